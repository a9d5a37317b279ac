import WizardText

/// The parsed command line.
struct Arguments: Sendable {
  private(set) var command = CommandName.open
  private(set) var operands: [String] = []
  private(set) var values: [String: String] = [:]
  private(set) var flags: Set<String> = []

  /// The reason why a command line can't be parsed.
  enum ParsingError: Error, Equatable {
    case unknownOption(String)
    case missingValue(String)
    case unwantedValue(String)
    case wrongCommand(option: String, CommandName)
    case unknownCommand(String)
  }

  /// Parses arguments.
  ///
  /// Options may be anywhere; `--` ends them.
  init(_ arguments: [String]) throws(ParsingError) {
    var rest = arguments[...]
    var words: [String] = []
    // A single word after `--` is a session name even if a command has that name.
    var isName = false
    while let argument = rest.popFirst() {
      if argument == "--" {
        isName = words.isEmpty && rest.count == 1
        words += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        words.append(argument)
        continue
      }
      let (name, given) = Arguments.split(argument)
      #if DEBUG
        if name == DeliberateFault.option {
          values[name] = given
          continue
        }
      #endif
      guard let option = OptionDefinition.all.first(where: { $0.name == name }) else {
        throw .unknownOption(argument)
      }
      if option.value == nil {
        guard given == nil else { throw .unwantedValue(name) }
        flags.insert(name)
      } else {
        // The next option is not the value of this one.
        let isFollowed = rest.first.map { !Arguments.isOption($0) } ?? false
        guard let value = given ?? (isFollowed ? rest.popFirst() : nil) else { throw .missingValue(name) }
        values[name] = value
      }
    }
    if !isName, let first = words.first, CommandName.words.contains(first) {
      command = CommandName(rawValue: first) ?? .open
      words.removeFirst()
    }
    operands = words
    for name in values.keys.sorted() + flags.sorted() {
      let rules = OptionDefinition.all.filter { $0.name == name }
      let isTaken = rules.contains { $0.commands.isEmpty || $0.commands.contains(command) }
      if !rules.isEmpty, !isTaken, !flags.contains("help") {
        // An option of some command without a command: the first word was probably meant to be one.
        if command == .open, !isName, let word = operands.first { throw .unknownCommand(word) }
        throw .wrongCommand(option: name, command)
      }
    }
  }

  /// The language that arguments ask for, even if they can't be parsed otherwise; nil if they name none.
  static func language(in arguments: [String]) -> Language? {
    let words = arguments.prefix { $0 != "--" }
    var language: Language?
    for (place, word) in words.enumerated() where split(word).name == "lang" {
      let value = split(word).value ?? words.dropFirst(place + 1).first
      language = value.flatMap(Language.init(rawValue:)) ?? language
    }
    return language
  }

  private static func isOption(_ word: String) -> Bool {
    word.hasPrefix("--") && OptionDefinition.all.contains { $0.name == split(word).name }
  }

  /// Splits `--name=value` or `--name`. The short forms are `-h` and `-V`.
  private static func split(_ argument: String) -> (name: String, value: String?) {
    if argument == "-h" { return ("help", nil) }
    if argument == "-V" { return ("version", nil) }
    guard argument.hasPrefix("--") else { return (argument, nil) }
    let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts[0]), parts.count == 2 ? String(parts[1]) : nil)
  }

  /// Whether an option without a value is given.
  func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// The value of an option, or nil if it is not given.
  subscript(_ name: String) -> String? { values[name] }
}
