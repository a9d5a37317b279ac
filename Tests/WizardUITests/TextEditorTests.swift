import Testing
import WizardUI

@Suite struct TextEditorTests {
  @Test func `a combining mark joins the character before the caret`() {
    var editor = TextEditor("ex")
    editor.moveLeft()
    editor.insert("\u{301}")
    #expect(editor.characters == ["e\u{301}", "x"])
    #expect(editor.caret == 1)
    editor.undo()
    #expect(editor.text == "ex" && editor.caret == 1)
  }

  @Test func `a flag letter put before flags shifts them, and undo puts them back`() {
    var editor = TextEditor("🇨🇳🇯🇵")
    editor.moveHome()
    editor.insert("🇦")
    #expect(editor.characters == Array("🇦🇨🇳🇯🇵"))
    editor.undo()
    #expect(editor.characters == Array("🇨🇳🇯🇵"))
  }

  @Test func `deleting what stood between joins the neighbours`() {
    var editor = TextEditor("🇨x🇳")
    editor.move(to: 2)
    editor.deleteBackward()
    #expect(editor.characters == ["🇨🇳"])
    #expect((0...1).contains(editor.caret))
  }

  @Test func `a word typed in one go is one step for undo`() {
    var editor = TextEditor()
    for character in "hello big" { editor.insert(String(character)) }
    editor.undo()
    #expect(editor.text == "hello ")
    editor.undo()
    #expect(editor.text == "")
    editor.redo()
    editor.redo()
    #expect(editor.text == "hello big")
    editor.moveLeft()
    editor.insert("x")
    let redone = editor.redo()
    #expect(!redone)
  }

  @Test func `killing by word and line, and yanking`() {
    var editor = TextEditor("one, two 三四")
    editor.killWordBackward()
    #expect(editor.text == "one, two ")
    editor.moveWordLeft()
    editor.killToEnd()
    #expect(editor.text == "one, ")
    editor.moveHome()
    editor.yank()
    #expect(editor.text == "two one, ")
    editor.killToStart()
    #expect(editor.text == "one, " && editor.caret == 0)
    editor.moveWordRight()
    #expect(editor.caret == 3)
  }

  @Test func `a paste becomes one line of visible text, and what was changed is told`() {
    var editor = TextEditor()
    let notice = editor.paste("\n深圳\r\n\r\n公司\u{1B}[31m红\u{1B}]0;t\u{7}\u{202E}a\u{200B}\tb\u{0}\n")
    #expect(editor.text == "深圳 公司红a b")
    #expect(notice.linesJoined == 2)
    #expect(notice.controls == 3)
    #expect(notice.invisible == 2)
    #expect(notice.truncated == 0)
    editor.undo()
    #expect(editor.text == "")
  }

  @Test func `a full field takes no more, and says how much was cut off`() {
    var editor = TextEditor("abc", limit: 5)
    let notice = editor.paste("1234")
    #expect(notice.truncated == 2)
    editor.insert("x")
    #expect(editor.text == "abc12")
    editor.insert("\u{301}")
    #expect(editor.characters.last == "2\u{301}")
  }

  @Test func `a family of emoji stays together, a joiner elsewhere goes`() {
    #expect(TextEditor("👨‍👩‍👧a\u{200D}b").characters == ["👨‍👩‍👧", "a", "b"])
  }

  @Test func `full-width is made half-width where a field wants it`() {
    #expect(TextEditor("１２Ａ（\u{3000}汉", folding: .halfWidth).text == "12A( 汉")
    #expect(TextEditor("１２").text == "１２")
  }

  @Test func `the slice holds the caret and never half a character`() {
    var editor = TextEditor("abcdef汉字汉字xyz")
    for width in 2...20 {
      for caret in 0...editor.characters.count {
        editor.move(to: caret)
        let slice = editor.visibleSlice(columns: width, measure: columns)
        let used = slice.text.reduce(0) { $0 + columns($1) }
        let before = editor.characters[slice.first..<caret].reduce(0) { $0 + columns($1) }
        #expect(used <= width && slice.caretColumn == before && before < width)
        #expect(slice.moreLeft == (slice.first > 0))
        #expect(slice.moreRight == (slice.first + slice.text.count < editor.characters.count))
      }
    }
    editor.moveEnd()
    #expect(editor.visibleSlice(columns: 40, measure: columns).text == editor.text)
  }
}
