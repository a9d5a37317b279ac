/// A registration code in one of three forms, distinguished by length.
package enum OrganisationCode: Equatable, Sendable {
  /// Unified social credit code, 18 characters (GB 32100-2015).
  case creditCode(String)
  /// Organisation code, 9 characters without the dash (GB 11714-1997).
  case organisationCode(String)
  /// Business licence number, 15 digits (GS15-2006).
  case licenceNumber(String)

  /// Why a text is none of the three forms.
  package enum Malformed: Error, Equatable, Sendable {
    /// The number of characters is not 18, 9 or 15.
    case length(Int)
    /// A character that the form doesn't allow.
    case character(MisplacedCharacter)
    /// A letter in characters 3 to 8 of a credit code, which are digits.
    case region(MisplacedCharacter)
  }

  /// A wrong check digit; only a warning, since valid codes with wrong check digits exist.
  package enum CheckDigit: String, Equatable, Sendable {
    case creditCode, organisationPart, organisationCode, licence
  }

  /// Parses a code normalised as ``TextForm/code``.
  package init(_ text: String) throws(Malformed) {
    var characters = Array(text)
    var plain = text
    if characters.count == 10, characters[8] == "-" {
      characters.remove(at: 8)
      plain = String(characters)
    }
    switch characters.count {
    case 18:
      for (index, character) in characters.enumerated() {
        let misplaced = MisplacedCharacter(place: index + 1, character: character)
        guard let value = CreditCode.value(character) else { throw .character(misplaced) }
        if (2..<8).contains(index), value > 9 { throw .region(misplaced) }
      }
      self = .creditCode(plain)
    case 9:
      for (index, character) in characters.enumerated() {
        // The check character of GB 11714 is a digit or X.
        guard let value = character.asciiValue?.base36Value, index < 8 || value < 10 || character == "X"
        else {
          throw .character(MisplacedCharacter(place: index + 1, character: character))
        }
      }
      self = .organisationCode(plain)
    case 15:
      for (index, character) in characters.enumerated() where character.asciiValue?.digitValue == nil {
        throw .character(MisplacedCharacter(place: index + 1, character: character))
      }
      self = .licenceNumber(plain)
    default:
      throw .length(text.count)
    }
  }

  /// The code without dash.
  package var text: String {
    switch self {
    case .creditCode(let text), .organisationCode(let text), .licenceNumber(let text): text
    }
  }

  /// The first wrong check digit, or nil.
  package var failedCheckDigit: CheckDigit? {
    switch self {
    case .creditCode(let text):
      if !CreditCode.checks(text) { return .creditCode }
      return InnerCode.checks(Array(text.utf8.dropFirst(8).prefix(9))) ? nil : .organisationPart
    case .organisationCode(let text):
      return InnerCode.checks(Array(text.utf8)) ? nil : .organisationCode
    case .licenceNumber(let text):
      return LicenceNumber.checks(text) ? nil : .licence
    }
  }
}

/// An invalid character and its position.
package struct MisplacedCharacter: Equatable, Sendable {
  /// 1 for the first character.
  package let place: Int
  package let character: Character
}

/// GB 32100-2015: weights are powers of 3 modulo 31.
private enum CreditCode {
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  static func value(_ character: Character) -> Int? { character.asciiValue.flatMap(alphabet.firstIndex(of:)) }

  static func checks(_ text: String) -> Bool {
    var weight = 1
    var sum = 0
    let values = text.utf8.compactMap(alphabet.firstIndex(of:))
    guard values.count == 18 else { return false }
    for value in values.dropLast() {
      sum += value * weight
      weight = weight * 3 % 31
    }
    return (31 - sum % 31) % 31 == values[17]
  }
}

/// GB 11714-1997: eight weighted characters and a check character, where 10 is X.
private enum InnerCode {
  private static let weights = [3, 7, 9, 10, 5, 8, 4, 2]

  static func checks(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 9 else { return false }
    var sum = 0
    for (byte, weight) in zip(bytes, weights) {
      guard let value = byte.base36Value else { return false }
      sum += value * weight
    }
    let expected: UInt8 =
      switch 11 - sum % 11 {
      case 10: UInt8(ascii: "X")
      case 11: UInt8(ascii: "0")
      case let digit: UInt8(ascii: "0") + UInt8(digit)
      }
    return bytes[8] == expected
  }
}

/// GS15: ISO 7064 MOD 11,10.
private enum LicenceNumber {
  static func checks(_ text: String) -> Bool {
    var product = 10
    let digits = text.utf8.compactMap(\.digitValue)
    guard digits.count == 15 else { return false }
    for digit in digits.dropLast() {
      let sum = (product + digit) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (product + digits[14]) % 10 == 1
  }
}
