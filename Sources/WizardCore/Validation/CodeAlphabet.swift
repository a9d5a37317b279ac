/// The place of a character among ASCII digits and capital letters, as the check-digit standards number them.
enum CodeAlphabet {
  /// 0-9 as 0-9, A-Z as 10-35; nil for any other byte.
  static func base36(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 55
    default: nil
    }
  }

  /// 0-9 only.
  static func digit(_ byte: UInt8) -> Int? {
    base36(byte).flatMap { $0 < 10 ? $0 : nil }
  }
}

/// A character that does not belong where it stands.
package struct MisplacedCharacter: Equatable, Sendable {
  /// 1 for the first character.
  package let place: Int
  package let character: Character
}
