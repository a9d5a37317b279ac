import WizardCore

/// The texts of the program in one language.
///
/// Parses pages on first use. Not thread-safe. For a missing or malformed page, ids stand in for its texts and `errors`
/// has the cause.
package final class Localizer {
  package let language: Language
  package let rulebook: Rulebook
  /// `--sessions` and its folder, quoted for a shell, to repeat in commands; nil if the option is not given.
  package let sessionsOption: String?
  /// The errors of the pages read so far.
  package private(set) var errors: [PageError] = []

  private let source: PageSource
  // The keys are raw values, since a dictionary with keys of another type makes the program start later.
  private var pages: [String: Page] = [:]
  private var indexes: [String: EntryIndex] = [:]
  private var entries: [String: [String: FieldText]] = [:]
  private var titles: [String: String] = [:]

  package init(
    _ language: Language, rulebook: Rulebook = .documented, source: PageSource = .embedded,
    sessionsOption: String? = nil
  ) {
    self.language = language
    self.rulebook = rulebook
    self.sessionsOption = sessionsOption
    self.source = source
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
    guard let bytes = source.bytes(of: file) ?? PageSource.embedded.bytes(of: file) else {
      throw PageError(file: file, line: 0, fault: .missing)
    }
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

  func entry(_ id: String, in vocabulary: Vocabulary) -> FieldText? {
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
      try self.withFacts(text, in: vocabulary)
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

  /// The texts of a field on a step's page; nil if the page has none.
  package func text(of field: FieldID, at step: StepID) -> FieldText? {
    page(step).fields.first { $0.id == field.rawValue }
  }

  /// The label of a field, or its id if the page has none.
  package func label(_ field: FieldID, at step: StepID) -> String {
    text(of: field, at: step)?.label ?? field.rawValue
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
    list(fields.map { field in wizard.flow.field(field).map { label(field, at: $0.step) } ?? field.rawValue })
  }

  /// The label of a value of a field; yes and no for a yes/no without labels of its own.
  package func label(value: String, of field: FieldID, at step: StepID) -> String {
    let text = text(of: field, at: step)
    return switch value {
    case "true": text?[value: "yes"]?.label ?? self[.yes]
    case "false": text?[value: "no"]?.label ?? self[.no]
    default: text?[value: value]?.label ?? value
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
    for policy in Policy.allCases {
      situations.insert("\(policy.fact.rawValue).\(wizard.rulebook.isOn(policy))")
    }
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
      return list(values.map { makeVisible(label(value: $0, of: field.id, at: step)) })
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
      label: found?.label ?? id, hint: found?.hint, menuPath: found?[value: "where"]?.label)
  }

  package func group(_ group: ItemGroup) -> String { label(ofID: group.rawValue) }
  package func status(_ status: ItemStatus) -> String { label(ofID: status.rawValue) }
  package func state(_ status: Status) -> String { label(ofID: status.rawValue, prefix: "state.") }
  package func flow(_ flow: FlowID) -> String { label(ofID: flow.rawValue, prefix: "flow.") }
  package func role(_ role: Role) -> String { label(ofID: role.rawValue) }

  private func label(ofID id: String, prefix: String = "") -> String {
    entry(prefix + id, in: .checklist)?.label ?? id
  }

  /// A role within a sentence, with an article in English.
  package func person(_ role: Role) -> String {
    let isBare = language == .zh || role == .finance
    return (isBare ? "" : "the ") + self.role(role)
  }

  /// A text behind a label that ends in a colon.
  package func labelled(_ label: LocalizedText, _ text: String) -> String {
    self[label] + language.wordSpace + text
  }

  /// Every id of a vocabulary page, in the order of the page.
  package func ids(of vocabulary: Vocabulary) -> [String] {
    page(named: vocabulary.rawValue).fields.map(\.id)
  }
}

// MARK: - Strings

extension Localizer {
  /// An interface string in this language.
  package subscript(_ text: LocalizedText) -> String { withSessionsOption(text[language]) }

  /// The items of a list on one line, with semicolons if an item contains a comma.
  package func list(_ items: [String]) -> String {
    let hasComma = items.contains { $0.unicodeScalars.contains { $0 == "," || $0 == "，" || $0 == "、" } }
    let separator = hasComma ? language.clauseSeparator : language.listSeparator
    return items.dropFirst().reduce(items.first ?? "") { $0 + separator + $1 }
  }

  /// Whether a list has so many items that only the first are worth printing.
  package func isLong(_ items: [String]) -> Bool { items.count > 8 }

  /// The items of a list on one line; of a long one the first items and the number of all.
  package func shortList(_ items: [String]) -> String {
    guard isLong(items) else { return list(items) }
    return self[.listStart(items: list(Array(items.prefix(5))), count: items.count)]
  }

  func fill(_ text: String, _ details: [String: String]) -> String {
    (try? Template.fill(text) { details[$0] ?? "{\($0)}" }) ?? text
  }

  func problemText(_ id: String) -> FieldText? { entry(id, in: .problems) }
}
