import WizardCore
import WizardText

extension View {
  /// The routes to a goal, the cheapest first, with fees, waiting time, documents and people.
  func fillRoutes(_ page: inout Document) {
    guard let wizard = model.wizard else { return }
    page.add(localizer[.waysTitle], .title)
    page.add(localizer[.waysIntro], .hint)
    let routes = wizard.routes
    for (index, route) in routes.enumerated() {
      page.gap()
      let target = FocusTarget.route(index)
      var runs = [Run("[\(index + 1)] ", .key), Run(name(of: route), style(target, .label))]
      if index == wizard.recommendedRoute { runs.append(Run("  " + localizer[.waysRecommended], .done)) }
      page.row(
        runs, right: Run(localizer.money(fen: route.feesFen), .selected), indent: 2, hanging: 4,
        target: target)
      fillFacts(of: route, target, &page)
    }
    page.gap()
    page.add(localizer[.waysOutro], .hint)
  }

  private func name(of route: Route) -> String {
    let flow = localizer.flow(route.flow)
    guard let method = route.method else { return flow }
    return flow + dash + localizer.label(value: method.rawValue, of: .verificationMethod, at: .verification)
  }

  private func fillFacts(of route: Route, _ target: FocusTarget, _ page: inout Document) {
    func fact(_ string: LocalizedText, _ text: String) {
      // A full-width colon includes its space.
      let label = localizer[string] + (localizer[string].hasSuffix("：") ? "" : " ")
      page.add([Run(label, .hint), Run(text)], indent: 6, hanging: 2, target: target)
    }
    func notice(_ string: LocalizedText) {
      page.add([Run("! ", .notice), Run(localizer[string], .notice)], indent: 6, hanging: 2, target: target)
    }
    fact(.waysEnd, localizer.end(of: route))
    fact(.waysWait, localizer.waiting(route.wait))
    let documents = route.documents.map {
      localizer.label(value: $0, of: .documentsReady, at: .certificationDocuments)
    }
    fact(
      .waysDocuments,
      documents.isEmpty ? localizer[.waysNone] : documents.joined(separator: localizer.language.listSeparator)
    )
    fact(.waysPeople, route.people.map(localizer.role).joined(separator: localizer.language.listSeparator))
    // Sources differ on what reuse saves.
    if route.savesByReuse { notice(.waysDisputed) }
    if model.wizard?.hasDisputedFee(route) == true { notice(.waysFeeDisputed) }
  }
}
