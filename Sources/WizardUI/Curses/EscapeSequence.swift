/// An escape sequence that ncurses did not recognise, collected byte by byte.
struct EscapeSequence: Equatable {
  /// What the next byte did to the sequence.
  enum Progress { case incomplete, complete, broken, brokenByEscape }

  enum Meaning: Equatable {
    case key(Key)
    /// The cursor's position, counted from 0.
    case cursorReport(GridPoint)
    case background(String)
    /// No sequence: Alt with the introducer, then this byte.
    case alt(UInt8)
  }

  /// The bytes after Esc that begin a sequence: CSI, SS3, OSC and DCS.
  static let introducers = [csi, ss3, osc, dcs]

  private static let csi = UInt8(ascii: "[")
  private static let ss3 = UInt8(ascii: "O")
  private static let osc = UInt8(ascii: "]")
  private static let dcs = UInt8(ascii: "P")
  /// Bytes beyond these are consumed but not kept.
  private static let longest = 4096

  let introducer: UInt8
  /// Whether another Esc preceded the sequence, which means Alt.
  let hasAlt: Bool
  private var body: [UInt8] = []
  private var endsWithEscape = false
  /// The introducer was typed with Alt and begins no sequence.
  private var isAlt = false

  init(_ introducer: UInt8, hasAlt: Bool = false) {
    self.introducer = introducer
    self.hasAlt = hasAlt
  }

  /// Whether a byte can follow an introducer in a sequence that terminals send.
  static func canBegin(_ introducer: UInt8, _ byte: UInt8) -> Bool {
    switch introducer {
    case csi: (0x20...0x7E).contains(byte)
    case ss3: Unicode.Scalar(byte).properties.isAlphabetic || (0x30...0x39).contains(byte)
    case osc: (0x30...0x39).contains(byte) || byte == UInt8(ascii: "l") || byte == UInt8(ascii: "L")
    default: (0x30...0x39).contains(byte) || "$>!+|".utf8.contains(byte)
    }
  }

  mutating func append(_ byte: UInt8) -> Progress {
    if body.isEmpty, byte >= 0x20, !Self.canBegin(introducer, byte) {
      body = [byte]
      isAlt = true
      return .complete
    }
    return introducer == Self.csi || introducer == Self.ss3 ? appendToKey(byte) : appendToString(byte)
  }

  /// CSI and SS3: parameters and a final byte.
  private mutating func appendToKey(_ byte: UInt8) -> Progress {
    guard (0x20...0x7E).contains(byte) else { return .broken }
    if body.count < Self.longest { body.append(byte) }
    if introducer == Self.csi {
      // The Linux console sends ESC [ [ and a letter, the oldest mouse mode ESC [ M and three bytes.
      if body.first == Self.csi { return body.count < 2 ? .incomplete : .complete }
      if body.first == UInt8(ascii: "M") { return body.count < 4 ? .incomplete : .complete }
    }
    return byte >= 0x40 ? .complete : .incomplete
  }

  /// OSC and DCS: a string up to BEL or ESC \.
  private mutating func appendToString(_ byte: UInt8) -> Progress {
    if endsWithEscape { return byte == UInt8(ascii: "\\") ? .complete : .brokenByEscape }
    switch byte {
    case 0x07: return .complete
    case 0x1B: endsWithEscape = true
    case ..<0x20, 0x7F: return .broken
    default: if body.count < Self.longest { body.append(byte) }
    }
    return .incomplete
  }

  /// The whole sequence.
  var text: String { "\u{1B}" + String(decoding: [introducer] + body, as: UTF8.self) }

  // MARK: - Meaning

  /// What a complete sequence means; nil when it is to be ignored.
  var meaning: Meaning? {
    if isAlt { return .alt(body[0]) }
    switch introducer {
    case Self.csi: return controlSequenceMeaning
    case Self.ss3: return keypadKey.map(Meaning.key)
    case Self.osc:
      let text = String(decoding: body, as: UTF8.self)
      return text.hasPrefix("11;") ? .background(String(text.dropFirst(3))) : nil
    default: return nil
    }
  }

  private var controlSequenceMeaning: Meaning? {
    guard let final = body.last, body.count <= 32 else { return nil }
    let fields = body.dropLast().split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    func number(_ index: Int) -> Int? { index < fields.count ? Self.number(fields[index]) : nil }
    switch final {
    case UInt8(ascii: "R"):
      guard fields.count == 2, let row = number(0), let column = number(1), row > 0, column > 0 else {
        return nil
      }
      return .cursorReport(GridPoint(row: row - 1, column: column - 1))
    case UInt8(ascii: "u"):
      guard let code = number(0) else { return nil }
      return key(code, modifiers: fields.count > 1 ? fields[1] : [])
    case UInt8(ascii: "~"):
      guard fields.count == 3, number(0) == 27, let code = number(2) else { return nil }
      return key(code, modifiers: fields[1])
    default: return nil
    }
  }

  /// A key reported by its code point and modifiers.
  private func key(_ code: Int, modifiers field: ArraySlice<UInt8>) -> Meaning? {
    let parts = field.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    // No modifiers are left out or reported as 1.
    let modifiers = parts.first.map { $0.isEmpty ? 1 : Self.number($0) ?? 0 } ?? 1
    guard modifiers > 0 else { return nil }
    let isRelease = parts.count > 1 && Self.number(parts[1]) == 3
    return isRelease ? nil : Key(codePoint: code, modifiers: modifiers - 1).map(Meaning.key)
  }

  /// The numeric keypad in its application mode.
  private var keypadKey: Key? {
    guard let letter = body.last, body.count == 1 else { return nil }
    switch letter {
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "I"): return .tab
    case UInt8(ascii: "X"): return .character("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"): return .character(Character(Unicode.Scalar(letter - 0x40)))
    default: return nil
    }
  }

  /// A number of at most seven digits, up to a colon; nil for anything else.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    let digits = field.prefix { $0 != UInt8(ascii: ":") }
    guard (1...7).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
