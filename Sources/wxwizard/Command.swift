import WizardCore
import WizardStore
import WizardText

/// A command of the program.
protocol Command {
  /// The entry of the command in the help, the manual page and completions.
  static var definition: CommandDefinition { get }

  var context: CommandContext { get }

  init(context: CommandContext)

  /// Carries out the command and returns its exit code.
  ///
  /// An error that ends the command early is thrown without being printed; `Program` prints it.
  func run() throws(CommandExit) -> ExitCode
}

extension Command {
  var options: Arguments { context.options }
  var localizer: Localizer { context.localizer }
  var today: CivilDate { context.today }
}

/// The entry of a command in the help, the manual page and completions.
struct CommandDefinition: Sendable {
  /// The command line without the program's name, such as `show NAME`.
  let synopsis: String
  /// What the command does, in a sentence.
  let summary: LocalizedText
  /// A command line that works, without the program's name.
  let example: String
  /// Whether the words after the command can be paths, which need not be UTF-8.
  var takesPaths = false
  /// Whether the overview of the help only names the command: it is for programs or for setting up.
  var isForSetup = false
  /// Whether the command reads the user's rules file.
  var usesRules = true
  /// What the help says about the words after the command; made only when it is asked for.
  var operandNote: (@Sendable () -> LocalizedText)?
}

/// The names of the commands; `open` is the command without a name.
enum CommandName: String, CaseIterable, Sendable {
  case open, new, `import`, list, agenda, show, answer, done, retry, check, export, copy, archive, delete,
    rules,
    flows,
    template, schema, merge, settings, completion, doctor, help

  /// The words that name a command on the command line.
  static let words = allCases.filter { $0 != .open }.map(\.rawValue)

  /// The command that a word names on the command line, or nil.
  init?(word: String) {
    // `init(rawValue:)` fills a dictionary on first use, which takes longer than the rest of reading the arguments.
    guard let name = Self.allCases.first(where: { $0 != .open && $0.rawValue == word }) else { return nil }
    self = name
  }

  /// The type that carries out the command.
  var type: any Command.Type {
    switch self {
    case .open: OpenCommand.self
    case .new: NewCommand.self
    case .import: ImportCommand.self
    case .list: ListCommand.self
    case .agenda: AgendaCommand.self
    case .show: ShowCommand.self
    case .answer: AnswerCommand.self
    case .done: DoneCommand.self
    case .retry: RetryCommand.self
    case .check: CheckCommand.self
    case .merge: MergeCommand.self
    case .export: ExportCommand.self
    case .copy: CopyCommand.self
    case .archive: ArchiveCommand.self
    case .delete: DeleteCommand.self
    case .rules: RulesCommand.self
    case .flows: FlowsCommand.self
    case .template: TemplateCommand.self
    case .schema: SchemaCommand.self
    case .settings: SettingsCommand.self
    case .completion: CompletionCommand.self
    case .doctor: DoctorCommand.self
    case .help: HelpCommand.self
    }
  }

  var definition: CommandDefinition { type.definition }

  /// The options that only some commands take and this one does.
  var ownOptions: [OptionDefinition] { OptionDefinition.all.filter { $0.commands.contains(self) } }

  /// The command line that prints the help of the command.
  var helpCommand: String { self == .open ? "wxwizard help" : "wxwizard help \(rawValue)" }
}

extension SessionName {
  /// Whether the name is also a command's, so that the command line would run the command.
  ///
  /// No session is created under such a name; one that already has it is opened with `wxwizard -- NAME`.
  var isCommand: Bool { CommandName(word: text) != nil }

  /// The word or words that open the session on the command line.
  var operand: String { isCommand ? "-- " + text : text }
}
