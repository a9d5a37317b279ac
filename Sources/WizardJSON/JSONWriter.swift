/// The order of an object's members.
package enum JSONKeyOrder: Sendable {
  /// By the UTF-8 bytes of the keys, so that equal values give equal texts.
  case sorted
  /// As in the object.
  case asGiven
}

/// Writes valid JSON that is also safe to show in a terminal.
///
/// Control characters (C0, DEL, C1), line and paragraph separators and bidirectional controls are escaped as `\uXXXX`;
/// everything else is written as UTF-8.
package enum JSONWriter {
  /// The value on one line, without a final line break.
  ///
  /// For example `{"flow": "register", "parked": []}`.
  package static func compact(_ value: JSONValue, keys: JSONKeyOrder = .sorted) -> String {
    var output = JSONOutput(keys: keys, isCompact: true)
    output.write(value, indentation: 0)
    return output.text
  }

  /// The value with one member per line, indented by two spaces, and a final line break.
  ///
  /// An array of up to 16 scalars stays on one line, so that an answers file has one answer per line.
  package static func lines(_ value: JSONValue, keys: JSONKeyOrder = .sorted) -> String {
    var output = JSONOutput(keys: keys, isCompact: false)
    output.write(value, indentation: 0)
    return output.text + "\n"
  }
}

/// The output buffer.
private struct JSONOutput {
  private static let longestLineOfScalars = 16

  private let keys: JSONKeyOrder
  private let isCompact: Bool
  private var bytes: [UInt8] = []

  init(keys: JSONKeyOrder, isCompact: Bool) {
    self.keys = keys
    self.isCompact = isCompact
    bytes.reserveCapacity(512)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ value: JSONValue, indentation: Int) {
    switch value {
    case .null: write("null")
    case .bool(let bool): write(bool ? "true" : "false")
    case .integer(let integer): write(String(integer))
    case .number(let text): write(text)
    case .string(let text): write(quoting: text)
    case .array(let elements):
      let isOneLine = isCompact || Self.fitsOneLine(elements)
      write(elements, between: ("[", "]"), isOneLine: isOneLine, indentation: indentation) {
        $0.write($1.value, indentation: $2)
      }
    case .object(let members):
      let ordered = keys == .sorted ? members.sortedByKey : members
      write(ordered, between: ("{", "}"), isOneLine: isCompact, indentation: indentation) {
        $0.write(quoting: $1.key)
        $0.write(": ")
        $0.write($1.value, indentation: $2)
      }
    }
  }

  /// Writes the items of an array or object with brackets, separators and line breaks.
  private mutating func write<Item>(
    _ items: [Item], between brackets: (String, String), isOneLine: Bool, indentation: Int,
    writeItem: (inout JSONOutput, Item, Int) -> Void
  ) {
    write(brackets.0)
    for (index, item) in items.enumerated() {
      if index > 0 { write(isOneLine ? ", " : ",") }
      if !isOneLine { breakLine(indentation + 1) }
      writeItem(&self, item, indentation + 1)
    }
    if !isOneLine, !items.isEmpty { breakLine(indentation) }
    write(brackets.1)
  }

  private static func fitsOneLine(_ elements: [JSONNode]) -> Bool {
    elements.count <= longestLineOfScalars
      && elements.allSatisfy {
        switch $0.value {
        case .array, .object: false
        default: true
        }
      }
  }

  private mutating func breakLine(_ indentation: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indentation))
  }

  private mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  private mutating func write(quoting text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    if text.withUTF8({ $0.allSatisfy(Self.isPlain) })
      || !text.unicodeScalars.contains(where: Self.needsEscape)
    {
      write(text)
    } else {
      for scalar in text.unicodeScalars { write(quoting: scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte is printable ASCII that needs no escape.
  private static func isPlain(_ byte: UInt8) -> Bool {
    0x20...0x7E ~= byte && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func write(quoting scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": write("\\\"")
    case "\\": write("\\\\")
    case "\n": write("\\n")
    case "\r": write("\\r")
    case "\t": write("\\t")
    case _ where Self.isUnsafeToShow(scalar):
      let digits = String(scalar.value, radix: 16)
      write("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
    default: bytes.append(contentsOf: scalar.utf8)
    }
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "\\" || isUnsafeToShow(scalar)
  }

  /// Whether a terminal or editor might interpret the character instead of showing it.
  private static func isUnsafeToShow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F: true  // C0, DEL, C1
    case 0x2028, 0x2029: true  // line and paragraph separator
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // Bidi_Control
    default: false
    }
  }
}
