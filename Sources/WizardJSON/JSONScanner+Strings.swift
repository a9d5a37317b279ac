extension JSONScanner {
  /// Reads the string that starts here and decodes its escapes.
  mutating func string() throws(JSONError) -> String {
    offset += 1
    let start = offset
    var hasEscapes = false
    while !isAtEnd {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        let content = UnsafeBufferPointer(rebasing: bytes[start..<offset])
        offset += 1
        return hasEscapes ? Self.decoded(content) : String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try skipEscape()
      case ..<0x20: throw JSONError(.controlCharacter, at: offset)
      case ..<0x80: offset += 1
      default: try skipSequence()
      }
    }
    throw truncated
  }

  // MARK: - UTF-8

  /// Skips a character of two to four bytes, well formed by table 3-7 of the Unicode standard.
  private mutating func skipSequence() throws(JSONError) {
    // The range of the second byte excludes overlong forms, surrogates and code points above U+10FFFF.
    let (count, second): (Int, ClosedRange<UInt8>)
    switch bytes[offset] {
    case 0xC2...0xDF: (count, second) = (2, 0x80...0xBF)
    case 0xE0: (count, second) = (3, 0xA0...0xBF)
    case 0xED: (count, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (count, second) = (3, 0x80...0xBF)
    case 0xF0: (count, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (count, second) = (4, 0x80...0xBF)
    case 0xF4: (count, second) = (4, 0x80...0x8F)
    default: throw JSONError(.malformedUTF8, at: offset)
    }
    for index in 1..<count {
      guard offset + index < bytes.count else { throw truncated }
      let range = index == 1 ? second : 0x80...0xBF
      guard range.contains(bytes[offset + index]) else { throw JSONError(.malformedUTF8, at: offset) }
    }
    offset += count
  }

  // MARK: - Escapes

  /// Skips the escape, or pair of surrogate escapes, that starts here.
  private mutating func skipEscape() throws(JSONError) {
    let backslash = offset
    guard let unit = try skipSingleEscape() else { return }
    guard 0xD800...0xDFFF ~= unit else { return }
    let lone = JSONError(.loneSurrogate, at: backslash)
    guard unit < 0xDC00 else { throw lone }
    guard !isAtEnd else { throw truncated }
    guard bytes[offset] == UInt8(ascii: "\\") else { throw lone }
    guard let low = try skipSingleEscape(), 0xDC00...0xDFFF ~= low else { throw lone }
  }

  /// Skips one escape; returns the UTF-16 code unit of `\uXXXX`.
  private mutating func skipSingleEscape() throws(JSONError) -> UInt32? {
    let backslash = offset
    guard backslash + 1 < bytes.count else { throw truncated }
    switch bytes[backslash + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset = backslash + 2
      return nil
    case UInt8(ascii: "u"):
      var unit: UInt32 = 0
      for index in backslash + 2..<backslash + 6 {
        guard index < bytes.count else { throw truncated }
        guard let digit = Self.hexDigit(bytes[index]) else {
          throw JSONError(.malformedEscape, at: backslash)
        }
        unit = unit << 4 | digit
      }
      offset = backslash + 6
      return unit
    default: throw JSONError(.malformedEscape, at: backslash)
    }
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// Decodes the escapes of a string already checked to be well formed.
  private static func decoded(_ content: UnsafeBufferPointer<UInt8>) -> String {
    var units: [UInt8] = []
    units.reserveCapacity(content.count)
    var index = 0
    while index < content.count {
      guard content[index] == UInt8(ascii: "\\") else {
        units.append(content[index])
        index += 1
        continue
      }
      let letter = content[index + 1]
      index += 2
      switch letter {
      case UInt8(ascii: "b"): units.append(0x08)
      case UInt8(ascii: "f"): units.append(0x0C)
      case UInt8(ascii: "n"): units.append(0x0A)
      case UInt8(ascii: "r"): units.append(0x0D)
      case UInt8(ascii: "t"): units.append(0x09)
      case UInt8(ascii: "u"):
        var value = codeUnit(content, at: index)
        index += 4
        if 0xD800...0xDBFF ~= value {
          // The low surrogate follows: six bytes including `\u`.
          value = 0x10000 + (value - 0xD800) << 10 + (codeUnit(content, at: index + 2) - 0xDC00)
          index += 6
        }
        if let scalar = Unicode.Scalar(value) { units.append(contentsOf: scalar.utf8) }
      default: units.append(letter)
      }
    }
    return String(decoding: units, as: UTF8.self)
  }

  /// The UTF-16 code unit of four hexadecimal digits.
  private static func codeUnit(_ content: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32 {
    content[index..<index + 4].reduce(0) { $0 << 4 | (hexDigit($1) ?? 0) }
  }
}
