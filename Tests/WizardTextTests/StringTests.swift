import Foundation
import Testing

/// The declarations of the interface strings, read from the source files.
@Suite struct StringTests {
  private static let sources = pagesFolder.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources")
  private static let stringsFolder = "WizardText/Strings/"

  struct Declaration {
    let name: String
    let parameters: [String]
    /// Chinese, English.
    let literals: [String]
    let location: String
  }

  private static func files() throws -> [(path: String, text: String)] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map {
      ($0, try String(contentsOf: sources.appending(path: $0), encoding: .utf8))
    }
  }

  private static func declarations() throws -> [Declaration] {
    let start = /package static (?:func|var) (?<name>\w+)(?:\((?<parameters>[^)]*)\))?/
    return try files().filter { $0.path.hasPrefix(stringsFolder) }.flatMap { path, text in
      let matches = text.matches(of: start)
      return matches.enumerated().map { index, match in
        let end = index + 1 < matches.count ? matches[index + 1].range.lowerBound : text.endIndex
        let body = text[match.range.upperBound..<end]
        let line = text[..<match.range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
          .count
        return Declaration(
          name: String(match.output.name),
          parameters: (match.output.parameters ?? "").matches(of: /(\w+):/).map { String($0.output.1) },
          literals: body.matches(of: /"(?:[^"\\]|\\.)*"/).map { String($0.output) },
          location: "\(path):\(line)")
      }
    }
  }

  @Test func `both languages of a string use the same values`() throws {
    let declarations = try StringTests.declarations()
    #expect(declarations.count > 500)
    for declaration in declarations {
      let name = "\(declaration.location): \(declaration.name)"
      let literals = declaration.literals.filter { !$0.hasPrefix("\"json.") && !$0.hasPrefix("\"page.") }
      // A string that depends on a condition has a pair of literals for each case.
      #expect(!literals.isEmpty && literals.count.isMultiple(of: 2), "\(name)")
      let values = literals.map { literal in
        Set(literal.matches(of: /\\\(([^)]*)\)/).map { String($0.output.1) })
      }
      for first in stride(from: 0, to: values.count - 1, by: 2) {
        #expect(values[first] == values[first + 1], "\(name), literal \(first + 1)")
      }
      guard literals.count == 2 else { continue }
      let used = Set(values[0].map { String($0.prefix { $0 != "." }) })
      #expect(used == Set(declaration.parameters), "\(name)")
    }
  }

  @Test func `every string is used`() throws {
    let code = try StringTests.files().filter { !$0.path.hasPrefix(StringTests.stringsFolder) }
      .map(\.text).joined(separator: "\n")
    let used = Set(code.matches(of: /\.(\w+)/).map { String($0.output.1) })
    for declaration in try StringTests.declarations() where !used.contains(declaration.name) {
      Issue.record("\(declaration.location): \(declaration.name) is not used")
    }
  }
}
