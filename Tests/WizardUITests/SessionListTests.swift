import TestSupport
import Testing
import WizardText

@testable import WizardCore
@testable import WizardUI

/// Filtering and sorting the session list.
@Suite struct SessionListTests {
  private static let names = (2000..<3000).map { "client-\($0)" }

  private func model(_ names: [String] = names) -> ScreenModel {
    ScreenModel(entries: names.map { SessionListEntry(unread: $0) }, language: .en, today: today)
  }

  private func entry(
    _ name: String, due: String? = nil, updated: String = "2026-11-01", client: String? = nil,
    isArchived: Bool = false
  ) -> SessionListEntry {
    SessionListEntry(
      name: name, flow: .register,
      progress: Progress(position: .transfer, status: .acting, path: [.transfer]),
      due: due.map(date), problems: 0, updated: date(updated), client: client,
      next: NextAction(
        item: "payTransfer", role: .finance,
        due: due.map { DueItem(item: "payTransfer", role: .finance, day: date($0)) }), isArchived: isArchived)
  }

  private func shown(_ model: ScreenModel) -> [String] {
    model.focusTargets.compactMap { if case .session(let name) = $0 { name } else { nil } }
  }

  private let localizer = Localizer(.en)
  private let canvas = Canvas(rows: 24, columns: 80)

  @Test
  func `typing filters sessions by name, ignoring width and case`() {
    var model = model()
    #expect(model.type("Ｔ-29") == [])
    #expect(shown(model) == (2900..<3000).map { "client-\($0)" })
    #expect(model.focus == .session("client-2900"))
    model.press(.character("9"), .character("9"))
    #expect(shown(model) == ["client-2999"])
    #expect(model.press(.enter) == [.open("client-2999")])
    model.press(.backspace)
    #expect(shown(model).count == 10)
    model.press(.control("u"))
    #expect(shown(model).count == 1000)
  }

  @Test func `a slash starts a new search while a filter is left from before`() {
    var model = model()
    model.type("2999")
    model.press(.character("/"))
    #expect(shown(model).count == 1000)
    model.type("2001")
    #expect(shown(model) == ["client-2001"])
  }

  @Test func `a wide screen shows the list in more than the columns of a text`() {
    let wide = model().frame(on: Canvas(rows: 24, columns: 200), localizer: localizer)
    #expect(
      wide.window.focusTargets.count > 0 && model().pageColumns(on: Canvas(rows: 24, columns: 200)) == 196)
  }

  @Test func `a slash starts filtering, and Esc shows all sessions before it asks to quit`() {
    var model = model().pressing(.character("/"))
    #expect(model.sessionList.isFinding && model.confirmation == nil)
    model.type("zzz")
    #expect(shown(model) == [] && model.focus == .newSession)
    model.press(.escape)
    #expect(shown(model).count == 1000 && model.confirmation == nil && !model.sessionList.isFinding)
    model.press(.escape)
    #expect(model.confirmation == .quit)
  }

  @Test func `the help key works while filtering`() {
    #expect(model().pressing(.character("2"), .character("?")).isHelpOpen)
  }

  @Test func `only the sessions on the screen are read before drawing`() {
    var model = model()
    let frame = model.frame(on: canvas, localizer: localizer)
    let unread = model.unread(on: frame)
    #expect(unread.count == Set(frame.focusTargets.map(\.target)).count)
    #expect(unread.count < canvas.rows && unread.contains("client-2000"))
    #expect(model.unreadAhead(atMost: 200) == [])
    model.learn(unread.map { entry($0) })
    #expect(model.unread(on: model.frame(on: canvas, localizer: localizer)) == [])
  }

  @Test(arguments: [(24, 80), (8, 30), (12, 40), (40, 120)])
  func `visible rows are drawn at every position of a long list`(rows: Int, columns: Int) {
    let canvas = Canvas(rows: rows, columns: columns)
    var model = model()
    model.learn(model.sessionList.entries.map { entry($0.name) })
    for key in [
      Key.end, .up, .pageUp, .pageUp, .home, .pageDown, .pageDown, .down,
      .mouse(Mouse(.scrollDown, row: 3, column: 3)),
    ] {
      model.press(key)
      let frame = model.frame(on: canvas, localizer: localizer)
      model.drew(frame)
      for row in frame.focusTargets {
        #expect(frame.grid.lines()[row.row].dropFirst().contains { $0 != " " }, "\(key): \(row)")
      }
    }
  }

  @Test func `sessions are sorted by name, due date, client or last change`() {
    var model = model(["a", "b", "c", "d"])
    model.learn([
      entry("a", client: "云栖"), entry("b", due: "2026-12-01", updated: "2026-11-03"),
      entry("c", due: "2026-11-22", client: "Beta"), entry("d", updated: "2026-11-10", client: "Alpha"),
    ])
    model.press(.function(3))
    #expect(shown(model) == ["c", "b", "a", "d"])
    #expect(model.focus == .session("c"))
    model.press(.function(3))
    #expect(shown(model) == ["d", "c", "a", "b"])
    model.press(.control("x"))
    #expect(shown(model) == ["d", "b", "a", "c"])
    model.press(.function(3))
    #expect(shown(model) == ["a", "b", "c", "d"])
  }

  @Test func `typing finds a session by its client, whose file is read first`() {
    var model = model(["a", "b", "c"])
    model.learn([entry("a", client: "云栖茶业有限公司"), entry("b", client: "Ｂeta 贸易")])
    model.type("茶业")
    #expect(shown(model) == ["a"])
    #expect(model.unreadAhead(atMost: 9) == ["c"])
    model.learn([entry("c", client: "山间茶业")])
    #expect(shown(model) == ["a", "c"])
    model.press(.control("u"))
    model.type("beta ")
    #expect(shown(model) == ["b"])
  }

  @Test func `archived sessions follow the others in every order`() {
    var model = model(["a", "b", "c"])
    model.learn([entry("a", due: "2026-11-22", isArchived: true), entry("b", due: "2026-12-01"), entry("c")])
    #expect(shown(model) == ["b", "c", "a"])
    model.press(.function(3))
    #expect(shown(model) == ["b", "c", "a"])
    let frame = model.frame(on: canvas, localizer: localizer)
    #expect(frame.grid.lines().contains { $0.contains("archived") })
  }

  @Test(arguments: [(24, 80), (12, 40), (40, 120)])
  func `a row has client, next action and days left`(rows: Int, columns: Int) {
    var model = model(["kaiyuan"])
    model.learn([entry("kaiyuan", due: "2026-11-24", client: "开元文具（上海）有限公司")])
    let lines = model.frame(on: Canvas(rows: rows, columns: columns), localizer: localizer).grid.lines()
    for text in ["开元文具", "Make the t", "3 days left"] {
      #expect(lines.contains { $0.contains(text) }, "\(lines)")
    }
  }

  @Test func `sorting by contents reads files in portions and shows progress`() {
    var model = model().pressing(.function(3))
    #expect(model.unreadAhead(atMost: 200).count == 200)
    model.type("-299")
    // Clients of all sessions are read, since one of them may have the text.
    #expect(model.unreadAhead(atMost: 2000).count == 1000)
    model.learn([entry("client-2995", due: "2026-11-22")])
    #expect(shown(model).first == "client-2995")
    let frame = model.frame(on: canvas, localizer: localizer)
    #expect(frame.grid.lines().contains { $0.contains("10 of 1000") })
    #expect(frame.grid.lines().contains { $0.contains("read 1 of 1000") })
  }

  @Test func `closing a session keeps order and filter of the list`() {
    var model = model().pressing(.function(3)).typing("29")
    model.showSessionList(Self.names.map { SessionListEntry(unread: $0) })
    #expect(model.sessionList.order == .due && model.sessionList.filter == "29")
    #expect(model.sessionList.names.allSatisfy { $0.contains("29") })
  }
}
