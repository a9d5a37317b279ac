import WizardCore
import WizardStore
import WizardText

/// One run of wxwizard: reads the arguments, carries out a command and returns the exit code.
struct Program {
  /// The only place of the version: the manual page and the Debian package take it from `wxwizard --version`.
  static let version = "0.1.0"

  let arguments: [FilePath]

  func run() -> ExitCode {
    if arguments.first == "__complete" { return complete(arguments.dropFirst(2).map(\.display)) }
    let options: Arguments
    do throws(Arguments.ParsingError) {
      options = try Arguments(arguments)
    } catch {
      return error.exit.report(in: ProcessEnvironment.localizer, command: error.command)
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
    if let folder = options["screens"], !FilePath(folder).isFolder {
      throw .usage(.usageScreens(folder: makeVisible(folder)))
    }
    var context = CommandContext(
      options: options, localizer: makeLocalizer(options, .documented), today: today)
    if options.command.definition.usesRules {
      context.localizer = makeLocalizer(options, try context.rulebook())
    }
    if options["screens"] != nil { try context.localizer.checkPages() }
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

  private func makeLocalizer(_ options: Arguments, _ rulebook: Rulebook) -> Localizer {
    let source = options["screens"].map(PageSource.folder) ?? .embedded
    return Localizer(
      ProcessEnvironment.language(option: options["lang"]), rulebook: rulebook, source: source,
      sessionsOption: options["sessions"].map { "--sessions " + quotedForShell(makeVisible($0)) })
  }
}

extension Localizer {
  /// Ends the command with the first error in the pages, which `--screens` reads from a folder.
  fileprivate func checkPages() throws(CommandExit) {
    let names = StepID.allCases.map(\.rawValue) + Vocabulary.allCases.map(\.rawValue)
    for name in names {
      do throws(PageError) {
        _ = try load(name)
      } catch {
        let reason = makeVisible(self[.pageFault(error.fault)])
        throw .usage(.pageUnusable(file: makeVisible(error.file), line: error.line, reason: reason))
      }
    }
  }
}
