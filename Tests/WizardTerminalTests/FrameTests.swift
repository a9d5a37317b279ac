import Testing
import WizardCore
import WizardScreens
import WizardText

@testable import WizardTerminal

@Suite struct FrameTests {
  private let words = Words(.zh)
  private let usual = Canvas(rows: 24, columns: 80)

  /// The frame after a click on the row where a stop is drawn.
  private func click(_ stop: Stop, on face: inout ScreenFace) -> [Errand] {
    let frame = face.frame(on: usual, words: words)
    guard let row = frame.stops.first(where: { $0.value == stop })?.key,
      let found = frame.stop(row: row, column: 5)
    else {
      Issue.record("\(stop) is not on the screen")
      return []
    }
    return face.click(found)
  }

  @Test func `a click chooses an answer, and focuses a field`() {
    var face = Journey.face(at: .subject)
    _ = click(.option(.subjectType, "media"), on: &face)
    #expect(face.wizard?.session.answers[.subjectType] == .text("media"))
    face = Journey.face(at: .organisation).typing("晨星")
    let errands = click(.field(.code), on: &face)
    #expect(face.focus == .field(.code))
    #expect(errands == face.wizard.map { [.save($0.session), .dropDraft(.legalName)] })
  }

  @Test(arguments: [(5, 0), (6, 0), (7, 1), (8, 1), (9, 2), (10, 3), (11, 4), (30, 4)])
  func `a click in a text places the caret before the character that was hit`(column: Int, caret: Int) {
    var face = Journey.face(at: .organisation).typing("晨星ab")
    let frame = face.frame(on: usual, words: words)
    let row = frame.text?.row ?? -1
    #expect(frame.grid.lines()[row].hasPrefix("    晨星ab"))
    #expect(face.click(row: row, column: column - 1, on: frame) == [])
    #expect(face.editor?.caret == caret && face.focus == .field(.legalName))
    // Elsewhere a click still means the row.
    _ = face.click(row: row - 1, column: 2, on: frame)
    #expect(face.editor?.caret == caret)
  }

  @Test(arguments: [false, true])
  func `what was wrong with an answer is not said of what is typed instead`(isSmall: Bool) {
    let canvas = isSmall ? Canvas(rows: 8, columns: 30) : usual
    var face = Journey.face(Session(flow: .register).with(.email, .text("ops@example")))
    func isFlagged() -> Bool {
      face.frame(on: canvas, words: words).grid.lines().contains { $0.contains("x 注册邮箱") }
    }
    #expect(isFlagged())
    face.press(.control("u"))
    #expect(!isFlagged())
    face.press(.control("y"))
    #expect(isFlagged())
  }

  @Test(arguments: Language.allCases)
  func `on the smallest screen an error is read whole, and what to do about it`(language: Language) {
    let words = Words(language)
    let face = Journey.face(Session(flow: .register).with(.email, .text("ops@example")))
    let shown = face.frame(on: Canvas(rows: 8, columns: 30), words: words).grid.lines()
    for part in language == .zh
      ? ["ops@example", "注册邮箱", "写得不", "example.cn"] : ["ops@example", "The e-mail is wrong", "domain"]
    {
      #expect(shown.contains { $0.contains(part) }, "\(part) in \(shown)")
    }
  }

  @Test func `a click presses a button, and a second one ticks a task`() {
    var face = Journey.face(at: .activation).focusing(.goOn)
    _ = click(.line("activateEmail"), on: &face)
    #expect(face.wizard?.session.done[.activateEmail] == nil)
    _ = click(.line("activateEmail"), on: &face)
    #expect(face.wizard?.session.done[.activateEmail] == today)
    _ = click(.goOn, on: &face)
    #expect(face.place == .step(.subject))
  }

  @Test func `a click in the second pane, or beside a question, does nothing`() {
    let wide = Canvas(rows: 40, columns: 120)
    let frame = Journey.face(at: .subject).frame(on: wide, words: words)
    #expect(frame.stops.keys.allSatisfy { frame.stop(row: $0, column: 100) == nil })
    var face = Journey.face(Journey.session(upTo: .confirmation), at: .subject).pressing(.character("1"))
    #expect(face.click(.option(.subjectType, "media")) == [])
    #expect(face.question != nil)
  }

  @Test func `the wheel scrolls and leaves the focus`() {
    var face = Journey.face(at: .transfer).pressing(.control("t"))
    face.drew(face.frame(on: usual, words: words))
    let focus = face.focus
    face.press(.mouse(Mouse(.scrollDown, row: 5, column: 5)))
    let frame = face.frame(on: usual, words: words)
    #expect(frame.window.top == 3)
    #expect(face.focus == focus)
    face.press(.down)
    #expect(face.frame(on: usual, words: words).window.top == 0)
  }

  @Test func `resizing keeps everything, even when it gets too small for a while`() {
    var face = Journey.face(at: .organisation).typing("晨星")
    let before = face
    for (columns, rows) in [(20, 5), (30, 8), (200, 60), (0, 0), (1, 1), (80, 24)] {
      face.drew(face.frame(on: Canvas(rows: rows, columns: columns), words: words))
      #expect(face.focus == before.focus && face.editor == before.editor && face.place == before.place)
    }
    #expect(face.frame(on: usual, words: words) == before.frame(on: usual, words: words))
  }

  @Test(arguments: Scene.all.filter { $0.shapes.count > 1 })
  func `every row of a page can be brought into view`(scene: Scene) {
    for canvas in [usual, Canvas(rows: 8, columns: 30)] {
      var face = scene.make()
      face.scroll = 0
      var seen: Set<Int> = []
      var frame = face.frame(on: canvas, words: words)
      for _ in 0..<200 {
        face.drew(frame)
        seen.formUnion(frame.window.top..<min(frame.window.top + frame.window.rows, frame.window.count))
        if frame.window.top == frame.window.last { break }
        face.scroll(by: max(1, frame.window.rows - 2))
        frame = face.frame(on: canvas, words: words)
      }
      #expect(seen == Set(0..<frame.window.count), "\(scene.name) \(canvas.columns)x\(canvas.rows)")
    }
  }

  @Test func `turning pages takes the focus along, to the ends`() {
    var face = Journey.face(at: .transfer).pressing(.control("t"))
    for _ in 0..<10 {
      face.drew(face.frame(on: usual, words: words))
      face.press(.pageDown)
      let frame = face.frame(on: usual, words: words)
      #expect(frame.stops.values.contains { $0 == face.focus })
    }
    #expect(face.focus == .resume)
    for _ in 0..<10 {
      face.drew(face.frame(on: usual, words: words))
      face.press(.pageUp)
    }
    #expect(face.focus == .line("openRegistration"))
  }

  @Test func `pages turn also when keys come faster than pictures`() {
    for isDrawn in [false, true] {
      var face = Journey.face(at: .release)
      if isDrawn { face.drew(face.frame(on: usual, words: words)) }
      face.press(.control("t"))
      for _ in 0..<6 { face.press(.pageDown) }
      #expect(face.focus == .resume)
      for _ in 0..<6 { face.press(.pageUp) }
      #expect(face.focus == .line("openRegistration"))
      face.press(.escape)
      face.setFocus(.goOn)
      face.drew(face.frame(on: usual, words: words))
      for _ in 0..<6 { face.press(.pageUp) }
      #expect(face.focus == face.stops.first)
    }
  }

  @Test func `help scrolls no further than its end`() {
    var face = Journey.face(at: .transfer).pressing(.function(1))
    face.drew(face.frame(on: usual, words: words))
    face.press(.end, .down, .down, .down)
    let end = face.frame(on: usual, words: words).window
    #expect(end.top == end.last)
    face.press(.up)
    #expect(face.frame(on: usual, words: words).window.top == end.last - 1)
  }

  @Test func `where one types the cursor is, after what was typed`() {
    let face = Journey.face(at: .organisation).typing("晨星ab").pressing(.left)
    let frame = face.frame(on: usual, words: words)
    guard let cursor = frame.grid.cursor else {
      Issue.record("no cursor")
      return
    }
    let row = frame.grid.row(cursor.row).map(\.text)
    #expect(String(row[..<(row.startIndex + cursor.column)]).hasSuffix("a"))
    #expect(row[row.startIndex + cursor.column] == "b")
  }

  @Test(arguments: Scene.all)
  func `in ASCII nothing is drawn around the words that needs a font`(scene: Scene) {
    let canvas = Canvas(rows: 24, columns: 100, isASCII: true)
    let text = scene.make().frame(on: canvas, words: Words(.en)).grid.lines().joined()
    for sign in "▸│↑↓·‹›＿…←→" { #expect(!text.contains(sign), "\(sign)") }
  }

  @Test func `where ambiguous signs are wide the frame still fits`() {
    for scene in Scene.all {
      let canvas = Canvas(rows: 24, columns: 80, measure: TextMeasure(ambiguousIsWide: true))
      let frame = scene.make().frame(on: canvas, words: words)
      for row in 0..<24 {
        let width = frame.grid.row(row).reduce(0) { $0 + Int($1.columns) }
        #expect(width == 80)
      }
    }
  }

  @Test func `the overview is the same on every day that changes nothing`() {
    let face = Journey.face(at: .subject)
    #expect(face.frame(on: usual, words: words) == face.frame(on: usual, words: words))
  }
}
