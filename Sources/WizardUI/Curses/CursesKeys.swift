import CNcurses

/// The meaning of ncurses' key codes, and the sequences that terminfo does not list for every terminal.
enum CursesKeys {
  enum Meaning: Equatable {
    case key(Key)
    case pasteBegin, pasteEnd
  }

  // Codes above those that ncurses gives to terminfo's keys.
  private static let pasteBegin: Int32 = 3000
  private static let pasteEnd: Int32 = 3001
  private static let focusChange: Int32 = 3002
  private static let wordLeft: Int32 = 3003
  private static let wordRight: Int32 = 3004

  /// Sequences to define with `define_key`, and their codes.
  static let definitions: [(sequence: String, code: Int32)] = {
    var table: [(sequence: String, code: Int32)] = [
      ("\u{1B}[200~", pasteBegin), ("\u{1B}[201~", pasteEnd),
      ("\u{1B}[I", focusChange), ("\u{1B}[O", focusChange),
      ("\u{1B}[Z", KEY_BTAB), ("\u{1B}OM", KEY_ENTER),
      ("\u{1B}[1~", KEY_HOME), ("\u{1B}[7~", KEY_HOME), ("\u{1B}[4~", KEY_END), ("\u{1B}[8~", KEY_END),
      // rxvt's arrows with Ctrl.
      ("\u{1B}Oa", KEY_UP), ("\u{1B}Ob", KEY_DOWN), ("\u{1B}Oc", wordRight), ("\u{1B}Od", wordLeft),
    ]
    let letters: [(sequence: String, code: Int32)] = [
      ("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT), ("H", KEY_HOME), ("F", KEY_END),
    ]
    let numbers: [(sequence: String, code: Int32)] = [
      ("2", KEY_IC), ("3", KEY_DC), ("5", KEY_PPAGE), ("6", KEY_NPAGE),
    ]
    for (letter, code) in letters {
      table.append(("\u{1B}[" + letter, code))
      table.append(("\u{1B}O" + letter, code))
    }
    for (number, code) in numbers { table.append(("\u{1B}[" + number + "~", code)) }
    // Modifiers are reported as 1 plus the sum of Shift 1, Alt 2 and Ctrl 4.
    for modifiers in 2...8 {
      let modifier = String(modifiers)
      let isByWord = (modifiers - 1) & 6 != 0
      for (letter, code) in letters {
        let modified = isByWord && letter == "C" ? wordRight : isByWord && letter == "D" ? wordLeft : code
        table.append(("\u{1B}[1;" + modifier + letter, modified))
      }
      for (number, code) in numbers { table.append(("\u{1B}[" + number + ";" + modifier + "~", code)) }
    }
    // Function keys as xterm, rxvt and the Linux console send them.
    let functionNumbers = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]
    for (index, number) in functionNumbers.enumerated() {
      table.append(("\u{1B}[" + String(number) + "~", functionKey(index + 1)))
    }
    for (index, letter) in ["P", "Q", "R", "S"].enumerated() {
      table.append(("\u{1B}O" + letter, functionKey(index + 1)))
    }
    for (index, letter) in ["A", "B", "C", "D", "E"].enumerated() {
      table.append(("\u{1B}[[" + letter, functionKey(index + 1)))
    }
    return table
  }()

  /// ncurses' KEY_F(number).
  private static func functionKey(_ number: Int) -> Int32 { KEY_F0 + Int32(number) }

  /// What a key code means; nil when it is to be ignored.
  static func meaning(of code: Int32) -> Meaning? {
    switch code {
    case pasteBegin: return .pasteBegin
    case pasteEnd: return .pasteEnd
    default: return key(code).map(Meaning.key)
    }
  }

  private static func key(_ code: Int32) -> Key? {
    switch code {
    case KEY_UP, KEY_SR: .up
    case KEY_DOWN, KEY_SF: .down
    case KEY_LEFT, KEY_SLEFT: .left
    case KEY_RIGHT, KEY_SRIGHT: .right
    case wordLeft: .wordLeft
    case wordRight: .wordRight
    case KEY_HOME, KEY_SHOME, KEY_FIND, KEY_A1: .home
    case KEY_END, KEY_SEND, KEY_SELECT, KEY_C1: .end
    case KEY_PPAGE, KEY_SPREVIOUS, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_SNEXT, KEY_C3: .pageDown
    case KEY_IC, KEY_SIC: .insert
    case KEY_DC, KEY_SDC: .delete
    case KEY_BACKSPACE: .backspace
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    case KEY_F0 + 1...KEY_F0 + 63: .function(Int(code - KEY_F0))
    default: nil
    }
  }
}
