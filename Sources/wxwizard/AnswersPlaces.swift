import WizardCore
import WizardJSON
import WizardStore

/// Finds the locations of problems in an answers file.
struct AnswersPlaces {
  private let index: AnswersFileIndex

  init(_ bytes: [UInt8]) { index = AnswersFileIndex(bytes) }

  /// The path a problem is about, such as `answers.email`, and its location if the file has that path.
  func place(of problem: Problem) -> (path: String, place: SourceLocation?) {
    if case .text(let path) = problem.details["path"] { return (path, index.location(of: path)) }
    let paths = ["answers.\(problem.field)", "done.\(problem.field)"]
    let path = paths.first { index.location(of: $0) != nil } ?? paths[0]
    return (path, index.location(of: path))
  }
}
