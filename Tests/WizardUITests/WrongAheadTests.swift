import Testing
import WizardCore

@testable import WizardUI

/// What a summary says of answers that are wrong before they are asked, or though they are not.
@Suite struct WrongAheadTests {
  private let ahead = Session(
    flow: .register,
    answers: [.email: .text("ops@example.cn"), .emailUnused: .yesNo(true), .adminPhone: .text("123")])
  private let inactive = Session(
    flow: .register,
    answers: [
      .email: .text("ops@example.cn"), .emailUnused: .yesNo(true), .subjectType: .text("individual"),
      .code: .text("123"),
    ])

  @Test func `the screen has them under a heading of their own, and sends nobody there`() {
    let model = Journey.model(ahead).pressing(.control("r"))
    #expect(model.wizard?.upcomingProblems == [.adminPhone])
    #expect(model.troubles == [.subjectType])
    #expect(!model.focusTargets.contains(.answer(.adminPhone)))
    #expect(Journey.model(inactive).wizard?.upcomingProblems == [])
  }

  @Test func `in lines they are read out with the step that asks them`() {
    var talk = LineConversation(.zh, about: ahead)
    talk.type("=")
    let lines = talk.said
    let heading = lines.firstIndex(of: "后面才问到、现在就不对的")
    #expect(heading.map { lines[$0 + 1] } == "手机号码：123", "\(lines)")
    #expect(heading.map { lines[$0 + 2].contains("到「填写管理员」才问") } == true, "\(lines)")
  }

  @Test func `in lines a parked one is doubted where it is kept`() {
    var talk = LineConversation(.zh, about: inactive)
    talk.type("=")
    let doubt = talk.said.first { $0.contains("现在用不到") }
    #expect(doubt?.contains("代码为 3 位") == true, "\(talk.said)")
  }
}
