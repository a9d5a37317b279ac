import WizardCore
import WizardExport
import WizardScreens
import WizardText

/// What a printed sheet has to say, worked out from the wizard and its words alone, with signs where a section, a box
/// or a blank is; `PlainText` makes of it what `SheetReader` reads in a format.
package struct ExpectedSheet {
  let request: ExportRequest

  package init(_ request: ExportRequest) { self.request = request }

  var words: Words { request.words }
  var wizard: Wizard { request.wizard }

  /// The lines of the checklist that belong to whom the sheet is for.
  package var items: [ChecklistItem] {
    wizard.checklist.items.filter { request.role == nil || $0.responsible == request.role }
  }

  /// All below the head.
  var body: String { sections.joined() }

  private var sections: [String] {
    let whole = request.role == nil
    let groups = ItemGroup.allCases.map { group in
      section(words.group(group), items.filter { $0.group == group }.map(line).joined())
    }
    return [
      opening, whole ? problems : "", whole ? attempts : "", whole ? ways : "", whole ? compared : "",
    ]
      + groups + [ownDocuments, values, fees, whole ? wait : "", disputes]
  }

  func section(_ title: String, _ body: String) -> String { body.isEmpty ? "" : "§" + title + body }

  func row(_ label: String, _ value: String) -> String { label + PlainText.Sign.row + value }

  func row(_ label: Phrase, _ value: String) -> String { row(words[label], value) }

  func names(_ names: [String]) -> String { names.joined(separator: words.language == .zh ? "；" : "; ") }

  // MARK: - Head and opening

  /// The title; the names; the day and whose helper it is.
  var head: (title: String, names: String, rest: String) {
    let names = [subjectName, request.name].compactMap(\.self).map { makeVisible($0) }.joined()
    let day = words.phrase(.sheetPrinted, ["date": wizard.today.iso])
    return (title, names, day + independence)
  }

  var title: String {
    let flow = words.flow(wizard.flow.id)
    guard let role = request.role else { return words.phrase(.sheetTitle, ["flow": flow]) }
    return words.phrase(.sheetTitleRole, ["flow": flow, "role": words.role(role)])
  }

  var independence: String {
    guard let first = years.min(), let last = years.max() else { return words[.independence] }
    return first == last
      ? words.phrase(.sheetRestsOnYear, ["year": String(first)])
      : words.phrase(.sheetRestsOnYears, ["first": String(first), "last": String(last)])
  }

  var subjectName: String? {
    for field in [FieldID.legalName, .miniProgramName] {
      if case .text(let name) = wizard.replay.values[field] { return name }
    }
    return nil
  }

  private var facts: [Fact] {
    (items + (handedOver.map { [$0] } ?? [])).flatMap(\.facts).compactMap { wizard.rulebook[$0] }
  }

  var years: [Int] {
    facts.flatMap { $0.sources.compactMap(\.year) + [$0.reportedYear].compactMap(\.self) }
  }

  private var opening: String {
    var text = ""
    if request.role == nil {
      let standing = wizard.standing
      text += words.phrase(
        .sheetNow, ["state": words.state(standing.status), "step": words.page(standing.position).title])
    }
    if items.isEmpty, handedOver == nil {
      if let role = request.role {
        text += words.phrase(.sheetEmpty, ["role": words.role(role)])
      } else if wizard.ways.isEmpty {
        text += words[.sheetNothing]
      }
    } else {
      text +=
        words[.sheetIntro] + PlainText.Sign.legend.begin + words[.sheetLegend] + PlainText.Sign.legend.end
    }
    let payer = wizard.checklist.items.first { $0.id == "payTransfer" }?.responsible
    if request.role == .finance, let payer, payer != .finance {
      text += words.phrase(.sheetTransferElsewhere, ["role": words.role(payer)])
    }
    if !sources.isEmpty { text += words.phrase(.sheetSources, ["sources": names(sources)]) }
    if !disputed.isEmpty {
      let facts = disputed.map { words.fact($0).name }.joined(separator: words.listSeparator)
      text += words.phrase(.sheetDisputed, ["facts": facts])
    }
    return text
  }

  private var sources: [String] {
    var years: [Source: [Int]] = [:]
    for fact in facts {
      for source in fact.sources {
        years[source, default: []] += [source.year ?? fact.reportedYear].compactMap(\.self)
      }
    }
    let order = Source.allCases.filter { years[$0]?.isEmpty == false }.enumerated().sorted {
      (years[$0.element]?.min() ?? 0, $0.offset) < (years[$1.element]?.min() ?? 0, $1.offset)
    }
    return order.map { _, source in
      let first = years[source]?.min() ?? 0
      let last = years[source]?.max() ?? 0
      return words.phrase(
        .sheetSource,
        ["title": words.source(source).title, "years": first == last ? "\(first)" : "\(first)–\(last)"])
    }
  }

  var disputed: [FactID] {
    var seen: Set<FactID> = []
    return items.filter { !$0.isOver }.flatMap(\.confirm).filter { seen.insert($0).inserted }
  }

  private var disputes: String {
    section(
      words[.sheetDisputes], disputed.map { row(words.fact($0).name, words.fact($0).dispute ?? "?") }.joined()
    )
  }

  // MARK: - What is to be mended, what failed, what was compared

  private var problems: String {
    let notices = wizard.replay.problems.map { problem in
      let told = words.problem(problem)
      let text = told.next.isEmpty ? told.what : told.what + "—" + told.next
      return PlainText.Sign.notice + makeVisible(text)
    }
    return section(words[.sheetProblems], notices.joined())
  }

  private var attempts: String {
    let rows = wizard.session.attempts.filter(wizard.replay.isWellFormed).compactMap { attempt -> String? in
      guard let step = StepID(rawValue: attempt.step), let field = wizard.flow.step(step)?.outcomeField
      else { return nil }
      let outcome =
        attempt.outcome == "expired"
        ? words.state(.expired) : words.label(value: attempt.outcome, of: field.id, at: step)
      guard let reason = attempt.reason else { return row(attempt.on, outcome) }
      let why = words.label(value: reason, of: .rejectionReason, at: step)
      return row(attempt.on, words.phrase(.sheetAttemptReason, ["outcome": outcome, "reason": why]))
    }
    return section(words[.sheetAttempts], rows.joined())
  }

  private var ways: String {
    let lines = wizard.ways.enumerated().map { index, way in
      let fee = words.money(fen: way.feesFen)
      let isBest = index == wizard.recommendedWay
      let papers = way.documents.map { document($0).label }
      return box("[ ]", name(of: way), isBest ? words.phrase(.sheetWayRecommended, ["fee": fee]) : fee)
        + row(.sheetWayWait, words.waiting(way.wait))
        + row(.sheetWayDocuments, papers.isEmpty ? words[.waysNone] : names(papers))
        + row(.sheetWho, way.people.map(words.role).joined(separator: words.listSeparator))
        + (way.savesByReuse ? row(.sheetConfirm, words[.waysDisputed]) : "")
    }
    return section(words[.waysTitle], lines.isEmpty ? "" : words[.sheetWays] + lines.joined())
  }

  func name(of way: Way) -> String {
    let method = way.method.map {
      words.label(value: $0.rawValue, of: .verificationMethod, at: .verification)
    }
    return words.flow(way.flow) + (method.map { " · " + $0 } ?? "")
  }

  private var compared: String {
    guard !wizard.ways.isEmpty else { return "" }
    let rows = wizard.flow.fields.compactMap { step, field -> String? in
      guard let answer = wizard.session.answers[field.id], wizard.replay.values[field.id] != nil else {
        return nil
      }
      return row(words.label(field.id, at: step), words.answer(answer, of: field, at: step))
    }
    return section(words[.sheetCompared], rows.joined())
  }

  private var wait: String {
    let wait = wizard.checklist.wait
    var text = ""
    if wait.latest > 0 {
      text +=
        words.phrase(
          wait.earliest > 0 ? .waitDays : .waitDaysUpTo,
          ["least": String(wait.earliest), "most": String(wait.latest)])
        + words[.sheetStop]
    }
    if !wait.undocumented.isEmpty {
      text += words.phrase(
        .sheetWaitUnknown, ["items": names(wait.undocumented.map { words.item($0.rawValue).label })])
    }
    return section(words[.sheetWait], text)
  }
}

extension ChecklistItem {
  var isOver: Bool { status == .done || status == .notNeeded }
}
