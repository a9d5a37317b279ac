/// How typed text is normalised before it is read; the session keeps the text as typed.
package enum TextForm: Sendable, Equatable {
  /// Trimmed.
  case plain
  /// Half-width, trimmed.
  case halfWidth
  /// Half-width, without white space.
  case number
  /// Half-width, upper case, without white space.
  case code
}

extension String {
  /// The text in a field's form.
  package func normalised(_ form: TextForm) -> String {
    switch form {
    case .plain: trimmed
    case .halfWidth: foldedWidth.trimmed
    case .number: foldedWidth.withoutBlanks
    case .code: foldedWidth.withoutBlanks.uppercased()
    }
  }

  /// The text with full-width ASCII (U+FF01 to U+FF5E) and the ideographic space as half-width.
  package var foldedWidth: String {
    guard unicodeScalars.contains(where: { $0.halfWidth != $0 }) else { return self }
    var folded: [UInt8] = []
    for scalar in unicodeScalars { folded.append(contentsOf: scalar.halfWidth.utf8) }
    return String(decoding: folded, as: UTF8.self)
  }

  /// The text without white space and invisible characters at either end.
  package var trimmed: String {
    if let first = unicodeScalars.first, let last = unicodeScalars.last, first.isPlain, last.isPlain {
      return self
    }
    guard let first = firstIndex(where: { !$0.showsNothing }),
      let last = lastIndex(where: { !$0.showsNothing })
    else { return "" }
    return String(self[first...last])
  }

  private var withoutBlanks: String {
    guard unicodeScalars.allSatisfy({ $0.isPlain || $0 == " " }) else { return filter { !$0.isWhitespace } }
    let blank = UInt8(ascii: " ")
    return utf8.contains(blank) ? String(decoding: utf8.filter { $0 != blank }, as: UTF8.self) : self
  }
}

extension Character {
  /// Whether it is white space or invisible.
  fileprivate var showsNothing: Bool {
    isWhitespace || unicodeScalars.allSatisfy(\.properties.isDefaultIgnorableCodePoint)
  }
}

extension Unicode.Scalar {
  /// The half-width form of a full-width ASCII character or ideographic space; any other scalar unchanged.
  package var halfWidth: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(value - 0xFEE0))
    case 0x3000: " "
    default: self
    }
  }

  /// Whether it is visible ASCII or a common Chinese character, which need no Unicode property lookup and are characters
  /// on their own.
  var isPlain: Bool {
    switch value {
    case 0x21...0x7E, 0x4E00...0x9FFF: true
    default: false
    }
  }
}
