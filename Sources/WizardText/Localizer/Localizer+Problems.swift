import WizardCore

/// The message for a problem.
package struct ProblemText: Equatable, Sendable {
  /// What is wrong, and where.
  package let what: String
  /// What to do next; may be empty.
  package let next: String

  /// Both parts in one line.
  package func sentence(in language: Language) -> String {
    next.isEmpty ? what : what + language.sentenceSeparator + next
  }
}

extension Localizer {
  /// The message for a problem in one line; `inFile` as for `problem(_:inFile:)`.
  package func message(for problem: Problem, inFile: Bool = false) -> String {
    self.problem(problem, inFile: inFile).sentence(in: language)
  }

  /// The message for a problem; `inFile` if the answer was read from a file, where amounts are in fen.
  package func problem(_ problem: Problem, inFile: Bool = false) -> ProblemText {
    var details = problem.details.mapValues { text(of: $0, in: problem, inFile: inFile) }
    var id = problem.messageID
    if let nearest = nearestName(to: problem) {
      details["nearest"] = nearest
      id += ".nearest"
    }
    let found = problemText(id) ?? problemText(problem.messageID) ?? problemText(problem.code.rawValue)
    let next = [fill(found?.hint ?? "", details), location(of: problem)].filter { !$0.isEmpty }
    return ProblemText(
      what: fill(found?.label ?? id, details), next: next.joined(separator: language.sentenceSeparator))
  }

  /// The step of an answer that is not asked yet or not needed; empty for one that is asked now.
  private func location(of problem: Problem) -> String {
    guard let step = problem.step else { return "" }
    return switch problem.reach {
    case .asked: ""
    case .upcoming: self[.problemUpcoming(step: title(step))]
    case .inactive: self[.problemInactive(step: title(step))]
    }
  }

  /// The existing id closest to a misspelt field or task.
  private func nearestName(to problem: Problem) -> String? {
    switch problem.code {
    case .answerUnknownField: nearest(to: problem.field, among: FieldID.allCases.map(\.rawValue))
    case .doneUnknownTask: nearest(to: problem.field, among: TaskID.allCases.map(\.rawValue))
    default: nil
    }
  }

  private func text(of detail: Detail, in problem: Problem, inFile: Bool) -> String {
    switch detail {
    case .text(let text): makeVisible(text)
    case .number(let number): String(number)
    case .date(let date): date.iso
    case .values(let field, let values):
      list(values.map { label(value: $0, of: field, at: pageStep(of: field, problem)) })
    case .fields(let fields): list(fields.map { label($0, at: pageStep(of: $0, problem)) })
    case .items(let ids): list(ids.map { item($0).label })
    case .kind(.money) where inFile: problemText("kind.money.file")?.label ?? "money"
    case .kind(let kind): problemText("kind.\(kind.rawValue)")?.label ?? kind.rawValue
    }
  }

  /// The step whose page has the labels of a field: documents have their own page, whatever step reports them.
  private func pageStep(of field: FieldID, _ problem: Problem) -> StepID {
    field == .documentsReady ? .certificationDocuments : problem.step ?? .email
  }
}
