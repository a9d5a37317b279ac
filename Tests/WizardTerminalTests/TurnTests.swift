import Testing
import WizardCore
import WizardScreens

@testable import WizardTerminal

/// Choosing a way, another one, and the first again, by keys.
@Suite struct TurnTests {
  private static let start = Session(
    flow: .start,
    answers: [
      .goal: .text("newMiniProgram"), .subjectType: .text("enterprise"), .hasOfficialAccount: .yesNo(false),
    ])

  /// A face that has just taken the first way that `start` found.
  private func onTheFirstWay() -> ScreenFace {
    var face = Journey.face(TurnTests.start)
    face.press(.end)
    face.press(.enter)
    face.press(.character("1"))
    return face
  }

  /// Goes down to the last button of the page and presses it.
  private func chooseAgain(_ face: inout ScreenFace) {
    for _ in face.stops where face.focus != .turn(.start) { face.press(.down) }
    face.press(.enter)
  }

  @Test func `the first page of a way and the overview offer the other ways`() {
    var face = onTheFirstWay()
    #expect(face.place == .step(.email) && face.wizard?.flow.id == .register)
    #expect(face.stops.last == .turn(.start))
    face.press(.control("o"))
    #expect(face.stops.contains(.turn(.start)))
    face.press(.escape)
    chooseAgain(&face)
    #expect(face.place == .ways && face.wizard?.flow.id == .start)
  }

  @Test func `the second way keeps what was typed on the first`() {
    var face = onTheFirstWay()
    #expect(face.wizard?.session.answers[.verificationMethod] == .text("bankTransfer"))
    face.press(.paste("ops@example.cn"))
    chooseAgain(&face)
    face.press(.character("2"))
    #expect(face.wizard?.session.answers[.verificationMethod] == .text("certification"))
    #expect(face.wizard?.session.answers[.email] == .text("ops@example.cn"))
  }

  @Test(arguments: Language.allCases)
  func `what a way replaces on the way is told, in either face`(language: Language) throws {
    let session = Session(
      flow: .start,
      answers: [
        .goal: .text("certifyExisting"), .subjectType: .text("enterprise"), .hasOfficialAccount: .yesNo(true),
        .sameSubject: .yesNo(true), .officialAccountCertified: .yesNo(true), .accountsLinked: .yesNo(true),
        // Left by another turn on the quick way.
        .miniProgramType: .text("individual"),
      ])
    var face = Journey.face(session)
    face.language = language
    face.show(.ways)
    let way = try #require(face.wizard?.ways.firstIndex { $0.answers[.miniProgramType] != nil })
    var lines = LineFace([language: Words(language)], face.standpoint)
    face.take(way: way)
    #expect(face.wizard?.session.answers[.miniProgramType] == .text("enterprise"))
    #expect(face.message == .takenOver([.miniProgramType]))
    _ = lines.say()
    _ = lines.take(String(way + 1))
    let label = Words(language).labels(of: [.miniProgramType], in: try #require(lines.wizard))
    #expect(lines.say().first?.contains(label) == true && label != "miniProgramType")
  }

  @Test func `a way taken beside a changed file does not claim to be in it`() {
    var face = Journey.face(TurnTests.start)
    face.tell(.conflict("acme.conflict-1.json"))
    face.show(.ways)
    face.take(way: 0)
    #expect(face.otherFile == "acme.conflict-1.json")
  }

  @Test func `a session that begins with its flow offers none`() {
    let face = Journey.face(Session(flow: .register))
    #expect(!face.stops.contains(.turn(.start)))
  }

  @Test func `nor does one that is finished`() {
    let done = Journey.session(upTo: nil).with(.goal, .text("newMiniProgram"))
    var face = Journey.face(done)
    face.press(.control("o"))
    #expect(face.wizard?.standing.status == .finished && !face.stops.contains(.turn(.start)))
  }
}
