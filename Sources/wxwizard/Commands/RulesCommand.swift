import WizardCore
import WizardJSON
import WizardStore
import WizardText

/// `rules`: lists the facts that the program relies on, or prints one with its sources and disputes.
struct RulesCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "rules [ID]", summary: .commandRules,
    example: "rules certification.fee")

  private let context: CommandContext
  private var localizer: Localizer { context.localizer }

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandExit) -> ExitCode {
    guard context.options.operands.count <= 1 else { throw .usage(.usageRulesOne) }
    var facts = FactID.allCases
    if let word = context.options.operands.first {
      guard let fact = FactID.named(word) else {
        throw .usage(
          .usageRule(id: makeVisible(word)), nearest: nearest(to: word, among: facts.map(\.rawValue)))
      }
      facts = [fact]
    }
    if context.options.has("json") {
      for fact in facts.compactMap({ localizer.rulebook[$0] }) {
        Output.print(JSONWriter.compact(value(fact), keys: .asGiven))
      }
    } else if context.options.operands.isEmpty {
      Output.printRaw(list(facts))
    } else {
      Output.printRaw(story(facts[0]))
    }
    return .success
  }

  // MARK: - Text

  private func list(_ facts: [FactID]) -> String {
    let measure = TextMeasure()
    let width = (facts.map { measure.columns($0.rawValue) }.max() ?? 0) + 2
    let lines = facts.map { fact -> String in
      let text = localizer.fact(fact)
      let rule = localizer.rulebook[fact]
      var line = measure.pad(fact.rawValue, columns: width) + text.name
      if rule?.value.plain != nil { line += localizer.language.colon }
      if rule?.value.plain != nil { line += localizer.value(of: fact) }
      if rule?.dispute != nil { line += "  [" + localizer[.rulesDisputed] + "]" }
      return line
    }
    return lines.joined(separator: "\n") + "\n\n" + localizer[.rulesOutro] + "\n"
  }

  private func story(_ id: FactID) -> String {
    guard let fact = localizer.rulebook[id] else { return "" }
    let text = localizer.fact(id)
    var lines = ["\(id.rawValue)  \(text.name)", ""]
    func add(_ string: LocalizedText, _ text: String) {
      if !text.isEmpty { lines.append(localizer[string] + " " + text) }
    }
    add(.rulesRule, text.rule)
    if fact.value.plain != nil { add(.rulesValue, localizer.value(of: id)) }
    if let own = localizer.rulebook.overrides[id] {
      add(.rulesDocumented, localizer.documentedValue(of: id))
      add(.rulesNote, makeVisible(own.note))
    }
    if let subjects = fact.appliesTo {
      let names = SubjectType.allCases.filter(subjects.contains).map {
        localizer.label(value: $0.rawValue, of: .subjectType, at: .subject)
      }
      add(.rulesFor, names.joined(separator: localizer.language.listSeparator))
    }
    for source in fact.sources {
      let told = localizer.source(source)
      let year = source.year ?? fact.reportedYear
      add(
        .rulesSource,
        "\(source.rawValue) \(told.title)" + (year.map { " (\($0))" } ?? "") + localizer.language.colon
          + told.trust
      )
    }
    add(.rulesDispute, text.dispute ?? "")
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: - JSON

  private func value(_ fact: Fact) -> JSONValue {
    let text = localizer.fact(fact.id)
    let own = localizer.rulebook.overrides[fact.id]
    return .object(of: [
      ("id", .string(fact.id.rawValue)), ("name", .string(text.name)), ("rule", .string(text.rule)),
      ("value", fact.value.json ?? .null),
      ("display", fact.value.plain == nil ? .null : .string(localizer.value(of: fact.id))),
      (
        "appliesTo",
        fact.appliesTo.map { subjects in
          .array(of: SubjectType.allCases.filter(subjects.contains).map(\.rawValue))
        } ?? .null
      ),
      ("sources", .array(of: fact.sources.map(\.rawValue))), ("year", .integer(fact.year)),
      ("disputedBy", fact.dispute.map { .array(of: $0.by.map(\.rawValue)) } ?? .null),
      ("dispute", text.dispute.map(JSONValue.string) ?? .null),
      (
        "documented",
        own == nil ? .null : Rulebook.documented[fact.id]?.value.json ?? .null
      ),
      ("note", own.map { .string($0.note) } ?? .null),
    ])
  }
}
