/// A place in a text as an editor shows it.
///
/// Both count from 1.
package struct SourceLocation: Equatable, Sendable {
  package let line: Int
  /// The place in the line in Unicode scalars, not in bytes and not in terminal columns.
  package let column: Int

  /// The place of a byte offset.
  ///
  /// Lines end with LF, CR LF or CR. An offset past the end is taken as the end, one within a character
  /// as that character.
  package init(of offset: Int, in bytes: [UInt8]) {
    var line = 1
    var column = 1
    let end = max(0, min(offset, bytes.count))
    for index in 0..<end {
      let endsLine =
        switch bytes[index] {
        case UInt8(ascii: "\n"): true
        case UInt8(ascii: "\r"): index + 1 >= bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
        default: false
        }
      if endsLine {
        line += 1
        column = 1
      } else if index + 1 == bytes.count || bytes[index + 1] & 0b1100_0000 != 0b1000_0000 {
        // The last byte of a character: only then does the column move on.
        column += 1
      }
    }
    self.line = line
    self.column = column
  }
}
