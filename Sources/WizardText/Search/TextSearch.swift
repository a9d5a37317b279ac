/// Searching a text for another text.
///
/// The standard library's functions for this belong to its regular expressions, which add more than 1 MB to the program and slow
/// down its start.
extension StringProtocol {
  /// Whether the text contains another one.
  package func hasPart(_ part: String) -> Bool {
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(part) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// The parts before, between and after the occurrences of a separator.
  package func parts(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(separator) {
        parts.append(String(self[start..<index]))
        index = self.index(index, offsetBy: separator.count)
        start = index
      } else {
        formIndex(after: &index)
      }
    }
    return parts + [String(self[start...])]
  }
}
