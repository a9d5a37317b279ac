import Testing
import WizardCore
import WizardText

@testable import WizardUI

@Suite struct FrameTests {
  private let localizer = Localizer(.zh)
  private let usual = Canvas(rows: 24, columns: 80)

  /// Clicks the row of an element.
  private func click(_ target: FocusTarget, on model: inout ScreenModel) -> [Effect] {
    let frame = model.frame(on: usual, localizer: localizer)
    guard let row = frame.focusTargets.first(where: { $0.target == target })?.row,
      let found = frame.target(row: row, column: 5)
    else {
      Issue.record("\(target) is not on the screen")
      return []
    }
    return model.click(found)
  }

  @Test func `a click chooses a value or focuses a field`() {
    var model = Journey.model(at: .subject)
    _ = click(.option(.subjectType, "media"), on: &model)
    #expect(model.wizard?.session.answers[.subjectType] == .text("media"))
    model = Journey.model(at: .organisation).typing("晨星")
    let effects = click(.field(.code), on: &model)
    #expect(model.focus == .field(.code))
    #expect(effects == model.wizard.map { [.save($0.session), .dropDraft(.legalName)] })
  }

  @Test(arguments: [(5, 0), (6, 0), (7, 1), (8, 1), (9, 2), (10, 3), (11, 4), (30, 4)])
  func `a click in text places the caret before the clicked character`(column: Int, caret: Int) {
    var model = Journey.model(at: .organisation).typing("晨星ab")
    let frame = model.frame(on: usual, localizer: localizer)
    let row = frame.text?.row ?? -1
    #expect(frame.grid.lines()[row].hasPrefix("    晨星ab"))
    #expect(model.click(row: row, column: column - 1, on: frame) == [])
    #expect(model.editor?.caret == caret && model.focus == .field(.legalName))
    // A click elsewhere focuses the element of the row.
    _ = model.click(row: row - 1, column: 2, on: frame)
    #expect(model.editor?.caret == caret)
  }

  @Test(arguments: [false, true])
  func `a problem is hidden while its answer is being changed`(isSmall: Bool) {
    let canvas = isSmall ? Canvas(rows: 8, columns: 30) : usual
    var model = Journey.model(Session(flow: .register).with(.email, .text("ops@example")))
    func isFlagged() -> Bool {
      model.frame(on: canvas, localizer: localizer).grid.lines().contains { $0.contains("x 注册邮箱") }
    }
    #expect(isFlagged())
    model.press(.control("u"))
    #expect(!isFlagged())
    model.press(.control("y"))
    #expect(isFlagged())
  }

  @Test(arguments: Language.allCases)
  func `the smallest screen shows a whole error and its remedy`(language: Language) {
    let localizer = Localizer(language)
    let model = Journey.model(Session(flow: .register).with(.email, .text("ops@example")))
    let shown = model.frame(on: Canvas(rows: 8, columns: 30), localizer: localizer).grid.lines()
    for part in language == .zh
      ? ["ops@example", "注册邮箱", "部分有误", "example.cn"]
      : ["ops@example", "The e-mail address is", "wrong after the @", "domain"]
    {
      #expect(shown.contains { $0.contains(part) }, "\(part) in \(shown)")
    }
  }

  @Test func `a click presses a button, and a second click ticks a task`() {
    var model = Journey.model(at: .activation).focusing(.continueTo)
    _ = click(.item("activateEmail"), on: &model)
    #expect(model.wizard?.session.done[.activateEmail] == nil)
    _ = click(.item("activateEmail"), on: &model)
    #expect(model.wizard?.session.done[.activateEmail] == today)
    _ = click(.continueTo, on: &model)
    #expect(model.screen == .step(.subject))
  }

  @Test func `a click in the second pane or during a question does nothing`() {
    let wide = Canvas(rows: 40, columns: 120)
    let frame = Journey.model(at: .subject).frame(on: wide, localizer: localizer)
    #expect(frame.focusTargets.allSatisfy { frame.target(row: $0.row, column: 100) == nil })
    var model = Journey.model(Journey.session(upTo: .confirmation), at: .subject).pressing(.character("1"))
    #expect(model.click(.option(.subjectType, "media")) == [])
    #expect(model.confirmation != nil)
  }

  @Test func `the wheel scrolls without moving the focus`() {
    var model = Journey.model(at: .transfer).pressing(.control("t"))
    model.drew(model.frame(on: usual, localizer: localizer))
    let focus = model.focus
    model.press(.mouse(Mouse(.scrollDown, row: 5, column: 5)))
    let frame = model.frame(on: usual, localizer: localizer)
    #expect(frame.window.top == 3)
    #expect(model.focus == focus)
    model.press(.down)
    #expect(model.frame(on: usual, localizer: localizer).window.top == 0)
  }

  @Test func `resizing keeps the state, also through sizes that are too small`() {
    var model = Journey.model(at: .organisation).typing("晨星")
    let before = model
    for (columns, rows) in [(20, 5), (30, 8), (200, 60), (0, 0), (1, 1), (80, 24)] {
      model.drew(model.frame(on: Canvas(rows: rows, columns: columns), localizer: localizer))
      #expect(model.focus == before.focus && model.editor == before.editor && model.screen == before.screen)
    }
    #expect(model.frame(on: usual, localizer: localizer) == before.frame(on: usual, localizer: localizer))
  }

  @Test(arguments: Scene.all)
  func `every row of a page can be scrolled into view`(scene: Scene) {
    for canvas in [usual, Canvas(rows: 8, columns: 30)] {
      var model = scene.make()
      model.scroll = 0
      var seen: Set<Int> = []
      var frame = model.frame(on: canvas, localizer: localizer)
      for _ in 0..<200 {
        model.drew(frame)
        seen.formUnion(frame.window.top..<min(frame.window.top + frame.window.rows, frame.window.count))
        if frame.window.top == frame.window.last { break }
        model.scroll(by: max(1, frame.window.rows - 2))
        frame = model.frame(on: canvas, localizer: localizer)
      }
      #expect(seen == Set(0..<frame.window.count), "\(scene.name) \(canvas.columns)x\(canvas.rows)")
    }
  }

  @Test func `turning pages moves the focus to both ends`() {
    var model = Journey.model(at: .transfer).pressing(.control("t"))
    for _ in 0..<10 {
      model.drew(model.frame(on: usual, localizer: localizer))
      model.press(.pageDown)
      let frame = model.frame(on: usual, localizer: localizer)
      #expect(frame.focusTargets.contains { $0.target == model.focus })
    }
    #expect(model.focus == .resume)
    for _ in 0..<10 {
      model.drew(model.frame(on: usual, localizer: localizer))
      model.press(.pageUp)
    }
    #expect(model.focus == .item("openRegistration"))
  }

  @Test func `pages turn before the page was drawn`() {
    for isDrawn in [false, true] {
      var model = Journey.model(at: .release)
      if isDrawn { model.drew(model.frame(on: usual, localizer: localizer)) }
      model.press(.control("t"))
      for _ in 0..<6 { model.press(.pageDown) }
      #expect(model.focus == .resume)
      for _ in 0..<6 { model.press(.pageUp) }
      #expect(model.focus == .item("openRegistration"))
      model.press(.escape)
      model.setFocus(.continueTo)
      model.drew(model.frame(on: usual, localizer: localizer))
      for _ in 0..<6 { model.press(.pageUp) }
      #expect(model.focus == model.focusTargets.first)
    }
  }

  @Test func `help does not scroll past its end`() {
    var model = Journey.model(at: .transfer).pressing(.function(1))
    model.drew(model.frame(on: usual, localizer: localizer))
    model.press(.end, .down, .down, .down)
    let end = model.frame(on: usual, localizer: localizer).window
    #expect(end.top == end.last)
    model.press(.up)
    #expect(model.frame(on: usual, localizer: localizer).window.top == end.last - 1)
  }

  @Test func `the cursor is after the typed text`() {
    let model = Journey.model(at: .organisation).typing("晨星ab").pressing(.left)
    let frame = model.frame(on: usual, localizer: localizer)
    guard let cursor = frame.grid.cursor else {
      Issue.record("no cursor")
      return
    }
    let row = frame.grid.row(cursor.row).map(\.text)
    #expect(String(row[..<(row.startIndex + cursor.column)]).hasSuffix("a"))
    #expect(row[row.startIndex + cursor.column] == "b")
  }

  @Test(arguments: Scene.all)
  func `ASCII mode draws only ASCII marks`(scene: Scene) {
    let canvas = Canvas(rows: 24, columns: 100, isASCII: true)
    let text = scene.make().frame(on: canvas, localizer: Localizer(.en)).grid.lines().joined()
    for mark in "▸│━─✓↑↓·‹›…←→" { #expect(!text.contains(mark), "\(mark)") }
  }

  @Test func `a frame fits where ambiguous characters are wide`() {
    for scene in Scene.all {
      let canvas = Canvas(rows: 24, columns: 80, measure: TextMeasure(ambiguousIsWide: true))
      let frame = scene.make().frame(on: canvas, localizer: localizer)
      for row in 0..<24 {
        let width = frame.grid.row(row).reduce(0) { $0 + Int($1.columns) }
        #expect(width == 80)
      }
    }
  }

  @Test func `the overview does not change on days without changes`() {
    let model = Journey.model(at: .subject)
    #expect(model.frame(on: usual, localizer: localizer) == model.frame(on: usual, localizer: localizer))
  }
}
