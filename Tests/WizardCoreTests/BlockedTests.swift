import TestSupport
import Testing

@testable import WizardCore

@Suite struct BlockedTests {
  /// Conditions that are not met, each beside the answers that just meet it.
  static let reuse: [Change] = [
    Change(
      SampleSession.quickRegister(), [.officialAccountType: .text("individual")], "reuse.individual",
      leadsTo: .register),
    Change(SampleSession.quickRegister(), [.officialAccountType: .text("other")]),
    Change(
      SampleSession.quickRegister(), [.sameSubject: .yesNo(false)], "reuse.subjectDiffers", leadsTo: .register
    ),
    Change(
      SampleSession.quickRegister(), [.officialAccountCertified: .yesNo(false)], "reuse.notCertified",
      leadsTo: .register),
    Change(
      SampleSession.quickRegister(), [.officialAccountCertifiedUntil: .text("2026-11-08")],
      "reuse.notCertified",
      leadsTo: .register),
    Change(SampleSession.quickRegister(), [.officialAccountCertifiedUntil: .text("2026-11-09")]),
    Change(
      SampleSession.quickRegister(), [.pendingRegistration: .yesNo(true)], "reuse.pending", leadsTo: .register
    ),
    Change(SampleSession.quickRegister(), [.usedThisMonth: .count(5)], "reuse.quota", leadsTo: .register),
    Change(SampleSession.quickRegister(), [.usedThisMonth: .count(4)]),
    Change(
      SampleSession.quickRegister(.soleTrader), [.usedThisMonth: .count(1)], "reuse.quota", leadsTo: .register
    ),
    Change(SampleSession.quickRegister(.soleTrader), [.usedThisMonth: .count(0)]),
  ]

  static let certification: [Change] = [
    Change(SampleSession.certify(), [.subjectType: .text("individual")], "certification.individual"),
    Change(SampleSession.certify(.other), [:]),
    Change(
      SampleSession.start(.certifyExisting), [.subjectType: .text("individual")], "certification.individual"),
    Change(SampleSession.start(.newMiniProgram), [.subjectType: .text("individual")]),
    Change(SampleSession.quickCertify(), [.miniProgramType: .text("individual")], "quick.individual"),
    Change(SampleSession.quickCertify(), [.miniProgramType: .text("soleTrader")]),
    Change(
      SampleSession.quickCertify(), [.miniProgramCertified: .yesNo(true)], "quick.alreadyCertified",
      leadsTo: .launch
    ),
    Change(
      SampleSession.quickCertify(), [.officialAccountCertified: .yesNo(false)], "quick.notCertified",
      leadsTo: .certify),
    Change(
      SampleSession.quickCertify(), [.officialAccountCertifiedUntil: .text("2026-11-08")],
      "quick.notCertified",
      leadsTo: .certify),
    Change(SampleSession.quickCertify(), [.officialAccountCertifiedUntil: .text("2026-11-09")]),
    Change(SampleSession.quickCertify(), [.accountsLinked: .yesNo(false)], "quick.notLinked", leadsTo: .link),
    Change(
      SampleSession.quickCertify(), [.sameSubject: .yesNo(false)], "quick.subjectDiffers", leadsTo: .certify),
  ]

  static let link: [Change] = [
    Change(SampleSession.link(), [.linkedSameSubject: .count(10)], "link.sameSubjectLimit"),
    Change(SampleSession.link(), [.linkedSameSubject: .count(9)]),
    Change(SampleSession.link(), [.linkedOtherSubject: .count(3)]),
    Change(
      SampleSession.link(sameSubject: false), [.linkedOtherSubject: .count(3)], "link.otherSubjectLimit"),
    Change(SampleSession.link(sameSubject: false), [.linkedOtherSubject: .count(2)]),
    Change(SampleSession.link(sameSubject: false), [.linkedSameSubject: .count(10)]),
    Change(SampleSession.link(), [.newLinksThisMonth: .count(13)], "link.accountMonthlyLimit"),
    Change(SampleSession.link(), [.newLinksThisMonth: .count(12)]),
    Change(SampleSession.link(), [.miniProgramLinks: .count(500)], "link.miniProgramLimit"),
    Change(SampleSession.link(), [.miniProgramLinks: .count(499)]),
    Change(
      SampleSession.link(), [.miniProgramNewLinksThisMonth: .count(500)], "link.miniProgramMonthlyLimit"),
    Change(SampleSession.link(), [.miniProgramNewLinksThisMonth: .count(499)]),
  ]

  static let phone: [Change] = [
    Change(SampleSession.phoneNumber(), [.subjectType: .text("individual")], "phone.individual"),
    Change(SampleSession.phoneNumber(), [.subjectType: .text("soleTrader")]),
    Change(SampleSession.phoneNumber(), [.certified: .yesNo(false)], "phone.notCertified", leadsTo: .certify),
  ]

  @Test(arguments: reuse + certification + link + phone)
  func `an unmet condition blocks the flow, and the other answer does not`(change: Change) throws {
    let wizard = change.wizard
    #expect(wizard.codes == change.codes)
    guard let problem = wizard.replay.problems.first else {
      #expect(wizard.progress.status == .finished || wizard.progress.status == .acting)
      return
    }
    let step = try #require(problem.step)
    #expect(wizard.progress.status == .blocked && wizard.progress.position == step)
    #expect(wizard.replay.knownPath.last == step && !wizard.replay.reachesEnd)
    #expect(problem.isError && problem.severity == .blocks && problem.leadsTo == change.leadsTo)
    #expect(!problem.facts.isEmpty)
    #expect(
      problem.step.flatMap(wizard.flow.step)?.fields.contains { $0.id.rawValue == problem.field } == true)
    let mended = SampleSession.wizard(SampleSession.finished(change.session))
    #expect(mended.codes == [])
  }

  @Test func `a blocked flow has no tasks and no fees`() {
    let wizard = SampleSession.wizard(SampleSession.certify().with(.subjectType, .text("individual")))
    #expect(wizard.checklist.items.isEmpty && wizard.checklist.fees.totalFen == 0)
    #expect(wizard.replay.inactive == [])
  }

  @Test func `a blocked step reports the block before its missing answers`() {
    let wizard = SampleSession.wizard(Session(flow: .link, answers: [.newLinksThisMonth: .count(13)]))
    #expect(wizard.progress == Progress(position: .accounts, status: .blocked, path: [.accounts]))
  }

  @Test func `every unmet condition is reported at once`() {
    let answers: Answers = [
      .officialAccountType: .text("soleTrader"), .sameSubject: .yesNo(false),
      .pendingRegistration: .yesNo(true), .usedThisMonth: .count(2),
    ]
    #expect(
      SampleSession.wizard(SampleSession.quickRegister().with(answers)).codes == [
        "reuse.subjectDiffers", "reuse.pending", "reuse.quota",
      ])
  }

  @Test func `a limit that depends on another answer is not checked without it`() {
    let quota = SampleSession.quickRegister().with([.usedThisMonth: .count(7)]).with(
      .officialAccountType, nil)
    #expect(SampleSession.wizard(quota).codes == [])
    let link = SampleSession.link().with([.linkedSameSubject: .count(99)]).with(.sameSubject, nil)
    #expect(SampleSession.wizard(link).codes == [])
  }

  @Test func `a problem of a limit has its number, and one of a lapsed certification its date`() {
    let quota = SampleSession.wizard(SampleSession.quickRegister().with(.usedThisMonth, .count(6)))
    #expect(quota.replay.problems.first?.details == ["limit": .number(5), "given": .number(6)])
    let lapsed = SampleSession.wizard(
      SampleSession.quickCertify().with(.officialAccountCertifiedUntil, .text("2026-11-20")))
    #expect(lapsed.replay.problems.first?.messageID == "quick.notCertified.lapsed")
    #expect(lapsed.replay.problems.first?.details == ["date": .date(date("2026-11-20"))])
    let none = SampleSession.wizard(
      SampleSession.quickCertify().with(.officialAccountCertified, .yesNo(false)))
    #expect(none.replay.problems.first?.messageID == "quick.notCertified")
  }

  @Test func `limits come from the rulebook and change with it`() {
    let rules = Rulebook.documented(but: [
      Fact(.reuseQuota, is: .monthlyQuota(organisation: 7, soleTrader: 2), from: [.quickRegistration]),
      Fact(.linkSameSubject, is: .count(11), from: [.onboardingGuide]),
    ])
    func codes(_ session: Session) -> [String] { Wizard(session, rulebook: rules, today: today).codes }
    #expect(codes(SampleSession.quickRegister().with(.usedThisMonth, .count(6))) == [])
    #expect(codes(SampleSession.quickRegister().with(.usedThisMonth, .count(7))) == ["reuse.quota"])
    #expect(codes(SampleSession.quickRegister(.soleTrader).with(.usedThisMonth, .count(1))) == [])
    #expect(codes(SampleSession.link().with(.linkedSameSubject, .count(10))) == [])
  }

  @Test func `no path of an individual leads to a certification`() {
    let phone = SampleSession.phoneNumber().with([
      .subjectType: .text("individual"), .certified: .yesNo(false),
    ])
    let problems = SampleSession.wizard(phone).replay.problems
    #expect(problems.map(\.code) == [.phoneIndividual, .phoneNotCertified])
    #expect(problems.allSatisfy { $0.leadsTo == nil })
    let quick = SampleSession.quickCertify().with([
      .miniProgramType: .text("individual"), .sameSubject: .yesNo(false),
      .officialAccountCertified: .yesNo(false),
    ])
    #expect(SampleSession.wizard(quick).replay.problems.count == 3)
    #expect(SampleSession.wizard(quick).replay.problems.allSatisfy { $0.leadsTo == nil })
  }

  @Test(arguments: [
    (SampleSession.quickRegister(), TaskID.bindAdministrator),
    (SampleSession.quickCertify(), .confirmMaterials),
  ])
  func `a certification that ends tomorrow blocks the day after unless it was used`(
    session: Session, task: TaskID
  ) {
    let finished = SampleSession.finished(session)
    let open = finished.with(task, on: nil)
    #expect(SampleSession.wizard(open, on: date("2027-03-31")).progress.status == .acting)
    #expect(SampleSession.wizard(open, on: date("2027-04-01")).progress.status == .blocked)
    let late = finished.with(task, on: "2027-04-01")
    #expect(SampleSession.wizard(late, on: date("2027-04-01")).progress.status == .blocked)
    // A day still to come says nothing of today.
    #expect(
      SampleSession.wizard(finished.with(task, on: "2027-04-01"), on: date("2027-03-31")).progress.status
        == .acting)
  }

  @Test(arguments: [SampleSession.quickRegister(), SampleSession.quickCertify()])
  func `a used certification that ends has to be renewed and blocks nothing`(
    session: Session
  ) {
    let finished = SampleSession.finished(session)
    let before = SampleSession.wizard(finished, on: date("2027-03-31"))
    #expect(before.progress.status == .finished && before.status(of: "renewCertification") == .todo)
    let after = SampleSession.wizard(finished, on: date("2027-04-01"))
    #expect(after.progress.status == .finished && after.codes == [])
    #expect(after.status(of: "renewCertification") == .overdue)
  }

  @Test func `a missing earlier answer is reported before a block`() {
    let start = Session(flow: .start, answers: [.subjectType: .text("individual")])
    #expect(SampleSession.wizard(start).progress.position == .goal)
    #expect(SampleSession.wizard(start).progress.status == .asking && SampleSession.wizard(start).codes == [])
  }
}
