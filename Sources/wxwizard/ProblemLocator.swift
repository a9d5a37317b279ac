import WizardCore
import WizardJSON

/// Finds the members of an answers file that problems are about.
struct ProblemLocator {
  private let attempts: [JSONNode]
  /// The offsets of the keys by path, such as `answers.email`.
  private var offsets: [String: Int] = [:]

  init(_ bytes: [UInt8]) {
    let root = try? JSONReader.read(bytes)
    attempts = root?["attempts"]?.elements ?? []
    for part in ["answers", "done"] {
      for member in root?[part]?.members ?? [] { offsets["\(part).\(member.key)"] = member.keyOffset }
    }
  }

  /// The path of the member that a problem is about, such as `answers.email`, and its offset if the file has it.
  func location(of problem: Problem) -> (path: String, offset: Int?) {
    if case .text(let path) = problem.details["path"] { return (path, offset(ofPath: path)) }
    let paths = ["answers.\(problem.field)", "done.\(problem.field)"]
    let path = paths.first { offsets[$0] != nil } ?? paths[0]
    return (path, offsets[path])
  }

  private func offset(ofPath path: String) -> Int? {
    if path.hasPrefix("attempts["), let index = Int(path.dropFirst("attempts[".count).dropLast()) {
      return attempts.indices.contains(index) ? attempts[index].offset : nil
    }
    return offsets[path]
  }
}
