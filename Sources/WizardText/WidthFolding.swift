/// Full-width letters, digits and signs made half-width, as an input method for Chinese leaves them.
///
/// The scope is U+FF01...U+FF5E (`！` to `～`, so also `（ ） ＠ ．`) and the ideographic space U+3000; all
/// else stays, also `。` and `￥`. Two texts that differ only in this width are equal after folding.
package func foldWidth(_ text: String) -> String {
  mapScalars(of: text) { scalar in
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }
}

/// A domain or URL with the ideographic full stops `。` (U+3002) and `｡` (U+FF61) made dots.
///
/// Apply it to what is known to be one, after `foldWidth`, which makes `．` a dot: in prose `。` is no dot.
package func foldDomainStops(_ text: String) -> String {
  mapScalars(of: text) { $0 == "\u{3002}" || $0 == "\u{FF61}" ? "." : $0 }
}

private func mapScalars(of text: String, _ transform: (Unicode.Scalar) -> Unicode.Scalar) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    result.append(transform(scalar))
  }
  return String(result)
}
