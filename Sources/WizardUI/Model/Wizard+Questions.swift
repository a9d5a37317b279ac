import WizardCore
import WizardText

extension Wizard {
  /// The fields past the position whose answers are already wrong, in the order of the flow.
  var upcomingProblems: [FieldID] {
    replay.problems.filter { $0.reach == .upcoming }.compactMap { FieldID.named($0.field) }.uniqued()
  }

  /// The fields of a step that are asked with the present answers.
  func askedFields(of step: Step) -> [Field] { step.fields.filter { replay.fields[$0.id] != nil } }

  /// The tasks of a step that are shown with the present answers.
  func shownTasks(of step: Step) -> [TaskRule] { step.tasks.filter { replay.tasks[$0.id] != nil } }

  /// The step after another on the known path, or nil.
  func step(after id: StepID) -> StepID? { replay.knownPath.drop { $0 != id }.dropFirst().first }

  /// The fields of the forms at a step, each once.
  package func formFields(at step: StepID) -> [FieldID] { forms(at: step).flatMap(\.fields).uniqued() }

  /// Every field asked on the known path, in order.
  var questions: [FieldID] { replay.knownPath.compactMap(flow.step).flatMap(askedFields).map(\.id) }

  /// The asked fields with their steps: those up to the position, and later steps that have answers.
  var summaryFields: [(step: StepID, field: FieldID)] {
    let reached = Set(progress.path)
    return replay.knownPath.compactMap(flow.step).flatMap { step in
      let fields = askedFields(of: step).map(\.id)
      let isShown = reached.contains(step.id) || fields.contains { session.answers[$0] != nil }
      return isShown ? fields.map { (step.id, $0) } : []
    }
  }

  /// The fields of the summary whose answers are missing or wrong.
  var fieldsToCorrect: [FieldID] {
    let wrong = Set(replay.problems.filter(\.isError).map(\.field))
    // `subjectConfirmed` is answered after reading the summary.
    return summaryFields.map(\.field).filter {
      replay.fields[$0] == .missing(isWanted: true) && $0 != .subjectConfirmed || wrong.contains($0.rawValue)
    }
  }

  /// What the summary shows in place of a missing answer.
  func placeholder(of field: FieldID) -> LocalizedText {
    guard replay.fields[field] == .missing(isWanted: true) else { return .mayWaitAnswer }
    // The next page asks for it once the summary is right.
    return field == .subjectConfirmed ? .confirmedNextAnswer : .missingAnswer
  }

  /// The first field that must be answered or corrected before leaving a step.
  func wantedField(at id: StepID) -> FieldID? {
    flow.step(id)?.fields.map(\.id).first { field in
      switch replay.fields[field] {
      case .missing(isWanted: true), .refused: true
      default: false
      }
    }
  }

  /// The value that a choice or a yes/no field has now; an outcome not yet given is pending.
  func chosenValue(of field: Field) -> String? {
    switch session.answers[field.id] {
    case .text(let text): text
    case .yesNo(let value): value ? "true" : "false"
    case nil: replay.fields[field.id] == .pending ? choices(for: field).first : nil
    default: nil
    }
  }

  /// Whether an outcome has been given, other than that it is pending.
  func hasResult(_ field: Field) -> Bool {
    guard let value = replay.values[field.id], let outcome = field.outcome else { return false }
    return field.criterionValue(of: value) != outcome.good.criterion.values.first
  }

  /// Whether a problem with another answer is worth mentioning now: missing documents are only when the fee is due.
  func isTimely(_ problem: Problem) -> Bool {
    problem.code != .documentsNotReady || problem.step.map(progress.path.contains) ?? true
  }

  /// Whether a task of a step is still to be done.
  func hasOpenTasks(at step: StepID) -> Bool {
    flow.step(step)?.tasks.contains { [.todo, .cannotStart].contains(replay.tasks[$0.id]) } ?? false
  }

  /// The values that a set field has now.
  func chosenValues(of field: FieldID) -> [String] {
    if case .set(let values) = session.answers[field] { values } else { [] }
  }

  /// The sheets that can be exported: the whole checklist, then one for each role that has something to do.
  var sheets: [Role?] {
    [nil]
      + Role.allCases.filter { role in
        role != .platform && checklist.items.contains { $0.responsible == role }
      }
  }
}

extension Checklist {
  /// The item with an id, or nil.
  func item(_ id: String) -> ChecklistItem? { items.first { $0.id == id } }
}

extension Answer {
  /// Reads typed text as an answer for a kind of field; nil for blank text.
  ///
  /// Text that can't be read is kept as typed, to be refused with its reason.
  init?(typed: String, for kind: FieldKind) {
    let text = typed.trimmed
    if text.isEmpty { return nil }
    switch kind {
    case .count: self = Int(text.normalised(.number)).map(Answer.count) ?? .text(typed)
    case .money: self = Yuan.fen(text.normalised(.number)).map(Answer.count) ?? .text(typed)
    case .date: self = .text(CivilDate(loose: text)?.iso ?? typed)
    case .text, .choice, .yesNo, .set: self = .text(typed)
    }
  }
}
