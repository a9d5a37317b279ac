import Glibc
import WizardCore

/// The random part of the ids of a session's calendar entries.
///
/// It keeps the entries of two sessions with the same name in different folders apart.
enum CalendarID {
  /// 32 hexadecimal digits.
  static func random() -> String {
    // SystemRandomNumberGenerator would trap if getrandom failed; this falls back to /dev/urandom.
    var bytes = [UInt8](repeating: 0, count: 16)
    arc4random_buf(&bytes, bytes.count)
    return bytes.map { $0.padded(to: 2, radix: 16) }.joined()
  }

  /// Whether a text can be part of the id of a calendar entry.
  static func isValid(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
  }
}
