/// Why and where a text is not valid JSON under the rules of `JSONReader`.
package struct JSONError: Error, Equatable, Sendable {
  package let code: JSONErrorCode
  /// The offset of the error in bytes; the size of the text if it ends too early.
  package let offset: Int
  /// The duplicate key (`duplicateKey`).
  package let key: String?
  /// The exceeded limit in bytes (`tooLarge`, `keyTooLong`) or levels (`tooDeep`).
  package let limit: Int?

  package init(_ code: JSONErrorCode, at offset: Int, key: String? = nil, limit: Int? = nil) {
    self.code = code
    self.offset = offset
    self.key = key
    self.limit = limit
  }
}

/// The kinds of error in a JSON text.
///
/// The raw values are stable ids for scripts. Unless a case says otherwise, the offset is that of the first byte that
/// cannot be part of valid JSON.
package enum JSONErrorCode: String, Sendable, CaseIterable {
  /// The text has more bytes than allowed. The offset is the limit.
  case tooLarge = "json.tooLarge"
  /// The text is empty or white space. The offset is the size.
  case empty = "json.empty"
  /// The text starts with the UTF-8 byte order mark.
  case byteOrderMark = "json.byteOrderMark"
  /// The text is in UTF-16 or UTF-32.
  case otherEncoding = "json.otherEncoding"
  /// The text ends inside a value. The offset is the size.
  case truncated = "json.truncated"
  /// Something follows the value.
  case trailingData = "json.trailingData"
  /// Arrays and objects are nested too deeply. The offset is that of the first bracket too many.
  case tooDeep = "json.tooDeep"
  /// A value was expected.
  case valueExpected = "json.valueExpected"
  /// A key in double quotes was expected.
  case keyExpected = "json.keyExpected"
  /// A colon was expected.
  case colonExpected = "json.colonExpected"
  /// A comma or the closing bracket was expected.
  case commaExpected = "json.commaExpected"
  /// A comma precedes a closing bracket. The offset is that of the comma.
  case trailingComma = "json.trailingComma"
  /// A comment (`//`, `/*` or `#`) starts here.
  case comment = "json.comment"
  /// A word starts like `true`, `false` or `null` but is not.
  case malformedLiteral = "json.malformedLiteral"
  /// A number lacks a digit, or starts with `+` or a point.
  case malformedNumber = "json.malformedNumber"
  /// A number has a leading zero. The offset is that of the zero.
  case leadingZero = "json.leadingZero"
  /// A string contains an unescaped control character (a line break, a tab, NUL).
  case controlCharacter = "json.controlCharacter"
  /// An invalid escape sequence. The offset is that of the backslash.
  case malformedEscape = "json.malformedEscape"
  /// An escape is half of a surrogate pair. The offset is that of its backslash.
  case loneSurrogate = "json.loneSurrogate"
  /// A string is not valid UTF-8. The offset is that of the first byte of the invalid sequence.
  case malformedUTF8 = "json.malformedUTF8"
  /// An object has a key twice, compared with escapes decoded. The offset is that of the second one's quote.
  case duplicateKey = "json.duplicateKey"
  /// A key has more bytes than allowed. The offset is that of its opening quote.
  case keyTooLong = "json.keyTooLong"
}
