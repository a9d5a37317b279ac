import TestSupport
import Testing

@testable import WizardCore

@Suite struct RegisterTests {
  static let head = ["email", "activation", "subject"]
  static let tail = ["profile", "team", "appID", "release"]

  static let middles: [(SubjectType, VerificationMethod?, [String])] = [
    (.individual, nil, ["administrator", "confirmation"]),
    (
      .enterprise, .bankTransfer,
      ["organisation", "verification", "transferAccount", "administrator", "confirmation", "transfer"]
    ),
    (
      .soleTrader, .certification,
      [
        "organisation", "verification", "certificationDocuments", "administrator", "confirmation",
        "platformReview",
      ]
    ),
    (
      .media, nil,
      [
        "organisation", "verification", "certificationDocuments", "administrator", "confirmation",
        "platformReview",
      ]
    ),
  ]

  @Test(arguments: middles)
  func `each subject has its own path`(
    subject: SubjectType, method: VerificationMethod?, middle: [String]
  ) {
    let wizard = SampleSession.wizard(SampleSession.register(subject, by: method))
    #expect(wizard.progress.path.map(\.rawValue) == RegisterTests.head + middle + RegisterTests.tail)
  }

  @Test(arguments: SampleSession.registerPaths)
  func `a finished registration is finished without a problem`(
    subject: SubjectType, method: VerificationMethod?
  ) {
    let wizard = SampleSession.wizard(SampleSession.finished(subject, by: method))
    #expect(wizard.progress.status == .finished)
    #expect(wizard.progress.position == .release)
    #expect(wizard.codes == [])
    #expect(wizard.replay.inactive == [])
    #expect(wizard.checklist.items.allSatisfy { $0.status == .done || $0.kind == .reminder })
  }

  @Test(arguments: SampleSession.registerPaths)
  func `a finished registration without one of its ticks has a task to do`(
    subject: SubjectType, method: VerificationMethod?
  ) {
    let finished = SampleSession.finished(subject, by: method)
    for task in finished.done.keys {
      var session = finished
      session.done[task] = nil
      let wizard = SampleSession.wizard(session)
      let isMoot = wizard.status(of: task.rawValue) == .notNeeded
      #expect((wizard.progress.status == .finished) == isMoot, "\(task)")
    }
  }

  @Test(arguments: SampleSession.registerPaths)
  func `a registration without one required answer stays at that answer's step`(
    subject: SubjectType, method: VerificationMethod?
  ) {
    let finished = SampleSession.finished(subject, by: method)
    for (step, field) in Flow.register.fields where finished.answers[field.id] != nil {
      let wizard = SampleSession.wizard(finished.with(field.id, nil))
      let optional = field.requirement != .required && !(field.id == .adminIDNumber && subject == .individual)
      if field.outcome != nil {
        #expect(wizard.progress.position == step && wizard.progress.status != .finished, "\(field.id)")
      } else if optional {
        #expect(wizard.progress.position == .release, "\(field.id)")
      } else {
        #expect(wizard.progress.position == step && wizard.progress.status == .asking, "\(field.id)")
      }
    }
  }

  @Test func `an empty session asks for the e-mail address and knows the path up to the subject`() {
    let wizard = SampleSession.wizard(Session(flow: .register))
    #expect(wizard.progress == Progress(position: .email, status: .asking, path: [.email]))
    #expect(wizard.replay.knownPath == [.email, .activation, .subject])
    #expect(
      wizard.checklist.items.map(\.id) == ["openRegistration", "fillEmailAndPassword", "activateEmail"])
  }

  @Test func `a blank text is missing, not refused`() {
    let wizard = SampleSession.wizard(SampleSession.register(.enterprise).with(.legalName, .text(" 　")))
    #expect(wizard.progress.position == .organisation)
    #expect(wizard.codes == [])
  }

  @Test func `the known path passes refused answers and ends at the first missing one that decides the path`()
  {
    let session = Session(
      flow: .register,
      answers: [.email: .text("x"), .subjectType: .text("enterprise"), .code: .text("1")])
    let wizard = SampleSession.wizard(session)
    #expect(wizard.progress.position == .email)
    #expect(wizard.replay.knownPath == [.email, .activation, .subject, .organisation, .verification])
    #expect(wizard.codes == ["email.malformed", "code.malformed"])
  }

  @Test func `a subject type that does not exist decides nothing`() {
    let wizard = SampleSession.wizard(
      SampleSession.register(.enterprise).with(.subjectType, .text("company")))
    #expect(wizard.progress.position == .subject)
    #expect(wizard.replay.knownPath.last == .subject)
    #expect(wizard.codes == ["answer.unknownValue"])
    #expect(wizard.replay.inactive == [])
  }

  @Test func `a step with only tasks doesn't keep the position`() {
    var session = Session(flow: .register)
    session.answers = [.email: .text("a@b.cn"), .emailUnused: .yesNo(true)]
    #expect(SampleSession.wizard(session).progress.position == .subject)
    #expect(SampleSession.wizard(session).progress.path == [.email, .activation, .subject])
  }

  @Test func `the fee of a certification counts before it is paid, and a transfer costs none`() {
    #expect(SampleSession.wizard(SampleSession.register(.government)).checklist.fees.totalFen == 30000)
    let transfer = SampleSession.wizard(SampleSession.register(.enterprise, by: .bankTransfer)).checklist.fees
    #expect(transfer.totalFen == 0 && transfer.transferFen == 7)
  }

  @Test func `an item lists the answers that require it`() {
    let wizard = SampleSession.wizard(SampleSession.register(.enterprise, by: .bankTransfer))
    #expect(
      wizard.item("payTransfer")?.why == [
        Reason(field: .subjectType, value: "enterprise"),
        Reason(field: .verificationMethod, value: "bankTransfer"),
      ])
    #expect(wizard.item("openRegistration")?.why == [])
  }

  @Test func `the operator makes a sole trader's transfer from a personal account`() {
    let session = SampleSession.register(.soleTrader, by: .bankTransfer)
    #expect(SampleSession.wizard(session).item("payTransfer")?.responsible == .finance)
    let personal = SampleSession.wizard(session.with(.accountKind, .text("personal")))
    #expect(personal.item("payTransfer")?.responsible == .legalRepresentative)
  }

  static let documents: [(SubjectType, String, [String])] = [
    (.enterprise, "none", ["licence", "legalPersonIDCard", "corporateAccount"]),
    (.enterprise, "medical", ["licence", "legalPersonIDCard", "corporateAccount", "priorApproval"]),
    (
      .soleTrader, "education",
      ["operatorIDCard", "legalPersonIDCard", "personalOrCorporateAccount", "tradePermit"]
    ),
    (
      .government, "none",
      ["organisationCodeCertificate", "handlerDocuments", "fiscalAccount", "superiorAuthorisation"]
    ),
    (.media, "finance", ["documentsAsShown", "priorApproval"]),
  ]

  @Test(arguments: documents)
  func `the required documents depend on the subject and the trade`(
    subject: SubjectType, trade: String, documents: [String]
  ) {
    let wizard = SampleSession.wizard(SampleSession.register(subject).with(.specialTrade, .text(trade)))
    #expect(wizard.item("submitCertification")?.documents == documents)
  }

  @Test func `an individual has no certification to renew, a certified one is reminded after a year`() {
    #expect(SampleSession.wizard(SampleSession.register(.individual)).item("renewCertification") == nil)
    let reminder = SampleSession.wizard(SampleSession.register(.media)).item("renewCertification")
    #expect(reminder?.due == date("2027-11-10"))
    #expect(reminder?.alarmDays == [90, 30, 7])
    #expect(reminder?.confirm == [.certificationValidity])
  }

  @Test func `an open second submission is not needed once the code review is approved`() {
    let session = SampleSession.finished(.individual).with(.needsTestAccount, .yesNo(true))
    let wizard = SampleSession.wizard(session)
    #expect(wizard.status(of: "resubmitReview") == .notNeeded)
    #expect(wizard.status(of: "publish") == .done && wizard.codes == [])
    let pending = SampleSession.wizard(session.with(.codeReviewOutcome, nil).with(.publish, on: nil))
    #expect(pending.status(of: "resubmitReview") == .todo)
    let ids = wizard.checklist.items.suffix(4).map(\.id)
    #expect(ids == ["submitReview", "resubmitReview", "codeReviewOutcome", "publish"])
  }

  @Test func `a code review counts only after the code was submitted`() {
    let session = SampleSession.register(.individual)
    let wizard = SampleSession.wizard(session)
    #expect(wizard.progress == Progress(position: .release, status: .acting, path: wizard.replay.knownPath))
    #expect(wizard.status(of: "codeReviewOutcome") == .cannotStart)
    #expect(
      SampleSession.wizard(SampleSession.finished(.individual)).status(of: "codeReviewOutcome") == .done)
  }
}
