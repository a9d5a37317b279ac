extension JSONScanner {
  /// Reads the string that starts here and decodes its escapes.
  mutating func string() throws(JSONError) -> String {
    offset += 1
    var decoded: [UInt8] = []
    // The first byte that is not in `decoded` yet.
    var start = offset
    while !isAtEnd {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        let rest = UnsafeBufferPointer(rebasing: bytes[start..<offset])
        offset += 1
        return decoded.isEmpty
          ? String(decoding: rest, as: UTF8.self) : String(decoding: decoded + rest, as: UTF8.self)
      case UInt8(ascii: "\\"):
        decoded += bytes[start..<offset]
        decoded += try escape().utf8
        start = offset
      case ..<0x20: throw JSONError(.controlCharacter, at: offset)
      case ..<0x80: offset += 1
      default: try skipSequence()
      }
    }
    throw truncated
  }

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

  /// Reads the escape, or the pair of escapes for a surrogate pair, that starts here.
  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let lone = JSONError(.loneSurrogate, at: offset)
    let high = try codeUnit()
    // Only half of a surrogate pair is no scalar.
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00 else { throw lone }
    guard !isAtEnd else { throw truncated }
    guard bytes[offset] == UInt8(ascii: "\\") else { throw lone }
    let low = try codeUnit()
    guard 0xDC00...0xDFFF ~= low,
      let scalar = Unicode.Scalar(0x10000 + UInt32(high - 0xD800) << 10 + UInt32(low - 0xDC00))
    else { throw lone }
    return scalar
  }

  /// Reads the UTF-16 code unit of the escape that starts here.
  private mutating func codeUnit() throws(JSONError) -> UInt16 {
    let backslash = offset
    guard backslash + 1 < bytes.count else { throw truncated }
    let letter = bytes[backslash + 1]
    offset += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt16(letter)
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "u"):
      var unit: UInt16 = 0
      for _ in 0..<4 {
        guard !isAtEnd else { throw truncated }
        guard let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue else {
          throw JSONError(.malformedEscape, at: backslash)
        }
        unit = unit << 4 | UInt16(digit)
        offset += 1
      }
      return unit
    default: throw JSONError(.malformedEscape, at: backslash)
    }
  }
}
