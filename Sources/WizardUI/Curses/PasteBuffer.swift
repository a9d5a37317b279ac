/// The text of a bracketed paste until its end mark.
struct PasteBuffer: Equatable {
  private static let endMark = Array("\u{1B}[201~".utf8)
  /// Bytes beyond these are dropped.
  ///
  /// An editor keeps far less.
  private static let limit = 1 << 20

  private var bytes: [UInt8] = []
  /// How many bytes of the end mark have arrived.
  private var matched = 0

  /// Appends a byte; true when it completes the end mark.
  mutating func append(_ byte: UInt8) -> Bool {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count
    }
    let isNewStart = byte == Self.endMark[0]
    keep(Self.endMark[..<matched])
    matched = isNewStart ? 1 : 0
    if !isNewStart { keep([byte]) }
    return false
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    if bytes.count + more.count <= Self.limit { bytes += more }
  }

  /// The pasted text without bytes that are not UTF-8.
  var text: String {
    var text = String.UnicodeScalarView()
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): text.append(scalar)
      case .emptyInput: return String(text)
      case .error: continue
      }
    }
  }
}
