/// A line and column in a text, both counted from 1 as in an editor.
package struct SourceLocation: Equatable, Sendable {
  package private(set) var line = 1
  /// The column in Unicode scalars, not bytes or terminal columns.
  package private(set) var column = 1

  fileprivate init() {}

  /// The location of a byte offset.
  ///
  /// Lines end with LF, CR LF or CR. An offset past the end counts as the end, one inside a character as that
  /// character.
  package init(of offset: Int, in bytes: [UInt8]) {
    for index in 0..<max(0, min(offset, bytes.count)) { advance(past: index, in: bytes) }
  }

  fileprivate mutating func advance(past index: Int, in bytes: [UInt8]) {
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
}

/// Finds the locations of many offsets in one text, each without going through the text from its start.
package struct SourceLocationIndex: Sendable {
  private static let interval = 256

  private let bytes: [UInt8]
  /// The locations of every 256th offset.
  private let checkpoints: [SourceLocation]

  package init(_ bytes: [UInt8]) {
    var location = SourceLocation()
    var checkpoints = [location]
    for index in bytes.indices {
      location.advance(past: index, in: bytes)
      if (index + 1) % Self.interval == 0 { checkpoints.append(location) }
    }
    self.bytes = bytes
    self.checkpoints = checkpoints
  }

  package func location(of offset: Int) -> SourceLocation {
    let end = max(0, min(offset, bytes.count))
    var location = checkpoints[end / Self.interval]
    for index in end / Self.interval * Self.interval..<end { location.advance(past: index, in: bytes) }
    return location
  }
}
