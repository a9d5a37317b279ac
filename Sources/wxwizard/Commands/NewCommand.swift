import WizardCore
import WizardStore
import WizardText

/// `new`: makes a session without opening it, empty or from an answers file.
struct NewCommand {
  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() -> ExitCode {
    let localizer = context.localizer
    guard context.options.operands.count == 1 else { return Usage.report(localizer, .usageNewName) }
    guard let name = SessionName(context.options.operands[0]) else {
      return context.badName(context.options.operands[0])
    }
    if name.isCommand { return Usage.report(localizer, .nameIsCommand(name: name.text)) }
    var flow: FlowID?
    if let wanted = context.options["flow"] {
      guard let known = FlowID(rawValue: wanted), Flow.named(known) != nil else {
        let built = FlowID.allCases.filter { Flow.named($0) != nil }.map(\.rawValue)
        return Usage.report(
          localizer, .usageFlow(flow: makeVisible(wanted), flows: built.joined(separator: ", ")),
          nearest: nearest(to: wanted, among: built))
      }
      flow = known
    }
    let session: Session
    switch startingPoint(flow: flow) {
    case .success(let start): session = start
    case .failure(let stop): return stop.code
    }
    do throws(CommandExit) {
      return try create(session, as: name)
    } catch {
      return error.code
    }
  }

  private func startingPoint(flow: FlowID?) -> Result<Session, CommandExit> {
    let standard = Flow.named(.start) == nil ? FlowID.register : .start
    guard let path = context.options["answers"] else { return .success(Session(flow: flow ?? standard)) }
    let session: Session
    var bytes: [UInt8]?
    do throws(FileError) {
      let content = try AnswersFile.read(path)
      bytes = content
      session = try AnswersFile.decode(content)
    } catch {
      let reason = FileMessage(localizer: context.localizer).text(error, in: bytes)
      context.report(.fileUnusable(file: makeVisible(path), reason: reason))
      return .failure(CommandExit(code: .unusable))
    }
    if let flow, flow != session.flow {
      return .failure(
        CommandExit(code: Usage.report(context.localizer, .usageFlowDiffers(flow: session.flow.rawValue))))
    }
    guard let wizard = Wizard(session, rulebook: context.localizer.rulebook, today: context.today) else {
      context.report(.flowNotBuilt(flow: session.flow.rawValue))
      return .failure(CommandExit(code: .unusable))
    }
    let bad = wizard.replay.problems.filter(\.isUnsound)
    if bad.isEmpty { return .success(session) }
    let report = Report(localizer: context.localizer)
    let places = AnswersPlaces(bytes ?? [])
    let placed = bad.map { (problem: $0, at: places.place(of: $0)) }.sorted {
      ($0.at.place?.line ?? 0, $0.at.place?.column ?? 0) < ($1.at.place?.line ?? 0, $1.at.place?.column ?? 0)
    }
    for (problem, at) in placed {
      let place = at.place.map { ":\($0.line):\($0.column)" } ?? ""
      Output.report("\(makeVisible(path))\(place): \(makeVisible(at.path)): \(report.message(problem))")
    }
    if context.options.has("keep-good") { return .success(session.without(bad)) }
    // What is parked holds nothing up: it is told, and kept.
    let errors = bad.count(where: \.isError)
    if errors == 0 { return .success(session) }
    context.report(errors == 1 ? .newRefusedOne : .newRefused(count: errors))
    return .failure(CommandExit(code: .problems))
  }

  private func create(_ session: Session, as name: SessionName) throws(CommandExit) -> ExitCode {
    let folder = try context.folderMade()
    switch folder.open(name) {
    case .fresh(let open):
      defer { open.close() }
      guard open.access == .writing else {
        context.report(.sessionHeld(name: name.text))
        return .unusable
      }
      open.dropDrafts()
      let facts =
        Wizard(session, rulebook: context.localizer.rulebook, today: context.today)?.factValues ?? [:]
      switch open.save(session, today: context.today, facts: facts) {
      case .saved: break
      case .conflict(let file, _): throw context.stop(.conflict(file: file))
      case .notSaved(let step, let error):
        let reason = FileMessage(localizer: context.localizer).whyNotSaved(step, error)
        throw context.stop(.newNotSaved(name: name.text, reason: reason))
      }
      Output.print(context.localizer[.newMade(name: name.text)])
      context.warnOfNeighbours(of: name)
      return .success
    case .loaded(let open), .recovered(let open, _):
      open.close()
      context.report(.newExists(name: name.text))
      return .unusable
    case .refused(let error):
      throw context.stop(name, error, in: folder)
    }
  }
}

extension Session {
  /// The session without the answers, ticks and attempts that these problems are about.
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
