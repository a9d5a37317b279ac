extension JSONScanner {
  /// Reads the number that starts here.
  mutating func number() throws(JSONError) -> JSONValue {
    let start = offset
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let isZero = !isAtEnd && bytes[offset] == UInt8(ascii: "0")
    let firstDigit = offset
    try digits()
    guard !isZero || offset == firstDigit + 1 else { throw JSONError(.leadingZero, at: firstDigit) }
    var isWhole = true
    if !isAtEnd, bytes[offset] == UInt8(ascii: ".") {
      isWhole = false
      offset += 1
      try digits()
    }
    if !isAtEnd, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      offset += 1
      if !isAtEnd, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") { offset += 1 }
      try digits()
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    let isMinusZero = isZero && firstDigit > start
    if isWhole, !isMinusZero, let integer = Int(text) { return .integer(integer) }
    return .number(text)
  }

  /// Skips one or more digits.
  private mutating func digits() throws(JSONError) {
    let start = offset
    while !isAtEnd, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[offset] { offset += 1 }
    guard offset > start else {
      throw isAtEnd ? truncated : JSONError(.malformedNumber, at: offset)
    }
  }
}
