import WizardCore
import WizardExport
import WizardText

/// An option of the command line.
///
/// One table serves parsing, the help, the manual page and completions.
///
/// An option that takes other values with another command has one definition for each; whether it takes a value at
/// all is the same in all of them.
struct OptionDefinition: Sendable {
  let name: String
  /// The commands that take the option; empty for all commands.
  let commands: [CommandName]
  // Both texts are made only when they are asked for: most runs only look names up.
  private let makeValue: @Sendable () -> String?
  private let makeSummary: @Sendable () -> LocalizedText

  init(
    name: String, value: @autoclosure @escaping @Sendable () -> String? = nil,
    summary: @autoclosure @escaping @Sendable () -> LocalizedText, commands: [CommandName] = []
  ) {
    self.name = name
    self.commands = commands
    makeValue = value
    makeSummary = summary
  }

  var summary: LocalizedText { makeSummary() }

  /// The placeholder of the value in the help, such as `DIR`; nil for an option without a value.
  var value: String? { makeValue() }

  /// Whether its value is a path, which need not be UTF-8.
  var isPath: Bool { ["sessions", "session"].contains(name) || ["FILE", "PATH"].contains(value) }

  /// The option with its short form and its value, as the help shows it.
  var synopsis: String {
    let short = Self.shortForms.first { $0.name == name }.map { $0.short + ", " } ?? ""
    return short + "--" + name + (value.map { " " + $0 } ?? "")
  }

  /// The short forms of common options, such as `-f html`.
  static let shortForms = [
    (short: "-f", name: "format"), (short: "-o", name: "output"), (short: "-h", name: "help"),
    (short: "-V", name: "version"),
  ]

  /// The name of the option that a word is the short form of, or nil.
  static func name(ofShortForm word: String) -> String? { shortForms.first { $0.short == word }?.name }

  /// Every option; those of single commands come first.
  static let all: [OptionDefinition] = [
    OptionDefinition(
      name: "flow", value: "FLOW", summary: .optionFlow(flows: ids(FlowID.self)),
      commands: [.new, .import, .list, .agenda]),
    OptionDefinition(name: "answers", value: "FILE", summary: .optionAnswers, commands: [.new]),
    OptionDefinition(name: "keep-good", summary: .optionKeepGood, commands: [.new]),
    OptionDefinition(name: "keep-good", summary: .optionKeepGoodRows, commands: [.import]),
    OptionDefinition(name: "json", summary: .optionJSON, commands: [.list, .show, .check, .rules, .doctor]),
    OptionDefinition(name: "why", value: "ITEM", summary: .optionWhy, commands: [.show]),
    OptionDefinition(name: "on", value: "YYYY-MM-DD", summary: .optionOn, commands: [.done]),
    OptionDefinition(name: "undo", summary: .optionUndo, commands: [.done]),
    OptionDefinition(name: "undo", summary: .optionUndoArchive, commands: [.archive]),
    OptionDefinition(name: "client", value: "TEXT", summary: .optionClient, commands: [.list, .agenda]),
    OptionDefinition(
      name: "status", value: "STATUS", summary: .optionStatus(statuses: ids(Status.self)), commands: [.list]),
    OptionDefinition(name: "due", value: "DAYS", summary: .optionDue, commands: [.list, .agenda]),
    OptionDefinition(name: "days", value: "DAYS", summary: .optionDays, commands: [.agenda]),
    OptionDefinition(name: "sort", value: choices(ListOrder.self), summary: .optionSort, commands: [.list]),
    OptionDefinition(name: "archived", summary: .optionArchived, commands: [.list]),
    OptionDefinition(
      name: "format", value: choices(ExportFormat.self), summary: .optionFormat, commands: [.export]),
    OptionDefinition(
      name: "format", value: choices(AgendaFormat.self), summary: .optionFormatAgenda, commands: [.agenda]),
    OptionDefinition(
      name: "format", value: choices(ListFormat.self), summary: .optionFormatList, commands: [.list]),
    OptionDefinition(
      name: "format", value: choices(DrawingFormat.self), summary: .optionFormatDrawing, commands: [.flows]),
    OptionDefinition(name: "no-bom", summary: .optionNoBOM, commands: [.list, .agenda, .export]),
    OptionDefinition(name: "output", value: "PATH", summary: .optionOutput, commands: [.agenda, .export]),
    OptionDefinition(
      name: "for", value: "ROLE", summary: .optionFor(roles: ids(Role.self)), commands: [.export]),
    OptionDefinition(
      name: "for", value: "ROLE", summary: .optionForRole(roles: ids(Role.self)), commands: [.list, .agenda]),
    OptionDefinition(name: "width", value: "N", summary: .optionWidth, commands: [.agenda, .export]),
    OptionDefinition(name: "reveal", summary: .optionReveal, commands: [.export]),
    OptionDefinition(name: "force", summary: .optionForce, commands: [.agenda, .export]),
    OptionDefinition(name: "force", summary: .optionForceAnswer, commands: [.answer]),
    OptionDefinition(name: "force", summary: .optionForceDelete, commands: [.delete]),
    OptionDefinition(name: "session", value: "NAME", summary: .optionSession, commands: [.flows]),
    OptionDefinition(name: "lang", value: "zh|en", summary: .optionLang),
    OptionDefinition(name: "plain", summary: .optionPlain),
    OptionDefinition(name: "ascii", summary: .optionASCII),
    OptionDefinition(name: "color", value: choices(ColorChoice.self), summary: .optionColor),
    OptionDefinition(name: "sessions", value: "DIR", summary: .optionSessions),
    OptionDefinition(name: "rules", value: "FILE", summary: .optionRules),
    OptionDefinition(name: "edition", value: choices(Edition.self), summary: .optionEdition),
    OptionDefinition(name: "screens", value: "DIR", summary: .optionScreens),
    OptionDefinition(name: "today", value: "YYYY-MM-DD", summary: .optionToday),
    OptionDefinition(name: "help", summary: .optionHelp),
    OptionDefinition(name: "man", summary: .optionMan),
    OptionDefinition(name: "version", summary: .optionVersion),
  ]

  static func ids<Value: CaseIterable & RawRepresentable<String>>(_: Value.Type) -> String {
    Value.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private static func choices<Choice: CaseIterable & RawRepresentable<String>>(_: Choice.Type) -> String {
    Choice.allCases.map(\.rawValue).joined(separator: "|")
  }
}

/// The values of `--color`.
enum ColorChoice: String, CaseIterable {
  /// Uses colours unless `NO_COLOR` is set.
  case auto
  case always, never
}
