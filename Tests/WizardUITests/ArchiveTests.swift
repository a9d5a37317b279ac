import TestSupport
import Testing
import WizardText

@testable import WizardCore
@testable import WizardUI

/// Archiving with a key of the session list.
@Suite struct ArchiveTests {
  private func entry(_ name: String, isArchived: Bool = false) -> SessionListEntry {
    SessionListEntry(
      name: name, flow: .register,
      progress: Progress(position: .transfer, status: .acting, path: [.transfer]), due: nil, problems: 2,
      updated: today, client: nil, next: NextAction(item: "payTransfer", role: .finance),
      isArchived: isArchived)
  }

  private func list(_ names: String..., archived: [String] = []) -> ScreenModel {
    ScreenModel(
      entries: names.map { entry($0, isArchived: archived.contains($0)) }, language: .en, today: today)
  }

  /// The model after the key, with what the program does about it.
  private func archiving(_ model: ScreenModel) -> ScreenModel {
    var model = model
    for case .archive(let name, let isArchived) in model.press(.function(8)) {
      model.show(.archived(name, isArchived))
      model.learn([entry(name, isArchived: isArchived)])
    }
    return model
  }

  private func lines(_ model: ScreenModel, rows: Int = 24, columns: Int = 80) -> [String] {
    model.frame(on: Canvas(rows: rows, columns: columns), localizer: Localizer(.en)).grid.lines()
  }

  @Test func `a second press undoes the first and leaves the next session alone`() {
    let once = archiving(list("a", "b", "c"))
    #expect(once.focus == .session("a") && once.sessionList.names == ["a", "b", "c"])
    #expect(once.sessionList.entry("a")?.isArchived == true)
    let twice = archiving(once)
    #expect(twice.focus == .session("a") && twice.sessionList.names == ["a", "b", "c"])
    #expect(twice.sessionList.entries.allSatisfy { !$0.isArchived })
  }

  @Test func `an archived session moves to the end when the focus leaves it`() {
    let model = archiving(list("a", "b", "c")).pressing(.down)
    #expect(model.focus == .session("b") && model.sessionList.names == ["b", "c", "a"])
    let next = archiving(model).pressing(.down)
    #expect(next.focus == .session("c") && next.sessionList.names == ["c", "a", "b"])
  }

  @Test func `a session taken out of the archive moves back when the focus leaves it`() {
    let model = archiving(list("a", "b", "c", archived: ["a"]).focusing(.session("a")))
    #expect(model.sessionList.names == ["b", "c", "a"] && model.focus == .session("a"))
    #expect(model.pressing(.up).sessionList.names == ["a", "b", "c"])
  }

  @Test func `the message says how to undo it and that tasks are left`() {
    let shown = lines(archiving(list("a", "b")))
    #expect(shown.contains { $0.contains("Archived a. Press F8 again to undo.") }, "\(shown)")
    #expect(shown.contains { $0.contains("a is not finished") }, "\(shown)")
    #expect(shown.last { !$0.isEmpty }?.contains("F8 unarchive") == true, "\(shown)")
  }

  @Test func `a long message is cut at its end, not in its middle`() {
    var model = list("a", "b")
    let reason = (1...40).map(String.init).joined(separator: " ")
    model.show(.notArchived("a", reason))
    let shown = lines(model, rows: 8, columns: 30).joined()
    #expect(shown.contains("a was not saved: 1 2 3") && !shown.contains(" 40."), "\(shown)")
  }

  @Test func `the footer of the list names the key`() {
    #expect(lines(list("a", "b")).last { !$0.isEmpty }?.contains("F8 archive") == true)
  }

  @Test(arguments: [(12, 40), (8, 30)]) func `a small screen marks archived sessions`(rows: Int, columns: Int)
  {
    let model = list("a", "b", archived: ["a"]).focusing(.session("a"))
    #expect(lines(model, rows: rows, columns: columns).contains { $0.contains("archived") })
  }

  @Test func `the focus stays in the first row while the files are read`() {
    var model = ScreenModel(
      entries: ["a", "b"].map { SessionListEntry(unread: $0) }, language: .en, today: today)
    model.learn([entry("a", isArchived: true), entry("b")])
    #expect(model.sessionList.names == ["b", "a"] && model.focus == .session("b"))
  }

  @Test(arguments: Language.allCases) func `plain text says how to undo it`(language: Language) {
    var conversation = PlainTextConversation(language)
    conversation.model.showSessionList([entry("a", isArchived: true), entry("b")])
    conversation.show(.archived("a", true))
    #expect(conversation.shows(Localizer(language)[.plainArchivedOne(name: "a")]))
    #expect(conversation.shows(Localizer(language)[.archivedUnfinished(name: "a")]))
  }
}
