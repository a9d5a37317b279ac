import WizardCore
import WizardText

/// What a sheet rests on, and what is disputed of it.
extension SheetMaker {
  /// The disputed facts behind the lines that are not over yet, each once.
  var disputes: [FactID] {
    let open = items.filter { !$0.isOver }
    var facts: [FactID] = []
    for fact in open.flatMap(\.confirm) where !facts.contains(fact) { facts.append(fact) }
    return facts
  }

  /// What each side says.
  var disputed: SheetSection {
    let rows = disputes.map { fact in
      let told = localizer.fact(fact)
      return SheetEntry.row(SheetRow(label: told.name, value: .words(told.dispute ?? told.rule)))
    }
    return SheetSection(title: localizer[.sheetDisputes], entries: rows, isReference: true)
  }

  /// The sources of all facts behind the lines, oldest first, with the years of their rules.
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

  /// The years of the sources of all facts behind the lines, or nil where there is none.
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
