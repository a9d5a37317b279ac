import TestSupport
import Testing

@testable import WizardCore

/// Ways, lines, fees and dates of the flows beside `register`.
@Suite struct OtherFlowDetailTests {
  private func ids(_ session: Session) -> [String] { SampleSession.wizard(session).checklist.items.map(\.id) }

  private func path(_ session: Session) -> [String] {
    SampleSession.wizard(session).replay.knownPath.map(\.rawValue)
  }

  static let head = [
    "openQuickRegistration", "agreeToTerms", "scanAsAdministrator", "fillEmailAndPassword", "activateEmail",
    "bindAdministrator",
  ]
  static let tail = [
    "fillProfile", "bindTeam", "copyAppID", "setMainCategory", "uploadCode", "submitReview",
    "codeReviewOutcome", "publish",
  ]

  @Test func `quick registration uses the certification status shown if the certification was reused`() {
    let head = [
      "reuseEligibility", "agreement", "administratorScan", "reuse", "email", "activation", "administrator",
    ]
    let tail = ["profile", "team", "appID", "release"]
    #expect(path(SampleSession.quickRegister()) == head + ["certificationStatus"] + tail)
    #expect(path(SampleSession.quickRegister(reuse: false)) == head + tail)
    #expect(path(SampleSession.quickRegister().with(.reuseCertification, nil)) == head)
    #expect(path(SampleSession.quickRegister(.media).with(.reuseCertification, nil)).count == 12)
  }

  @Test func `quick registration has a fee only if it is shown as not certified`() {
    typealias Own = OtherFlowDetailTests
    #expect(ids(SampleSession.quickRegister()) == Own.head + Own.tail + ["renewCertification"])
    #expect(
      ids(SampleSession.quickRegister(shown: false))
        == Own.head + ["certifySeparately"] + Own.tail + ["renewCertification"])
    #expect(ids(SampleSession.quickRegister(reuse: false)) == Own.head + Own.tail)
    #expect(SampleSession.wizard(SampleSession.quickRegister()).checklist.fees.totalFen == 0)
    let separate = SampleSession.wizard(SampleSession.quickRegister(shown: false))
    #expect(separate.checklist.fees.totalFen == 30000)
    #expect(separate.item("certifySeparately")?.responsible == .finance)
    #expect(separate.item("certifySeparately")?.confirm.contains(.reuseSkips) == true)
  }

  @Test func `a refused answer about reuse counts as reused on the remaining path`() {
    let wizard = SampleSession.wizard(
      SampleSession.quickRegister(.government).with(.reuseCertification, .yesNo(false)))
    #expect(wizard.progress.position == .reuse && wizard.progress.status == .asking)
    #expect(wizard.replay.knownPath.contains(.certificationStatus))
  }

  @Test func `a reused certification expires with that of the official account`() {
    for session in [SampleSession.quickRegister(), SampleSession.quickCertify()] {
      let reminder = SampleSession.wizard(session).item("renewCertification")
      #expect(reminder?.due == date("2027-03-31") && reminder?.alarmDays == [90, 30, 7])
      let unknown = SampleSession.wizard(session.with(.shownAsCertified, nil))
      #expect(unknown.item("renewCertification")?.due == date("2027-03-31"))
    }
  }

  @Test func `the official account's administrator scans`() {
    for session in [SampleSession.quickRegister(), SampleSession.quickCertify(), SampleSession.link()] {
      #expect(
        SampleSession.wizard(session).item("scanAsAdministrator")?.responsible
          == .officialAccountAdministrator)
    }
  }

  @Test func `certifying asks for the subject, its documents and the review, and costs one fee`() {
    #expect(
      path(SampleSession.certify()) == [
        "subject", "organisation", "certificationDocuments", "platformReview",
      ])
    #expect(
      ids(SampleSession.certify()) == [
        "payCertificationFee", "submitCertification", "certificationOutcome", "renewCertification",
      ])
    let wizard = SampleSession.wizard(SampleSession.certify())
    #expect(wizard.checklist.fees.totalFen == 30000)
    #expect(wizard.item("renewCertification")?.due == date("2027-11-10"))
    let open = SampleSession.wizard(SampleSession.certify().with(.certificationOutcome, nil))
    #expect(open.status(of: "payCertificationFee") == .todo && open.progress.status == .acting)
  }

  @Test func `a rejected certification is tried again for another fee`() throws {
    let rejected = SampleSession.finished(SampleSession.certify(.soleTrader))
      .with([.certificationOutcome: .text("rejected"), .rejectionReason: .text("nameMismatch")])
    let wizard = SampleSession.wizard(rejected)
    #expect(wizard.progress.status == .asking)
    #expect(try #require(wizard.retry).correctedAt == .certificationDocuments)
    let again = wizard.apply(.tryAgain, today: today)
    #expect(again.checklist.fees.totalFen == 60000)
    #expect(again.session.attempts.map(\.reason) == ["nameMismatch"])
    #expect(again.status(of: "payCertificationFee") == .todo)
    #expect(again.item("submitCertification")?.documents.contains("changeRecord") == true)
  }

  @Test func `quick certification confirms the materials and looks at what is shown`() {
    #expect(
      path(SampleSession.quickCertify()) == [
        "quickEligibility", "agreement", "administratorScan", "materials", "certificationStatus",
      ])
    let lines = ["openQuickCertification", "agreeToTerms", "scanAsAdministrator", "confirmMaterials"]
    #expect(ids(SampleSession.quickCertify()) == lines + ["renewCertification"])
    #expect(
      ids(SampleSession.quickCertify(shown: false)) == lines + ["certifySeparately", "renewCertification"])
    #expect(SampleSession.wizard(SampleSession.quickCertify(shown: false)).checklist.fees.totalFen == 30000)
  }

  @Test func `a separate certification is renewed a year after the day of its task`() {
    for session in [
      SampleSession.quickRegister(shown: false), SampleSession.quickCertify(shown: false),
      SampleSession.launch(certified: false),
    ] {
      let open = SampleSession.wizard(session).item("renewCertification")
      #expect(open?.status == .cannotStart && open?.due == nil)
      let done = SampleSession.wizard(SampleSession.finished(session)).item("renewCertification")
      #expect(done?.due == date("2027-11-09") && done?.alarmDays == [90, 30, 7])
      #expect(done?.facts == [.certificationValidity] && done?.responsible == .administrator)
    }
  }

  @Test func `linking is asked for, scanned and sent, in that order`() {
    #expect(path(SampleSession.link()) == ["accounts", "invitation"])
    #expect(ids(SampleSession.link()) == ["requestLink", "scanAsAdministrator", "sendInvitation"])
    let wizard = SampleSession.wizard(SampleSession.link())
    #expect(wizard.progress.position == .invitation && wizard.progress.status == .acting)
    #expect(wizard.checklist.items.map(\.status) == [.todo, .cannotStart, .cannotStart])
  }

  @Test func `launching lists WeChat Pay and the Open Platform with their prerequisites`() {
    #expect(
      path(SampleSession.launch()) == [
        "standing", "profile", "team", "appID", "release", "pay", "openPlatform",
      ])
    let tail = OtherFlowDetailTests.tail
    #expect(ids(SampleSession.launch()) == tail + ["applyForPay", "bindOpenPlatform"])
    #expect(ids(SampleSession.launch(pay: false, openPlatform: nil)) == tail)
    let uncertified = SampleSession.launch(certified: false, openPlatform: false)
    #expect(
      ids(uncertified) == tail + [
        "certifySeparately", "applyForPay", "certifyOpenPlatform", "bindOpenPlatform",
        "renewCertification",
      ])
    let wizard = SampleSession.wizard(uncertified)
    #expect(wizard.checklist.fees.totalFen == 30000)
    #expect(wizard.status(of: "applyForPay") == .cannotStart)
    #expect(wizard.status(of: "bindOpenPlatform") == .cannotStart)
    #expect(wizard.status(of: "fillProfile") == .todo)
    #expect(
      SampleSession.wizard(SampleSession.launch(certified: false, pay: false)).checklist.fees.totalFen == 0)
    #expect(ids(SampleSession.launch(.individual)).contains("certifySeparately"))
  }

  static let release: [String: [String]] = [
    "submitReview": ["uploadCode", "fillProfile", "setMainCategory"], "codeReviewOutcome": ["submitReview"],
    "publish": ["submitReview", "codeReviewOutcome"],
  ]

  static let scan: [String: [String]] = ["scanAsAdministrator": ["agreeToTerms"]]

  static let prerequisites: [(Session, [String: [String]])] = [
    (
      SampleSession.quickRegister(shown: false),
      release.merging(scan) { $1 }.merging([
        "agreeToTerms": ["openQuickRegistration"], "activateEmail": ["fillEmailAndPassword"],
        "bindAdministrator": ["activateEmail"], "fillProfile": ["bindAdministrator"],
        "bindTeam": ["bindAdministrator"], "copyAppID": ["bindAdministrator"],
        "setMainCategory": ["bindAdministrator"], "uploadCode": ["bindAdministrator"],
      ]) { $1 }
    ),
    (
      SampleSession.certify(),
      ["submitCertification": ["payCertificationFee"], "certificationOutcome": ["submitCertification"]]
    ),
    (
      SampleSession.quickCertify(shown: false),
      scan.merging([
        "agreeToTerms": ["openQuickCertification"], "confirmMaterials": ["scanAsAdministrator"],
      ]) { $1 }
    ),
    (
      SampleSession.link(),
      ["scanAsAdministrator": ["requestLink"], "sendInvitation": ["scanAsAdministrator"]]
    ),
    (
      SampleSession.launch(certified: false, openPlatform: false),
      release.merging([
        "applyForPay": ["certifySeparately"], "bindOpenPlatform": ["certifyOpenPlatform"],
      ]) { $1 }
    ),
    (SampleSession.launch(), release), (SampleSession.phoneNumber(), [:]),
  ]

  @Test(arguments: prerequisites)
  func `each task has its prerequisites`(session: Session, prerequisites: [String: [String]]) {
    let outcome = session.flow == .certify ? session.with(.certificationOutcome, nil) : session
    let lines = SampleSession.wizard(outcome).checklist.items.filter { !$0.openPrerequisites.isEmpty }
    #expect(Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0.openPrerequisites) }) == prerequisites)
  }

  @Test func `the team task names the limits in force`() {
    func fact(_ session: Session) -> [FactID]? { SampleSession.wizard(session).item("bindTeam")?.facts }
    #expect(fact(SampleSession.launch(.individual)) == [.teamIndividual])
    #expect(fact(SampleSession.launch(certified: false)) == [.teamUncertified])
    #expect(
      fact(SampleSession.launch()) == [.teamCertified]
        && fact(SampleSession.quickRegister()) == [.teamCertified])
    #expect(fact(SampleSession.quickRegister(shown: false)) == [.teamUncertified])
  }
}

@Suite struct PhoneNumberTests {
  private func fees(_ session: Session) -> Fees { SampleSession.wizard(session).checklist.fees }

  static let prices: [(Int, Int, Int, Int)] = [
    (5000, 200, 12_600, 15_000), (5000, 1000, 15_000, 15_000), (5000, 5000, 15_000, 15_000),
    (5000, 0, 12_000, 15_000), (800, 200, 0, 2_400), (801, 200, 3, 2_403), (0, 0, 0, 0),
    (1_000_000_000, 0, 2_999_997_000, 3_000_000_000),
  ]

  @Test(arguments: prices)
  func `calls cost three fen each after the free trial`(
    calls: Int, used: Int, first: Int, monthly: Int
  ) {
    let fees = fees(SampleSession.phoneNumber(calls: calls, used: used))
    #expect(fees.firstMonthFen == first && fees.monthlyFen == monthly && fees.totalFen == 0)
  }

  /// Which certified subjects pay nothing, and in which categories.
  @Test(arguments: CertifiedSubject.allCases, CategoryGroup.allCases)
  func `a subject that pays nothing has no task to buy a package`(
    subject: CertifiedSubject, group: CategoryGroup
  ) {
    let free =
      subject == .government || subject == .nonprofit || group == .publicHospital || group == .schooling
      || (subject == .publicInstitution && group == .governmentServices)
    let wizard = SampleSession.wizard(SampleSession.phoneNumber(subject, group))
    #expect(wizard.checklist.fees.monthlyFen == (free ? 0 : 15_000))
    #expect(wizard.checklist.fees.firstMonthFen == (free ? 0 : 12_600))
    let lines = ["addButton", "exchangeCode", "handleNoQuota"] + (free ? [] : ["buyPackage"])
    #expect(wizard.checklist.items.map(\.id) == lines)
  }

  @Test func `a price is reported as soon as it is known`() {
    let session = SampleSession.phoneNumber()
    #expect(fees(session.with(.trialUsed, nil)).firstMonthFen == nil)
    #expect(fees(session.with(.trialUsed, nil)).monthlyFen == 15_000)
    #expect(fees(session.with(.callsPerMonth, nil)).monthlyFen == nil)
    #expect(fees(session.with(.callsPerMonth, .count(-1))).monthlyFen == nil)
    let undecided = SampleSession.phoneNumber(.publicInstitution).with(.categoryGroup, nil)
    #expect(fees(undecided).monthlyFen == nil)
    #expect(!SampleSession.wizard(undecided).checklist.items.map(\.id).contains("buyPackage"))
    #expect(fees(SampleSession.phoneNumber(.nonprofit).with(.categoryGroup, nil)).monthlyFen == 0)
    #expect(fees(session.with(.certified, .yesNo(false))).monthlyFen == nil)
    #expect(fees(SampleSession.register(.enterprise)).monthlyFen == nil)
  }

  @Test func `the price and the free trial come from the rulebook`() {
    let rules = Rulebook.documented(but: [
      Fact(.phonePrice, is: .money(4), from: [.phoneComponent]),
      Fact(.phoneTrial, is: .count(500), from: [.phoneComponent]),
    ])
    let fees = Wizard(SampleSession.phoneNumber(), rulebook: rules, today: today).checklist.fees
    #expect(fees.monthlyFen == 20_000 && fees.firstMonthFen == 18_800)
  }
}
