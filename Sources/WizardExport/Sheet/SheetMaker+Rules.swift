import WizardCore
import WizardText

/// The sources of a sheet, and the facts they dispute.
extension SheetMaker {
  /// The disputed facts behind unfinished items, each once.
  var disputes: [FactID] {
    let open = items.filter { !$0.isOver }
    var facts: [FactID] = []
    for fact in open.flatMap(\.confirm) where !facts.contains(fact) { facts.append(fact) }
    return facts
  }

  /// The positions in each dispute.
  var disputed: SheetSection {
    let rows = disputes.map { fact in
      let text = localizer.fact(fact)
      return SheetEntry.row(SheetRow(label: text.name, value: .words(text.dispute ?? text.rule)))
    }
    return SheetSection(title: localizer[.sheetDisputes], entries: rows, isReference: true)
  }

  /// The sources of the facts behind the items, oldest first, with the years of their rules.
  var sources: [String] {
    let facts = facts
    let found = Source.allCases.compactMap { source -> (year: Int, text: String)? in
      let years = facts.filter { $0.sources.contains(source) }.compactMap { source.year ?? $0.reportedYear }
      guard let first = years.min(), let last = years.max() else { return nil }
      let span = first == last ? String(first) : "\(first)–\(last)"
      return (first, localizer[.sheetSource(title: localizer.source(source).title, years: span)])
    }
    return found.sorted { $0.year < $1.year }.map(\.text)
  }

  /// The range of years of the sources, or nil if there is none.
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
