// WizardScreens
