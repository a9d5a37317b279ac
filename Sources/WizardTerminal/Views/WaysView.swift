import WizardCore
import WizardScreens

extension View {
  /// The ways to a goal side by side, the cheapest first, each with what it costs, takes and wants.
  func fillWays(_ page: inout Document) {
    guard let wizard = face.wizard else { return }
    page.add(words[.waysTitle], .title)
    page.add(words[.waysIntro], .hint)
    let ways = wizard.ways
    for (index, way) in ways.enumerated() {
      page.gap()
      let stop = Stop.way(index)
      var runs = [Run("[\(index + 1)] ", .key), Run(name(of: way), style(stop, .label))]
      if index == wizard.recommendedWay { runs.append(Run("  " + words[.waysRecommended], .done)) }
      page.row(runs, right: Run(words.money(fen: way.feesFen), .selected), indent: 2, hanging: 4, stop: stop)
      fillFacts(of: way, stop, &page)
    }
    page.gap()
    page.add(words[.waysOutro], .hint)
  }

  private func name(of way: Way) -> String {
    let flow = words.flow(way.flow)
    guard let method = way.method else { return flow }
    return flow + dash + words.label(value: method.rawValue, of: .verificationMethod, at: .verification)
  }

  private func fillFacts(of way: Way, _ stop: Stop, _ page: inout Document) {
    func fact(_ phrase: Phrase, _ text: String) {
      // A full-width colon brings its own space.
      let label = words[phrase] + (words[phrase].hasSuffix("：") ? "" : " ")
      page.add([Run(label, .hint), Run(text)], indent: 6, hanging: 2, stop: stop)
    }
    func notice(_ phrase: Phrase) {
      page.add([Run("! ", .notice), Run(words[phrase], .notice)], indent: 6, hanging: 2, stop: stop)
    }
    fact(.waysEnd, words.end(of: way))
    fact(.waysWait, words.waiting(way.wait))
    let documents = way.documents.map {
      words.label(value: $0, of: .documentsReady, at: .certificationDocuments)
    }
    fact(
      .waysDocuments, documents.isEmpty ? words[.waysNone] : documents.joined(separator: words.listSeparator))
    fact(.waysPeople, way.people.map(words.role).joined(separator: words.listSeparator))
    // What reuse saves is exactly what sources differ on.
    if way.savesByReuse { notice(.waysDisputed) }
    if face.wizard?.hasDisputedFee(way) == true { notice(.waysFeeDisputed) }
  }
}
