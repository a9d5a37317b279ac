/// Numeric values of ASCII digits and capital letters, as the check-digit standards define them.
enum CodeAlphabet {
  /// 0-9 for digits, 10-35 for A-Z, nil for any other byte.
  static func base36(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 55
    default: nil
    }
  }

  /// The value of a digit, nil for any other byte.
  static func digit(_ byte: UInt8) -> Int? {
    base36(byte).flatMap { $0 < 10 ? $0 : nil }
  }
}

/// An invalid character and its position.
package struct MisplacedCharacter: Equatable, Sendable {
  /// 1 for the first character.
  package let place: Int
  package let character: Character
}
