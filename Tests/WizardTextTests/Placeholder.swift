// WizardText
