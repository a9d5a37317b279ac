import Testing
import WizardCore

@testable import WizardUI

/// The problems of upcoming and inactive answers in the summary.
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
    var conversation = PlainTextConversation(.zh, about: ahead)
    conversation.type("=")
    let lines = conversation.printed
    let heading = lines.firstIndex(of: "后续步骤中须修改的填写")
    #expect(heading.map { lines[$0 + 1] } == "手机号码：123", "\(lines)")
    #expect(heading.map { lines[$0 + 2].contains("在“填写管理员”中填写") } == true, "\(lines)")
  }

  @Test func `plain text prints problems of inactive answers`() {
    var conversation = PlainTextConversation(.zh, about: inactive)
    conversation.type("=")
    let doubt = conversation.printed.first { $0.contains("不影响办理") }
    #expect(doubt?.contains("代码为 3 位") == true, "\(conversation.printed)")
  }
}
