import Testing

@testable import WizardCore

/// A changed session, the codes it gives, and where the person then stands.
struct Change: CustomTestStringConvertible, Sendable {
  let session: Session
  let answers: [FieldID: Answer]
  let codes: [String]
  var leadsTo: FlowID?

  init(
    _ session: Session, _ answers: [FieldID: Answer], _ codes: String..., leadsTo: FlowID? = nil
  ) {
    self.session = session
    self.answers = answers
    self.codes = codes
    self.leadsTo = leadsTo
  }

  var wizard: Wizard { Sample.wizard(Sample.finished(session).with(answers)) }

  var testDescription: String {
    "\(session.flow.rawValue) \(answers.map { "\($0)=\($1.brief)" }.sorted().joined(separator: " "))"
  }
}

@Suite struct BlockedTests {
  /// Conditions that are not met, each beside the answers that just meet it.
  static let reuse: [Change] = [
    Change(
      Sample.quickRegister(), [.officialAccountType: .text("individual")], "reuse.individual",
      leadsTo: .register),
    Change(Sample.quickRegister(), [.officialAccountType: .text("other")]),
    Change(Sample.quickRegister(), [.sameSubject: .yesNo(false)], "reuse.subjectDiffers", leadsTo: .register),
    Change(
      Sample.quickRegister(), [.officialAccountCertified: .yesNo(false)], "reuse.notCertified",
      leadsTo: .register),
    Change(
      Sample.quickRegister(), [.officialAccountCertifiedUntil: .text("2026-11-08")], "reuse.notCertified",
      leadsTo: .register),
    Change(Sample.quickRegister(), [.officialAccountCertifiedUntil: .text("2026-11-09")]),
    Change(Sample.quickRegister(), [.pendingRegistration: .yesNo(true)], "reuse.pending", leadsTo: .register),
    Change(Sample.quickRegister(), [.usedThisMonth: .count(5)], "reuse.quota", leadsTo: .register),
    Change(Sample.quickRegister(), [.usedThisMonth: .count(4)]),
    Change(Sample.quickRegister(.soleTrader), [.usedThisMonth: .count(1)], "reuse.quota", leadsTo: .register),
    Change(Sample.quickRegister(.soleTrader), [.usedThisMonth: .count(0)]),
  ]

  static let certification: [Change] = [
    Change(Sample.certify(), [.subjectType: .text("individual")], "certification.individual"),
    Change(Sample.certify(.other), [:]),
    Change(
      Sample.start(.certifyExisting), [.subjectType: .text("individual")], "certification.individual"),
    Change(Sample.start(.newMiniProgram), [.subjectType: .text("individual")]),
    Change(Sample.quickCertify(), [.miniProgramType: .text("individual")], "quick.individual"),
    Change(Sample.quickCertify(), [.miniProgramType: .text("soleTrader")]),
    Change(
      Sample.quickCertify(), [.miniProgramCertified: .yesNo(true)], "quick.alreadyCertified", leadsTo: .launch
    ),
    Change(
      Sample.quickCertify(), [.officialAccountCertified: .yesNo(false)], "quick.notCertified",
      leadsTo: .certify),
    Change(
      Sample.quickCertify(), [.officialAccountCertifiedUntil: .text("2026-11-08")], "quick.notCertified",
      leadsTo: .certify),
    Change(Sample.quickCertify(), [.officialAccountCertifiedUntil: .text("2026-11-09")]),
    Change(Sample.quickCertify(), [.accountsLinked: .yesNo(false)], "quick.notLinked", leadsTo: .link),
    Change(Sample.quickCertify(), [.sameSubject: .yesNo(false)], "quick.subjectDiffers", leadsTo: .certify),
  ]

  static let link: [Change] = [
    Change(Sample.link(), [.linkedSameSubject: .count(10)], "link.sameSubjectLimit"),
    Change(Sample.link(), [.linkedSameSubject: .count(9)]),
    Change(Sample.link(), [.linkedOtherSubject: .count(3)]),
    Change(Sample.link(sameSubject: false), [.linkedOtherSubject: .count(3)], "link.otherSubjectLimit"),
    Change(Sample.link(sameSubject: false), [.linkedOtherSubject: .count(2)]),
    Change(Sample.link(sameSubject: false), [.linkedSameSubject: .count(10)]),
    Change(Sample.link(), [.newLinksThisMonth: .count(13)], "link.accountMonthlyLimit"),
    Change(Sample.link(), [.newLinksThisMonth: .count(12)]),
    Change(Sample.link(), [.miniProgramLinks: .count(500)], "link.miniProgramLimit"),
    Change(Sample.link(), [.miniProgramLinks: .count(499)]),
    Change(Sample.link(), [.miniProgramNewLinksThisMonth: .count(500)], "link.miniProgramMonthlyLimit"),
    Change(Sample.link(), [.miniProgramNewLinksThisMonth: .count(499)]),
  ]

  static let phone: [Change] = [
    Change(Sample.phoneNumber(), [.subjectType: .text("individual")], "phone.individual"),
    Change(Sample.phoneNumber(), [.subjectType: .text("soleTrader")]),
    Change(Sample.phoneNumber(), [.certified: .yesNo(false)], "phone.notCertified", leadsTo: .certify),
  ]

  @Test(arguments: reuse + certification + link + phone)
  func `a condition that is not met ends the way, and the answer beside it does not`(change: Change) throws {
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
    let mended = Sample.wizard(Sample.finished(change.session))
    #expect(mended.codes == [])
  }

  @Test func `a blocked way has nothing to do and costs nothing`() {
    let wizard = Sample.wizard(Sample.certify().with(.subjectType, .text("individual")))
    #expect(wizard.checklist.items.isEmpty && wizard.checklist.fees.totalFen == 0)
    #expect(wizard.replay.inactive == [])
  }

  @Test func `a blocked step says so before it asks for the rest`() {
    let wizard = Sample.wizard(Session(flow: .link, answers: [.newLinksThisMonth: .count(13)]))
    #expect(wizard.progress == Progress(position: .accounts, status: .blocked, path: [.accounts]))
  }

  @Test func `every condition that is not met is told at once`() {
    let answers: [FieldID: Answer] = [
      .officialAccountType: .text("soleTrader"), .sameSubject: .yesNo(false),
      .pendingRegistration: .yesNo(true), .usedThisMonth: .count(2),
    ]
    #expect(
      Sample.wizard(Sample.quickRegister().with(answers)).codes == [
        "reuse.subjectDiffers", "reuse.pending", "reuse.quota",
      ])
  }

  @Test func `a limit that depends on another answer is silent without it`() {
    let quota = Sample.quickRegister().with([.usedThisMonth: .count(7)]).with(.officialAccountType, nil)
    #expect(Sample.wizard(quota).codes == [])
    let link = Sample.link().with([.linkedSameSubject: .count(99)]).with(.sameSubject, nil)
    #expect(Sample.wizard(link).codes == [])
  }

  @Test func `a limit tells its number, a lapsed certification its day`() {
    let quota = Sample.wizard(Sample.quickRegister().with(.usedThisMonth, .count(6)))
    #expect(quota.replay.problems.first?.details == ["limit": .number(5), "given": .number(6)])
    let lapsed = Sample.wizard(
      Sample.quickCertify().with(.officialAccountCertifiedUntil, .text("2026-11-20")))
    #expect(lapsed.replay.problems.first?.wordsID == "quick.notCertified.lapsed")
    #expect(lapsed.replay.problems.first?.details == ["date": .date(day("2026-11-20"))])
    let none = Sample.wizard(Sample.quickCertify().with(.officialAccountCertified, .yesNo(false)))
    #expect(none.replay.problems.first?.wordsID == "quick.notCertified")
  }

  @Test func `limits are the rulebook's, and change with it`() {
    let rules = Rulebook.documented(but: [
      Fact(.reuseQuota, is: .monthlyQuota(organisation: 7, soleTrader: 2), from: [.quickRegistration]),
      Fact(.linkSameSubject, is: .count(11), from: [.onboardingGuide]),
    ])
    func codes(_ session: Session) -> [String]? { Wizard(session, rulebook: rules, today: today)?.codes }
    #expect(codes(Sample.quickRegister().with(.usedThisMonth, .count(6))) == [])
    #expect(codes(Sample.quickRegister().with(.usedThisMonth, .count(7))) == ["reuse.quota"])
    #expect(codes(Sample.quickRegister(.soleTrader).with(.usedThisMonth, .count(1))) == [])
    #expect(codes(Sample.link().with(.linkedSameSubject, .count(10))) == [])
  }

  @Test func `for an individual no way leads to a certification`() {
    let phone = Sample.phoneNumber().with([.subjectType: .text("individual"), .certified: .yesNo(false)])
    let problems = Sample.wizard(phone).replay.problems
    #expect(problems.map(\.code) == [.phoneIndividual, .phoneNotCertified])
    #expect(problems.allSatisfy { $0.leadsTo == nil })
    let quick = Sample.quickCertify().with([
      .miniProgramType: .text("individual"), .sameSubject: .yesNo(false),
      .officialAccountCertified: .yesNo(false),
    ])
    #expect(Sample.wizard(quick).replay.problems.count == 3)
    #expect(Sample.wizard(quick).replay.problems.allSatisfy { $0.leadsTo == nil })
  }

  @Test(arguments: [
    (Sample.quickRegister(), TaskID.bindAdministrator), (Sample.quickCertify(), .confirmMaterials),
  ])
  func `what lapses tomorrow blocks the day after, until the certification was made use of`(
    session: Session, task: TaskID
  ) {
    let finished = Sample.finished(session)
    let open = finished.with(task, on: nil)
    #expect(Sample.wizard(open, on: day("2027-03-31")).progress.status == .acting)
    #expect(Sample.wizard(open, on: day("2027-04-01")).progress.status == .blocked)
    let late = finished.with(task, on: "2027-04-01")
    #expect(Sample.wizard(late, on: day("2027-04-01")).progress.status == .blocked)
    // A day still to come says nothing of today.
    #expect(
      Sample.wizard(finished.with(task, on: "2027-04-01"), on: day("2027-03-31")).progress.status == .acting)
  }

  @Test(arguments: [Sample.quickRegister(), Sample.quickCertify()])
  func `once it was made use of, a certification that lapses is to be renewed and blocks nothing`(
    session: Session
  ) {
    let finished = Sample.finished(session)
    let before = Sample.wizard(finished, on: day("2027-03-31"))
    #expect(before.progress.status == .finished && before.status(of: "renewCertification") == .todo)
    let after = Sample.wizard(finished, on: day("2027-04-01"))
    #expect(after.progress.status == .finished && after.codes == [])
    #expect(after.status(of: "renewCertification") == .overdue)
  }

  @Test func `an earlier answer that is wanted comes before a block`() {
    let start = Session(flow: .start, answers: [.subjectType: .text("individual")])
    #expect(Sample.wizard(start).progress.position == .goal)
    #expect(Sample.wizard(start).progress.status == .asking && Sample.wizard(start).codes == [])
  }
}

@Suite struct RefusedElsewhereTests {
  /// Refusals and warnings of the other flows, each beside the answer that just misses it.
  static let refusals: [Change] =
    [SubjectType.government, .media, .other].map {
      Change(Sample.quickRegister($0), [.reuseCertification: .yesNo(false)], "reuse.mustReuse")
    } + [
      Change(Sample.quickRegister(), [.emailUnused: .yesNo(false)], "email.inUse"),
      Change(Sample.quickCertify(), [.materialsCorrect: .yesNo(false)], "materials.notCorrect"),
      Change(Sample.link(), [.appID: .text("wx01")], "appID.malformed"),
      Change(Sample.launch(), [.developers: .count(21)], "team.tooManyDevelopers"),
      Change(
        Sample.launch(.enterprise, certified: false), [.developers: .count(11)], "team.tooManyDevelopers",
        "pay.notCertified"),
      Change(Sample.launch(.individual, pay: false), [.testers: .count(11)], "team.tooManyTesters"),
      Change(Sample.quickRegister(), [.testers: .count(41)], "team.tooManyTesters"),
      Change(Sample.quickRegister(shown: false), [.testers: .count(21)], "team.tooManyTesters"),
      Change(Sample.quickRegister(reuse: false), [.developers: .count(11)], "team.tooManyDevelopers"),
      Change(Sample.launch(), [.pageGroups: .count(6)], "release.tooManyGroups"),
    ]

  @Test(arguments: refusals)
  func `an answer is refused and asked for again`(change: Change) {
    let wizard = change.wizard
    #expect(wizard.codes == change.codes)
    #expect(wizard.progress.status == .asking)
    #expect(wizard.progress.position == wizard.replay.problems.first?.step)
  }

  static let doubts: [Change] = [
    Change(Sample.link(), [.released: .yesNo(false)], "link.unreleased"),
    Change(Sample.launch(certified: false), [:], "pay.notCertified"),
    Change(Sample.launch(certified: false, pay: false), [:]),
    Change(Sample.launch(.individual), [:], "pay.notCertified"),
    Change(Sample.launch(.individual, pay: false), [:]),
    Change(Sample.launch(openPlatform: false), [:], "openPlatform.notCertified"),
    Change(Sample.launch(openPlatform: nil), [.openPlatformCertified: .yesNo(false)]),
    Change(Sample.launch(.individual, pay: false), [.category: .text("金融")], "category.notForIndividuals"),
    Change(Sample.quickRegister(), [.developers: .count(20), .testers: .count(40)]),
    Change(Sample.quickRegister(shown: false), [.developers: .count(10), .testers: .count(20)]),
    Change(Sample.quickRegister(reuse: false), [.developers: .count(10), .testers: .count(20)]),
    Change(Sample.launch(certified: false, pay: false), [.developers: .count(10), .testers: .count(20)]),
    Change(Sample.launch(), [.developers: .count(20), .testers: .count(40)]),
    Change(Sample.launch(.individual, pay: false), [.developers: .count(5), .testers: .count(10)]),
  ]

  @Test(arguments: doubts)
  func `a doubt is told and lets the answer pass`(change: Change) {
    #expect(change.wizard.codes == change.codes)
    #expect(change.wizard.progress.status == .finished)
  }

  @Test func `an e-mail in use rests on the rules of quick registration there`() {
    let quick = Sample.wizard(Sample.quickRegister().with(.emailUnused, .yesNo(false)))
    #expect(quick.replay.problems.first?.facts == [.reuseEmail])
    let ordinary = Sample.wizard(Sample.session(.enterprise).with(.emailUnused, .yesNo(false)))
    #expect(ordinary.replay.problems.first?.facts == [.emailUnused])
  }

  @Test func `a team's limit is silent until it is known whether the mini program is certified`() {
    let unknown = Sample.quickRegister().with([.developers: .count(99)]).with(.shownAsCertified, nil)
    #expect(Sample.wizard(unknown).codes == [])
    let launch = Sample.launch(pay: false).with([.testers: .count(99)]).with(.certified, nil)
    #expect(Sample.wizard(launch).codes == [])
  }

  @Test func `an individual's doubt about WeChat Pay has words of its own`() {
    let individual = Sample.wizard(Sample.launch(.individual)).replay.problems
    #expect(individual.map(\.wordsID) == ["pay.notCertified.individual"])
    #expect(
      Sample.wizard(Sample.launch(certified: false)).replay.problems.map(\.wordsID) == ["pay.notCertified"])
  }
}
