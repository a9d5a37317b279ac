extension TextMeasure {
  /// The start of a one-line text that fits into a number of columns.
  ///
  /// Never splits a wide character, so the result may be one column narrower. A shortened text ends with the
  /// ellipsis if that fits.
  package func clip(_ text: String, columns: Int, ellipsis: String = "") -> String {
    if self.columns(text) <= columns { return text }
    let ellipsisColumns = self.columns(ellipsis)
    let sign = ellipsisColumns <= columns ? ellipsis : ""
    let room = columns - self.columns(sign)
    var width = 0
    let kept = text.prefix { character in
      width += self.columns(character)
      return width <= room
    }
    return kept + sign
  }

  /// Pads or clips a one-line text to exactly a number of columns.
  package func pad(_ text: String, columns: Int) -> String {
    let clipped = clip(text, columns: columns)
    let missing = max(columns - self.columns(clipped), 0)
    // Decoded at once: `String(repeating:count:)` appends the spaces one by one.
    return clipped + String(decoding: [UInt8](repeating: UInt8(ascii: " "), count: missing), as: UTF8.self)
  }

  /// Lines beside a first column, which has a text in the first line and is blank in the others.
  package func hang(_ lines: [String], from first: String, columns: Int) -> [String] {
    lines.enumerated().map { index, line in pad(index == 0 ? first : "", columns: columns) + line }
  }
}
