import WizardExport
import WizardText

/// An option of the command line; one table reads them and writes the help.
///
/// One that means another thing, or takes other values, with another command has a rule for each; whether it takes a
/// value is the same for all of that name.
struct OptionRule: Sendable {
  let name: String
  let string: LocalizedText
  /// The commands that take it; empty for all.
  let commands: Set<CommandName>
  /// Put together when it is asked for: most runs only look the names up.
  private let makeValue: @Sendable () -> String?

  init(
    name: String, value: @autoclosure @escaping @Sendable () -> String?, string: LocalizedText,
    commands: Set<CommandName>
  ) {
    self.name = name
    self.string = string
    self.commands = commands
    makeValue = value
  }

  /// What its value is called in the help; nil for an option without one.
  var value: String? { makeValue() }
}

/// What wxwizard can be told to do.
enum CommandName: String, CaseIterable, Sendable {
  case open, new, list, show, answer, done, retry, check, merge, export, delete, rules, flows, template,
    schema, completion, doctor
}

/// When the screen has colours.
enum ColorChoice: String, CaseIterable {
  /// Unless `NO_COLOR` says otherwise.
  case auto
  case always, never
}

/// The command line, read.
struct Arguments: Sendable {
  private(set) var command = CommandName.open
  private(set) var operands: [String] = []
  private(set) var values: [String: String] = [:]
  private(set) var flags: Set<String> = []

  static let table: [OptionRule] = [
    OptionRule(name: "flow", value: "FLOW", string: .optionFlow, commands: [.new]),
    OptionRule(name: "answers", value: "FILE", string: .optionAnswers, commands: [.new]),
    OptionRule(name: "keep-good", value: nil, string: .optionKeepGood, commands: [.new]),
    OptionRule(name: "json", value: nil, string: .optionJSON, commands: [.list, .show, .check, .rules]),
    OptionRule(name: "why", value: "ITEM", string: .optionWhy, commands: [.show]),
    OptionRule(name: "on", value: "YYYY-MM-DD", string: .optionOn, commands: [.done]),
    OptionRule(name: "undo", value: nil, string: .optionUndo, commands: [.done]),
    OptionRule(name: "due", value: "DAYS", string: .optionDue, commands: [.list]),
    OptionRule(name: "format", value: choices(ExportFormat.self), string: .optionFormat, commands: [.export]),
    OptionRule(
      name: "format", value: choices(DrawingFormat.self), string: .optionFormatDrawing, commands: [.flows]),
    OptionRule(name: "output", value: "PATH", string: .optionOutput, commands: [.export]),
    OptionRule(name: "for", value: "ROLE", string: .optionFor, commands: [.export]),
    OptionRule(name: "width", value: "N", string: .optionWidth, commands: [.export]),
    OptionRule(name: "reveal", value: nil, string: .optionReveal, commands: [.export]),
    OptionRule(name: "force", value: nil, string: .optionForce, commands: [.export]),
    OptionRule(name: "force", value: nil, string: .optionForceDelete, commands: [.delete]),
    OptionRule(name: "session", value: "NAME", string: .optionSession, commands: [.flows]),
    OptionRule(name: "lang", value: "zh|en", string: .optionLang, commands: []),
    OptionRule(name: "plain", value: nil, string: .optionPlain, commands: []),
    OptionRule(name: "ascii", value: nil, string: .optionASCII, commands: []),
    OptionRule(name: "color", value: choices(ColorChoice.self), string: .optionColor, commands: []),
    OptionRule(name: "sessions", value: "DIR", string: .optionSessions, commands: []),
    OptionRule(name: "rules", value: "FILE", string: .optionRules, commands: []),
    OptionRule(name: "screens", value: "DIR", string: .optionScreens, commands: []),
    OptionRule(name: "today", value: "YYYY-MM-DD", string: .optionToday, commands: []),
    OptionRule(name: "help", value: nil, string: .optionHelp, commands: []),
    OptionRule(name: "man", value: nil, string: .optionMan, commands: []),
    OptionRule(name: "version", value: nil, string: .optionVersion, commands: []),
  ]

  private static func choices<Choice: CaseIterable & RawRepresentable<String>>(_: Choice.Type) -> String {
    Choice.allCases.map(\.rawValue).joined(separator: "|")
  }

  /// Why a command line cannot be read.
  enum Fault: Error, Equatable {
    case unknownOption(String)
    case missingValue(String)
    case unwantedValue(String)
    case wrongCommand(option: String, CommandName)
    case unknownCommand(String)
  }

  /// Reads arguments; options may stand anywhere, `--` ends them.
  init(_ arguments: [String]) throws(Fault) {
    var rest = arguments[...]
    var localizer: [String] = []
    // A word alone behind the dashes is a session's name, also where it is a command.
    var isName = false
    while let argument = rest.popFirst() {
      if argument == "--" {
        isName = localizer.isEmpty && rest.count == 1
        localizer += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        localizer.append(argument)
        continue
      }
      let (name, given) = Arguments.split(argument)
      #if DEBUG
        if name == DeliberateFault.option {
          values[name] = given
          continue
        }
      #endif
      guard let rule = Arguments.table.first(where: { $0.name == name }) else {
        throw .unknownOption(argument)
      }
      if rule.value == nil {
        guard given == nil else { throw .unwantedValue(name) }
        flags.insert(name)
      } else {
        // The next option is no value of this one.
        let isFollowed = rest.first.map { !Arguments.isOption($0) } ?? false
        guard let value = given ?? (isFollowed ? rest.popFirst() : nil) else { throw .missingValue(name) }
        values[name] = value
      }
    }
    if !isName, let first = localizer.first, CommandName.localizer.contains(first) {
      command = CommandName(rawValue: first) ?? .open
      localizer.removeFirst()
    }
    operands = localizer
    for name in values.keys.sorted() + flags.sorted() {
      let rules = Arguments.table.filter { $0.name == name }
      let isTaken = rules.contains { $0.commands.isEmpty || $0.commands.contains(command) }
      if !rules.isEmpty, !isTaken, !flags.contains("help") {
        // An option of some command, and no command: the word before it was meant to be one.
        if command == .open, !isName, let word = operands.first { throw .unknownCommand(word) }
        throw .wrongCommand(option: name, command)
      }
    }
  }

  /// The language that words ask for, whatever else is wrong with them; nil where they name none there is.
  static func language(in arguments: [String]) -> Language? {
    let localizer = arguments.prefix { $0 != "--" }
    var language: Language?
    for (place, word) in localizer.enumerated() where split(word).name == "lang" {
      let value = split(word).value ?? localizer.dropFirst(place + 1).first
      language = value.flatMap(Language.init(rawValue:)) ?? language
    }
    return language
  }

  private static func isOption(_ word: String) -> Bool {
    word.hasPrefix("--") && table.contains { $0.name == split(word).name }
  }

  /// `--name=value` or `--name`; the short forms are `-h` and `-V`.
  private static func split(_ argument: String) -> (name: String, value: String?) {
    if argument == "-h" { return ("help", nil) }
    if argument == "-V" { return ("version", nil) }
    guard argument.hasPrefix("--") else { return (argument, nil) }
    let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts[0]), parts.count == 2 ? String(parts[1]) : nil)
  }

  func has(_ flag: String) -> Bool { flags.contains(flag) }

  subscript(_ name: String) -> String? { values[name] }
}
