import Testing
import WizardScreens

@testable import WizardCore
@testable import WizardTerminal

/// Finding a session among many, in lines.
@Suite struct LinePickerTests {
  private func face(_ count: Int) -> LineFace {
    var face = LineFace([.en: Words(.en)], language: .en, today: today)
    face.showPicker((1000..<1000 + count).map { PickerEntry(unread: "client-\($0)") })
    return face
  }

  /// What is said once the sessions in question are read, the later ones due first.
  private func hear(_ face: inout LineFace) -> [String] {
    face.learn(
      face.unread.map { name in
        let number = Int(name.suffix(4)) ?? 0
        return PickerEntry(
          name: name, flow: .register,
          standing: Standing(position: .transfer, status: .acting, path: [.transfer]),
          due: today.adding(days: 2000 - number), problems: 0, updated: today)
      })
    return face.say()
  }

  private func names(_ lines: [String]) -> [String] {
    lines.compactMap { line in
      line.split(separator: " ").dropFirst().first.map { String($0.prefix { $0 != "," }) }
    }.filter { $0.hasPrefix("client-") }
  }

  @Test func `of many sessions twenty are read and told, and Enter goes on`() {
    var face = face(45)
    #expect(face.unread.count == 20)
    let first = hear(&face)
    #expect(names(first) == (1000..<1020).map { "client-\($0)" })
    #expect(first.contains { $0.contains("25 more follow") })
    _ = face.take("")
    #expect(names(hear(&face)).first == "client-1020")
    _ = face.take("")
    #expect(names(hear(&face)).count == 5)
    #expect(face.take("") == [])
    #expect(face.take("21") == [.open("client-1020")])
  }

  @Test func `a slash finds, a plus orders, and the numbers are those that were told`() {
    var face = face(300)
    _ = hear(&face)
    #expect(face.take("/-12") == [])
    #expect(names(hear(&face)).first == "client-1200")
    _ = face.take("+")
    #expect(face.unread.count == 80)
    #expect(names(hear(&face)).first == "client-1299")
    #expect(face.take("1") == [.open("client-1299")])
    _ = face.take("/")
    #expect(names(hear(&face)).first == "client-1299")
  }

  @Test func `few sessions are told without a word about finding`() {
    var face = face(3)
    #expect(hear(&face).allSatisfy { !$0.contains("more follow") })
  }
}
