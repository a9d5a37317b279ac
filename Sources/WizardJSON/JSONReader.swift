/// The limits of a reader.
package struct JSONLimits: Equatable, Sendable {
  /// The deepest nesting of any reader, so that recursion cannot exhaust the stack.
  package static let deepest = 512

  /// The largest size of a key in bytes.
  ///
  /// Comparing and hashing a string of many combining marks takes quadratic time.
  package static let keyBytes = 1000

  /// The largest size in bytes.
  package let bytes: Int
  /// The deepest nesting of arrays and objects, at most `deepest`.
  ///
  /// `[1]` is one level.
  package let depth: Int

  package init(bytes: Int = 1 << 20, depth: Int = 32) {
    self.bytes = bytes
    self.depth = min(depth, Self.deepest)
  }
}

/// Reads JSON strictly (RFC 8259, UTF-8) and records the offset of every value.
///
/// Refuses a byte order mark, duplicate keys, an escape for half of a surrogate pair, and texts beyond the limits.
/// Never traps.
package enum JSONReader {
  /// Reads the value in the bytes.
  package static func read(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) -> JSONNode
  {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      try read(UnsafeRawBufferPointer(buffer), limits: limits)
    }
  }

  /// Reads the value in the buffer; keeps no reference to it.
  package static func read(
    _ buffer: UnsafeRawBufferPointer, limits: JSONLimits = JSONLimits()
  ) throws(JSONError) -> JSONNode {
    guard buffer.count <= limits.bytes else {
      throw JSONError(.tooLarge, at: limits.bytes, limit: limits.bytes)
    }
    try refuseOtherEncodings(buffer)
    var scanner = JSONScanner(bytes: buffer.bindMemory(to: UInt8.self), depthLimit: limits.depth)
    return try scanner.document()
  }

  /// Detects a file saved in another encoding, which deserves a clearer error than an unexpected byte.
  private static func refuseOtherEncodings(_ buffer: UnsafeRawBufferPointer) throws(JSONError) {
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONError(.byteOrderMark, at: 0) }
    guard buffer.count >= 2 else { return }
    let isOtherEncoding =
      switch (buffer[0], buffer[1]) {
      case (0xFF, 0xFE), (0xFE, 0xFF): true
      case (0, 0): buffer.starts(with: [0, 0, 0xFE, 0xFF]) || buffer.firstIndex { $0 != 0 } == 3
      // In UTF-16 every ASCII character has a NUL byte and the size is even. A single NUL is reported later.
      case (0, _), (_, 0): buffer.count.isMultiple(of: 2)
      default: false
      }
    if isOtherEncoding { throw JSONError(.otherEncoding, at: 0) }
  }
}
