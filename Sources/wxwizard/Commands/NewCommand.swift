import WizardCore
import WizardJSON
import WizardStore
import WizardText

/// `new`: creates a session, empty or from an answers file, without opening it.
struct NewCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "new NAME", summary: .commandNew, example: "new acme --answers acme.json")

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    let name = try context.name(context.operand(orUsage: .usageNewName))
    if name.isCommand { throw .usage(.nameIsCommand(name: name.text)) }
    let flow = try context.flowOption()
    guard let path = options.path("answers") else {
      return try create(Session(flow: flow ?? .start), as: name)
    }
    return try create(session(fromFile: path, flow: flow), as: name)
  }

  /// Reads an answers file whose flow is `flow`, unless that is nil.
  ///
  /// Reports every invalid answer with its line and column. With `--keep-good` the session is made without them.
  private func session(fromFile path: FilePath, flow: FlowID?) throws(CommandExit) -> Session {
    let (session, bytes) = try context.answers(inFile: path)
    if let flow, flow != session.flow { throw .usage(.usageFlowDiffers(flow: session.flow.rawValue)) }
    let invalid = context.wizard(of: session).replay.problems.filter(\.isInvalid)
    report(invalid, in: bytes, of: path.display)
    if options.has("keep-good") { return session.without(invalid) }
    // Inactive answers block nothing, so they are reported and kept.
    let errors = invalid.count(where: \.isError)
    guard errors == 0 else {
      throw .failure(errors == 1 ? .newRefusedOne : .newRefused(count: errors), code: .problems)
    }
    return session
  }

  /// Reports problems of an answers file by their position in it.
  private func report(_ problems: [Problem], in bytes: [UInt8], of path: String) {
    if problems.isEmpty { return }
    let locator = ProblemLocator(bytes)
    let index = SourceLocationIndex(bytes)
    let located = problems.map { (problem: $0, at: locator.location(of: $0)) }.sorted {
      ($0.at.offset ?? 0) < ($1.at.offset ?? 0)
    }
    for (problem, at) in located {
      let location = at.offset.map(index.location).map { ":\($0.line):\($0.column)" } ?? ""
      Output.report(
        "\(makeVisible(path))\(location): \(makeVisible(at.path)): \(localizer.message(for: problem))")
    }
  }

  private func create(_ session: Session, as name: SessionName) throws(CommandExit) -> ExitCode {
    try context.create(session, as: name, in: context.createFolder())
    Output.print(localizer[.newMade(name: name.text)])
    context.reportCrossSessionProblems(of: name)
    return .success
  }
}

extension CommandContext {
  /// Creates and saves a session.
  func create(_ session: Session, as name: SessionName, in folder: SessionFolder) throws(CommandExit) {
    switch folder.open(name) {
    case .fresh(let open):
      defer { open.close() }
      guard open.access == .writing else { throw .failure(.sessionHeld(name: name.text)) }
      open.dropDrafts()
      let wizard = wizard(of: session)
      switch open.save(
        session, today: today, facts: wizard.factValues, edition: wizard.rulebook.edition.rawValue)
      {
      case .saved: break
      case .conflict(let file, _): throw .failure(.conflict(file: file))
      case .notSaved(let step, let error):
        let reason = localizer.reasonNotSaved(step, error)
        throw .failure(.newNotSaved(name: name.text, reason: reason))
      }
    case .loaded(let open), .recovered(let open, _):
      open.close()
      throw .failure(.newExists(name: name.text))
    case .refused(let error):
      throw failure(error, of: name, in: folder)
    }
  }
}

extension Session {
  /// The session without the answers, ticks and attempts that the problems are about.
  func without(_ problems: [Problem]) -> Session {
    var session = self
    var attempts: Set<String> = []
    for problem in problems {
      switch problem.code {
      case .attemptsMalformed:
        if case .text(let path) = problem.details["path"] { attempts.insert(path) }
      case .doneUnknownTask: session.unknownTasks[problem.field] = nil
      case .doneOutOfOrder, .doneFuture: TaskID.named(problem.field).map { session.done[$0] = nil }
      case .answerUnknownField: session.unknownAnswers[problem.field] = nil
      default: FieldID.named(problem.field).map { session.answers[$0] = nil }
      }
    }
    session.attempts = session.attempts.enumerated().filter { !attempts.contains("attempts[\($0.offset)]") }
      .map(\.element)
    return session
  }
}
