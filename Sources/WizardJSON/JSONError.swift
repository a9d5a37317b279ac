/// Why a text is not JSON as this program reads it, and where.
package struct JSONError: Error, Equatable, Sendable {
  package let code: JSONErrorCode
  /// The offset in bytes of what is wrong; the size of the text where it ends too early.
  package let offset: Int
  /// The key that stands twice (`duplicateKey`).
  package let key: String?
  /// The limit that is exceeded, in bytes (`tooLarge`) or levels (`tooDeep`).
  package let limit: Int?

  package init(_ code: JSONErrorCode, at offset: Int, key: String? = nil, limit: Int? = nil) {
    self.code = code
    self.offset = offset
    self.key = key
    self.limit = limit
  }
}

/// The kinds of fault in a JSON text.
///
/// The raw values are stable ids: scripts may rely on them. Unless a case says otherwise, the error's offset is that of the first byte that cannot be right.
package enum JSONErrorCode: String, Sendable, CaseIterable {
  /// There are more bytes than allowed. The offset is the limit.
  case tooLarge = "json.tooLarge"
  /// There is nothing but white space. The offset is the size.
  case empty = "json.empty"
  /// The text begins with the UTF-8 byte order mark.
  case byteOrderMark = "json.byteOrderMark"
  /// The text is in UTF-16 or UTF-32.
  case otherEncoding = "json.otherEncoding"
  /// The text ends in the middle of something. The offset is the size.
  case truncated = "json.truncated"
  /// Something follows the value.
  case trailingData = "json.trailingData"
  /// Arrays and objects are nested deeper than allowed. The offset is that of the bracket too many.
  case tooDeep = "json.tooDeep"
  /// A value was expected here.
  case valueExpected = "json.valueExpected"
  /// A key in double quotes was expected here.
  case keyExpected = "json.keyExpected"
  /// A colon was expected here.
  case colonExpected = "json.colonExpected"
  /// A comma or the closing bracket was expected here.
  case commaExpected = "json.commaExpected"
  /// A comma stands before a closing bracket. The offset is that of the comma.
  case trailingComma = "json.trailingComma"
  /// A comment (`//`, `/*` or `#`) begins here.
  case comment = "json.comment"
  /// What begins like `true`, `false` or `null` goes on otherwise.
  case malformedLiteral = "json.malformedLiteral"
  /// A number has no digit where one must be, or begins with `+` or a point.
  case malformedNumber = "json.malformedNumber"
  /// A number begins with a zero too many. The offset is that of the zero.
  case leadingZero = "json.leadingZero"
  /// A string holds a raw control character (a line break, a tab, NUL).
  case controlCharacter = "json.controlCharacter"
  /// A backslash begins no escape that JSON knows. The offset is that of the backslash.
  case malformedEscape = "json.malformedEscape"
  /// An escape names half of a surrogate pair. The offset is that of its backslash.
  case loneSurrogate = "json.loneSurrogate"
  /// Bytes in a string are not UTF-8. The offset is that of the sequence's first byte.
  case malformedUTF8 = "json.malformedUTF8"
  /// A key stands twice in one object, escapes decoded. The offset is that of the second one's quote.
  case duplicateKey = "json.duplicateKey"
}
