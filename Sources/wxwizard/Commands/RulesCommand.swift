import WizardCore
import WizardJSON
import WizardStore
import WizardText

/// `rules`: lists the facts that the program relies on, finds some by words, or prints one with all its versions.
struct RulesCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "rules [ID|TEXT]", summary: .commandRules, example: "rules certification.fee")

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    let words = options.operands
    let single = words.count == 1 ? FactID.named(words[0]) : nil
    let facts = if let single { [single] } else { try facts(matching: words) }
    if options.has("json") {
      for fact in facts {
        Output.print(json: FactReport(fact, localizer).value)
      }
    } else if let single {
      Output.printRaw(FactReport(single, localizer).text)
    } else {
      Output.printRaw(list(facts))
    }
    return .success
  }

  /// The facts whose id, name or rule in either language has every word; without words, the facts of this edition.
  private func facts(matching words: [String]) throws(CommandExit) -> [FactID] {
    let text = words.joined(separator: " ")
    let filter = ListFilter(text)
    if filter.isEmpty { return FactID.allCases.filter { localizer.rulebook[$0] != nil } }
    let localizers = context.localizers.all
    let found = FactID.allCases.filter { fact in
      let texts = localizers.flatMap { [$0.fact(fact).name, $0.fact(fact).rule] }
      return filter.accepts(([fact.rawValue] + texts).joined(separator: "\n"))
    }
    guard found.isEmpty else { return found }
    throw .usage(
      .usageRule(id: makeVisible(text)), nearest: nearest(to: text, among: FactID.allCases.map(\.rawValue)))
  }

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
    let edition = localizer[.rulesEdition(rules: localizer.edition(localizer.rulebook.edition))]
    return (lines + ["", edition, localizer[.rulesOutro]]).joined(separator: "\n") + "\n"
  }
}
