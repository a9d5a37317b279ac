import Glibc

/// A path or file name as bytes.
///
/// Linux allows any bytes except NUL in a name. A `String` would replace bytes that are not UTF-8 and so name another
/// file.
package struct FilePath: Hashable, Comparable, Sendable {
  package let bytes: [UInt8]

  package init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  package init(_ text: String) { self.init(bytes: text.utf8) }

  /// A command-line argument, or another C string.
  package init(cString: UnsafePointer<CChar>) {
    self.init(bytes: UnsafeRawBufferPointer(start: cString, count: strlen(cString)))
  }

  /// The value of an environment variable; nil if it is not set.
  package static func environment(_ name: String) -> FilePath? { getenv(name).map { FilePath(cString: $0) } }

  /// The path as text; nil if it is not UTF-8.
  package var text: String? { String(validating: bytes, as: UTF8.self) }

  /// The path for messages, with U+FFFD for bytes that are not UTF-8.
  ///
  /// Never use it to open a file.
  package var display: String { String(decoding: bytes, as: UTF8.self) }

  package var isEmpty: Bool { bytes.isEmpty }
  package var isAbsolute: Bool { bytes.first == Self.slash }

  package static func < (left: FilePath, right: FilePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  package func appending(_ name: FilePath) -> FilePath {
    FilePath(bytes: bytes + (bytes.last == Self.slash ? [] : [Self.slash]) + name.bytes)
  }

  /// The path of the containing folder and the name; the name is empty if the path ends with a slash.
  package var split: (folder: FilePath, name: FilePath) {
    guard let last = bytes.lastIndex(of: Self.slash) else { return (".", self) }
    return (FilePath(bytes: bytes[...max(last - 1, 0)]), FilePath(bytes: bytes[(last + 1)...]))
  }

  /// The path of the containing folder, ignoring slashes at the end.
  var parent: FilePath {
    var end = bytes.count
    while end > 1, bytes[end - 1] == Self.slash { end -= 1 }
    return FilePath(bytes: bytes[..<end]).split.folder
  }

  package func hasSuffix(_ suffix: String) -> Bool {
    bytes.count >= suffix.utf8.count && bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  package func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer { buffer in
      // A buffer that is not empty has a base address.
      body(buffer.baseAddress.unsafelyUnwrapped)
    }
  }

  private static let slash = UInt8(ascii: "/")
}

extension FilePath: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self.init(text) }
}

/// A type that can name a file: text where the path is known to be UTF-8, otherwise `FilePath`.
package protocol PathConvertible {
  var filePath: FilePath { get }
}

extension FilePath: PathConvertible {
  package var filePath: FilePath { self }
}

extension String: PathConvertible {
  package var filePath: FilePath { FilePath(self) }
}
