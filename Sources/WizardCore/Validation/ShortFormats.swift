/// Fixed patterns: mobile numbers and the two identifiers of a mini program.
package enum ShortFormats {
  /// A mobile number: 11 digits, 1 first, then 3 to 9.
  package static func isMobileNumber(_ text: String) -> Bool {
    let digits = text.utf8.compactMap(\.digitValue)
    return digits.count == 11 && text.utf8.count == 11 && digits[0] == 1 && digits[1] >= 3
  }

  /// An AppID: `wx` and 16 of 0-9a-f.
  package static func isAppID(_ text: String) -> Bool { matches(text, prefix: "wx", hexDigits: 16) }

  /// An original id: `gh_` and 12 of 0-9a-f.
  package static func isOriginalID(_ text: String) -> Bool { matches(text, prefix: "gh_", hexDigits: 12) }

  private static func matches(_ text: String, prefix: String, hexDigits: Int) -> Bool {
    guard text.hasPrefix(prefix), text.utf8.count == prefix.utf8.count + hexDigits else { return false }
    return text.utf8.dropFirst(prefix.utf8.count).allSatisfy { byte in
      byte.isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
  }
}
