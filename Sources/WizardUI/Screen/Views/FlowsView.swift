import WizardCore
import WizardText

/// The flows to choose from for a new session.
extension View {
  func fillFlows(_ page: inout Document) {
    page.add(localizer[.newFlowTitle], .title)
    page.add(localizer[.newFlowIntro], .hint)
    for (index, flow) in WizardModel.newFlows.enumerated() {
      let target = FocusTarget.flow(flow)
      let name = flow == .start ? localizer[.newFlowUnsure] : localizer.flow(flow)
      page.add(
        [Run("[\(index + 1)] ", .key), Run(name, style(target, .label))], indent: 2, hanging: 4,
        target: target)
    }
  }
}
