import Foundation
import Testing
import WizardCore
import WizardStore

/// Fills in every flow except `register` with keys and with plain text.
@Suite struct OtherFlowTests {
  static let launch: Answers = [
    .miniProgramName: .text("开元文具"), .introduction: .text("网上门店"), .category: .text("商家自营 > 办公/文具"),
    .filed: .yesNo(true), .developers: .count(3), .testers: .count(4), .appID: .text("wx00112233445566aa"),
    .originalID: .text("gh_00112233aabb"), .pageGroups: .count(2), .needsTestAccount: .yesNo(true),
    .codeReviewOutcome: .text("approved"),
  ]

  static let answers: [FlowID: Answers] = [
    .quickRegister: launch.merging([
      .officialAccountName: .text("开元文具服务号"), .officialAccountType: .text("enterprise"),
      .sameSubject: .yesNo(true),
      .officialAccountCertified: .yesNo(true), .officialAccountCertifiedUntil: .text("2027-03-31"),
      .pendingRegistration: .yesNo(false), .usedThisMonth: .count(4), .reuseCertification: .yesNo(true),
      .reuseOperator: .yesNo(true), .email: .text("ops@example.cn"), .emailUnused: .yesNo(true),
      .adminName: .text("陈志强"), .adminPhone: .text("13912345678"), .adminWeChatReady: .yesNo(true),
      .shownAsCertified: .yesNo(false),
    ]) { $1 },
    .certify: [
      .subjectType: .text("media"), .legalName: .text("城市晚报社"), .code: .text("12100000400000624D"),
      .specialTrade: .text("none"), .documentsReady: .set(["documentsAsShown"]),
      .invoiceKind: .text("electronic"),
      .certificationOutcome: .text("approved"), .certificationApprovedOn: .text("2026-11-18"),
    ],
    .quickCertify: [
      .miniProgramType: .text("enterprise"), .miniProgramCertified: .yesNo(false),
      .officialAccountCertified: .yesNo(true), .officialAccountCertifiedUntil: .text("2027-03-31"),
      .accountsLinked: .yesNo(true), .sameSubject: .yesNo(true), .materialsCorrect: .yesNo(true),
      .shownAsCertified: .yesNo(true),
    ],
    .link: [
      .appID: .text("wx00112233445566aa"), .sameSubject: .yesNo(true), .released: .yesNo(true),
      .linkedSameSubject: .count(9), .linkedOtherSubject: .count(3), .newLinksThisMonth: .count(12),
    ],
    .launch: launch.merging([
      .subjectType: .text("enterprise"), .certified: .yesNo(false), .wantsPay: .yesNo(true),
      .wantsOpenPlatform: .yesNo(true), .openPlatformCertified: .yesNo(false),
    ]) { $1 },
    .phoneNumber: [
      .subjectType: .text("enterprise"), .certified: .yesNo(true), .certifiedSubject: .text("enterprise"),
      .categoryGroup: .text("none"), .callsPerMonth: .count(5000), .trialUsed: .count(200),
    ],
    .start: [
      .goal: .text("certifyExisting"), .subjectType: .text("government"), .hasOfficialAccount: .yesNo(true),
      .officialAccountCertified: .yesNo(true), .sameSubject: .yesNo(true), .accountsLinked: .yesNo(false),
    ],
  ]

  static let walks: [(FlowID, String)] = FlowID.allCases.filter { answers[$0] != nil }
    .flatMap { flow in ["zh", "en"].map { (flow, $0) } }

  /// The session with all answers and every task of its path ticked on the day of the journeys.
  private func target(_ flow: FlowID, _ today: CivilDate) throws -> Session {
    var session = Session(flow: flow, answers: try #require(OtherFlowTests.answers[flow]))
    for item in Wizard(session, today: today).checklist.items {
      if case .task(let task) = item.kind { session.done[task] = today }
    }
    return session
  }

  @Test(arguments: walks)
  func `keys and plain text complete every other flow with the same result`(
    flow: FlowID, language: String
  ) throws {
    let home = try Home()
    let today = try #require(CivilDate(iso: AnswersFixture.day))
    let session = try target(flow, today)
    let wizard = Wizard(session, today: today)
    #expect(wizard.progress.status == .finished)
    let strokes = try #require(KeyScript.strokes(session, today: today))
    _ = try Program.run(
      ["new", "walk", "--flow", flow.rawValue, "--today", AnswersFixture.day, "--edition", "documented"],
      home: home.path)
    let terminal = try Terminal(
      ["walk", "--today", AnswersFixture.day, "--edition", "documented", "--lang", language], home: home)
    try terminal.wait(for: "wxwizard · walk")
    try terminal.press(strokes)
    try terminal.press("C-o")
    try terminal.wait(for: language == "zh" ? "已办完" : "finished")
    try terminal.press("C-c", "y")
    try terminal.wait(for: "ended 0")
    let saved = try AnswersFile.decode(AnswersFile.read(home.session("walk")))
    #expect(saved == session)

    let other = try Home()
    let lines = try #require(LineScript.lines(session, today: today))
    _ = try Program.run(
      ["new", "walk", "--flow", flow.rawValue, "--today", AnswersFixture.day, "--edition", "documented"],
      home: other.path)
    let run = try Program.run(
      ["walk", "--today", AnswersFixture.day, "--edition", "documented", "--lang", language],
      home: other.path,
      typing: lines.joined(separator: "\n") + "\n@\nq\n")
    #expect(run.status == 0)
    #expect(run.output.contains(language == "zh" ? "已办完" : "finished"))
    #expect(try AnswersFile.decode(AnswersFile.read(other.session("walk"))) == session)
    #expect(try AnswersFixture.report("walk", home: other) == AnswersFixture.report("walk", home: home))
  }

  @Test func `a blocked flow leads to the open flow and back with all answers`() throws {
    let home = try Home()
    let file = home.path + "/blocked.json"
    try """
    {"schema": 1, "flow": "quick-certify", "answers": {"miniProgramType": "enterprise", "miniProgramCertified": false,
     "officialAccountCertified": true, "officialAccountCertifiedUntil": "2027-03-31", "accountsLinked": false,
     "sameSubject": true}}
    """.write(toFile: file, atomically: true, encoding: .utf8)
    _ = try Program.run(
      ["new", "detour", "--answers", file, "--today", AnswersFixture.day, "--edition", "documented"],
      home: home.path
    )
    let terminal = try Terminal(
      ["detour", "--today", AnswersFixture.day, "--edition", "documented"], home: home)
    try terminal.wait(for: "wxwizard · detour")
    try terminal.press("C-o")
    try terminal.wait(for: "Switch to")
    try terminal.press("Down", "Enter")
    try terminal.wait(for: "Continue with")
    try terminal.press("y")
    try terminal.wait(for: "AppID")
    try terminal.press("C-o")
    try terminal.wait(for: "Back to")
    try terminal.press("Down", "Enter")
    try terminal.wait(for: "Continue with")
    try terminal.press("y")
    try terminal.wait(for: "not linked")
    try terminal.press("C-c", "y")
    try terminal.wait(for: "ended 0")
    let saved = try AnswersFile.decode(AnswersFile.read(home.session("detour")))
    #expect(try saved == AnswersFile.decode(AnswersFile.read(file)))
  }
}
