/// A line and column in a text, both counted from 1 as in an editor.
package struct SourceLocation: Equatable, Sendable {
  package let line: Int
  /// The column in Unicode scalars, not bytes or terminal columns.
  package let column: Int

  /// The location of a byte offset.
  ///
  /// Lines end with LF, CR LF or CR. An offset past the end counts as the end, one inside a character as that
  /// character.
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
        // The column advances with the last byte of a character.
        column += 1
      }
    }
    self.line = line
    self.column = column
  }
}
