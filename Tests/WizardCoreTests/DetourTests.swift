import TestSupport
import Testing

@testable import WizardCore

/// Going on in another flow, and back, with nothing lost.
@Suite struct DetourTests {
  /// A mini program that cannot take over a certification, since the two accounts are not linked.
  private let unlinked = Session(
    flow: .quickCertify,
    answers: [
      .miniProgramType: .text("enterprise"), .miniProgramCertified: .yesNo(false),
      .officialAccountCertified: .yesNo(true), .officialAccountCertifiedUntil: .text("2027-05-31"),
      .accountsLinked: .yesNo(false), .sameSubject: .yesNo(true),
    ])

  @Test func `accounts that are not linked lead to linking them and back, with every answer kept`() {
    let blocked = SampleSession.wizard(unlinked)
    #expect(blocked.codes == ["quick.notLinked"] && blocked.detours == [.link])
    let linking = blocked.apply(.switchFlow(.link), today: today)
    #expect(linking.session == unlinked.with(flow: .link))
    #expect(linking.originFlow == .quickCertify && linking.detours == [])
    let linked = linking.apply(.answer(.appID, .text("wx0123456789abcdef")), today: today)
    let back = linked.apply(.switchFlow(.quickCertify), today: today)
    #expect(back.session.answers[.appID] == .text("wx0123456789abcdef"))
    #expect(back.apply(.answer(.accountsLinked, .yesNo(true)), today: today).progress.status != .blocked)
  }

  @Test func `a detour from a flow chosen in start leads back to that flow, not to start`() throws {
    let start = SampleSession.wizard(SampleSession.start(.certifyExisting, account: (true, true, true)))
    let route = try #require(start.routes.first { $0.flow == .quickCertify })
    var session = start.taking(route).session
    session.answers.merge(unlinked.answers) { $1 }
    let linking = SampleSession.wizard(session).apply(.switchFlow(.link), today: today)
    #expect(linking.originFlow == .quickCertify && linking.wasFoundByStart)
  }

  @Test func `another route keeps the answers and ticks of the first`() throws {
    let start = SampleSession.wizard(SampleSession.start(.newMiniProgram))
    let transfer = try #require(start.routes.first { $0.method == .bankTransfer })
    let certification = try #require(start.routes.first { $0.method == .certification })
    let begun = start.taking(transfer)
      .apply(.answer(.email, .text("ops@example.cn")), today: today)
      .apply(.answer(.accountHolder, .text("晨星贸易")), today: today)
      .apply(.tick(.openRegistration, on: today), today: today)
    let other = begun.apply(.switchFlow(.start), today: today).taking(certification)
    #expect(other.session.answers[.email] == .text("ops@example.cn"))
    #expect(other.session.done == [.openRegistration: today])
    #expect(other.inactiveAnswersToShow == ["accountHolder"])
    #expect(other.replay.knownPath.contains(.certificationDocuments))
    let back = other.apply(.switchFlow(.start), today: today).taking(transfer)
    #expect(back.session == begun.session && back.inactiveAnswersToShow == [])
  }

  @Test func `a session that was not begun in start has no other routes`() {
    #expect(!SampleSession.wizard(unlinked).wasFoundByStart)
    #expect(!SampleSession.wizard(SampleSession.start(.newMiniProgram)).wasFoundByStart)
  }
}
