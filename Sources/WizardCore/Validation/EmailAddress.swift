/// Syntax checks of e-mail addresses.
package enum EmailAddress {
  /// The first rule that an address breaks.
  package enum Malformed: String, Error, Equatable, Sendable {
    /// Not exactly one `@`.
    case at
    /// The part before it is empty, longer than 64, or not a dot-atom.
    case local
    /// A comma or a Chinese full stop after it, where a dot belongs.
    case comma
    /// The part after it has no dot, or a label that is empty, too long or of other characters.
    case domain
    /// More than 254 characters in all.
    case length
  }

  /// Checks an address that is already half-width and trimmed.
  package static func check(_ text: String) throws(Malformed) {
    let parts = Array(text.utf8).split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .at }
    guard isDotAtom(parts[0]) else { throw .local }
    // Chinese input methods produce these for the dot.
    guard !parts[1].contains(UInt8(ascii: ",")),
      !text.unicodeScalars.contains(where: { $0 == "。" || $0 == "，" })
    else {
      throw .comma
    }
    guard isDomain(parts[1]) else { throw .domain }
    guard text.utf8.count <= 254 else { throw .length }
  }

  private static func isDotAtom(_ local: ArraySlice<UInt8>) -> Bool {
    guard (1...64).contains(local.count) else { return false }
    return local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
      !atom.isEmpty && atom.allSatisfy { $0.isASCIIAlphanumeric || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
    }
  }

  private static func isDomain(_ domain: ArraySlice<UInt8>) -> Bool {
    let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2 else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        && label.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
    }
  }
}
