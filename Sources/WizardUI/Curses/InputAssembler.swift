/// Assembles keys from what ncurses returns, one unit at a time.
///
/// ncurses recognises the keys of terminfo and of `CursesKeys`. What it does not know arrives here as bytes: UTF-8,
/// terminal replies, modified keys of other keyboard modes, pastes, and sequences whose bytes arrive with pauses
/// between them. Bytes of a sequence never become text.
///
/// The caller measures time: when `timeout` milliseconds pass without input, it calls `expire()`.
package struct InputAssembler {
  /// What ncurses returned.
  package enum Unit: Equatable, Sendable {
    case byte(UInt8)
    case keyCode(Int32)
    case mouse(Mouse)
  }

  private enum State: Equatable {
    case ground
    /// A number of Esc bytes. `isPaused` once the following byte did not arrive together with them.
    case escape(count: Int, isPaused: Bool)
    /// Esc was reported as a key; the rest of a sequence may still arrive.
    case afterEscape
    /// A byte after `afterEscape` that is either typed or begins the rest of a sequence.
    case lateIntroducer(UInt8)
    case sequence(EscapeSequence, isLate: Bool)
    case character([UInt8])
    case paste(PasteBuffer)
  }

  /// Bytes that one key sends arrive closer together than this, in milliseconds.
  private static let burst = 25
  /// How long the rest of a character or sequence is waited for, in milliseconds.
  private static let restTimeout = 5000
  /// How long after a reported Esc the rest of a sequence is recognised, in milliseconds.
  private static let lateTimeout = 1000

  /// How long Esc waits for the rest of a sequence, in milliseconds.
  private let escapeDelay: Int
  /// The key code that ncurses has for a sequence, or nil.
  private let keyCode: (String) -> Int32?

  private var state = State.ground
  /// The keys that are ready; a slice, since taking the first one moves no others.
  private var keys: ArraySlice<Key> = []
  private var cursorReport: GridPoint?
  private var background: String?

  package init(escapeDelay: Int, keyCode: @escaping (String) -> Int32?) {
    self.escapeDelay = escapeDelay
    self.keyCode = keyCode
  }

  // MARK: - Results

  /// Whether a key is ready.
  package var hasKey: Bool { !keys.isEmpty }

  /// Whether a paste has begun and not ended.
  package var isPasting: Bool { if case .paste = state { true } else { false } }

  /// Takes the next key.
  package mutating func nextKey() -> Key? { keys.popFirst() }

  /// Takes the last reported position of the cursor, counted from 0.
  package mutating func takeCursorReport() -> GridPoint? {
    defer { cursorReport = nil }
    return cursorReport
  }

  /// Takes the last reported background colour, such as `rgb:0000/0000/0000`.
  package mutating func takeBackground() -> String? {
    defer { background = nil }
    return background
  }

  // MARK: - Time

  /// The milliseconds without input after which `expire()` must be called; nil if it need not.
  package var timeout: Int? {
    switch state {
    case .ground, .paste: nil
    case .escape(_, let isPaused):
      isPaused ? max(escapeDelay - Self.burst, 0) : min(Self.burst, escapeDelay)
    case .afterEscape: Self.lateTimeout
    case .lateIntroducer(let byte): byte == UInt8(ascii: "[") ? max(escapeDelay, Self.burst) : Self.burst
    case .sequence, .character: Self.restTimeout
    }
  }

  /// Ends the timeout: what has arrived is complete.
  package mutating func expire() {
    switch state {
    case .escape(let count, isPaused: false) where escapeDelay > Self.burst:
      state = .escape(count: count, isPaused: true)
    case .escape(let count, _):
      keys += Array(repeating: .escape, count: count)
      state = .afterEscape
    case .lateIntroducer(let byte):
      keys.append(.character(Character(Unicode.Scalar(byte))))
      state = .ground
    case .afterEscape, .sequence, .character: state = .ground
    case .ground, .paste: break
    }
  }

  // MARK: - Input

  /// Takes one unit.
  package mutating func accept(_ unit: Unit) {
    switch unit {
    case .byte(let byte): accept(byte)
    case .keyCode(let code): accept(keyCode: code)
    case .mouse(let mouse):
      guard !isPasting else { return }
      abandon()
      keys.append(.mouse(mouse))
    }
  }

  private mutating func accept(_ byte: UInt8) {
    switch state {
    case .ground: begin(byte)
    case .escape(let count, let isPaused): acceptAfterEscape(byte, count, isPaused)
    case .afterEscape:
      state = .ground
      if EscapeSequence.introducers.contains(byte) { state = .lateIntroducer(byte) } else { begin(byte) }
    case .lateIntroducer(let introducer):
      if EscapeSequence.canBegin(introducer, byte) {
        state = .sequence(EscapeSequence(introducer), isLate: true)
        accept(byte)
      } else {
        expire()
        begin(byte)
      }
    case .sequence(var sequence, let isLate):
      switch sequence.append(byte) {
      case .incomplete: state = .sequence(sequence, isLate: isLate)
      case .complete:
        state = .ground
        finish(sequence, isLate: isLate)
      case .broken:
        state = .ground
        begin(byte)
      case .brokenByEscape:
        state = .escape(count: 1, isPaused: false)
        accept(byte)
      }
    case .character(var bytes):
      guard byte & 0xC0 == 0x80 else {
        state = .ground
        return begin(byte)
      }
      bytes.append(byte)
      state = .character(bytes)
      finishCharacter(bytes)
    case .paste(var buffer):
      // Emptied first, so that appending does not copy the buffer.
      state = .ground
      let isComplete = buffer.append(byte)
      if isComplete { keys.append(.paste(buffer.text)) } else { state = .paste(buffer) }
    }
  }

  private mutating func accept(keyCode code: Int32) {
    let meaning = CursesKeys.meaning(of: code)
    if case .paste(let buffer) = state {
      // A key within a paste is a sequence of the pasted text, which has no meaning there.
      guard meaning == .pasteEnd else { return }
      keys.append(.paste(buffer.text))
      state = .ground
      return
    }
    var isAlt = false
    if case .escape(let count, isPaused: false) = state {
      // Esc that arrives together with a key is Alt.
      keys += Array(repeating: .escape, count: count - 1)
      isAlt = true
      state = .ground
    } else {
      abandon()
    }
    switch meaning {
    case .key(let key): keys.append(isAlt ? key.withAlt : key)
    case .pasteBegin: state = .paste(PasteBuffer())
    case .pasteEnd, nil: break
    }
  }

  /// Drops an incomplete sequence, since something else begins; Esc before it becomes a key.
  private mutating func abandon() {
    if case .escape(let count, _) = state { keys += Array(repeating: .escape, count: count) }
    if case .lateIntroducer = state { expire() }
    state = .ground
  }

  /// Takes the first byte of a key.
  private mutating func begin(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape(count: 1, isPaused: false)
    case ..<0x20, 0x7F: keys.append(Key(control: byte))
    case ..<0x80: keys.append(.character(Character(Unicode.Scalar(byte))))
    case 0xC2...0xF4: state = .character([byte])
    default: break  // no character begins with this byte
    }
  }

  private mutating func finishCharacter(_ bytes: [UInt8]) {
    let count = bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : 2
    guard bytes.count == count else { return }
    state = .ground
    guard let text = String(validating: bytes, as: UTF8.self), let character = text.first,
      !text.unicodeScalars.contains(where: { (0x80...0x9F).contains($0.value) })
    else { return }
    if case .character(let previous)? = keys.last, let cluster = Self.cluster(previous, character) {
      keys[keys.endIndex - 1] = .character(cluster)
    } else {
      keys.append(.character(character))
    }
  }

  /// Two characters joined, if they are one grapheme cluster of moderate length.
  private static func cluster(_ first: Character, _ second: Character) -> Character? {
    guard first.utf8.count < 64 else { return nil }
    let text = String(first) + String(second)
    return text.count == 1 ? text.first : nil
  }

  private mutating func acceptAfterEscape(_ byte: UInt8, _ count: Int, _ isPaused: Bool) {
    let isEnter = byte == 0x0D || byte == 0x0A
    if byte == 0x1B, !isPaused {
      state = .escape(count: count + 1, isPaused: false)
    } else if EscapeSequence.introducers.contains(byte) {
      state = .sequence(EscapeSequence(byte, hasAlt: count > 1), isLate: false)
    } else if isPaused, !isEnter {
      abandon()
      begin(byte)
    } else {
      keys += Array(repeating: .escape, count: count - 1)
      state = .ground
      let previousCount = keys.count
      begin(byte)
      if keys.count > previousCount, let key = keys.popLast() { keys.append(key.withAlt) }
    }
  }

  private mutating func finish(_ sequence: EscapeSequence, isLate: Bool) {
    if let code = keyCode(sequence.text) {
      // Esc has been reported already, so the rest of its sequence is no key. A paste must still be complete.
      if isLate, CursesKeys.meaning(of: code) != .pasteBegin { return }
      if sequence.hasAlt { state = .escape(count: 1, isPaused: false) }
      return accept(keyCode: code)
    }
    switch sequence.meaning {
    case .alt(let byte):
      keys.append(.alt(Character(Unicode.Scalar(sequence.introducer))))
      begin(byte)
    case .key(let key): if !isLate { keys.append(key) }
    case .cursorReport(let point): cursorReport = point
    case .background(let color): background = color
    case nil: break
    }
  }
}
