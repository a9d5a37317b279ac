import WizardCore
import WizardScreens

extension SheetMaker {
  /// The ways that `start` found, cheapest first, each with a box: which one is taken can be said with a pen.
  var ways: SheetSection {
    guard request.role == nil else { return SheetSection(title: nil, entries: []) }
    let ways = wizard.ways
    let items = ways.enumerated().map { index, way in
      SheetEntry.item(entry(way, isRecommended: index == wizard.recommendedWay))
    }
    let intro = items.isEmpty ? [] : [SheetEntry.line(words[.sheetWays])]
    return SheetSection(title: words[.waysTitle], entries: items.isEmpty ? [] : intro + items)
  }

  /// The answers by which the ways were compared.
  var compared: SheetSection {
    guard request.role == nil, !wizard.ways.isEmpty else { return SheetSection(title: nil, entries: []) }
    let rows = wizard.flow.fields.compactMap { step, field -> SheetEntry? in
      guard wizard.replay.values[field.id] != nil, let answer = wizard.session.answers[field.id] else {
        return nil
      }
      let text = words.answer(answer, of: field, at: step)
      return .row(SheetRow(label: words.label(field.id, at: step), value: .words(text)))
    }
    return SheetSection(title: words[.sheetCompared], entries: rows)
  }

  /// A way's name: its flow, and how the subject is verified where that is open.
  func name(of way: Way) -> String {
    let flow = words.flow(way.flow)
    guard let method = way.method else { return flow }
    return flow + " · " + words.label(value: method.rawValue, of: .verificationMethod, at: .verification)
  }

  private func entry(_ way: Way, isRecommended: Bool) -> SheetItem {
    let fee = words.money(fen: way.feesFen)
    let documents = way.documents.map { document($0)?.label ?? $0 }
    var details: [SheetRow] = []
    func add(_ label: Phrase, _ text: String) {
      details.append(SheetRow(label: words[label], value: .words(text)))
    }
    add(.sheetWayWait, words.waiting(way.wait))
    add(.sheetWayDocuments, documents.isEmpty ? words[.waysNone] : listed(documents))
    add(.sheetWho, way.people.map(words.role).joined(separator: words.listSeparator))
    // What reuse saves is exactly what sources differ on.
    if way.savesByReuse { add(.sheetConfirm, words[.waysDisputed]) }
    return SheetItem(
      mark: .open, label: name(of: way),
      status: isRecommended ? words.phrase(.sheetWayRecommended, ["fee": fee]) : fee, wantsDay: false,
      details: details)
  }
}
