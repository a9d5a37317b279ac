/// What the bytes of one key mean: a run of text, a control, an escape sequence.
enum KeySequence {
  enum Meaning {
    case keys([Key]), report(KeyDecoder.CursorReport), background(String), pasteBegins, nothing
  }

  private static let longest = 64

  /// What the first bytes mean and how many they are; nil when more must come to tell.
  static func meaning(
    of bytes: ArraySlice<UInt8>, _ nothingFollows: Bool
  ) -> (Meaning, length: Int)? {
    guard let first = bytes.first else { return nil }
    if first == 0x1B { return escaped(bytes, nothingFollows) }
    if first < 0x20 || first == 0x7F { return (.keys([control(first)]), 1) }
    var run = bytes.prefix { $0 >= 0x20 && $0 != 0x7F }
    let whole = run.endIndex < bytes.endIndex || nothingFollows
    if !whole { run = run.dropLast(cutCharacter(at: run)) }
    guard !run.isEmpty else { return nil }
    return (.keys(characters(run)), run.count)
  }

  private static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x00: .control(" ")
    case ..<0x1B: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  /// The characters of a run without controls; bytes that are no UTF-8 are passed over.
  private static func characters(_ run: ArraySlice<UInt8>) -> [Key] {
    String(decoding: run, as: UTF8.self).compactMap { character in
      let isNoText = character.unicodeScalars.contains {
        $0 == "\u{FFFD}" || (0x80...0x9F).contains($0.value)
      }
      return isNoText ? nil : .character(character)
    }
  }

  /// How many bytes at the end begin a character that is not complete.
  private static func cutCharacter(at run: ArraySlice<UInt8>) -> Int {
    for (distance, byte) in run.suffix(3).reversed().enumerated() where byte & 0xC0 != 0x80 {
      return distance + 1 < characterLength(byte) ? distance + 1 : 0
    }
    return 0
  }

  private static func characterLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xF0...0xF4: 4
    case 0xE0...: 3
    case 0xC2...: 2
    default: 1
    }
  }

  // MARK: - Escape sequences

  private static func escaped(
    _ bytes: ArraySlice<UInt8>, _ nothingFollows: Bool
  ) -> (Meaning, length: Int)? {
    guard let second = bytes.dropFirst().first else {
      return nothingFollows ? (.keys([.escape]), 1) : nil
    }
    let mayFollow = bytes.count > 2 || !nothingFollows
    switch second {
    case UInt8(ascii: "[") where mayFollow: return controlSequence(bytes, nothingFollows)
    case UInt8(ascii: "O") where mayFollow: return shifted(bytes, nothingFollows)
    case UInt8(ascii: "]") where mayFollow, UInt8(ascii: "P") where mayFollow:
      return controlString(bytes, nothingFollows)
    case 0x7F, 0x08: return (.keys([.control("w")]), 2)
    case UInt8(ascii: "b"): return (.keys([.wordLeft]), 2)
    case UInt8(ascii: "f"): return (.keys([.wordRight]), 2)
    case ..<0x20: return (.keys([.escape]), 1)
    default:
      let length = characterLength(second)
      guard bytes.count > length || nothingFollows else { return nil }
      let typed = characters(bytes.dropFirst().prefix(length))
      guard case .character(let character)? = typed.first else { return (.nothing, 1) }
      return (.keys([.alt(character)]), 1 + min(length, bytes.count - 1))
    }
  }

  /// ESC O and a letter: function keys, and arrows in application mode.
  private static func shifted(
    _ bytes: ArraySlice<UInt8>, _ nothingFollows: Bool
  ) -> (Meaning, length: Int)? {
    let digits = bytes.dropFirst(2).prefix { (0x30...0x39).contains($0) }
    guard let letter = bytes.dropFirst(2 + digits.count).first else {
      return nothingFollows ? (.nothing, bytes.count) : nil
    }
    let modifiers = (Int(String(decoding: digits, as: UTF8.self)) ?? 1) - 1
    return (.keys([shiftedKey(letter, modifiers)]), 3 + digits.count)
  }

  private static func shiftedKey(_ letter: UInt8, _ modifiers: Int) -> Key {
    switch letter {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: "X"): .character("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(letter - 0x40)))
    case UInt8(ascii: "c"): .wordRight
    case UInt8(ascii: "d"): .wordLeft
    default: letterKey(letter, modifiers)
    }
  }

  private static func letterKey(_ letter: UInt8, _ modifiers: Int) -> Key {
    let byWord = modifiers & 0b110 != 0
    switch letter {
    case UInt8(ascii: "A"), UInt8(ascii: "a"): return .up
    case UInt8(ascii: "B"), UInt8(ascii: "b"): return .down
    case UInt8(ascii: "C"), UInt8(ascii: "c"): return byWord ? .wordRight : .right
    case UInt8(ascii: "D"), UInt8(ascii: "d"): return byWord ? .wordLeft : .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "P")...UInt8(ascii: "S"): return .function(Int(letter - UInt8(ascii: "O")))
    default: return .unknown
    }
  }

  /// An answer such as to a question about colours, up to BEL or ESC \; never a key.
  private static func controlString(
    _ bytes: ArraySlice<UInt8>, _ nothingFollows: Bool
  ) -> (Meaning, length: Int)? {
    guard bytes.count > 2 else { return nil }
    let body = bytes.dropFirst(2)
    guard let end = body.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else {
      return nothingFollows || bytes.count > 1 << 12 ? (.nothing, bytes.count) : nil
    }
    let length = end - bytes.startIndex
    let asked = "11;"
    let text = String(decoding: body[..<end], as: UTF8.self)
    let meaning: Meaning = text.hasPrefix(asked) ? .background(String(text.dropFirst(asked.count))) : .nothing
    guard body[end] == 0x1B else { return (meaning, length + 1) }
    guard let last = body[end...].dropFirst().first else { return nothingFollows ? (meaning, length) : nil }
    return (meaning, last == UInt8(ascii: "\\") ? length + 2 : length)
  }

  /// ESC [, parameters, a final byte.
  private static func controlSequence(
    _ bytes: ArraySlice<UInt8>, _ nothingFollows: Bool
  ) -> (Meaning, length: Int)? {
    let body = bytes.dropFirst(2)
    let parameters = body.prefix { (0x20...0x3F).contains($0) }
    let length = 3 + parameters.count
    guard length <= longest, let final = body.dropFirst(parameters.count).first else {
      return nothingFollows || length > longest ? (.nothing, length - 1) : nil
    }
    guard (0x40...0x7E).contains(final) else { return (.keys([.unknown]), length - 1) }
    if parameters.isEmpty, final == UInt8(ascii: "[") {  // F1 to F5 of the Linux console
      guard let letter = body.dropFirst().first else { return nothingFollows ? (.nothing, 3) : nil }
      let isKey = (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter)
      return (.keys([isKey ? .function(Int(letter) - 0x40) : .unknown]), 4)
    }
    if parameters.isEmpty, final == UInt8(ascii: "M") {  // a mouse that knows no SGR reports
      return body.count >= 4 || nothingFollows ? (.nothing, min(6, bytes.count)) : nil
    }
    return (sequenceMeaning(parameters, final), length)
  }

  private static func sequenceMeaning(_ parameters: ArraySlice<UInt8>, _ final: UInt8) -> Meaning {
    if parameters.first == UInt8(ascii: "<") {
      return mouse(numbers(parameters.dropFirst()), isRelease: final == UInt8(ascii: "m"))
    }
    if let first = parameters.first, !(0x30...0x3B).contains(first) { return .nothing }
    let numbers = numbers(parameters)
    let modifiers = (numbers.count > 1 ? numbers[1] : 1) - 1
    switch final {
    case UInt8(ascii: "~"): return tildeMeaning(numbers)
    case UInt8(ascii: "R") where numbers.count == 2 && numbers[0] != 1:
      return .report(KeyDecoder.CursorReport(row: numbers[0], column: numbers[1]))
    case UInt8(ascii: "I"), UInt8(ascii: "O"): return .nothing  // the window gained or lost the focus
    default: return .keys([letterKey(final, modifiers)])
    }
  }

  private static func tildeMeaning(_ numbers: [Int]) -> Meaning {
    switch numbers.first {
    case 1, 7: .keys([.home])
    case 4, 8: .keys([.end])
    case 2: .keys([.insert])
    case 3: .keys([.delete])
    case 5: .keys([.pageUp])
    case 6: .keys([.pageDown])
    case .some(let number) where (11...15).contains(number): .keys([.function(number - 10)])
    case .some(let number) where (17...21).contains(number): .keys([.function(number - 11)])
    case .some(let number) where (23...24).contains(number): .keys([.function(number - 12)])
    case 200: .pasteBegins
    case 201: .nothing
    default: .keys([.unknown])
    }
  }

  private static func mouse(_ numbers: [Int], isRelease: Bool) -> Meaning {
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return .nothing }
    let kind: Mouse.Kind
    switch numbers[0] & ~0b11100 {  // without Shift, Alt and Ctrl
    case 0: kind = isRelease ? .release : .press
    case 64: kind = .scrollUp
    case 65: kind = .scrollDown
    default: return .nothing
    }
    return .keys([.mouse(Mouse(kind, row: numbers[2] - 1, column: numbers[1] - 1))])
  }

  private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
    parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 1
    }
  }
}
