extension UInt8 {
  /// Whether it is `0` to `9` in ASCII.
  package var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether it is `a` to `z` in ASCII.
  package var isASCIILowercase: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }

  /// Whether it is `A` to `Z` in ASCII.
  private var isASCIIUppercase: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }

  /// Whether it is an ASCII letter or digit.
  package var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILowercase || isASCIIUppercase }

  /// 0 to 9 for an ASCII digit, nil for any other byte.
  var digitValue: Int? { isASCIIDigit ? Int(self - UInt8(ascii: "0")) : nil }

  /// 0 to 9 for an ASCII digit and 10 to 35 for `A` to `Z`, as check digit standards define it; nil for any other byte.
  var base36Value: Int? { isASCIIUppercase ? Int(self - UInt8(ascii: "A")) + 10 : digitValue }
}
