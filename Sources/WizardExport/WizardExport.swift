// WizardExport
