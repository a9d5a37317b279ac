/// Guesses the encoding of text that is not UTF-8.
enum TextEncoding {
  /// Whether bytes that are not UTF-8 are probably GB18030: every byte above 127 starts a valid sequence of it.
  static func isLikelyGB18030(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while let first = rest.popFirst() {
      if first < 0x80 { continue }
      guard (0x81...0xFE).contains(first), let second = rest.popFirst() else { return false }
      if (0x30...0x39).contains(second) {
        guard rest.count >= 2, (0x81...0xFE).contains(rest.removeFirst()),
          (0x30...0x39).contains(rest.removeFirst())
        else { return false }
      } else if !(0x40...0xFE).contains(second) || second == 0x7F {
        return false
      }
    }
    return true
  }
}
