/// An 18-character resident identity card number (GB 11643-1999).
package struct IdentityCard: Equatable, Sendable {
  package let text: String

  /// Parses 17 digits and a digit or X, normalised as ``TextForm/code``; nil otherwise.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 18, bytes.dropLast().allSatisfy(\.isASCIIDigit),
      bytes[17].isASCIIDigit || bytes[17] == UInt8(ascii: "X")
    else { return nil }
    self.text = text
  }

  /// Whether the last character is correct (ISO 7064 MOD 11-2).
  package var hasValidCheckDigit: Bool {
    text.utf8.reduce(0) { ($0 * 2 + ($1.digitValue ?? 10)) % 11 } == 1
  }

  /// The birth date in characters 7 to 14, or nil if the calendar has no such day.
  package var birthDate: CivilDate? {
    let digits = text.utf8.map { $0.digitValue ?? 0 }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    return CivilDate(year: number(6..<10), month: number(10..<12), day: number(12..<14))
  }
}
