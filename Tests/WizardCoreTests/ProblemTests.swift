import TestSupport
import Testing

@testable import WizardCore

/// One answer, its expected problem codes and the status afterwards.
struct Case: CustomTestStringConvertible, Sendable {
  let subject: SubjectType
  let method: VerificationMethod?
  let field: FieldID
  let answer: Answer?
  let codes: [String]
  var today = SampleAnswers.today

  init(
    _ field: FieldID, _ answer: Answer?, _ code: String? = nil, of subject: SubjectType = .enterprise,
    by method: VerificationMethod? = nil, on today: String = "2026-11-21"
  ) {
    self.subject = subject
    self.method = method
    self.field = field
    self.answer = answer
    codes = [code].compactMap(\.self)
    self.today = date(today)
  }

  var testDescription: String { "\(subject) \(field) \(answer.map { "\($0)" } ?? "none")" }
}

@Suite struct ProblemTests {
  /// Refusals, each beside the answer that just misses it.
  static let refusals: [Case] = [
    Case(.email, .text("ops@example"), "email.malformed"), Case(.email, .text("ops@example.cn")),
    Case(.emailUnused, .yesNo(false), "email.inUse"), Case(.emailUnused, .yesNo(true)),
    Case(.code, .text("9135010OM000100Y43"), "code.malformed"),
    Case(.code, .text("91350100M000100Y4"), "code.malformed"), Case(.code, .text("91350100 M000100Y43")),
    Case(.code, .text("91350100m000100y43")),
    Case(.accountHolder, .text("示例上海有限公司"), "holder.mismatch", by: .bankTransfer),
    Case(.accountHolder, .text("示例（上海)有限公司"), by: .bankTransfer),
    Case(.accountKind, .text("personal"), "account.personal", by: .bankTransfer),
    Case(.adminName, .text("11010519491231002X"), "name.noLetter"),
    Case(.adminName, .text("110105 19491231 002x"), "name.noLetter"),
    Case(.adminName, .text("13800138000"), "name.noLetter"), Case(.adminName, .text("阿依古丽·买买提")),
    Case(.legalName, .text("11010519491231002X"), "name.noLetter", by: .certification),
    Case(.adminIDNumber, .text("1101051949123100"), "idNumber.malformed"),
    Case(.adminIDNumber, .text("110105194912310029"), "idNumber.checkDigit"),
    Case(.adminIDNumber, .text("110105199002300028"), "idNumber.date"),
    Case(.adminIDNumber, .text("11010519491231002x")),
    Case(.adminIDNumber, nil), Case(.adminIDNumber, nil, of: .individual),
    Case(.adminPhone, .text("12800138000"), "phone.malformed"), Case(.adminPhone, .text("138 0013 8000")),
    Case(.adminIDNumber, .text("110105200811220023"), "admin.underage", of: .individual),
    Case(.adminIDNumber, .text("110105200811210028"), of: .individual),
    Case(.adminIDNumber, .text("110105200811220023"), of: .enterprise),
    Case(.subjectConfirmed, .yesNo(false), "subject.notConfirmed"),
    Case(.developers, .count(6), "team.tooManyDevelopers", of: .individual),
    Case(.developers, .count(5), of: .individual),
    Case(.testers, .count(11), "team.tooManyTesters", of: .individual),
    Case(.testers, .count(10), of: .individual),
    Case(.developers, .count(11), "team.tooManyDevelopers", by: .bankTransfer),
    Case(.developers, .count(10), by: .bankTransfer),
    Case(.testers, .count(21), "team.tooManyTesters", by: .bankTransfer),
    Case(.developers, .count(21), "team.tooManyDevelopers", by: .certification),
    Case(.developers, .count(20), by: .certification),
    Case(.testers, .count(41), "team.tooManyTesters", by: .certification),
    Case(.testers, .count(40), by: .certification),
    Case(.pageGroups, .count(6), "release.tooManyGroups"), Case(.pageGroups, .count(5)),
    Case(.appID, .text("wx0123"), "appID.malformed"), Case(.appID, .text(" wx0123456789abcdef ")),
    Case(.originalID, .text("gh_0123"), "originalID.malformed"), Case(.originalID, nil),
    Case(.subjectType, .text("Enterprise"), "answer.unknownValue"),
    Case(.documentsReady, .set(["licence", "passport"]), "answer.unknownValue", of: .media),
    Case(.email, .count(5), "answer.wrongType"), Case(.emailUnused, .text("true"), "answer.wrongType"),
    Case(.certificationApprovedOn, .text("2026-02-30"), "answer.wrongType", of: .media),
    Case(.certificationApprovedOn, .text("0026-11-01"), "answer.wrongType", of: .media),
    Case(.email, .foreign("null"), "answer.wrongType"),
    Case(.developers, .count(-1), "answer.outOfRange"), Case(.developers, .count(0)),
    Case(.developers, .count(1_000_000_001), "answer.outOfRange"),
  ]

  @Test(arguments: refusals)
  func `an invalid answer is refused for exactly its own fault`(sample: Case) throws {
    let session = SampleSession.finished(sample.subject, by: sample.method).with(sample.field, sample.answer)
    let wizard = SampleSession.wizard(session, on: sample.today)
    #expect(wizard.codes == sample.codes)
    if !sample.codes.isEmpty {
      let step = try #require(wizard.flow.field(sample.field)?.step)
      #expect(wizard.progress.position == step && wizard.progress.status == .asking)
      #expect(wizard.replay.problems.allSatisfy { $0.isError && $0.field == sample.field.rawValue })
    }
  }

  /// A warning doesn't block the flow.
  static let doubts: [Case] = [
    Case(.code, .text("91350100M000100Y44"), "code.checkDigit"),
    Case(.code, .text("110108000000017"), "code.checkDigit"), Case(.code, .text("110108000000016")),
    Case(.code, .text("D2143569-0"), "code.checkDigit"), Case(.code, .text("D2143569-X")),
    Case(.code, .text("92310115MA1K4XTQ6F"), "code.kindMismatch"),
    Case(.code, .text("93310115MA1K4XTQ6C")),
    Case(.code, .text("91350100M000100Y43"), "code.kindMismatch", of: .soleTrader),
    Case(.code, .text("91350100M000100Y43"), "code.kindMismatch", of: .government),
    Case(.code, .text("91350100M000100Y43"), "code.kindMismatch", of: .other),
    Case(.code, .text("12100000400000624D"), of: .other),
    Case(.code, .text("91350100M000100Y43"), of: .media),
    Case(.adminName, .text("Zhang San"), "name.person"), Case(.adminName, .text("张三2"), "name.person"),
    Case(.adminName, .text("张San")), Case(.adminName, .text("张３"), "name.person"),
    Case(.legalName, .text("Example Trading Co., Ltd."), "name.organisation", by: .certification),
    Case(.legalName, .text("ＡＣＭＥ 24"), "name.organisation", by: .certification),
    Case(.legalName, .text("ACME（上海）有限公司"), by: .certification),
    Case(.miniProgramName, .text("ACME 24"), nil),
    Case(.adminWeChatReady, .yesNo(false), "admin.weChatNotReady"),
    Case(.category, .text("医疗 > 公立医疗机构"), "category.notForIndividuals", of: .individual),
    Case(.category, .text("工具＞天气"), of: .individual), Case(.category, .text("医疗 > 公立医疗机构")),
    Case(.filed, .yesNo(false), "release.notFiled"),
  ]

  @Test(arguments: doubts)
  func `a warning is reported and the answer is accepted`(sample: Case) {
    let session = SampleSession.finished(sample.subject, by: sample.method).with(sample.field, sample.answer)
    let wizard = SampleSession.wizard(session, on: sample.today)
    #expect(wizard.codes == sample.codes)
    #expect(wizard.progress.status == .finished)
    #expect(wizard.replay.problems.allSatisfy { !$0.isError })
  }

  static let accounts: [Case] = [
    Case(.accountKind, .text("virtual"), "account.virtual", by: .bankTransfer),
    Case(.accountKind, .text("general"), "account.notBasic", by: .bankTransfer),
    Case(.accountKind, .text("personal"), "account.personal", of: .soleTrader, by: .bankTransfer),
    Case(.bankAccount, .text("6222-0000-1111 2345"), by: .bankTransfer),
    Case(.bankAccount, .text("６２２２ 0000 1"), by: .bankTransfer),
    Case(.bankAccount, .text("6222 0000"), "account.number", by: .bankTransfer),
    Case(.bankAccount, .text(String(repeating: "6", count: 32)), by: .bankTransfer),
    Case(.bankAccount, .text(String(repeating: "6", count: 33)), "account.number", by: .bankTransfer),
    Case(.bankAccount, .text("6222 0000 1111 234O"), "account.number", by: .bankTransfer),
  ]

  @Test(arguments: accounts)
  func `a warning about the account is reported until the transfer has matched`(sample: Case) {
    let session = SampleSession.finished(sample.subject, by: sample.method).with(sample.field, sample.answer)
      .with(.receivingHolder, .text("财付通"))
    for outcome in [nil, "pending", "mismatched", "late"] {
      let wizard = SampleSession.wizard(
        session.with(.transferOutcome, outcome.map(Answer.text)), on: sample.today)
      #expect(wizard.replay.problems.filter { $0.step != nil }.map(\.code.rawValue) == sample.codes)
      #expect(wizard.replay.fields[sample.field] != .refused && wizard.progress.position == .transfer)
    }
    let matched = SampleSession.wizard(session.with(.transferOutcome, .text("matched")), on: sample.today)
    #expect(matched.codes == [] && matched.progress.status == .finished)
  }

  @Test func `the operator's name as the account holder is checked as a person's`() {
    let session = SampleSession.register(.soleTrader, by: .bankTransfer).with(.accountHolder, .text("Li Si"))
      .with(.transferOutcome, nil).with(.accountKind, .text("personal"))
    #expect(SampleSession.wizard(session).codes == ["account.personal", "name.person"])
  }

  @Test func `payment details that are noted but not entered are reported until the transfer is made`() {
    let session = SampleSession.finished(.enterprise, by: .bankTransfer).with(.transferOutcome, nil)
      .with(.payTransfer, on: nil)
    func codes(_ session: Session, on day: String = "2026-11-15") -> [String] {
      SampleSession.wizard(session, on: date(day)).replay.problems.filter { $0.step == .transfer }
        .map(\.code.rawValue)
    }
    let full = session.with(.receivingHolder, .text("财付通"))
    #expect(codes(full) == [] && codes(session) == ["payee.missing"])
    #expect(codes(full.with(.receivingAccount, nil)) == ["payee.missing"])
    #expect(codes(full.with(.transferAmountFen, nil)) == ["payee.missing"])
    #expect(codes(session.with(.noteTransferDetails, on: nil)) == [])
    #expect(codes(session.with(.payTransfer, on: "2026-11-10")) == [])
    #expect(codes(session.with(.transferOutcome, .text("mismatched"))) == ["payee.missing"])
    #expect(codes(session, on: "2026-11-21") == ["transfer.expired"])
    let missing = SampleSession.wizard(session, on: date("2026-11-15")).replay.problems
      .first { $0.code == .payeeMissing }?.details["missing"]
    #expect(missing == .fields([.receivingHolder]))
  }

  @Test func `the administrator's identity number is required of individuals and optional for others`() {
    let individual = SampleSession.wizard(SampleSession.finished(.individual).with(.adminIDNumber, nil))
    #expect(individual.progress.position == .administrator && individual.progress.status == .asking)
    let enterprise = SampleSession.wizard(SampleSession.finished(.enterprise).with(.adminIDNumber, nil))
    #expect(enterprise.progress.status == .finished)
  }

  static let holders: [(String, Int, String, String, String?)] = [
    ("示例上海有限公司", 3, "上", "(", "brackets"), ("示例（上海）公司", 7, "公", "有", nil),
    ("示例（上海）有限公司分店", 11, "分", "∅", "longer"), ("示例（上海）有限", 9, "∅", "公", "shorter"),
  ]

  @Test(arguments: holders)
  func `a holder mismatch reports the first differing character`(
    holder: String, place: Int, given: String, expected: String, variant: String?
  ) throws {
    let session = SampleSession.register(.enterprise, by: .bankTransfer).with(.accountHolder, .text(holder))
    let problem = try #require(SampleSession.wizard(session).replay.problems.first)
    #expect(problem.variant == variant)
    #expect(
      problem.details == [
        "place": .number(place), "given": .text(given), "expected": .text(expected),
      ])
  }

  @Test func `a sole trader's personal account may have another name, a basic account may not`() {
    let session = SampleSession.register(.soleTrader, by: .bankTransfer).with(.accountHolder, .text("李四"))
      .with(.transferOutcome, nil)
    #expect(SampleSession.wizard(session.with(.accountKind, .text("personal"))).codes == ["account.personal"])
    #expect(SampleSession.wizard(session).codes == ["holder.mismatch"])
  }

  @Test func `missing documents are reported only before the fee is paid`() {
    let ready = SampleSession.finished(.enterprise)
    let gap = ready.with(.documentsReady, .set(["licence"])).with(.certificationOutcome, nil)
      .with(.fillProfile, on: nil).with(.bindTeam, on: nil).with(.copyAppID, on: nil)
      .with(.setMainCategory, on: nil).with(.uploadCode, on: nil).with(.submitReview, on: nil)
      .with(.publish, on: nil)
    #expect(SampleSession.wizard(gap).codes == ["review.late"])
    let unpaid = gap.with(.payCertificationFee, on: nil).with(.submitCertification, on: nil)
    #expect(SampleSession.wizard(unpaid).codes == ["documents.notReady"])
    #expect(SampleSession.wizard(unpaid.with(.documentsReady, nil)).codes == ["documents.notReady"])
    #expect(
      SampleSession.wizard(unpaid.with(.documentsReady, ready.answers[.documentsReady])).codes == [])
  }

  @Test func `unknown names are reported and don't keep the position`() {
    var session = SampleSession.finished(.individual)
    session.unknownAnswers["emial"] = .text("x")
    session.unknownTasks["dance"] = today
    session.attempts = [Attempt(step: "transfer", outcome: "approved", on: "2026-11-01")]
    let wizard = SampleSession.wizard(session)
    #expect(Set(wizard.codes) == ["answer.unknownField", "done.unknownTask", "attempts.malformed"])
    #expect(wizard.progress.status == .finished)
  }

  static let nonsense: [Attempt] = [
    Attempt(step: "nowhere", outcome: "rejected", on: "2026-11-01"),
    Attempt(step: "platformReview", outcome: "late", on: "2026-11-01"),
    Attempt(step: "platformReview", outcome: "rejected", reason: "weather", on: "2026-11-01"),
    Attempt(step: "platformReview", outcome: "rejected", reason: "document", on: "2026-11-22"),
    Attempt(step: "platformReview", outcome: "rejected", reason: "document", on: "2026-11-31"),
    Attempt(step: "transfer", outcome: "late", reason: "document", on: "2026-11-01"),
  ]

  @Test(arguments: nonsense)
  func `a malformed attempt is reported and costs nothing`(attempt: Attempt) {
    var session = SampleSession.register(.media)
    session.attempts = [attempt]
    #expect(SampleSession.wizard(session).codes == ["attempts.malformed"])
    #expect(SampleSession.wizard(session).checklist.fees.totalFen == 30000)
  }

  @Test func `a task ticked in the future or before its prerequisite counts as not done`() {
    let future = SampleSession.wizard(SampleSession.finished(.individual).with(.publish, on: "2026-11-22"))
    #expect(future.codes == ["done.future"])
    #expect(future.status(of: "publish") == .todo)
    let early = SampleSession.wizard(SampleSession.finished(.individual).with(.publish, on: "2026-11-08"))
    #expect(early.codes == ["done.outOfOrder"])
    let gap = SampleSession.wizard(SampleSession.finished(.individual).with(.activateEmail, on: nil))
    #expect(Set(gap.codes) == ["done.outOfOrder"] && gap.progress.status == .acting)
    #expect(gap.status(of: "bindAdministrator") == .cannotStart)
  }
}
