import Testing
import WizardUI

@Suite struct TextEditorTests {
  @Test func `a combining mark joins the character before the caret`() {
    var editor = TextEditor("ex")
    editor.take(.left)
    editor.insert("\u{301}")
    #expect(editor.characters == ["e\u{301}", "x"])
    #expect(editor.caret == 1)
    editor.undo()
    #expect(editor.text == "ex" && editor.caret == 1)
  }

  @Test func `a flag letter inserted before flags regroups them, and undo restores them`() {
    var editor = TextEditor("🇨🇳🇯🇵")
    editor.take(.home)
    editor.insert("🇦")
    #expect(editor.characters == Array("🇦🇨🇳🇯🇵"))
    editor.undo()
    #expect(editor.characters == Array("🇨🇳🇯🇵"))
  }

  @Test func `deleting a character between combining parts joins them`() {
    var editor = TextEditor("🇨x🇳")
    editor.move(to: 2)
    editor.take(.backspace)
    #expect(editor.characters == ["🇨🇳"])
    #expect((0...1).contains(editor.caret))
  }

  @Test func `the first typed character replaces a suggested text`() {
    var editor = TextEditor("2026-12-05", isSuggestion: true)
    for character in "2026-12-6" { editor.take(.character(character)) }
    #expect(editor.text == "2026-12-6" && editor.caret == 9)
    editor = TextEditor("2026-12-05", isSuggestion: true)
    _ = editor.paste("2026-12-6")
    #expect(editor.text == "2026-12-6")
  }

  @Test func `a suggested text is edited after any other key`() {
    var editor = TextEditor("2026-12-05", isSuggestion: true)
    editor.take(.backspace)
    editor.take(.character("6"))
    #expect(editor.text == "2026-12-06")
  }

  @Test func `undo removes a word typed at once`() {
    var editor = TextEditor()
    for character in "hello big" { editor.insert(String(character)) }
    editor.undo()
    #expect(editor.text == "hello ")
    editor.undo()
    #expect(editor.text == "")
    editor.redo()
    editor.redo()
    #expect(editor.text == "hello big")
    editor.take(.left)
    editor.insert("x")
    let redone = editor.redo()
    #expect(!redone)
  }

  @Test func `deleted words and lines can be inserted again`() {
    var editor = TextEditor("one, two 三四")
    editor.take(.control("w"))
    #expect(editor.text == "one, two ")
    editor.take(.wordLeft)
    editor.take(.control("k"))
    #expect(editor.text == "one, ")
    editor.take(.home)
    editor.take(.control("y"))
    #expect(editor.text == "two one, ")
    editor.take(.control("u"))
    #expect(editor.text == "one, " && editor.caret == 0)
    editor.take(.wordRight)
    #expect(editor.caret == 3)
  }

  @Test func `a paste becomes one visible line with a notice of changes`() {
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

  @Test func `a full field reports how much was cut off`() {
    var editor = TextEditor("abc", limit: 5)
    let notice = editor.paste("1234")
    #expect(notice.truncated == 2)
    editor.insert("x")
    #expect(editor.text == "abc12")
    editor.insert("\u{301}")
    #expect(editor.characters.last == "2\u{301}")
  }

  @Test func `joiners stay inside emoji and are removed elsewhere`() {
    #expect(TextEditor("👨‍👩‍👧a\u{200D}b").characters == ["👨‍👩‍👧", "a", "b"])
  }

  @Test func `full-width characters become half-width if the field folds them`() {
    #expect(TextEditor("１２Ａ（\u{3000}汉", folding: .halfWidth).text == "12A( 汉")
    #expect(TextEditor("１２").text == "１２")
  }

  @Test func `the visible slice contains the caret and no half of a character`() {
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
    editor.take(.end)
    #expect(editor.visibleSlice(columns: 40, measure: columns).text == editor.text)
  }
}
