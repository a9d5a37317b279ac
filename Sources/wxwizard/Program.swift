import WizardCore
import WizardStore
import WizardText

/// One run of wxwizard: reads the arguments, carries out a command and returns the exit code.
struct Program {
  /// The only place of the version: the manual page and the Debian package take it from `wxwizard --version`.
  static let version = "0.1.0"

  private let arguments: [FilePath]

  init(_ arguments: [FilePath]) { self.arguments = arguments }

  func run() -> ExitCode {
    if arguments.first == "__complete" { return complete(arguments.dropFirst(2).map(\.display)) }
    let options: Arguments
    do throws(Arguments.ParsingError) {
      options = try Arguments(arguments)
    } catch {
      return error.exit.report(in: errorLocalizer, command: error.command)
    }
    do throws(CommandExit) {
      return try run(options)
    } catch {
      return error.report(in: makeLocalizer(options, .documented), command: options.command)
    }
  }

  /// Prints candidates for the last word of an incomplete command line, for the shells' completion scripts.
  private func complete(_ words: [String]) -> ExitCode {
    let localizer = Localizer(ProcessEnvironment.language(option: nil))
    for line in Completion(words: words, localizer: localizer).lines { Output.print(line) }
    return .success
  }

  private func run(_ options: Arguments) throws(CommandExit) -> ExitCode {
    if let code = try printInformation(options) { return code }
    guard let today = options["today"].map({ CivilDate(iso: $0) }) ?? ProcessEnvironment.localDay else {
      throw .usage(.usageToday(value: makeVisible(options["today"] ?? "")))
    }
    if let folder = options["screens"], !Input.isFolder(FilePath(folder)) {
      throw .usage(.usageScreens(folder: makeVisible(folder)))
    }
    let plain = makeLocalizer(options, .documented)
    let rulebook =
      try options.command.definition.usesRules
      ? loadRules(RulesLoader(options: options, localizer: plain, today: today)) : .documented
    let localizer = rulebook == .documented ? plain : makeLocalizer(options, rulebook)
    if options["screens"] != nil { try localizer.checkPages() }
    let context = CommandContext(options: options, localizer: localizer, today: today)
    return try options.command.type.init(context: context).run()
  }

  /// Prints the version, help or manual page if an option asks for it; nil if none does.
  private func printInformation(_ options: Arguments) throws(CommandExit) -> ExitCode? {
    if options.has("version") {
      let editions = Edition.allCases.map { edition in
        "edition \(edition.rawValue): \(edition.sourceDates)" + (edition == .standard ? " (default)" : "")
      }
      Output.print((["wxwizard \(Program.version)"] + editions).joined(separator: "\n"))
      return .success
    }
    if let language = options["lang"], Language(rawValue: language) == nil {
      throw .usage(.usageLanguage(value: makeVisible(language)))
    }
    if let color = options["color"], ColorChoice(rawValue: color) == nil {
      throw .usage(.usageColor(value: makeVisible(color)))
    }
    if let edition = options["edition"], Edition(rawValue: edition) == nil {
      throw .usage(.usageEdition(value: makeVisible(edition)))
    }
    let localizer = makeLocalizer(options, .documented)
    if options.has("help") {
      let help = Help(localizer: localizer)
      Output.printRaw(options.command == .open ? help.overview : help.text(of: options.command))
      return .success
    }
    if options.has("man") {
      Output.printRaw(ManPage(localizer: localizer).text)
      return .success
    }
    return nil
  }

  private func loadRules(_ loader: RulesLoader) throws(CommandExit) -> Rulebook {
    do throws(RulesLoader.UnusableFile) {
      return try loader.rulebook()
    } catch {
      throw .failure(error.message)
    }
  }

  private func makeLocalizer(_ options: Arguments, _ rulebook: Rulebook) -> Localizer {
    let source = options["screens"].map(PageSource.folder) ?? .embedded
    return Localizer(ProcessEnvironment.language(option: options["lang"]), rulebook: rulebook, source: source)
  }

  /// The localizer for arguments that can't be parsed, in the language they ask for if that much is clear.
  private var errorLocalizer: Localizer {
    Localizer(ProcessEnvironment.language(option: Arguments.language(in: arguments)?.rawValue))
  }
}

extension Arguments.ParsingError {
  /// The message about arguments that can't be parsed.
  fileprivate var exit: CommandExit {
    switch self {
    case .unknownOption(let name, _):
      .usage(
        .usageUnknownOption(option: makeVisible(name)),
        nearest: nearest(to: name, among: OptionDefinition.all.map { "--" + $0.name }))
    case .missingValue(let name, _): .usage(.usageMissingValue(option: "--" + name))
    case .unwantedValue(let name, _): .usage(.usageUnwantedValue(option: "--" + name))
    case .unknownCommand(let word):
      .usage(
        .usageUnknownCommand(command: makeVisible(word)), nearest: nearest(to: word, among: CommandName.words)
      )
    case .wrongCommand(let option, let command):
      .usage(.usageWrongCommand(command: command.rawValue, option: "--" + option))
    case .notUTF8(let place, let word, let command):
      .failure(
        .usageNotUTF8(place: makeVisible(place), isGB18030: TextEncoding.isLikelyGB18030(word.bytes)),
        code: command == .answer ? .problems : .usage)
    }
  }

  /// The command whose help explains the error.
  fileprivate var command: CommandName {
    switch self {
    case .unknownOption(_, let command), .missingValue(_, let command), .unwantedValue(_, let command),
      .wrongCommand(_, let command), .notUTF8(_, _, let command):
      command
    case .unknownCommand: .open
    }
  }
}
