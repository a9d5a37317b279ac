import Testing
import WizardCore

@testable import WizardUI

/// What a summary says of answers that are wrong before they are asked, or though they are not.
@Suite struct UpcomingProblemsTests {
  private let ahead = Session(
    flow: .register,
    answers: [.email: .text("ops@example.cn"), .emailUnused: .yesNo(true), .adminPhone: .text("123")])
  private let inactive = Session(
    flow: .register,
    answers: [
      .email: .text("ops@example.cn"), .emailUnused: .yesNo(true), .subjectType: .text("individual"),
      .code: .text("123"),
    ])

  @Test func `the screen lists upcoming problems under a heading and does not focus them`() {
    let model = Journey.model(ahead).pressing(.control("r"))
    #expect(model.wizard?.upcomingProblems == [.adminPhone])
    #expect(model.wizard?.fieldsToCorrect == [.subjectType])
    #expect(!model.focusTargets.contains(.answer(.adminPhone)))
    #expect(Journey.model(inactive).wizard?.upcomingProblems == [])
  }

  @Test func `plain text prints upcoming problems with their step`() {
    var talk = PlainTextConversation(.zh, about: ahead)
    talk.type("=")
    let lines = talk.said
    let heading = lines.firstIndex(of: "后面才问到、现在就不对的")
    #expect(heading.map { lines[$0 + 1] } == "手机号码：123", "\(lines)")
    #expect(heading.map { lines[$0 + 2].contains("到「填写管理员」才问") } == true, "\(lines)")
  }

  @Test func `plain text prints problems of inactive answers`() {
    var talk = PlainTextConversation(.zh, about: inactive)
    talk.type("=")
    let doubt = talk.said.first { $0.contains("现在用不到") }
    #expect(doubt?.contains("代码有 3 位") == true, "\(talk.said)")
  }
}
