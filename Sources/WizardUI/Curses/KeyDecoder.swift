/// Turns the bytes a terminal sends into keys, however they are cut into reads.
///
/// The bytes are read here rather than by `get_wch`: that drops a character cut in two by a read, hands out
/// a paste key by key, and does not tell an empty queue from a terminal that is gone. Known are the keys of
/// xterm and its kin, rxvt, tmux, screen and the Linux console, with and without modifiers.
package struct KeyDecoder {
  /// What the rest of the bytes could still become, so that the reader knows how long to wait for more.
  package enum Wait: Hashable, Sendable {
    case nothing
    /// The beginning of a key, which may be Esc alone: tens of milliseconds.
    case sequence
    /// The end of a character, which nothing else begins like, or of a paste: a second.
    case rest
  }

  /// A cursor position the terminal reported when asked, counted from 1; never a key.
  package struct CursorReport: Hashable, Sendable {
    package var row: Int
    package var column: Int
  }

  /// How much of one paste is kept, in bytes; an editor takes far less.
  private static let longestPaste = 1 << 20

  private var pending: [UInt8] = []
  private var keys: [Key] = []
  private var taken = 0
  private var pasted: [UInt8]?
  private var cursorReport: CursorReport?
  private var background: String?

  package init() {}

  /// What more bytes could complete.
  package var wait: Wait {
    if pasted != nil { return .rest }
    guard let first = pending.first else { return .nothing }
    return first == 0x1B ? .sequence : .rest
  }

  /// Whether a key is ready.
  package var hasKey: Bool { taken < keys.count }

  /// The next key, in the order typed.
  package mutating func next() -> Key? {
    guard hasKey else { return nil }
    let key = keys[taken]
    taken += 1
    if taken == keys.count {
      keys.removeAll(keepingCapacity: true)
      taken = 0
    }
    return key
  }

  /// The last cursor report that came, once.
  package mutating func takeCursorReport() -> CursorReport? {
    defer { cursorReport = nil }
    return cursorReport
  }

  /// The colour of the background as the terminal told it when asked, such as `rgb:0000/0000/0000`, once.
  package mutating func takeBackground() -> String? {
    defer { background = nil }
    return background
  }

  /// Takes bytes as they were read.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    decode(nothingFollows: false)
  }

  /// Says that the wait is over: what is pending now stands for itself, and a paste ends.
  package mutating func flush() {
    decode(nothingFollows: true)
  }

  private mutating func decode(nothingFollows: Bool) {
    var rest = pending[...]
    while !rest.isEmpty || (nothingFollows && pasted != nil) {
      if pasted != nil {
        guard takePaste(&rest, nothingFollows) else { break }
        continue
      }
      guard let (meaning, length) = KeySequence.meaning(of: rest, nothingFollows) else { break }
      rest = rest.dropFirst(length)
      switch meaning {
      case .keys(let found): keys += found
      case .report(let report): cursorReport = report
      case .background(let color): background = color
      case .pasteBegins: pasted = []
      case .nothing: break
      }
    }
    pending = Array(rest)
  }

  /// Moves bytes of a paste over; false when its end has not come yet.
  private mutating func takePaste(_ rest: inout ArraySlice<UInt8>, _ nothingFollows: Bool) -> Bool {
    let end = Array("\u{1B}[201~".utf8)
    var index = rest.startIndex
    while let escape = rest[index...].firstIndex(of: 0x1B) {
      let tail = rest[escape...]
      if tail.starts(with: end) {
        collect(rest[..<escape])
        rest = tail.dropFirst(end.count)
        endPaste()
        return true
      }
      if tail.count < end.count, end.starts(with: tail), !nothingFollows {
        collect(rest[..<escape])
        rest = tail
        return false
      }
      index = escape + 1
    }
    collect(rest)
    rest = []
    if nothingFollows { endPaste() }
    return false
  }

  private mutating func collect(_ bytes: ArraySlice<UInt8>) {
    let room = Self.longestPaste - (pasted?.count ?? 0)
    pasted?.append(contentsOf: bytes.prefix(max(room, 0)))
  }

  private mutating func endPaste() {
    if let pasted { keys.append(.paste(String(decoding: pasted, as: UTF8.self))) }
    pasted = nil
  }
}
