import WizardCore
import WizardScreens
import WizardStore
import WizardText

/// One call of wxwizard: options read, a command chosen, an exit code.
struct Program {
  static let version = "0.1.0"

  private let arguments: [String]

  init(_ arguments: [String]) { self.arguments = arguments }

  func run() -> ExitCode {
    let options: Options
    do throws(Options.Fault) {
      options = try Options(arguments)
    } catch {
      return complain(of: error)
    }
    if options.has("version") {
      Output.print("wxwizard \(Program.version)")
      return .well
    }
    if let language = options["lang"], Language(rawValue: language) == nil {
      return Usage.complain(wordsForFault, .usageLanguage, ["value": makeVisible(language)])
    }
    if let color = options["color"], ColorChoice(rawValue: color) == nil {
      return Usage.complain(wordsForFault, .usageColor, ["value": makeVisible(color)])
    }
    let plainWords = words(options)
    if options.has("help") {
      Output.printRaw(
        options.command == .open ? Usage.help(plainWords) : Usage.help(options.command, plainWords))
      return .well
    }
    if options.has("man") {
      Output.printRaw(ManPage(words: plainWords).text)
      return .well
    }
    guard let today = options["today"].map({ CivilDate(iso: $0) }) ?? Surroundings.localDay else {
      return Usage.complain(plainWords, .usageToday, ["value": makeVisible(options["today"] ?? "")])
    }
    if let folder = options["screens"], !Input.isFolder(folder) {
      return Usage.complain(plainWords, .usageScreens, ["folder": makeVisible(folder)])
    }
    guard let rulebook = RulesLoader(options: options, words: plainWords).rulebook() else { return .unusable }
    let words = rulebook == .documented ? plainWords : self.words(options, rulebook: rulebook)
    let call = Call(options: options, words: words, today: today)
    return switch options.command {
    case .open: OpenCommand(call).run()
    case .new: NewCommand(call).run()
    case .list: ListCommand(call).run()
    case .show: ShowCommand(call).run()
    case .answer: AnswerCommand(call).run()
    case .done: DoneCommand(call).run()
    case .retry: RetryCommand(call).run()
    case .check: CheckCommand(call).run()
    case .merge: MergeCommand(call).run()
    case .export: ExportCommand(call).run()
    case .rules: RulesCommand(call).run()
    case .delete: DeleteCommand(call).run()
    case .template: TemplateCommand(call).run()
    case .schema: SchemaCommand(call).run()
    case .flows: FlowsCommand(call).run()
    case .completion: CompletionCommand(call).run()
    case .doctor: DoctorCommand(call).run()
    }
  }

  private func words(_ options: Options, rulebook: Rulebook = .documented) -> Words {
    let source = options["screens"].map(PageSource.folder) ?? .embedded
    return Words(Surroundings.language(option: options["lang"]), rulebook: rulebook, source: source)
  }

  /// The words for a command line that cannot be read: in the language it asks for, if that much can be.
  private var wordsForFault: Words {
    Words(Surroundings.language(option: Options.language(in: arguments)?.rawValue))
  }

  private func complain(of fault: Options.Fault) -> ExitCode {
    let words = wordsForFault
    return switch fault {
    case .unknownOption(let name):
      Usage.complain(
        words, .usageUnknownOption, ["option": makeVisible(name)],
        nearest: nearest(to: name, among: Options.table.map { "--" + $0.name }))
    case .missingValue(let name): Usage.complain(words, .usageMissingValue, ["option": "--" + name])
    case .unwantedValue(let name): Usage.complain(words, .usageUnwantedValue, ["option": "--" + name])
    case .unknownCommand(let word):
      Usage.complain(
        words, .usageUnknownCommand, ["command": makeVisible(word)],
        nearest: nearest(to: word, among: CommandName.words))
    case .wrongCommand(let option, let command):
      Usage.complain(words, .usageWrongCommand, ["option": "--" + option, "command": command.rawValue])
    }
  }
}

/// What every command needs.
struct Call {
  let options: Options
  let words: Words
  let today: CivilDate

  /// The words of every language.
  var dictionaries: [Language: Words] {
    let source = options["screens"].map(PageSource.folder) ?? .embedded
    let others = Language.allCases.filter { $0 != words.language }
    return Dictionary(
      uniqueKeysWithValues: [(words.language, words)]
        + others.map { ($0, Words($0, rulebook: words.rulebook, source: source)) })
  }

  /// Where the sessions are, with what there is to say of it said; nil where there are none yet.
  ///
  /// A folder that cannot be used ends the command, with that as the only reason.
  func folder() throws(Stop) -> SessionFolder? {
    do throws(FolderError) {
      return try openFolder(creating: false)
    } catch {
      if error == .missing { return nil }
      complain(of: error)
      throw Stop(code: .unusable)
    }
  }

  /// Where the sessions are, made where it is not there yet.
  func folderMade() throws(Stop) -> SessionFolder {
    do throws(FolderError) {
      return try openFolder(creating: true)
    } catch {
      complain(of: error)
      throw Stop(code: .unusable)
    }
  }

  /// Where the sessions are, for a second look at it: what there is to say of it has been said.
  var folderSeen: SessionFolder? { try? SessionFolder(location(), creating: false) }

  /// Where the sessions are, made again where it is gone, without a word to those who have a screen open.
  var folderAgain: SessionFolder? { try? SessionFolder(location(), creating: true) }

  private func location() throws(FolderError) -> SessionLocation {
    if let path = options["sessions"] { return .named(path) }
    return try .standard(variable: Surroundings.variable)
  }

  /// Where the sessions are, with what there is to say of it said.
  func openFolder(creating: Bool) throws(FolderError) -> SessionFolder {
    let folder = try SessionFolder(location(), creating: creating)
    if let notice = folder.notice {
      Output.complain(words[notice == .writableByGroup ? .folderGroup : .folderOther])
    }
    return folder
  }

  func complain(of error: FolderError) {
    let named = options["sessions"].map { makeVisible($0) + ": " } ?? ""
    Output.complain("wxwizard: " + named + words(for: error))
  }

  /// Why a folder of sessions cannot be used.
  func words(for error: FolderError) -> String {
    switch error {
    case .noHome: words[.folderNoHome]
    case .missing: words[.folderMissing]
    case .notFolder: words[.folderNotFolder]
    case .notOwned: words[.folderNotOwned]
    case .writableByOthers: words[.folderWritable]
    case .system(let error): words.phrase(.systemError, ["reason": error.reason])
    }
  }

  func complain(_ phrase: Phrase, _ details: [String: String] = [:]) {
    Output.complain("wxwizard: " + words.phrase(phrase, details))
  }
}
