// WizardCore
