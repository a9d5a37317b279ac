import WizardCore

/// The texts of the program in one language.
///
/// Parses pages on first use. Not thread-safe. For a missing or malformed page, ids stand in for its texts and `errors` has the cause.
package final class Localizer {
  package let language: Language
  package let rulebook: Rulebook
  /// The errors of the pages read so far.
  package private(set) var errors: [PageError] = []

  private let source: PageSource
  let facts: FactFormatter
  // The keys are raw values, since a dictionary with keys of another type makes the program start later.
  private var pages: [String: Page] = [:]
  private var indexes: [String: EntryIndex] = [:]
  private var entries: [String: [String: FieldText]] = [:]
  private var titles: [String: String] = [:]

  package init(_ language: Language, rulebook: Rulebook = .documented, source: PageSource = .embedded) {
    self.language = language
    self.rulebook = rulebook
    self.source = source
    facts = FactFormatter(language: language)
  }

  /// The pages that are lists of texts by id, unlike the pages of steps.
  package enum Vocabulary: String, CaseIterable, Sendable { case checklist, problems, facts }

  /// Reads a page.
  ///
  /// - Parameter name: The file name without language and extension, such as `email`.
  /// - Returns: The parsed page.
  /// - Throws: The first error in the file.
  package func load(_ name: String) throws(PageError) -> Page {
    let file = file(of: name)
    guard
      let bytes = source.bytes(of: file) ?? (source == .embedded ? nil : PageSource.embedded.bytes(of: file))
    else { throw PageError(file: file, line: 0, fault: .missing) }
    let vocabulary = Vocabulary(rawValue: name)
    return try PageParser.parse(bytes, file: file) { text throws(PageParser.UnknownPlaceholder) in
      try self.withFacts(text, in: vocabulary)
    }
  }

  private func file(of name: String) -> String { "\(name).\(language.rawValue).md" }

  /// Replaces the placeholders of facts, and leaves the details of problem texts for later.
  private func withFacts(
    _ text: String, in vocabulary: Vocabulary?
  ) throws(PageParser.UnknownPlaceholder) -> String {
    let keepsUnknown = vocabulary == .problems
    return try Template.fill(text) { placeholder in
      // Only fact ids contain a dot.
      if keepsUnknown, !placeholder.contains(".") { return "{\(placeholder)}" }
      return FactID.named(placeholder).map(value)
    }
  }

  private func page(named name: String) -> Page {
    if let page = pages[name] { return page }
    let page: Page
    do throws(PageError) {
      page = try load(name)
    } catch {
      errors.append(error)
      page = Page(title: name, body: [], fields: [], notices: [], sections: [])
    }
    pages[name] = page
    return page
  }

  private func entry(_ id: String, in vocabulary: Vocabulary) -> FieldText? {
    let name = vocabulary.rawValue
    if let found = entries[name]?[id] { return found }
    // Read the whole page of a folder, so that every error in it is reported.
    guard source == .embedded else {
      guard entries[name] == nil else { return nil }
      let fields = page(named: name).fields
      entries[name] = Dictionary(fields.map { ($0.id, $0) }) { first, _ in first }
      return entries[name]?[id]
    }
    let found = index(of: name).entry(id) { text throws(PageParser.UnknownPlaceholder) in
      try withFacts(text, in: vocabulary)
    }
    entries[name, default: [:]][id] = found
    return found
  }

  private func index(of name: String) -> EntryIndex {
    if let index = indexes[name] { return index }
    let index = EntryIndex(source.bytes(of: file(of: name)) ?? [])
    indexes[name] = index
    return index
  }
}

// MARK: - Steps

extension Localizer {
  /// The page of a step.
  package func page(_ step: StepID) -> Page { page(named: step.rawValue) }

  /// The title of a step's page, parsed without the rest of it.
  package func title(_ step: StepID) -> String {
    if let title = titles[step.rawValue] { return title }
    let bytes = source == .embedded ? source.bytes(of: file(of: step.rawValue)) : nil
    let title = bytes.flatMap(PageParser.title) ?? page(step).title
    titles[step.rawValue] = title
    return title
  }

  /// The label of a field, or its id if the page has none.
  package func label(_ field: FieldID, at step: StepID) -> String {
    page(step).fields.first { $0.id == field.rawValue }?.label ?? field.rawValue
  }

  /// The label of a field or a task by its id.
  ///
  /// A field that the flow doesn't ask for has the label of the flow that does.
  package func label(ofFieldOrTask id: String, in flow: Flow) -> String {
    guard let field = FieldID.named(id) else { return item(id).label }
    return flow.fieldInAnyFlow(field).map { label(field, at: $0.step) } ?? id
  }

  /// The labels of fields as a list.
  package func labels(of fields: [FieldID], in wizard: Wizard) -> String {
    fields.map { field in wizard.flow.field(field).map { label(field, at: $0.step) } ?? field.rawValue }
      .joined(separator: language.listSeparator)
  }

  /// The label of a value of a field; yes and no for a yes/no without labels of its own.
  package func label(value: String, of field: FieldID, at step: StepID) -> String {
    let values = page(step).fields.first { $0.id == field.rawValue }?.values ?? []
    switch value {
    case "true": return values.first { $0.id == "yes" }?.label ?? self[.yes]
    case "false": return values.first { $0.id == "no" }?.label ?? self[.no]
    default: return values.first { $0.id == value }?.label ?? value
    }
  }

  /// The situations that select sections of a step's page: current choices, policies and problems, a transfer paid in
  /// time, and the rejection reason at the step that resolves it.
  package func situations(for step: StepID, in wizard: Wizard) -> Set<String> {
    var situations: Set<String> = []
    let replay = wizard.replay
    for field in replay.values.keys {
      switch replay.values[field] {
      case .choice(let value): situations.insert("\(field.rawValue).\(value)")
      case .yesNo(let value): situations.insert("\(field.rawValue).\(value)")
      case .text, .count, .date, .set, nil: break
      }
    }
    situations.insert("flow.\(wizard.flow.id.rawValue)")
    for policy in Policy.allCases { situations.insert("\(policy.rawValue).\(wizard.rulebook.isOn(policy))") }
    for problem in replay.problems where problem.reach == .asked { situations.insert(problem.code.rawValue) }
    if let reason = rejectionResolved(at: step, in: wizard) { situations.insert(reason) }
    if step == .transfer, replay.paidInTimeButLate { situations.insert("transfer.paidInTime") }
    return situations
  }

  /// The reason of the last failed attempt, at the step that resolves it, until a new outcome is given.
  private func rejectionResolved(at step: StepID, in wizard: Wizard) -> String? {
    guard let attempt = wizard.session.attempts.last(where: wizard.replay.isWellFormed),
      let failed = StepID(rawValue: attempt.step), failed != step,
      let field = wizard.flow.step(failed)?.outcomeField, field.outcome?.correctedAt == step,
      let reason = attempt.reason
    else { return nil }
    guard wizard.replay.fields[field.id] == .pending else { return nil }
    return "\(FieldID.rejectionReason.rawValue).\(reason)"
  }

  /// An answer formatted for display: labels for choices, yuan for money, texts as typed but safe to print.
  package func answer(_ answer: Answer, of field: Field, at step: StepID) -> String {
    switch (answer, field.kind) {
    case (.text(let text), .choice): return makeVisible(label(value: text, of: field.id, at: step))
    case (.text(let text), _): return makeVisible(text)
    case (.yesNo(let value), _): return label(value: value ? "true" : "false", of: field.id, at: step)
    case (.count(let number), .money): return money(fen: number)
    case (.count(let number), _): return String(number)
    case (.set(let values), _):
      let labels = values.map { makeVisible(label(value: $0, of: field.id, at: step)) }
      return labels.joined(separator: language.listSeparator)
    case (.foreign(let json), _): return makeVisible(json)
    }
  }
}

// MARK: - Lists

/// The texts of a checklist item.
package struct ItemText: Equatable, Sendable {
  package let label: String
  package let hint: String?
  /// Where to do it, as a menu path.
  package let menuPath: String?
}

extension Localizer {
  /// The texts of a task, an outcome or a reminder.
  package func item(_ id: String) -> ItemText {
    let found = entry(id, in: .checklist)
    return ItemText(
      label: found?.label ?? id, hint: found?.hint, menuPath: found?.values.first { $0.id == "where" }?.label)
  }

  package func group(_ group: ItemGroup) -> String {
    entry(group.rawValue, in: .checklist)?.label ?? group.rawValue
  }
  package func status(_ status: ItemStatus) -> String {
    entry(status.rawValue, in: .checklist)?.label ?? status.rawValue
  }
  package func role(_ role: Role) -> String { entry(role.rawValue, in: .checklist)?.label ?? role.rawValue }
  /// A role within a sentence, with an article in English.
  package func person(_ role: Role) -> String {
    let isBare = language == .zh || role == .finance
    return (isBare ? "" : "the ") + self.role(role)
  }
  /// A text behind a label that ends in a colon.
  package func labelled(_ label: LocalizedText, _ text: String) -> String {
    self[label] + language.wordSpace + text
  }
  package func state(_ status: Status) -> String {
    entry("state.\(status.rawValue)", in: .checklist)?.label ?? status.rawValue
  }
  package func flow(_ flow: FlowID) -> String {
    entry("flow.\(flow.rawValue)", in: .checklist)?.label ?? flow.rawValue
  }

  /// Every id of a vocabulary page, in the order of the page.
  package func ids(of vocabulary: Vocabulary) -> [String] {
    page(named: vocabulary.rawValue).fields.map(\.id)
  }
}

// MARK: - Facts and money

/// The texts of a rule.
package struct FactDescription: Equatable, Sendable {
  package let name: String
  package let rule: String
  /// What each source says, when they differ.
  package let dispute: String?
}

extension Localizer {
  package func fact(_ id: FactID) -> FactDescription {
    let found = entry(id.rawValue, in: .facts)
    return FactDescription(
      name: found?.label ?? id.rawValue, rule: found?.hint ?? "",
      dispute: found?.values.first { $0.id == "dispute" }?.label)
  }

  /// A fact's value with its unit, marked if a rules file overrides it.
  package func value(of fact: FactID) -> String {
    guard let rule = rulebook[fact] ?? Rulebook.current[fact] else { return fact.rawValue }
    let text = facts.render(rule.value)
    return rulebook.override(of: fact) == nil ? text : self[.ownValue(value: text)]
  }

  /// The documented value, ignoring overrides.
  package func documentedValue(of fact: FactID) -> String {
    Rulebook.documented[fact].map { facts.render($0.value) } ?? fact.rawValue
  }

  /// The title of a source and how reliable it is.
  package func source(_ source: Source) -> (title: String, trust: String) {
    let found = entry("source.\(source.rawValue)", in: .facts)
    return (found?.label ?? source.rawValue, found?.hint ?? "")
  }

  package func money(fen: Int) -> String { facts.money(fen) }

  /// A count, or the lowest and the highest possible one.
  package func text(_ counts: ClosedRange<Int>) -> String { facts.range(counts) }
}

// MARK: - Strings

extension Localizer {
  /// An interface string in this language.
  package subscript(_ text: LocalizedText) -> String { text[language] }

  func fill(_ text: String, _ details: [String: String]) -> String {
    (try? Template.fill(text) { details[$0] ?? "{\($0)}" }) ?? text
  }

  func problemText(_ id: String) -> FieldText? { entry(id, in: .problems) }
}
