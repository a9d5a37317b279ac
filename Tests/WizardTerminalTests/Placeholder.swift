// WizardTerminal
