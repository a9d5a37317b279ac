import WizardCore
import WizardText

/// The flows to choose from for a new session.
extension View {
  func fillFlows(_ page: inout Document) {
    page.add(localizer[.newFlowTitle], .title)
    page.add(localizer[.newFlowIntro], .hint)
    page.gap()
    let names = WizardModel.newFlows.map { $0 == .start ? localizer[.newFlowUnsure] : localizer.flow($0) }
    let width = names.map(canvas.measure.columns).max() ?? 0
    for (index, flow) in WizardModel.newFlows.enumerated() {
      let target = FocusTarget.flow(flow)
      var runs = [Run("[\(index + 1)] ", .key), Run(names[index], style(target, .label))]
      // The name of `start` says what it does; a small screen has room for names only.
      if !canvas.isSmall, flow != .start, let hint = localizer.item("flow.\(flow.rawValue)").hint {
        let space = String(repeating: " ", count: width - canvas.measure.columns(names[index]) + 2)
        runs.append(Run(space + hint, .hint))
      }
      page.add(runs, indent: 2, hanging: canvas.isSmall ? 4 : width + 6, target: target)
    }
  }
}
