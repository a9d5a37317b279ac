import TestSupport
import Testing
import WizardUI

/// Random edits with random grapheme clusters, a hundred thousand for each of four seeds.
@Suite struct RandomEditsTests {
  private static let edits = 100_000

  /// Clusters and parts of clusters, which join, split and regroup their neighbours.
  private static let pool = [
    "a", "B", "7", " ", "-", "，", "。", "汉", "字", "深", "１", "Ａ", "e", "\u{301}", "\u{302}\u{327}", "é", "🇨",
    "🇳",
    "🇯🇵", "👨", "\u{200D}👩", "👨‍👩‍👧", "👍🏽", "\u{1F3FD}", "❤", "\u{FE0F}", "1\u{FE0F}\u{20E3}", "\u{20E3}", "한",
    "\u{1112}", "\u{1161}", "\u{11A8}", "क", "्", "ष", "ि", "ก", "ำ", "\u{600}", "ا", "ﷺ",
    "\u{1F468}\u{200D}", "𠮷", "㊙",
    "\u{200D}", "\u{202E}", "\u{7}", "\t", "\r\n",
  ]

  @Test(arguments: 1...4)
  func `after random edits the caret is on a boundary, and undo and redo are exact`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let limit = [6, 12, 24, 40][seed % 4]
    var editor = TextEditor(limit: limit, folding: seed % 2 == 0 ? .halfWidth : .asTyped)
    for step in 0..<Self.edits {
      let before = editor
      // Moving to the same position makes the next edit an undo step of its own.
      let isAlone = step % 3 == 0
      if isAlone { editor.move(to: editor.caret) }
      let edit = Edit.allCases.randomElement(using: &random) ?? .type
      edit.carryOut(on: &editor, limit: limit, using: &random, typing: Self.pool)
      // A fault stays, so checking every fourth step finds it.
      var fault = editor.fault(limit: limit, looksWithin: step % 4 == 0)
      if isAlone, edit.isUndone, editor.text != before.text || edit == .type {
        fault = fault ?? editor.faultOfUndo(to: before)
      }
      guard let fault else { continue }
      Issue.record("step \(step), \(edit), \(fault): \(before.characters) became \(editor.characters)")
      return
    }
    while editor.undo() {}
    while editor.redo() {}
    #expect(editor.fault(limit: limit, looksWithin: true) == nil)
  }

  @Test(arguments: 1...4)
  func `a field drawn after random edits contains no half of a wide character`(seed: Int) {
    var random = SplitMix64(seed: UInt64(100 + seed))
    var editor = TextEditor(limit: 40)
    var grid = Grid(rows: 1, columns: 24)
    for step in 0..<10_000 {
      let edit = Edit.allCases.randomElement(using: &random) ?? .type
      edit.carryOut(on: &editor, limit: 40, using: &random, typing: Self.pool)
      let width = Int.random(in: 2...20, using: &random)
      let left = Int.random(in: 0...22, using: &random)
      let slice = editor.visibleSlice(columns: width, measure: columns)
      // Draws over what earlier edits have left.
      let end = grid.put(slice.text, row: 0, column: left, maxColumns: width, measure: columns)
      if end < left + width { grid.fill(row: 0, column: end, columns: left + width - end) }
      guard let fault = grid.fault ?? (slice.caretColumn < width ? nil : "the caret is outside") else {
        continue
      }
      Issue.record("step \(step), \(edit), \(fault): \(grid.lines()[0])")
      return
    }
  }
}

/// An edit of a text.
private enum Edit: CaseIterable {
  case type, typeMore, typeAgain, paste, deleteBackward, deleteForward, killWord, killToStart, killToEnd, yank
  case undo, redo, left, right, home, end, wordLeft, wordRight, jump

  /// Whether undo reverts the edit.
  var isUndone: Bool {
    switch self {
    case .undo, .redo, .left, .right, .home, .end, .wordLeft, .wordRight, .jump: false
    default: true
    }
  }

  func carryOut(
    on editor: inout TextEditor, limit: Int, using random: inout SplitMix64, typing pool: [String]
  ) {
    func some() -> String { pool[Int.random(in: 0..<pool.count, using: &random)] }
    switch self {
    case .type, .typeMore, .typeAgain: editor.insert(some())
    case .paste: _ = editor.paste(some() + some() + some())
    case .deleteBackward: editor.take(.backspace)
    case .deleteForward: editor.take(.delete)
    case .killWord: editor.take(.control("w"))
    // Deleting everything is rare, otherwise the text would stay short.
    case .killToStart: if Int.random(in: 0..<8, using: &random) == 0 { editor.take(.control("u")) }
    case .killToEnd: if Int.random(in: 0..<8, using: &random) == 0 { editor.take(.control("k")) }
    case .yank: editor.take(.control("y"))
    case .undo: editor.undo()
    case .redo: editor.redo()
    case .left: editor.take(.left)
    case .right: editor.take(.right)
    case .home: editor.take(.home)
    case .end: editor.take(.end)
    case .wordLeft: editor.take(.wordLeft)
    case .wordRight: editor.take(.wordRight)
    case .jump: editor.move(to: .random(in: -1...limit + 1, using: &random))
    }
  }
}

extension TextEditor {
  /// The first violated invariant, or nil.
  fileprivate func fault(limit: Int, looksWithin: Bool) -> String? {
    if !(0...characters.count).contains(caret) { return "the caret is outside" }
    if characters.count > limit { return "there is more text than the field holds" }
    guard looksWithin else { return nil }
    // The kept clusters must equal those that Unicode finds in the text.
    var screen = 0
    for character in text {
      guard screen < characters.count, characters[screen].isSpelled(like: character) else {
        return "a cluster is cut"
      }
      screen += 1
    }
    return screen == characters.count ? nil : "a cluster is cut"
  }

  /// What undo and redo of one step get wrong, or nil.
  fileprivate func faultOfUndo(to before: TextEditor) -> String? {
    var copy = self
    guard copy.undo() || isSpelled(like: before) else { return "undo does nothing" }
    if isSpelled(like: before) { return nil }
    if !copy.isSpelled(like: before) || copy.caret != before.caret { return "undo is not exact" }
    guard copy.redo() else { return "redo does nothing" }
    return copy.isSpelled(like: self) && copy.caret == caret ? nil : "redo is not exact"
  }

  /// Compares by scalar, since two spellings of é are equal characters.
  private func isSpelled(like other: TextEditor) -> Bool {
    text.unicodeScalars.elementsEqual(other.text.unicodeScalars)
  }
}

extension Character {
  fileprivate func isSpelled(like other: Character) -> Bool {
    unicodeScalars.elementsEqual(other.unicodeScalars)
  }
}

extension Grid {
  /// Describes a half of a wide character without its other half, or nil.
  fileprivate var fault: String? {
    for row in 0..<rows {
      var owed = 0
      for (column, cell) in self.row(row).enumerated() {
        if owed > 0, cell.columns != 0 { return "the second half at column \(column) is overwritten" }
        if owed == 0, cell.columns == 0 { return "the first half before column \(column) is overwritten" }
        owed = owed > 0 ? owed - 1 : Int(cell.columns) - 1
      }
      if owed > 0 { return "a character sticks out" }
    }
    return nil
  }
}
