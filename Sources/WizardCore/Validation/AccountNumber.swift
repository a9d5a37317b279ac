/// Checks of bank account numbers; only warnings, since banks differ.
enum AccountNumber {
  /// The first doubt about a number; the raw values select messages.
  enum Doubt: String {
    /// Something else than digits, blanks and hyphens.
    case character
    /// Too few or too many digits.
    case length
  }

  /// The numbers of digits that banks give to accounts.
  static let payerDigits = 9...32
  /// The platform may collect transfers in an account of its own, so only very short numbers are doubtful.
  static let payeeDigits = 8...32

  /// The first doubt about a number, full-width or with blanks between its digits.
  static func doubt(_ text: String, digits: ClosedRange<Int>) -> Doubt? {
    let number = text.normalised(.number).filter { $0 != "-" }
    guard number.utf8.allSatisfy(\.isASCIIDigit) else { return .character }
    return digits.contains(number.utf8.count) ? nil : .length
  }
}
