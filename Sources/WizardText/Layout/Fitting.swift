/// Where the text stands in a field wider than itself.
package enum TextAlignment: Sendable {
  /// At the left, spaces after it.
  case leading
  /// In the middle, the odd space after it.
  case center
  /// At the right, spaces before it.
  case trailing
}

extension TextMeasure {
  /// The beginning of a one-line text, at most so many columns wide.
  ///
  /// A wide character that would stick out by half is left out whole, so the result may be a column short.
  /// What is cut is replaced by the ellipsis (`…`, or `...` on a terminal without it), if that fits itself.
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

  /// A one-line text made exactly so many columns wide, with spaces or by clipping.
  package func pad(_ text: String, columns: Int, alignment: TextAlignment = .leading) -> String {
    let clipped = clip(text, columns: columns)
    let missing = max(columns - self.columns(clipped), 0)
    let before =
      switch alignment {
      case .leading: 0
      case .center: missing / 2
      case .trailing: missing
      }
    return String(repeating: " ", count: before) + clipped + String(repeating: " ", count: missing - before)
  }
}
