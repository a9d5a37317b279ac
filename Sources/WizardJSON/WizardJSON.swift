// WizardJSON
