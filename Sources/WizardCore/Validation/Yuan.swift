/// Amounts in yuan with up to two decimals, stored in fen.
package enum Yuan {
  /// The fen of a text such as `0.07` or `300`; nil for anything else, including fractions of a fen.
  package static func fen(_ text: String) -> Int? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, let yuan = digits(whole, upTo: 10), parts.count <= 2 else { return nil }
    guard parts.count == 2 else { return yuan * 100 }
    guard (1...2).contains(parts[1].utf8.count), let decimals = digits(parts[1], upTo: 2) else { return nil }
    return yuan * 100 + (parts[1].utf8.count == 1 ? decimals * 10 : decimals)
  }

  /// The text of an amount, such as `300` or `0.07`.
  package static func text(fen: Int) -> String {
    let (yuan, rest) = fen.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return String(yuan) }
    return (fen < 0 && yuan == 0 ? "-" : "") + "\(yuan).\(abs(rest).padded(to: 2))"
  }

  private static func digits(_ text: Substring, upTo count: Int) -> Int? {
    (1...count).contains(text.utf8.count) && text.utf8.allSatisfy(\.isASCIIDigit) ? Int(text) : nil
  }
}
