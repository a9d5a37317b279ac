import WizardCore
import WizardText

/// `completion`: a script that completes commands, options, sessions, flows, tasks, fields and values in a shell.
struct CompletionCommand {
  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() -> ExitCode {
    guard context.options.operands.count == 1 else {
      return Usage.report(context.localizer, .usageShellWhich)
    }
    guard let shell = Shell(rawValue: context.options.operands[0]) else {
      let word = context.options.operands[0]
      let shells = Shell.allCases.map(\.rawValue)
      return Usage.report(
        context.localizer, .usageShell(shell: makeVisible(word), shells: shells.joined(separator: ", ")),
        nearest: nearest(to: word, among: shells))
    }
    let table = CompletionTable(localizer: context.localizer)
    switch shell {
    case .bash: Output.printRaw(BashCompletion(table: table).script)
    case .zsh: Output.printRaw(ZshCompletion(table: table).script)
    case .fish: Output.printRaw(FishCompletion(table: table).script)
    }
    return .success
  }
}

/// A shell whose completion is known.
enum Shell: String, CaseIterable { case bash, zsh, fish }

/// What there is to complete, from the tables of commands, options and flows.
struct CompletionTable {
  /// A kind of word that may stand in a place.
  enum Slot: Equatable {
    case sessions, files
    /// A session or a file.
    case either
    case words([String])
    /// `FIELD=VALUE`.
    case answers
  }

  let localizer: Localizer

  /// Every command but the one without a name.
  var commands: [CommandName] { CommandName.localizer.compactMap(CommandName.init) }

  /// Every field that has a closed list of values, with them, in the order of the flows.
  var values: [(field: String, values: [String])] {
    fields.map { field -> (field: String, values: [String]) in
      switch field.kind {
      case .choice(let values), .set(let values): (field.id.rawValue, values)
      case .yesNo: (field.id.rawValue, ["true", "false"])
      case .text, .count, .money, .date: (field.id.rawValue, [])
      }
    }.filter { !$0.values.isEmpty }
  }

  /// Every field of every flow, once.
  var fields: [Field] {
    var seen: Set<FieldID> = []
    let all = FlowID.allCases.compactMap(Flow.named).flatMap(\.fields).map(\.field)
    return all.filter { seen.insert($0.id).inserted }
  }

  /// What may stand in the places after a command; the last one repeats.
  func slots(_ command: CommandName) -> [Slot] {
    // A name that is to be made is not there to be completed.
    if command == .new { return [.words([])] }
    return command.rule.synopsis.split(separator: " ").dropFirst().map { slot(String($0)) }
  }

  /// The options with a value, and what may stand there; the command is nil where it is the same with every one.
  ///
  /// An option that differs from command to command stands there for each of them, and in the end for the others.
  var valued: [(name: String, command: CommandName?, slot: Slot)] {
    Arguments.table.flatMap { option -> [(name: String, command: CommandName?, slot: Slot)] in
      guard let slot = slot(of: option) else { return [] }
      let twins = Arguments.table.filter { $0.name == option.name }
      if twins.count == 1 { return [(option.name, nil, slot)] }
      let owners = option.commands.sorted { $0.rawValue < $1.rawValue }
      let isLast = twins.last?.commands == option.commands
      return owners.map { (option.name, $0, slot) } + (isLast ? [(option.name, nil, .words([]))] : [])
    }
  }

  /// The names of the options that take a value, each once.
  var valuedNames: [String] { valued.filter { $0.command == nil }.map { "--" + $0.name } }

  /// What may be an option's value; nil for an option without one.
  func slot(of option: OptionRule) -> Slot? { option.value.map(slot) }

  private func slot(_ placeholder: String) -> Slot {
    let names = placeholder.filter { !".[]".contains($0) }
    switch names {
    case "FIELD=VALUE": return .answers
    case "FLOW": return .words(FlowID.allCases.map(\.rawValue))
    case "TASK", "ITEM": return .words(TaskID.allCases.map(\.rawValue))
    case "ID": return .words(FactID.allCases.map(\.rawValue))
    case "ROLE": return .words(Role.allCases.filter { $0 != .platform }.map(\.rawValue))
    case "NAME": return .sessions
    case "OURS", "BASE", "THEIRS", "AS", "FILE", "DIR", "PATH": return .files
    case "FILE|FOLDER|NAME", "NAME|FILE": return .either
    default:
      // Small letters are the words themselves; capitals stand for what only the person knows.
      return .words(names == names.lowercased() ? names.split(separator: "|").map(String.init) : [])
    }
  }
}
