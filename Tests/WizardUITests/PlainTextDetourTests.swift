import Testing
import WizardCore
import WizardText

@testable import WizardUI

/// Turning from a blocked flow to an open one in plain text.
@Suite struct PlainTextDetourTests {
  @Test func `a blocked flow offers the flow that is open after its questions`() {
    let blocked = Session(
      flow: .quickCertify,
      answers: [
        .miniProgramType: .text("enterprise"), .miniProgramCertified: .yesNo(false),
        .officialAccountCertified: .yesNo(true), .officialAccountCertifiedUntil: .text("2027-03-31"),
        .sameSubject: .yesNo(true),
      ])
    var conversation = PlainTextConversation(.en, about: blocked)
    conversation.type("n")
    while !conversation.shows("Switch to") {
      guard conversation.transcript.count < 200 else { break }
      conversation.type("")
    }
    #expect(conversation.shows(.plainTurnAsk(count: 1)))
    conversation.type("2")
    #expect(
      conversation.printed == [
        Localizer(.en)[.plainBadNumber(text: "2", count: "1")], conversation.printed.last,
      ])
    conversation.type("1")
    #expect(conversation.model.wizard?.flow.id == .quickCertify)
    conversation.type("y")
    #expect(conversation.model.wizard?.flow.id == .link)
    #expect(conversation.printed.first?.hasPrefix("Switched to: ") == true)
  }
}
