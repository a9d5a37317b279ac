import TestSupport
import Testing

@testable import WizardCore

@Suite struct EditionTests {
  private func wizard(_ session: Session, by rulebook: Rulebook = .current) -> Wizard {
    Wizard(session, rulebook: rulebook, today: today)
  }

  private func current(_ policy: Policy, _ isOn: Bool) -> Rulebook { Rulebook.current.setting(policy, isOn) }

  @Test func `the newest official version is in force, and reports are listed`() {
    let rulebook = Rulebook.current
    #expect(rulebook[.certificationReviewDays]?.value == .dayRange(1, 15, .working))
    #expect(Rulebook.documented[.certificationReviewDays]?.value == .dayRange(1, 7, .working))
    #expect(rulebook[.teamIndividual]?.value == .team(developers: 5, testers: 10))
    #expect(rulebook.hasNewerReport(.teamIndividual) && !Rulebook.documented.hasNewerReport(.teamIndividual))
    #expect(rulebook[.certificationFeeIndividual]?.isUnconfirmed == true)
    #expect(rulebook[.certificationFeeSoleTrader]?.value == .money(30000))
    #expect(rulebook[.certificationFeeSoleTrader]?.alsoReported.count == 1)
  }

  @Test func `a version that has not taken effect is not in force`() {
    let before = Rulebook.edition(.current, on: date("2023-08-31"))
    #expect(
      !before.isOn(.filingRequired)
        && Rulebook.edition(.current, on: date("2023-09-01")).isOn(.filingRequired))
  }

  @Test(arguments: Policy.allCases)
  func `each policy has the value of its edition and can be overridden`(policy: Policy) {
    #expect(Rulebook.documented.isOn(policy) == (policy == .reuseCertifies))
    #expect(Rulebook.current.isOn(policy) == (policy != .reuseCertifies))
    #expect(current(policy, false).isOn(policy) == false && current(policy, true).isOn(policy))
  }

  @Test func `filing is a step only while the policy requires it`() {
    let session = SampleSession.register(.individual)
    #expect(wizard(session).replay.knownPath.contains(.filing))
    #expect(wizard(session).replay.inactive.contains("filed"))
    #expect(!wizard(session, by: current(.filingRequired, false)).replay.knownPath.contains(.filing))
    #expect(wizard(session, by: .documented).replay.inactive == [])
  }

  @Test func `a pending filing keeps the position at the release`() {
    var session = SampleSession.register(.individual)
    session.answers[.alreadyFiled] = .yesNo(false)
    session.answers[.wantsCertification] = .yesNo(false)
    // Answers every other question that the current edition asks.
    session.answers.merge(SampleAnswers.values) { given, _ in given }
    let wizard = wizard(session)
    #expect(wizard.progress.position == .release)
    #expect(wizard.item("publish")?.openPrerequisites.contains("filingOutcome") == true)
  }

  @Test func `the face check is a method only while the policy offers it`() {
    let session = SampleSession.register(.enterprise).with(.verificationMethod, .text("faceScan"))
    #expect(wizard(session).replay.knownPath.contains(.legalPersonScan))
    #expect(wizard(session, by: .documented).codes.contains("answer.unknownValue"))
    #expect(wizard(session, by: current(.faceScan, false)).codes.contains("answer.unknownValue"))
  }

  @Test func `an individual can be certified only while the policy allows it`() {
    let session = Session(flow: .certify, answers: [.subjectType: .text("individual")])
    #expect(wizard(session).progress.status == .asking)
    #expect(wizard(session).replay.knownPath.contains(.certificationDocuments))
    #expect(wizard(session, by: current(.certificationIndividual, false)).progress.status == .blocked)
    #expect(wizard(session, by: .documented).progress.status == .blocked)
  }

  @Test func `a government pays no certification fee in the current edition`() {
    let session = SampleSession.certify(.government)
    #expect(wizard(session).checklist.fees.totalFen == 0)
    #expect(wizard(session).status(of: "payCertificationFee") == .notNeeded)
    #expect(wizard(session, by: .documented).checklist.fees.totalFen == 30000)
  }

  @Test func `the privacy guideline is a task only while the policy requires it`() {
    let session = SampleSession.launch()
    #expect(wizard(session).item("declarePrivacy") != nil)
    #expect(wizard(session, by: current(.privacyRequired, false)).item("declarePrivacy") == nil)
  }

  @Test func `an uncertified account explains its limits only while search needs certification`() {
    let session = SampleSession.launch(certified: false).with(.wantsCertification, .yesNo(true))
    #expect(wizard(session).item("certifySeparately")?.step == .capabilities)
    let off = wizard(session, by: current(.searchNeedsCertification, false))
    #expect(off.item("certifySeparately")?.step == .pay && !off.replay.knownPath.contains(.capabilities))
    #expect(wizard(SampleSession.launch()).replay.knownPath.contains(.capabilities) == false)
  }

  @Test func `a certification after registration is renewed a year after its task, and listed once`() {
    let sessions = [
      SampleSession.register(.enterprise, by: .bankTransfer), SampleSession.register(.media),
      SampleSession.quickRegister(shown: false), SampleSession.quickRegister(),
      SampleSession.launch(certified: false).with(.wantsPay, .yesNo(false)),
    ]
    for session in sessions {
      let isCertified =
        session.answers[.certificationOutcome] != nil || session.answers[.shownAsCertified] == .yesNo(true)
      for wants in [true, false] {
        let answered = SampleSession.finished(session.with(.wantsCertification, .yesNo(wants)))
          .with(.certifySeparately, on: "2026-11-10")
        let renewals = wizard(answered).checklist.items.filter { $0.id == "renewCertification" }
        #expect(renewals.count == (isCertified || wants ? 1 : 0), "\(session.flow) \(wants)")
        if !isCertified, wants { #expect(renewals.first?.due == date("2027-11-10"), "\(session.flow)") }
      }
    }
    let forPay = SampleSession.launch(certified: false).with(.wantsCertification, .yesNo(false))
    #expect(wizard(SampleSession.finished(forPay)).item("renewCertification")?.step == .pay)
  }

  @Test func `a separate certification that two steps could list is listed and paid once`() {
    for session in [SampleSession.quickRegister(shown: false), SampleSession.launch(certified: false)] {
      let wanted = wizard(session.with(.wantsCertification, .yesNo(true)))
      #expect(wanted.checklist.items.filter { $0.id == "certifySeparately" }.map(\.step) == [.capabilities])
      #expect(wanted.checklist.fees.totalFen == 30000, "\(session.flow)")
    }
  }

  @Test func `supplements are rounds without a fee in the current edition`() throws {
    var session = SampleSession.finished(SampleSession.certify())
    session.answers[.certificationOutcome] = .text("supplement")
    session.answers[.certificationApprovedOn] = nil
    session.answers[.supplementAskedOn] = .text("2026-11-12")
    let asked = wizard(session)
    #expect(asked.item("handInSupplement")?.due == date("2026-12-12") && asked.retry == nil)
    session.done[.handInSupplement] = date("2026-11-15")
    let plan = try #require(wizard(session).retry)
    #expect(plan.attempt.outcome == "supplement" && plan.attempt.askedOn == "2026-11-12" && plan.feeFen == 0)
    let again = wizard(session).apply(.tryAgain, today: today)
    #expect(again.session.done[.handInSupplement] == nil && again.session.answers[.supplementAskedOn] == nil)
    #expect(again.checklist.fees.totalFen == 30000)
    #expect(!Wizard(again.session, today: today).codes.contains("attempts.malformed"))
  }

  @Test func `a new mini program's recommended route ends certified if that is wanted`() throws {
    let start = SampleSession.start(.newMiniProgram).with(.wantsCertification, .yesNo(true))
    let routes = wizard(start).routes
    let index = try #require(wizard(start).recommendedRoute)
    #expect(routes[index].isCertified)
    let plain = wizard(start.with(.wantsCertification, .yesNo(false)))
    #expect(plain.recommendedRoute == 0 && plain.routes.first?.isCertified == false)
    #expect(routes.allSatisfy { $0.waits.contains { $0.outcome == .codeReviewOutcome && $0.range == nil } })
  }

  @Test func `an accepted link leads on to quick certification`() {
    var session = SampleSession.link()
    session.answers[.goal] = .text("certifyExisting")
    session.answers[.linkOutcome] = .text("accepted")
    #expect(wizard(session).otherFlows.contains(.quickCertify))
    let next = wizard(session).apply(.switchFlow(.quickCertify), today: today)
    #expect(next.session.answers[.accountsLinked] == .yesNo(true))
  }

  @Test func `a session saved under another edition reports what has changed`() {
    let session = SampleSession.certify()
    let saved = wizard(session, by: .documented).factValues
    let changes = wizard(session).ruleChanges(since: saved, edition: nil)
    #expect(changes.earlierEdition == .documented && changes.edition == .current)
    #expect(changes.facts.contains(.certificationReviewDays) && changes.facts.contains(.filingRequired))
    #expect(!changes.facts.contains(.certificationFee), "the fee is the same")
    let now = wizard(session).factValues
    #expect(wizard(session).ruleChanges(since: now, edition: "current").isEmpty)
    let own = current(.filingRequired, false)
    #expect(wizard(session, by: own).ruleChanges(since: now, edition: "current").facts == [.filingRequired])
  }

  @Test func `a session without saved values reports no change under its own edition`() {
    #expect(wizard(SampleSession.certify()).ruleChanges(since: [:], edition: "current").isEmpty)
    #expect(wizard(SampleSession.certify(), by: .documented).ruleChanges(since: [:], edition: nil).isEmpty)
  }

  @Test func `a fact's history has every version, the one in force first, and the reason`() {
    let fee = Rulebook.current.history(of: .certificationFeeSoleTrader)
    #expect(fee.versions.map(\.value) == [.money(30000), .money(3000)] && fee.reason == .newestOfficial)
    #expect(fee.versions.map(\.isInForce) == [true, false])
    let days = Rulebook.documented.history(of: .certificationReviewDays)
    #expect(days.versions.map(\.value).first == .dayRange(1, 7, .working) && days.versions.count == 3)
    #expect(days.reason == .documentedEdition)
    #expect(Rulebook.documented.history(of: .filingDays).reason == .notDocumented)
    #expect(Rulebook.current.history(of: .filingDays).reason == .bestReport)
    #expect(Rulebook.current.history(of: .teamIndividual).reason == .noNewerOfficial)
    let own = current(.filingRequired, false).history(of: .filingRequired)
    #expect(own.reason == .ownValue && !own.versions.contains { $0.isInForce })
  }

  @Test(arguments: [
    ("----", "name.noLetter"), ("⽰例", "name.radical"), ("阿里.木", "name.middleDot"),
  ])
  func `a doubtful name is reported`(name: String, code: String) {
    #expect(
      SampleSession.wizard(SampleSession.register(.individual).with(.adminName, .text(name))).codes.contains(
        code))
  }

  @Test func `a mini program name with 小程序 in it is warned about in the current edition`() {
    let session = SampleSession.register(.individual).with(.miniProgramName, .text("示例小程序"))
    #expect(wizard(session).codes.contains("name.miniProgram"))
    #expect(!wizard(session, by: .documented).codes.contains("name.miniProgram"))
    let other = session.with(.miniProgramName, .text("示例天气"))
    #expect(!wizard(other).codes.contains("name.miniProgram"))
  }
}
