import WizardCore
import WizardText

/// `answer`: answers questions of a session, all of them or none.
///
/// An answer of the wrong form is refused and nothing is saved, unless `--force` is given. An answer that is true but
/// unwelcome, such as a used e-mail address, is saved and reported.
struct AnswerCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "answer NAME FIELD=VALUE...", summary: .commandAnswer,
    example: "answer acme email=ops@example.cn emailUnused=y")

  let context: CommandContext

  /// A field and the text given for it.
  private struct Assignment {
    let step: StepID
    let field: Field
    let text: String
  }

  func run() throws(CommandExit) -> ExitCode {
    guard let name = options.operands.first, options.operands.count > 1 else {
      throw .usage(.usageAnswerWhat)
    }
    let session = try LockedSession(name, context)
    defer { session.close() }
    let assignments = try parse(options.operands.dropFirst(), session.wizard.flow)
    let names = FieldNames(context: context, flow: session.wizard.flow)
    var next = session.wizard
    var isRefused = false
    for assignment in assignments {
      let field = assignment.field
      let answer = names.answer(assignment.text, to: field, at: assignment.step)
      if !isAccepted(answer, assignment) { isRefused = true }
      if let day = next.impact(of: .answer(field.id, answer), today: today).finalSince {
        context.report(.impactFinal(date: day))
      }
      next = next.apply(.answer(field.id, answer), today: today)
      if case .money = field.kind, case .count(let fen) = answer, !isRefused {
        Output.report("\(field.id.rawValue): \(localizer.money(fen: fen))")
      }
    }
    let answered = Set(assignments.map(\.field.id.rawValue))
    if !options.has("force") {
      for problem in next.replay.problems where answered.contains(problem.field) && problem.isAboutForm {
        isRefused = true
        Output.report("wxwizard: " + localizer.problemLine(problem))
      }
      if isRefused { throw .failure(.answersRefused, code: .problems) }
    }
    let code = try session.commit(next, about: answered)
    // The same exit code as a refusal, so say which it is.
    if code == .problems { context.report(.answersSavedWithErrors) }
    reportEarlyOutcomes(assignments.map(\.field), in: next)
    let inactive = next.replay.inactive.filter(answered.contains)
    if let text = localizer.inactiveLine(inactive, in: next.flow) {
      Output.report(text)
    }
    return code
  }

  /// Warns about an outcome that the platform can't have given yet.
  private func reportEarlyOutcomes(_ fields: [Field], in wizard: Wizard) {
    for field in fields {
      let tasks = wizard.tasksOpen(beforeOutcome: field.id)
      guard !tasks.isEmpty else { continue }
      Output.report("! " + localizer[localizer.earlyOutcome(tasks, in: wizard, withIDs: true)])
    }
  }

  /// Reports an answer that the field can't have; returns whether there is nothing to report.
  private func isAccepted(_ answer: Answer?, _ assignment: Assignment) -> Bool {
    let field = assignment.field
    switch field.read(answer) {
    case .missing, .value: return true
    case .wrongType, .unknownValue, .outOfRange:
      context.report(
        .answerNotTaken(
          field: field.id.rawValue, value: makeVisible(assignment.text),
          allowed: localizer.allowedValues(of: field, at: assignment.step)))
      if let near = nearest(to: assignment.text, among: field.kind.values) {
        Output.report(localizer[.usageNearest(name: near)])
      }
      return false
    }
  }

  /// Parses `FIELD=VALUE`; reports all unknown fields at once.
  private func parse(_ words: ArraySlice<String>, _ flow: Flow) throws(CommandExit) -> [Assignment] {
    var assignments: [Assignment] = []
    var unknown: [String] = []
    let names = FieldNames(context: context, flow: flow)
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { throw .usage(.usageAnswerForm(word: makeVisible(word))) }
      if let (step, field) = names.field(parts[0]) {
        assignments.append(Assignment(step: step, field: field, text: parts[1]))
      } else {
        unknown.append(parts[0])
      }
    }
    if unknown.isEmpty { return assignments }
    let near = unknown.compactMap(names.nearest)
    throw .usage(
      .usageUnknownField(
        flow: flow.id.rawValue, field: localizer.list(unknown.map { makeVisible($0) })),
      nearest: near.isEmpty ? nil : localizer.list(near))
  }
}

extension Problem {
  /// Whether the answer can't be right whatever the facts are, such as an e-mail address without `@`.
  fileprivate var isAboutForm: Bool {
    switch code {
    case .emailMalformed, .codeMalformed, .codeCheckDigit, .idNumberMalformed, .idNumberCheckDigit,
      .idNumberDate, .phoneMalformed, .appIDMalformed, .originalIDMalformed, .nameNoLetter,
      .answerUnprintable, .answerTooLong:
      severity == .refuses
    default: false
    }
  }
}
