import WizardCore

/// A problem as a person reads it.
package struct ProblemText: Equatable, Sendable {
  /// What is wrong, and where.
  package let what: String
  /// What to do next; may be empty.
  package let next: String
}

extension Localizer {
  /// Turns a problem into sentences.
  package func problem(_ problem: Problem) -> ProblemText {
    var details = problem.details.mapValues { spoken($0, problem) }
    var id = problem.wordsID
    if let nearest = nearestName(to: problem) {
      details["nearest"] = nearest
      id += ".nearest"
    }
    let found = problemText(id) ?? problemText(problem.wordsID) ?? problemText(problem.code.rawValue)
    let next = [fill(found?.hint ?? "", details), place(of: problem)].filter { !$0.isEmpty }
    return ProblemText(
      what: fill(found?.label ?? id, details), next: next.joined(separator: language == .zh ? "。" : "; "))
  }

  /// Where an answer stands that is not asked now, and when to mend it; empty for one that is.
  private func place(of problem: Problem) -> String {
    guard let step = problem.step else { return "" }
    return switch problem.reach {
    case .asked: ""
    case .upcoming: self[.problemAhead(step: title(step))]
    case .inactive: self[.problemInactive(step: title(step))]
    }
  }

  /// What a misspelt field or task was probably meant to be.
  private func nearestName(to problem: Problem) -> String? {
    switch problem.code {
    case .answerUnknownField: nearest(to: problem.field, among: FieldID.allCases.map(\.rawValue))
    case .doneUnknownTask: nearest(to: problem.field, among: TaskID.allCases.map(\.rawValue))
    default: nil
    }
  }

  private func spoken(_ detail: Detail, _ problem: Problem) -> String {
    switch detail {
    case .text(let text): makeVisible(text)
    case .number(let number): String(number)
    case .date(let date): date.iso
    case .values(let field, let values):
      values.map { label(value: $0, of: field, at: stepOfWords(field, problem)) }.joined(
        separator: listSeparator)
    case .items(let ids): ids.map { item($0).label }.joined(separator: listSeparator)
    case .kind(let kind): problemText("kind.\(kind.rawValue)")?.label ?? kind.rawValue
    }
  }

  /// The documents are listed on their own page, wherever they are missed.
  private func stepOfWords(_ field: FieldID, _ problem: Problem) -> StepID {
    field == .documentsReady ? .certificationDocuments : problem.step ?? .email
  }
}
