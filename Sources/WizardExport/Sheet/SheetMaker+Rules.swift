import WizardCore
import WizardText

/// The rules a sheet depends on.
extension SheetMaker {
  /// The disputed facts behind the lines that are not over yet, each once.
  var disputes: [FactID] {
    items.filter { !$0.isOver }.flatMap(\.confirm).uniqued()
  }

  /// The rules in force whose sources differ.
  var disputed: SheetSection {
    let disputes = disputes
    let intro = disputes.isEmpty ? [] : [SheetEntry.line(localizer[.sheetDisputesIntro])]
    let rows = disputes.map { fact in
      let text = localizer.fact(fact)
      let rule =
        fact == .transferFromAccount && wizard.replay.operatorPays ? localizer[.operatorAccount] : text.rule
      return SheetEntry.row(SheetRow(label: text.name, value: .words(rule)))
    }
    return SheetSection(title: localizer[.sheetDisputes], entries: intro + rows, isReference: true)
  }

  /// The years of the sources of all facts behind the lines, or nil if there are none.
  var years: ClosedRange<Int>? {
    let years = facts.flatMap {
      $0.sources.compactMap(\.year) + [$0.reportedYear].compactMap(\.self)
    }
    guard let first = years.min(), let last = years.max() else { return nil }
    return first...last
  }

  private var facts: [Fact] {
    (items + [itemWithOwnDocuments].compactMap(\.self)).flatMap(\.facts).compactMap { wizard.rulebook[$0] }
  }
}
