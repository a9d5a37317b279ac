import Testing
import WizardText

@testable import WizardCore
@testable import WizardUI

/// The session list in plain text.
@Suite struct PlainTextSessionListTests {
  private func model(_ count: Int) -> PlainTextModel {
    var model = PlainTextModel(Localizers { Localizer($0) }, language: .en, today: today)
    model.showSessionList((1000..<1000 + count).map { SessionListEntry(unread: "client-\($0)") })
    return model
  }

  /// The printed lines after reading the sessions; later sessions are due earlier.
  private func output(_ model: inout PlainTextModel) -> [String] {
    model.learn(
      model.unread.map { name in
        let number = Int(name.suffix(4)) ?? 0
        return SessionListEntry(
          name: name, flow: .register,
          progress: Progress(position: .transfer, status: .acting, path: [.transfer]),
          due: today.adding(days: 2000 - number), problems: 0, updated: today,
          next: NextAction(item: "payTransfer", role: .finance))
      })
    return model.render()
  }

  private func names(_ lines: [String]) -> [String] {
    lines.compactMap { line in
      line.split(separator: " ").dropFirst().first.map { String($0.prefix { $0 != "," }) }
    }.filter { $0.hasPrefix("client-") }
  }

  @Test func `the plain-text list shows twenty sessions per page`() {
    var model = model(45)
    #expect(model.unread.count == 20)
    let first = output(&model)
    #expect(names(first) == (1000..<1020).map { "client-\($0)" })
    #expect(first.contains { $0.contains("25 more") })
    _ = model.take("")
    #expect(names(output(&model)).first == "client-1020")
    _ = model.take("")
    #expect(names(output(&model)).count == 5)
    #expect(model.take("") == [])
    #expect(model.take("21") == [.open("client-1020")])
  }

  @Test func `a slash filters, a plus sorts, and numbers refer to the shown rows`() {
    var model = model(300)
    _ = output(&model)
    #expect(model.take("/-12") == [])
    // A client of any session may have the text.
    #expect(model.unread.count == 280)
    #expect(names(output(&model)).first == "client-1200")
    _ = model.take("+")
    #expect(names(output(&model)).first == "client-1299")
    #expect(model.take("1") == [.open("client-1299")])
    _ = model.take("/")
    #expect(names(output(&model)).first == "client-1299")
  }

  @Test func `a short list does not mention filtering`() {
    var model = model(3)
    #expect(output(&model).allSatisfy { !$0.contains(" more.") })
  }
}
