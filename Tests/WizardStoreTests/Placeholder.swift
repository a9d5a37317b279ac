// WizardStore
