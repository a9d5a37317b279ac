extension TextEditor {
  /// Handles an editing key; false for any other key.
  package mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .left, .control("b"): moveLeft()
    case .right, .control("f"): moveRight()
    case .home, .control("a"): moveHome()
    case .end, .control("e"): moveEnd()
    case .wordLeft, .alt("b"): moveWordLeft()
    case .wordRight, .alt("f"): moveWordRight()
    case .backspace, .control("h"): deleteBackward()
    case .delete, .control("d"): deleteForward()
    case .control("u"): killToStart()
    case .control("k"): killToEnd()
    case .control("w"): killWordBackward()
    case .control("y"): yank()
    case .control("_"): undo()
    case .alt("_"): redo()
    default: return false
    }
    return true
  }
}
