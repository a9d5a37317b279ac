import WizardCore
import WizardText

extension View {
  /// The routes to a goal, the cheapest first, with fees, waiting time, documents and people.
  func fillRoutes(_ page: inout Document) {
    guard let wizard = model.wizard else { return }
    page.add(localizer[.routesTitle], .title)
    page.add(localizer[.routesIntro], .hint)
    let routes = wizard.routes
    for (index, route) in routes.enumerated() {
      page.gap()
      let target = FocusTarget.route(index)
      var runs = [Run("[\(index + 1)] ", .key), Run(name(of: route), style(target, .label))]
      if index == wizard.recommendedRoute { runs.append(Run("  " + localizer[.routesRecommended], .done)) }
      page.row(
        runs, right: Run(localizer.money(fen: route.feesFen), .selected), indent: 2, hanging: 4,
        target: target)
      fillDetails(of: route, in: wizard, target, &page)
    }
    page.gap()
    page.add(localizer[.routesOutro], .hint)
  }

  private func name(of route: Route) -> String {
    let flow = localizer.flow(route.flow)
    guard let method = route.method else { return flow }
    return flow + dash + localizer.label(value: method.rawValue, of: .verificationMethod, at: .verification)
  }

  private func fillDetails(
    of route: Route, in wizard: Wizard, _ target: FocusTarget, _ page: inout Document
  ) {
    for detail in localizer.details(of: route, in: wizard) {
      guard let label = detail.label else {
        page.add([Run("! ", .notice), Run(detail.text, .notice)], indent: 6, hanging: 2, target: target)
        continue
      }
      let space = localizer.language.wordSpace
      page.add([Run(label + space, .hint), Run(detail.text)], indent: 6, hanging: 2, target: target)
    }
  }
}
