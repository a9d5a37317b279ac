import WizardCore
import WizardStore
import WizardText

/// One call of wxwizard: options read, a command chosen, an exit code.
struct Program {
  static let version = "0.1.0"

  private let arguments: [String]

  init(_ arguments: [String]) { self.arguments = arguments }

  func run() -> ExitCode {
    let options: Arguments
    do throws(Arguments.Fault) {
      options = try Arguments(arguments)
    } catch {
      return report(of: error)
    }
    if options.has("version") {
      Output.print("wxwizard \(Program.version)")
      return .success
    }
    if let language = options["lang"], Language(rawValue: language) == nil {
      return Usage.report(wordsForFault, .usageLanguage(value: makeVisible(language)))
    }
    if let color = options["color"], ColorChoice(rawValue: color) == nil {
      return Usage.report(wordsForFault, .usageColor(value: makeVisible(color)))
    }
    let plainWords = words(options)
    if options.has("help") {
      Output.printRaw(
        options.command == .open ? Usage.help(plainWords) : Usage.help(options.command, plainWords))
      return .success
    }
    if options.has("man") {
      Output.printRaw(ManPage(localizer: plainWords).text)
      return .success
    }
    guard let today = options["today"].map({ CivilDate(iso: $0) }) ?? ProcessEnvironment.localDay else {
      return Usage.report(plainWords, .usageToday(value: makeVisible(options["today"] ?? "")))
    }
    if let folder = options["screens"], !Input.isFolder(folder) {
      return Usage.report(plainWords, .usageScreens(folder: makeVisible(folder)))
    }
    guard let rulebook = RulesLoader(options: options, localizer: plainWords).rulebook() else {
      return .unusable
    }
    let localizer = rulebook == .documented ? plainWords : self.words(options, rulebook: rulebook)
    let context = CommandContext(options: options, localizer: localizer, today: today)
    return switch options.command {
    case .open: OpenCommand(context).run()
    case .new: NewCommand(context).run()
    case .list: ListCommand(context).run()
    case .show: ShowCommand(context).run()
    case .answer: AnswerCommand(context).run()
    case .done: DoneCommand(context).run()
    case .retry: RetryCommand(context).run()
    case .check: CheckCommand(context).run()
    case .merge: MergeCommand(context).run()
    case .export: ExportCommand(context).run()
    case .rules: RulesCommand(context).run()
    case .delete: DeleteCommand(context).run()
    case .template: TemplateCommand(context).run()
    case .schema: SchemaCommand(context).run()
    case .flows: FlowsCommand(context).run()
    case .completion: CompletionCommand(context).run()
    case .doctor: DoctorCommand(context).run()
    }
  }

  private func words(_ options: Arguments, rulebook: Rulebook = .documented) -> Localizer {
    let source = options["screens"].map(PageSource.folder) ?? .embedded
    return Localizer(ProcessEnvironment.language(option: options["lang"]), rulebook: rulebook, source: source)
  }

  /// The words for a command line that cannot be read: in the language it asks for, if that much can be.
  private var wordsForFault: Localizer {
    Localizer(ProcessEnvironment.language(option: Arguments.language(in: arguments)?.rawValue))
  }

  private func report(of fault: Arguments.Fault) -> ExitCode {
    let localizer = wordsForFault
    return switch fault {
    case .unknownOption(let name):
      Usage.report(
        localizer, .usageUnknownOption(option: makeVisible(name)),
        nearest: nearest(to: name, among: Arguments.table.map { "--" + $0.name }))
    case .missingValue(let name): Usage.report(localizer, .usageMissingValue(option: "--" + name))
    case .unwantedValue(let name): Usage.report(localizer, .usageUnwantedValue(option: "--" + name))
    case .unknownCommand(let word):
      Usage.report(
        localizer, .usageUnknownCommand(command: makeVisible(word)),
        nearest: nearest(to: word, among: CommandName.localizer))
    case .wrongCommand(let option, let command):
      Usage.report(localizer, .usageWrongCommand(command: command.rawValue, option: "--" + option))
    }
  }
}

/// What every command needs.
struct CommandContext {
  let options: Arguments
  let localizer: Localizer
  let today: CivilDate

  /// The words of every language.
  var localizers: [Language: Localizer] {
    let source = options["screens"].map(PageSource.folder) ?? .embedded
    let others = Language.allCases.filter { $0 != localizer.language }
    return Dictionary(
      uniqueKeysWithValues: [(localizer.language, localizer)]
        + others.map { ($0, Localizer($0, rulebook: localizer.rulebook, source: source)) })
  }

  /// Where the sessions are, with what there is to say of it said; nil where there are none yet.
  ///
  /// A folder that cannot be used ends the command, with that as the only reason.
  func folder() throws(CommandExit) -> SessionFolder? {
    do throws(FolderError) {
      return try openFolder(creating: false)
    } catch {
      if error == .missing { return nil }
      report(of: error)
      throw CommandExit(code: .unusable)
    }
  }

  /// Where the sessions are, made where it is not there yet.
  func folderMade() throws(CommandExit) -> SessionFolder {
    do throws(FolderError) {
      return try openFolder(creating: true)
    } catch {
      report(of: error)
      throw CommandExit(code: .unusable)
    }
  }

  /// Where the sessions are, for a second look at it: what there is to say of it has been said.
  var folderSeen: SessionFolder? { try? SessionFolder(location(), creating: false) }

  /// Where the sessions are, made again where it is gone, without a word to those who have a screen open.
  var folderAgain: SessionFolder? { try? SessionFolder(location(), creating: true) }

  private func location() throws(FolderError) -> SessionLocation {
    if let path = options["sessions"] { return .named(path) }
    return try .standard(variable: ProcessEnvironment.variable)
  }

  /// Where the sessions are, with what there is to say of it said.
  func openFolder(creating: Bool) throws(FolderError) -> SessionFolder {
    let folder = try SessionFolder(location(), creating: creating)
    if let notice = folder.notice {
      Output.report(localizer[notice == .writableByGroup ? .folderGroup : .folderOther])
    }
    return folder
  }

  func report(of error: FolderError) {
    let named = options["sessions"].map { makeVisible($0) + ": " } ?? ""
    Output.report("wxwizard: " + named + words(for: error))
  }

  /// Why a folder of sessions cannot be used.
  func words(for error: FolderError) -> String {
    switch error {
    case .noHome: localizer[.folderNoHome]
    case .missing: localizer[.folderMissing]
    case .notFolder: localizer[.folderNotFolder]
    case .notOwned: localizer[.folderNotOwned]
    case .writableByOthers: localizer[.folderWritable]
    case .system(let error): localizer[.systemError(reason: error.reason)]
    }
  }

  func report(_ text: LocalizedText) {
    Output.report("wxwizard: " + localizer[text])
  }
}
