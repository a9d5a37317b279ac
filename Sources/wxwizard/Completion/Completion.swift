import WizardCore
import WizardStore
import WizardText

/// Finds what can complete an incomplete command line.
///
/// The hidden command `wxwizard __complete -- WORD...` prints the result for the scripts of `CompletionScript`: a
/// candidate a line, with its description behind a tab if it has one, and the line `:files` where a file name can
/// stand. Nothing on the command line or in the session folder is ever run.
struct Completion {
  /// A word that can replace the last word of the command line.
  struct Candidate {
    let word: String
    var description = ""
  }

  private let localizer: Localizer
  /// The last word of the command line, which is to be completed.
  private let partial: String
  private var command: CommandName?
  private var operands: [String] = []
  private var sessionsPath: String?
  /// The option whose value is to be completed.
  private var pendingOption: String?
  /// Whether `--` ended the options.
  private var isAfterOptions = false

  /// Parses the words after the program's name; the last one is to be completed and can be empty.
  init(words: [String], localizer: Localizer) {
    self.localizer = localizer
    partial = words.last ?? ""
    for word in words.dropLast() { read(word) }
  }

  private mutating func read(_ word: String) {
    if let option = pendingOption {
      if option == "sessions" { sessionsPath = word }
      pendingOption = nil
    } else if !isAfterOptions, word == "--" {
      isAfterOptions = true
    } else if !isAfterOptions, word.hasPrefix("-") {
      let parts = word.drop { $0 == "-" }.split(separator: "=", maxSplits: 1).map(String.init)
      guard let name = OptionDefinition.name(ofShortForm: word) ?? parts.first,
        definition(of: name)?.value != nil
      else { return }
      if parts.count == 1, !word.contains("=") { pendingOption = name }
      if parts.count == 2, name == "sessions" { sessionsPath = parts[1] }
    } else if command == nil, operands.isEmpty, !isAfterOptions, let name = CommandName(rawValue: word),
      name != .open
    {
      command = name
    } else {
      operands.append(word)
    }
  }

  /// The lines to print.
  var lines: [String] {
    let (candidates, includesFiles) = candidates
    let fitting = candidates.filter { $0.word.hasPrefix(partial) }
    return fitting.map { $0.description.isEmpty ? $0.word : "\($0.word)\t\($0.description)" }
      + (includesFiles ? [":files"] : [])
  }

  /// The candidates in order, and whether file names are candidates, too.
  private var candidates: (words: [Candidate], includesFiles: Bool) {
    if let option = pendingOption { return values(for: definition(of: option)?.value ?? "") }
    if !isAfterOptions, partial.hasPrefix("--"), let equals = partial.firstIndex(of: "=") {
      let name = String(partial[..<equals].dropFirst(2))
      let (values, includesFiles) = values(for: definition(of: name)?.value ?? "")
      return (values.map { Candidate(word: "--\(name)=\($0.word)") }, includesFiles)
    }
    if !isAfterOptions, partial.hasPrefix("-") { return (options, false) }
    guard let command else {
      if !operands.isEmpty { return ([], false) }
      return ((isAfterOptions ? [] : commands) + sessions, false)
    }
    // The name of a new session can't be completed.
    if command == .new { return ([], false) }
    let placeholders = command.definition.synopsis.split(separator: " ").dropFirst()
    let isRepeated = placeholders.last?.hasSuffix("...") ?? false
    if operands.count < placeholders.count {
      return values(for: String(placeholders[placeholders.startIndex + operands.count]))
    }
    return isRepeated ? values(for: String(placeholders.last ?? "")) : ([], false)
  }

  private var commands: [Candidate] {
    CommandName.words.compactMap { CommandName(word: $0) }.map {
      Candidate(word: $0.rawValue, description: localizer[$0.definition.summary])
    }
  }

  private var options: [Candidate] {
    let all = OptionDefinition.all.filter { option in
      option.commands.isEmpty || command.map(option.commands.contains) ?? false
    }
    return all.map { Candidate(word: "--" + $0.name, description: localizer[$0.summary]) }
  }

  /// The definition of an option for the command given, or for any command if it is not known.
  private func definition(of name: String) -> OptionDefinition? {
    let named = OptionDefinition.all.filter { $0.name == name }
    return named.first { $0.commands.isEmpty || command.map($0.commands.contains) ?? false } ?? named.first
  }
}

// MARK: - Values

extension Completion {
  /// The words that can stand for a placeholder of the help, such as `TASK` or `zh|en`.
  private func values(for placeholder: String) -> (words: [Candidate], includesFiles: Bool) {
    let name = placeholder.filter { !".[]".contains($0) }
    func words(_ words: [String]) -> (words: [Candidate], includesFiles: Bool) {
      (words.map { Candidate(word: $0) }, false)
    }
    switch name {
    case "FIELD=VALUE": return (answers, false)
    case "KEY=VALUE": return words(["language=zh", "language=en", "agencyName=", "agencyContact="])
    case "COMMAND": return words(CommandName.words + ["options"])
    case "FLOW": return words(FlowID.allCases.map(\.rawValue))
    case "TASK": return words(flows.flatMap(\.steps).flatMap(\.tasks).map(\.id.rawValue).uniqued())
    case "ITEM": return words(items)
    case "ID|TEXT": return words(FactID.allCases.map(\.rawValue))
    case "ROLE": return words(Role.allCases.filter { $0 != .platform }.map(\.rawValue))
    case "FIELD": return words(flows.flatMap(\.fields).map(\.field.id.rawValue).uniqued())
    case "STATUS": return words(Status.allCases.map(\.rawValue))
    case "NAME": return (sessions, false)
    case "OURS", "BASE", "THEIRS", "AS", "FILE", "DIR", "PATH": return ([], true)
    case "FILE|FOLDER|NAME", "NAME|FILE": return (sessions, true)
    default:
      // Lower-case placeholders list the words themselves; others stand for text that only the user knows.
      return words(name == name.lowercased() ? name.split(separator: "|").map(String.init) : [])
    }
  }

  private var sessions: [Candidate] {
    folder.flatMap { try? $0.list() }?.map { Candidate(word: $0.name.text) } ?? []
  }

  private var folder: SessionFolder? {
    let location: SessionLocation? =
      if let sessionsPath { .named(Self.expandHome(sessionsPath)) } else { try? .standard() }
    return location.flatMap { try? SessionFolder($0, creating: false) }
  }

  /// Replaces a leading `~` or `$HOME`, which the shell has not expanded yet.
  private static func expandHome(_ path: String) -> String {
    let home = ProcessEnvironment.variable("HOME") ?? ""
    for prefix in ["~", "$HOME"] where path == prefix || path.hasPrefix(prefix + "/") {
      return home + path.dropFirst(prefix.count)
    }
    return path
  }

  /// The flow of the session that the command line names, or all flows.
  private var flows: [Flow] {
    if let name = operands.first.flatMap(SessionName.init), let saved = try? folder?.read(name) {
      return [.named(saved.session.flow)]
    }
    return FlowID.allCases.map(Flow.named)
  }

  /// The ids of checklist items: tasks, outcomes and reminders.
  private var items: [String] {
    flows.flatMap { flow in
      flow.steps.flatMap { step in
        step.tasks.map(\.id.rawValue) + (step.outcomeField.map { [$0.id.rawValue] } ?? [])
      } + flow.reminders.map(\.id)
    }.uniqued()
  }

  /// `FIELD=` for every field, or `FIELD=VALUE` for the values of the field before `=`.
  private var answers: [Candidate] {
    let fields = flows.flatMap(\.fields).map(\.field)
    guard let equals = partial.firstIndex(of: "=") else {
      return fields.map { $0.id.rawValue + "=" }.uniqued().map { Candidate(word: $0) }
    }
    guard let field = fields.first(where: { $0.id.rawValue == partial[..<equals] }) else { return [] }
    var prefix = String(partial[...equals])
    var values: [String]
    switch field.kind {
    case .choice(let choices): values = choices
    case .yesNo: values = ["true", "false"]
    case .set(let choices):
      // A value of the set after the last comma; values given before are not offered again.
      let given = partial[partial.index(after: equals)...].split(
        separator: ",", omittingEmptySubsequences: false)
      prefix += given.dropLast().map { $0 + "," }.joined()
      values = choices.filter { choice in !given.dropLast().contains { $0 == choice } }
    case .text, .count, .money, .date: values = []
    }
    return values.map { Candidate(word: prefix + $0) }
  }
}
