import WizardCore
import WizardStore
import WizardText

/// The parsed command line.
///
/// Words are kept as bytes, since paths need not be UTF-8. Everything else must be: a word that is not is refused, never
/// repaired.
struct Arguments: Sendable {
  private(set) var command = CommandName.open
  /// The words after the command.
  private(set) var paths: [FilePath] = []
  private var values = SmallDictionary<String, FilePath>()
  private var flags: [String] = []

  /// The reason why a command line can't be parsed, and the command whose help explains it.
  struct ParsingError: Error {
    let exit: CommandExit
    let command: CommandName
  }

  private func usage(_ message: LocalizedText, nearest: String? = nil) -> ParsingError {
    ParsingError(exit: .usage(message, nearest: nearest), command: command)
  }

  /// Parses arguments.
  ///
  /// Options may be anywhere; `--` ends them.
  init(_ arguments: [FilePath]) throws(ParsingError) {
    var rest = arguments[...]
    var words: [FilePath] = []
    // A single word after `--` is a session name even if a command has that name.
    var isName = false
    while let argument = rest.popFirst() {
      if argument == "--" {
        isName = words.isEmpty && rest.count == 1
        words += rest
        break
      }
      guard argument.bytes.first == UInt8(ascii: "-"), argument != "-" else {
        words.append(argument)
        continue
      }
      do throws(ParsingError) {
        try readOption(argument, before: &rest)
      } catch {
        throw ParsingError(exit: error.exit, command: Self.likelyCommand(of: arguments))
      }
    }
    if !isName, let name = words.first?.text, let named = CommandName(word: name) {
      command = named
      words.removeFirst()
    }
    paths = words
    try checkOptions(isName: isName)
    try checkEncoding()
  }

  /// The command whose help explains an option that can't be parsed.
  private static func likelyCommand(of arguments: [FilePath]) -> CommandName {
    let words = arguments.prefix { $0 != "--" }.compactMap(\.text)
    return words.compactMap { CommandName(word: $0) }.first ?? .open
  }

  private mutating func readOption(
    _ argument: FilePath, before rest: inout ArraySlice<FilePath>
  ) throws(ParsingError) {
    let (name, given) = Self.split(argument)
    #if DEBUG
      if name == DeliberateFault.option {
        values[name] = given
        return
      }
    #endif
    guard let option = OptionDefinition.all.first(where: { $0.name == name }) else {
      let name = argument.display
      throw usage(
        .usageUnknownOption(option: makeVisible(name)),
        nearest: nearest(to: name, among: OptionDefinition.all.map { "--" + $0.name }))
    }
    if option.value == nil {
      guard given == nil else { throw usage(.usageUnwantedValue(option: "--" + name)) }
      flags.append(name)
    } else {
      // The next option is not the value of this one.
      let isFollowed = rest.first.map { !Self.isOption($0) } ?? false
      guard let value = given ?? (isFollowed ? rest.popFirst() : nil) else {
        throw usage(.usageMissingValue(option: "--" + name))
      }
      values[name] = value
    }
  }

  /// Refuses options that the command does not take.
  private func checkOptions(isName: Bool) throws(ParsingError) {
    for name in values.keys.sorted() + flags.sorted() where !flags.contains("help") {
      let definitions = OptionDefinition.all.filter { $0.name == name }
      let isTaken = definitions.contains { $0.commands.isEmpty || $0.commands.contains(command) }
      guard !definitions.isEmpty, !isTaken else { continue }
      // An option of some command without a command: the first word was probably meant to be one.
      if command == .open, !isName, let word = paths.first?.display {
        throw ParsingError(exit: .unknownCommand(word), command: command)
      }
      throw usage(.usageWrongCommand(command: command.rawValue, option: "--" + name))
    }
  }

  /// Refuses words that are neither UTF-8 nor paths.
  private func checkEncoding() throws(ParsingError) {
    for name in values.keys.sorted() {
      guard let value = values[name], value.text == nil else { continue }
      let isPath = OptionDefinition.all.contains { $0.name == name && $0.isPath }
      if !isPath { throw notUTF8("--" + name, value) }
    }
    if command.definition.takesPaths { return }
    for (index, word) in paths.enumerated() where word.text == nil {
      let parts = word.bytes.split(separator: UInt8(ascii: "="), maxSplits: 1)
      let field = parts.count == 2 ? FilePath(bytes: parts[0]).text : nil
      throw notUTF8(
        field ?? "\(index + 1)", FilePath(bytes: field == nil ? word.bytes : Array(parts[1])))
    }
  }

  /// The error for a word that is not UTF-8; `place` is an option, the part before `=` or the word's number.
  private func notUTF8(_ place: String, _ word: FilePath) -> ParsingError {
    let message = LocalizedText.usageNotUTF8(
      place: makeVisible(place), isGB18030: TextEncoding.isLikelyGB18030(word.bytes))
    return ParsingError(
      exit: .failure(message, code: command == .answer ? .problems : .usage), command: command)
  }

  /// The language that arguments ask for, even if they can't be parsed otherwise; nil if they name none.
  static func language(in arguments: [FilePath]) -> Language? {
    let words = arguments.prefix { $0 != "--" }
    var language: Language?
    for (index, word) in words.enumerated() where split(word).name == "lang" {
      let value = split(word).value ?? words.dropFirst(index + 1).first
      language = value?.text.flatMap(Language.init(rawValue:)) ?? language
    }
    return language
  }

  private static func isOption(_ word: FilePath) -> Bool {
    let name = split(word).name
    return word.bytes.first == UInt8(ascii: "-") && OptionDefinition.all.contains { $0.name == name }
  }

  /// Splits `--name=value`, `--name` or a short form.
  private static func split(_ argument: FilePath) -> (name: String, value: FilePath?) {
    let word = argument.display
    if let name = OptionDefinition.name(ofShortForm: word) { return (name, nil) }
    guard word.hasPrefix("--") else { return (word, nil) }
    let bytes = argument.bytes
    let end = bytes.firstIndex(of: UInt8(ascii: "=")) ?? bytes.endIndex
    let name = String(decoding: bytes[2..<end], as: UTF8.self)
    return (name, end == bytes.endIndex ? nil : FilePath(bytes: bytes[(end + 1)...]))
  }

  /// The words after the command as text, for commands that take no paths.
  var operands: [String] { paths.map(\.display) }

  /// Whether an option without a value is given.
  func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// The value of an option, or nil if it is not given.
  subscript(_ name: String) -> String? { values[name]?.display }

  /// The value of an option that takes a path, or nil if it is not given.
  func path(_ name: String) -> FilePath? { values[name] }
}
