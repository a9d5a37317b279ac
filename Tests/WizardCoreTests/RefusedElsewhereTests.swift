import TestSupport
import Testing

@testable import WizardCore

@Suite struct RefusedElsewhereTests {
  /// Refusals and warnings of the other flows, each beside the answer that just misses it.
  static let refusals: [Change] =
    [SubjectType.government, .media, .other].map {
      Change(SampleSession.quickRegister($0), [.reuseCertification: .yesNo(false)], "reuse.mustReuse")
    } + [
      Change(SampleSession.quickRegister(), [.emailUnused: .yesNo(false)], "email.inUse"),
      Change(SampleSession.quickCertify(), [.materialsCorrect: .yesNo(false)], "materials.notCorrect"),
      Change(SampleSession.link(), [.appID: .text("wx01")], "appID.malformed"),
      Change(SampleSession.launch(), [.developers: .count(21)], "team.tooManyDevelopers"),
      Change(
        SampleSession.launch(.enterprise, certified: false), [.developers: .count(11)],
        "team.tooManyDevelopers",
        "pay.notCertified"),
      Change(SampleSession.launch(.individual, pay: false), [.testers: .count(11)], "team.tooManyTesters"),
      Change(SampleSession.quickRegister(), [.testers: .count(41)], "team.tooManyTesters"),
      Change(SampleSession.quickRegister(shown: false), [.testers: .count(21)], "team.tooManyTesters"),
      Change(SampleSession.quickRegister(reuse: false), [.developers: .count(11)], "team.tooManyDevelopers"),
      Change(SampleSession.launch(), [.pageGroups: .count(6)], "release.tooManyGroups"),
    ]

  @Test(arguments: refusals)
  func `an answer is refused and asked for again`(change: Change) {
    let wizard = change.wizard
    #expect(wizard.codes == change.codes)
    #expect(wizard.progress.status == .asking)
    #expect(wizard.progress.position == wizard.replay.problems.first?.step)
  }

  static let doubts: [Change] = [
    Change(SampleSession.link(), [.released: .yesNo(false)], "link.unreleased"),
    Change(SampleSession.launch(certified: false), [:], "pay.notCertified"),
    Change(SampleSession.launch(certified: false, pay: false), [:]),
    Change(SampleSession.launch(.individual), [:], "pay.notCertified"),
    Change(SampleSession.launch(.individual, pay: false), [:]),
    Change(SampleSession.launch(openPlatform: false), [:], "openPlatform.notCertified"),
    Change(SampleSession.launch(openPlatform: nil), [.openPlatformCertified: .yesNo(false)]),
    Change(
      SampleSession.launch(.individual, pay: false), [.category: .text("金融 > 银行")],
      "category.notForIndividuals"),
    Change(SampleSession.quickRegister(), [.developers: .count(20), .testers: .count(40)]),
    Change(SampleSession.quickRegister(shown: false), [.developers: .count(10), .testers: .count(20)]),
    Change(SampleSession.quickRegister(reuse: false), [.developers: .count(10), .testers: .count(20)]),
    Change(
      SampleSession.launch(certified: false, pay: false), [.developers: .count(10), .testers: .count(20)]),
    Change(SampleSession.launch(), [.developers: .count(20), .testers: .count(40)]),
    Change(SampleSession.launch(.individual, pay: false), [.developers: .count(5), .testers: .count(10)]),
  ]

  @Test(arguments: doubts)
  func `a warning is reported and the answer is accepted`(change: Change) {
    #expect(change.wizard.codes == change.codes)
    #expect(change.wizard.progress.status == .finished)
  }

  @Test func `an e-mail address in use names the rules of quick registration`() {
    let quick = SampleSession.wizard(SampleSession.quickRegister().with(.emailUnused, .yesNo(false)))
    #expect(quick.replay.problems.first?.facts == [.reuseEmail])
    let ordinary = SampleSession.wizard(SampleSession.register(.enterprise).with(.emailUnused, .yesNo(false)))
    #expect(ordinary.replay.problems.first?.facts == [.emailUnused])
  }

  @Test func `a team's limit is not checked before the certification is known`() {
    let unknown = SampleSession.quickRegister().with([.developers: .count(99)]).with(.shownAsCertified, nil)
    #expect(SampleSession.wizard(unknown).codes == [])
    let launch = SampleSession.launch(pay: false).with([.testers: .count(99)]).with(.certified, nil)
    #expect(SampleSession.wizard(launch).codes == [])
  }

  @Test func `an individual's warning about WeChat Pay has its own text`() {
    let individual = SampleSession.wizard(SampleSession.launch(.individual)).replay.problems
    #expect(individual.map(\.messageID) == ["pay.notCertified.individual"])
    #expect(
      SampleSession.wizard(SampleSession.launch(certified: false)).replay.problems.map(\.messageID) == [
        "pay.notCertified"
      ])
  }
}
