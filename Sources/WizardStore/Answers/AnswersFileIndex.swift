import WizardJSON

/// The locations of the members of an answers file, by path.
///
/// Looking up a path takes constant time, so that reporting every member of a large file takes linear time.
package struct AnswersFileIndex: Sendable {
  private var offsets: [UTF8Key: Int] = [:]
  private let locations: SourceLocationIndex

  /// Indexes a file.
  ///
  /// A file that is not JSON has no members.
  package init(_ bytes: [UInt8]) {
    locations = SourceLocationIndex(bytes)
    for member in (try? JSONReader.read(bytes))?.members ?? [] {
      for inner in member.node.members ?? [] {
        offsets[UTF8Key("\(member.key).\(inner.key)")] = inner.keyOffset
      }
      for (number, element) in (member.node.elements ?? []).enumerated() {
        offsets[UTF8Key("\(member.key)[\(number)]")] = element.offset
      }
    }
  }

  /// The location of a member or element, such as `answers.email` or `attempts[0]`; nil if there is none.
  package func location(of path: String) -> SourceLocation? {
    offsets[UTF8Key(path)].map(locations.location)
  }
}
