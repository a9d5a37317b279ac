import Testing
import WizardScreens
import WizardText

@testable import WizardCore
@testable import WizardTerminal

/// Finding a session among many.
@Suite struct PickerTests {
  private static let names = (2000..<3000).map { "client-\($0)" }

  private func face(_ names: [String] = names) -> ScreenFace {
    ScreenFace(entries: names.map { PickerEntry(unread: $0) }, language: .en, today: today)
  }

  private func entry(_ name: String, due: String? = nil, updated: String = "2026-11-01") -> PickerEntry {
    PickerEntry(
      name: name, flow: .register,
      standing: Standing(position: .transfer, status: .acting, path: [.transfer]),
      due: due.map(day), problems: 0, updated: day(updated))
  }

  private func shown(_ face: ScreenFace) -> [String] {
    face.stops.compactMap { if case .session(let name) = $0 { name } else { nil } }
  }

  private let words = Words(.en)
  private let canvas = Canvas(rows: 24, columns: 80)

  @Test
  func `typing finds the sessions whose names hold the text, whatever the width and case of the letters`() {
    var face = face()
    #expect(face.type("Ｔ-29") == [])
    #expect(shown(face) == (2900..<3000).map { "client-\($0)" })
    #expect(face.focus == .session("client-2900"))
    face.press(.character("9"), .character("9"))
    #expect(shown(face) == ["client-2999"])
    #expect(face.press(.enter) == [.open("client-2999")])
    face.press(.backspace)
    #expect(shown(face).count == 10)
    face.press(.control("u"))
    #expect(shown(face).count == 1000)
  }

  @Test func `a slash begins to find, and Esc shows all again before it asks to leave`() {
    var face = face().pressing(.character("/"))
    #expect(face.isFinding && face.question == nil)
    face.type("zzz")
    #expect(shown(face) == [] && face.focus == .newSession)
    face.press(.escape)
    #expect(shown(face).count == 1000 && face.question == nil && !face.isFinding)
    face.press(.escape)
    #expect(face.question == .quit)
  }

  @Test func `help keeps its key while one finds`() {
    #expect(face().pressing(.character("2"), .character("?")).isHelpOpen)
  }

  @Test func `only the sessions on the screen have to be read before it is drawn`() {
    var face = face()
    let frame = face.frame(on: canvas, words: words)
    let unread = face.unread(on: frame)
    #expect(unread.count == Set(frame.stops.values).count)
    #expect(unread.count < canvas.rows && unread.contains("client-2000"))
    #expect(face.unreadAhead(atMost: 200) == [])
    face.learn(unread.map { entry($0) })
    #expect(face.unread(on: face.frame(on: canvas, words: words)) == [])
  }

  @Test(arguments: [(24, 80), (8, 30), (12, 40), (40, 120)])
  func `the rows in view are always drawn, wherever one is in a long list`(rows: Int, columns: Int) {
    let canvas = Canvas(rows: rows, columns: columns)
    var face = face()
    face.learn(face.entries.map { entry($0.name) })
    for key in [
      Key.end, .up, .pageUp, .pageUp, .home, .pageDown, .pageDown, .down,
      .mouse(Mouse(.scrollDown, row: 3, column: 3)),
    ] {
      face.press(key)
      let frame = face.frame(on: canvas, words: words)
      face.drew(frame)
      for (row, stop) in frame.stops {
        #expect(frame.grid.lines()[row].dropFirst().contains { $0 != " " }, "\(key) \(stop) in row \(row)")
      }
    }
  }

  @Test func `the order goes by name, by what is due first, and by what was changed last`() {
    var face = face(["a", "b", "c", "d"])
    face.learn([
      entry("a"), entry("b", due: "2026-12-01", updated: "2026-11-03"), entry("c", due: "2026-11-22"),
      entry("d", updated: "2026-11-10"),
    ])
    face.press(.function(3))
    #expect(shown(face) == ["c", "b", "a", "d"])
    #expect(face.focus == .session("c"))
    face.press(.control("x"))
    #expect(shown(face) == ["d", "b", "a", "c"])
    face.press(.function(3))
    #expect(shown(face) == ["a", "b", "c", "d"])
  }

  @Test func `an order by what files hold reads those looked for, in portions, and says how far it is`() {
    var face = face().pressing(.function(3))
    #expect(face.unreadAhead(atMost: 200).count == 200)
    face.type("-299")
    #expect(face.unreadAhead(atMost: 200) == (2990..<3000).map { "client-\($0)" })
    face.learn([entry("client-2995", due: "2026-11-22")])
    #expect(shown(face).first == "client-2995")
    let frame = face.frame(on: canvas, words: words)
    #expect(frame.grid.lines().contains { $0.contains("10 of 1000") })
    #expect(frame.grid.lines().contains { $0.contains("read 1 of 10") })
  }

  @Test func `a session that was closed is found again in the same order`() {
    var face = face().pressing(.function(3)).typing("29")
    face.showPicker(Self.names.map { PickerEntry(unread: $0) })
    #expect(face.picker.order == .due && face.picker.filter == "29")
    #expect(face.picker.names.allSatisfy { $0.contains("29") })
  }
}
