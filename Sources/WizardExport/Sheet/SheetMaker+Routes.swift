import WizardCore
import WizardText

extension SheetMaker {
  /// The routes that `start` found, cheapest first, each with a box to mark the chosen one.
  var routes: SheetSection? {
    guard !wizard.routes.isEmpty else { return nil }
    let items = wizard.routes.enumerated().map { index, route in
      SheetEntry.item(entry(route, isRecommended: index == wizard.recommendedRoute))
    }
    return SheetSection(title: localizer[.routesTitle], entries: [.line(localizer[.sheetRoutes])] + items)
  }

  /// The answers that decided the routes.
  var comparedAnswers: SheetSection? {
    guard !wizard.routes.isEmpty else { return nil }
    let rows = wizard.flow.fields.compactMap { step, field -> SheetEntry? in
      guard wizard.replay.values[field.id] != nil, let answer = wizard.session.answers[field.id] else {
        return nil
      }
      let text = localizer.answer(answer, of: field, at: step)
      return .row(SheetRow(label: localizer.label(field.id, at: step), value: .words(text)))
    }
    return SheetSection(title: localizer[.sheetCompared], entries: rows)
  }

  private func entry(_ route: Route, isRecommended: Bool) -> SheetItem {
    let fee = localizer.money(fen: route.feesFen)
    let documents = route.documents.map(localizer.documentLabel)
    var details: [SheetRow] = []
    func add(_ label: LocalizedText, _ text: String) {
      details.append(row(label, .words(text)))
    }
    add(.sheetRouteEnd, localizer.end(of: route, in: wizard))
    add(.sheetRouteWait, localizer.waits(of: route))
    add(.sheetRouteDocuments, documents.isEmpty ? localizer[.routesNone] : listed(documents))
    add(.sheetWho, localizer.list(route.people.map(localizer.role)))
    for notice in localizer.notices(about: route, in: wizard) { add(.sheetConfirm, notice) }
    let id = [route.flow.rawValue, route.method?.rawValue].compactMap(\.self).joined(separator: ".")
    return SheetItem(
      id: id, mark: .open, label: localizer.name(of: route),
      status: isRecommended ? localizer[.sheetRouteRecommended(fee: fee)] : fee, wantsDay: false,
      details: details)
  }
}
