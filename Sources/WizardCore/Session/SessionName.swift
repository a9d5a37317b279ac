/// A session's name: 1 to 64 of `a-z`, `0-9` and `-`, not starting with `-`, which would read as an option.
///
/// It has no dot, so every file that starts with `NAME.` can only belong to this session.
package struct SessionName: Hashable, Comparable, Sendable {
  package let text: String

  /// Makes a name, or nil if the text is not a valid one.
  package init?(_ text: String) {
    let dash = UInt8(ascii: "-")
    guard (1...64).contains(text.utf8.count), text.utf8.first != dash,
      text.utf8.allSatisfy({ $0.isASCIIDigit || $0.isASCIILowercase || $0 == dash })
    else { return nil }
    self.text = text
  }

  package static func < (left: SessionName, right: SessionName) -> Bool { left.text < right.text }
}
