import WizardCore
import WizardText

/// The values to type into the platform's page, in the order of its form.
extension View {
  func fillValues(_ step: StepID, _ page: inout Document) {
    guard let wizard = model.wizard else { return }
    page.add(localizer[.valuesTitle], .title)
    page.add(localizer[.valuesIntro], .hint)
    var listed: Set<FieldID> = []
    for form in wizard.forms(at: step) {
      page.gap()
      page.add(localizer.item(form.task.rawValue).label, .label)
      for field in form.fields where listed.insert(field).inserted {
        let target = FocusTarget.value(field)
        let value = localizer.copiedText(of: field, in: wizard).map { makeVisible($0) }
        fillPair(
          localizer.platformName(of: field, in: wizard),
          Run(value ?? localizer[.valuesMissing], style(target, value == nil ? .warning : .plain)),
          target: target, &page)
      }
    }
    page.gap()
    fillButton(localizer[.resumeSteps], .resume, &page)
  }
}
