import WizardCore
import WizardJSON

/// Finds where in an answers file a problem stands.
struct AnswersPlaces {
  private let bytes: [UInt8]
  private let root: JSONNode?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    root = try? JSONReader.read(bytes)
  }

  /// The path of what a problem is about, such as `answers.email`, and its place where the file has it.
  func place(of problem: Problem) -> (path: String, place: SourceLocation?) {
    if case .text(let path) = problem.details["path"] {
      return (path, offset(ofPath: path).map { SourceLocation(of: $0, in: bytes) })
    }
    let parts = ["answers", "done"].filter { root?[$0]?[problem.field] != nil }
    let path = "\(parts.first ?? "answers").\(problem.field)"
    return (path, offset(ofPath: path).map { SourceLocation(of: $0, in: bytes) })
  }

  /// Where the key of a path stands, or an attempt of it.
  private func offset(ofPath path: String) -> Int? {
    if path.hasPrefix("attempts["), let index = Int(path.dropFirst("attempts[".count).dropLast()) {
      let attempts = root?["attempts"]?.elements ?? []
      return attempts.indices.contains(index) ? attempts[index].offset : nil
    }
    guard let dot = path.firstIndex(of: ".") else { return nil }
    let key = path[path.index(after: dot)...]
    return root?[String(path[..<dot])]?.members?.first { $0.key == key }?.keyOffset
  }
}
