import Testing

@testable import WizardCore

/// Ways, lines, fees and dates of the flows beside `register`.
@Suite struct OtherFlowDetailTests {
  private func ids(_ session: Session) -> [String] { Sample.wizard(session).checklist.items.map(\.id) }

  private func path(_ session: Session) -> [String] {
    Sample.wizard(session).replay.knownPath.map(\.rawValue)
  }

  static let head = [
    "openQuickRegistration", "agreeToTerms", "scanAsAdministrator", "fillEmailAndPassword", "activateEmail",
    "bindAdministrator",
  ]
  static let tail = [
    "fillProfile", "bindTeam", "copyAppID", "setMainCategory", "uploadCode", "submitReview",
    "codeReviewOutcome", "publish",
  ]

  @Test func `quick registration goes by the certification shown, when it was reused`() {
    let head = [
      "reuseEligibility", "agreement", "administratorScan", "reuse", "email", "activation", "administrator",
    ]
    let tail = ["profile", "team", "appID", "release"]
    #expect(path(Sample.quickRegister()) == head + ["certificationStatus"] + tail)
    #expect(path(Sample.quickRegister(reuse: false)) == head + tail)
    #expect(path(Sample.quickRegister().with(.reuseCertification, nil)) == head)
    #expect(path(Sample.quickRegister(.media).with(.reuseCertification, nil)).count == 12)
  }

  @Test func `quick registration lists its lines, with a fee only when shown as not certified`() {
    typealias Own = OtherFlowDetailTests
    #expect(ids(Sample.quickRegister()) == Own.head + Own.tail + ["renewCertification"])
    #expect(ids(Sample.quickRegister(shown: false)) == Own.head + ["certifySeparately"] + Own.tail)
    #expect(ids(Sample.quickRegister(reuse: false)) == Own.head + Own.tail)
    #expect(Sample.wizard(Sample.quickRegister()).checklist.fees.totalFen == 0)
    let separate = Sample.wizard(Sample.quickRegister(shown: false))
    #expect(separate.checklist.fees.totalFen == 30000)
    #expect(separate.item("certifySeparately")?.responsible == .finance)
    #expect(separate.item("certifySeparately")?.confirm.contains(.reuseSkips) == true)
  }

  @Test func `a refused reuse is taken as reused for the way ahead`() {
    let wizard = Sample.wizard(Sample.quickRegister(.government).with(.reuseCertification, .yesNo(false)))
    #expect(wizard.progress.position == .reuse && wizard.progress.status == .asking)
    #expect(wizard.replay.knownPath.contains(.certificationStatus))
  }

  @Test func `a reused certification ends with the official account's`() {
    for session in [Sample.quickRegister(), Sample.quickCertify()] {
      let reminder = Sample.wizard(session).item("renewCertification")
      #expect(reminder?.due == day("2027-03-31") && reminder?.alarmDays == [90, 30, 7])
      let unknown = Sample.wizard(session.with(.shownAsCertified, nil))
      #expect(unknown.item("renewCertification")?.due == day("2027-03-31"))
    }
    #expect(Sample.wizard(Sample.quickCertify(shown: false)).item("renewCertification") == nil)
  }

  @Test func `the official account's administrator scans`() {
    for session in [Sample.quickRegister(), Sample.quickCertify(), Sample.link()] {
      #expect(
        Sample.wizard(session).item("scanAsAdministrator")?.responsible == .officialAccountAdministrator)
    }
  }

  @Test func `certifying asks for the subject, its documents and the review, and costs one fee`() {
    #expect(
      path(Sample.certify()) == ["subject", "organisation", "certificationDocuments", "platformReview"])
    #expect(
      ids(Sample.certify()) == [
        "payCertificationFee", "submitCertification", "certificationOutcome", "renewCertification",
      ])
    let wizard = Sample.wizard(Sample.certify())
    #expect(wizard.checklist.fees.totalFen == 30000)
    #expect(wizard.item("renewCertification")?.due == day("2027-11-10"))
    let open = Sample.wizard(Sample.certify().with(.certificationOutcome, nil))
    #expect(open.status(of: "payCertificationFee") == .todo && open.progress.status == .acting)
  }

  @Test func `a rejected certification is tried again for another fee`() throws {
    let rejected = Sample.finished(Sample.certify(.soleTrader))
      .with([.certificationOutcome: .text("rejected"), .rejectionReason: .text("nameMismatch")])
    let wizard = Sample.wizard(rejected)
    #expect(wizard.progress.status == .asking)
    #expect(try #require(wizard.retry).mendedAt == .certificationDocuments)
    let again = wizard.apply(.tryAgain, today: today)
    #expect(again.checklist.fees.totalFen == 60000)
    #expect(again.session.attempts.map(\.reason) == ["nameMismatch"])
    #expect(again.status(of: "payCertificationFee") == .todo)
    #expect(again.item("submitCertification")?.documents.contains("changeRecord") == true)
  }

  @Test func `quick certification confirms the materials and looks at what is shown`() {
    #expect(
      path(Sample.quickCertify()) == [
        "quickEligibility", "agreement", "administratorScan", "materials", "certificationStatus",
      ])
    let lines = ["openQuickCertification", "agreeToTerms", "scanAsAdministrator", "confirmMaterials"]
    #expect(ids(Sample.quickCertify()) == lines + ["renewCertification"])
    #expect(ids(Sample.quickCertify(shown: false)) == lines + ["certifySeparately"])
    #expect(Sample.wizard(Sample.quickCertify(shown: false)).checklist.fees.totalFen == 30000)
  }

  @Test func `linking is asked for, scanned and sent, in that order`() {
    #expect(path(Sample.link()) == ["accounts", "invitation"])
    #expect(ids(Sample.link()) == ["requestLink", "scanAsAdministrator", "sendInvitation"])
    let wizard = Sample.wizard(Sample.link())
    #expect(wizard.progress.position == .invitation && wizard.progress.status == .acting)
    #expect(wizard.checklist.items.map(\.status) == [.todo, .cannotStart, .cannotStart])
  }

  @Test func `launching may end with WeChat Pay and the Open Platform, and with what they want first`() {
    #expect(
      path(Sample.launch()) == ["standing", "profile", "team", "appID", "release", "pay", "openPlatform"])
    let tail = OtherFlowDetailTests.tail
    #expect(ids(Sample.launch()) == tail + ["applyForPay", "bindOpenPlatform"])
    #expect(ids(Sample.launch(pay: false, openPlatform: nil)) == tail)
    let uncertified = Sample.launch(certified: false, openPlatform: false)
    #expect(
      ids(uncertified) == tail + [
        "certifySeparately", "applyForPay", "certifyOpenPlatform", "bindOpenPlatform",
      ])
    let wizard = Sample.wizard(uncertified)
    #expect(wizard.checklist.fees.totalFen == 30000)
    #expect(wizard.status(of: "applyForPay") == .cannotStart)
    #expect(wizard.status(of: "bindOpenPlatform") == .cannotStart)
    #expect(wizard.status(of: "fillProfile") == .todo)
    #expect(Sample.wizard(Sample.launch(certified: false, pay: false)).checklist.fees.totalFen == 0)
    #expect(ids(Sample.launch(.individual)).contains("certifySeparately"))
  }

  static let release: [String: [String]] = [
    "submitReview": ["uploadCode", "fillProfile", "setMainCategory"], "codeReviewOutcome": ["submitReview"],
    "publish": ["submitReview", "codeReviewOutcome"],
  ]

  static let scan: [String: [String]] = ["scanAsAdministrator": ["agreeToTerms"]]

  static let needs: [(Session, [String: [String]])] = [
    (
      Sample.quickRegister(shown: false),
      release.merging(scan) { $1 }.merging([
        "agreeToTerms": ["openQuickRegistration"], "activateEmail": ["fillEmailAndPassword"],
        "bindAdministrator": ["activateEmail"], "fillProfile": ["bindAdministrator"],
        "bindTeam": ["bindAdministrator"], "copyAppID": ["bindAdministrator"],
        "setMainCategory": ["bindAdministrator"], "uploadCode": ["bindAdministrator"],
      ]) { $1 }
    ),
    (
      Sample.certify(),
      ["submitCertification": ["payCertificationFee"], "certificationOutcome": ["submitCertification"]]
    ),
    (
      Sample.quickCertify(shown: false),
      scan.merging([
        "agreeToTerms": ["openQuickCertification"], "confirmMaterials": ["scanAsAdministrator"],
      ]) { $1 }
    ),
    (Sample.link(), ["scanAsAdministrator": ["requestLink"], "sendInvitation": ["scanAsAdministrator"]]),
    (
      Sample.launch(certified: false, openPlatform: false),
      release.merging([
        "applyForPay": ["certifySeparately"], "bindOpenPlatform": ["certifyOpenPlatform"],
      ]) { $1 }
    ),
    (Sample.launch(), release), (Sample.phoneNumber(), [:]),
  ]

  @Test(arguments: needs)
  func `what needs what`(session: Session, needs: [String: [String]]) {
    let outcome = session.flow == .certify ? session.with(.certificationOutcome, nil) : session
    let lines = Sample.wizard(outcome).checklist.items.filter { !$0.needs.isEmpty }
    #expect(Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0.needs) }) == needs)
  }

  @Test func `a team line cites the limits that hold`() {
    func fact(_ session: Session) -> [FactID]? { Sample.wizard(session).item("bindTeam")?.facts }
    #expect(fact(Sample.launch(.individual)) == [.teamIndividual])
    #expect(fact(Sample.launch(certified: false)) == [.teamUncertified])
    #expect(fact(Sample.launch()) == [.teamCertified] && fact(Sample.quickRegister()) == [.teamCertified])
    #expect(fact(Sample.quickRegister(shown: false)) == [.teamUncertified])
  }
}

@Suite struct PhoneNumberTests {
  private func fees(_ session: Session) -> Fees { Sample.wizard(session).checklist.fees }

  static let prices: [(Int, Int, Int, Int)] = [
    (5000, 200, 12_600, 15_000), (5000, 1000, 15_000, 15_000), (5000, 5000, 15_000, 15_000),
    (5000, 0, 12_000, 15_000), (800, 200, 0, 2_400), (801, 200, 3, 2_403), (0, 0, 0, 0),
    (1_000_000_000, 0, 2_999_997_000, 3_000_000_000),
  ]

  @Test(arguments: prices)
  func `calls cost three fen each, after what is left of the trial`(
    calls: Int, used: Int, first: Int, monthly: Int
  ) {
    let fees = fees(Sample.phoneNumber(calls: calls, used: used))
    #expect(fees.firstMonthFen == first && fees.monthlyFen == monthly && fees.totalFen == 0)
  }

  /// Which certified subjects pay nothing, and in which categories.
  @Test(arguments: CertifiedSubject.allCases, CategoryGroup.allCases)
  func `who pays nothing buys no package`(subject: CertifiedSubject, group: CategoryGroup) {
    let free =
      subject == .government || subject == .nonprofit || group == .publicHospital || group == .schooling
      || (subject == .publicInstitution && group == .governmentServices)
    let wizard = Sample.wizard(Sample.phoneNumber(subject, group))
    #expect(wizard.checklist.fees.monthlyFen == (free ? 0 : 15_000))
    #expect(wizard.checklist.fees.firstMonthFen == (free ? 0 : 12_600))
    let lines = ["addButton", "exchangeCode", "handleNoQuota"] + (free ? [] : ["buyPackage"])
    #expect(wizard.checklist.items.map(\.id) == lines)
  }

  @Test func `a price is told as soon as it is known, and not before`() {
    let session = Sample.phoneNumber()
    #expect(fees(session.with(.trialUsed, nil)).firstMonthFen == nil)
    #expect(fees(session.with(.trialUsed, nil)).monthlyFen == 15_000)
    #expect(fees(session.with(.callsPerMonth, nil)).monthlyFen == nil)
    #expect(fees(session.with(.callsPerMonth, .count(-1))).monthlyFen == nil)
    let undecided = Sample.phoneNumber(.publicInstitution).with(.categoryGroup, nil)
    #expect(fees(undecided).monthlyFen == nil)
    #expect(!Sample.wizard(undecided).checklist.items.map(\.id).contains("buyPackage"))
    #expect(fees(Sample.phoneNumber(.nonprofit).with(.categoryGroup, nil)).monthlyFen == 0)
    #expect(fees(session.with(.certified, .yesNo(false))).monthlyFen == nil)
    #expect(fees(Sample.session(.enterprise)).monthlyFen == nil)
  }

  @Test func `the price and the trial are the rulebook's`() {
    let rules = Rulebook.documented(but: [
      Fact(.phonePrice, is: .money(4), from: [.phoneComponent]),
      Fact(.phoneTrial, is: .count(500), from: [.phoneComponent]),
    ])
    let fees = Wizard(Sample.phoneNumber(), rulebook: rules, today: today)?.checklist.fees
    #expect(fees?.monthlyFen == 20_000 && fees?.firstMonthFen == 18_800)
  }
}
