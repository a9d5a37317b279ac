extension Key {
  /// The key of a control byte.
  init(control byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x00: self = .control(" ")
    case ..<0x1B: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    default: self = .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  /// The key of a code point with modifiers (Shift 1, Alt 2, Ctrl 4), as xterm's modifyOtherKeys and kitty's
  /// protocol report it; nil for a key without a meaning here.
  init?(codePoint: Int, modifiers: Int) {
    let (isShift, isAlt, isControl) = (modifiers & 1 != 0, modifiers & 2 != 0, modifiers & 4 != 0)
    var key: Key
    switch codePoint {
    case 9: key = isShift ? .backTab : .tab
    case 13, 57414: key = .enter
    case 27: key = .escape
    case 8, 127: key = isControl ? .control("w") : .backspace
    default:
      // The private use area holds kitty's codes of keys such as Caps Lock.
      guard codePoint >= 0x20, !(0x7F...0x9F).contains(codePoint), !(0xE000...0xF8FF).contains(codePoint),
        let scalar = UInt32(exactly: codePoint).flatMap(Unicode.Scalar.init)
      else { return nil }
      let character = Character(scalar)
      if isControl {
        key = .control(character.lowercased().first ?? character)
      } else if isShift, let upper = character.uppercased().first {
        key = .character(upper)
      } else {
        key = .character(character)
      }
    }
    self = isAlt ? key.withAlt : key
  }

  /// The key pressed with Alt, or after Esc in one go.
  var withAlt: Key {
    switch self {
    case .character("b"): .wordLeft
    case .character("f"): .wordRight
    case .character(let character): character.isASCII ? .alt(character) : self
    case .backspace: .control("w")
    // Shift-Tab of the Linux console, which terminfo lists only for that terminal.
    case .tab: .backTab
    case .left: .wordLeft
    case .right: .wordRight
    default: self
    }
  }
}
