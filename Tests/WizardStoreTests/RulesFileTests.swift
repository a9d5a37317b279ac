import Testing
import WizardCore
import WizardJSON

@testable import WizardStore

@Suite struct RulesFileTests {
  private func decode(_ text: String) throws(FileError) -> RulesFile {
    try RulesFile.decode(Array(text.utf8))
  }

  @Test func `a value with a note overrides the documented one`() throws {
    let file = try decode(
      #"{"schema": 1, "facts": {"certification.fee": {"value": 3000, "note": "shown on the page"}}}"#)
    #expect(file.overrides == [Override(.certificationFee, .money(3000), note: "shown on the page")])
    let book = Rulebook.documented.overridden(by: file.overrides)
    #expect(book.number(.certificationFee) == 3000 && Rulebook.documented.number(.certificationFee) == 30000)
    #expect(book.override(of: .certificationFee)?.note == "shown on the page")
  }

  @Test func `a fact of every type can be overridden`() throws {
    let values: [FactID: String] = [
      .transferDays: "15", .transferAmount: "[1, 99]", .certificationReviewDays: "[1, 20]",
      .teamCertified:
        #"{"developers": 30, "testers": 60}"#, .reuseQuota: #"{"organisation": 50, "soleTrader": 5}"#,
      .phonePackageStart: #""2024-01-01""#, .registerEntry: #"["mp.weixin.qq.com", "注册"]"#, .phoneCode: "10",
      .certificationValidity: "2", .subjectIndividual: "16", .phoneNoQuota: #""1400002""#,
    ]
    for (fact, value) in values {
      let file = try decode(#"{"schema": 1, "facts": {"\#(fact.rawValue)": {"value": \#(value)}}}"#)
      let book = Rulebook.documented.overridden(by: file.overrides)
      #expect(book[fact]?.value != Rulebook.documented[fact]?.value, "\(fact)")
    }
  }

  @Test(arguments: FactID.allCases)
  func `the JSON of a value is accepted in a rules file`(fact: FactID) throws {
    guard let value = Rulebook.documented[fact]?.value, let json = value.json else { return }
    let text = JSONWriter.compact(json, keys: .asGiven)
    if case .string = json {
      #expect(value.plain.flatMap { Int($0) } == nil || fact == .phoneNoQuota)
    }
    let file = try decode(#"{"schema": 1, "facts": {"\#(fact.rawValue)": {"value": \#(text)}}}"#)
    #expect(file.overrides == [Override(fact, value)])
  }

  @Test func `a year of holidays is used by the calendar`() throws {
    let file = try decode(
      #"{"schema": 1, "holidays": {"2027": {"holidays": ["2027-01-01"], "workingWeekends": ["2027-01-03"]}}}"#
    )
    let calendar = Rulebook.documented.overridden(by: [], holidays: file.holidays).calendar
    let start = try #require(CivilDate(iso: "2026-12-30"))
    let count = calendar.day(2, after: start)
    #expect(count.date == CivilDate(iso: "2027-01-03") && !count.isEstimate)
    #expect(Rulebook.documented.calendar.day(2, after: start).isEstimate)
  }

  static let refused: [(String, String)] = [
    (#"{"facts": {}}"#, "schema"), (#"{"schema": 0}"#, "schema"), (#"{"schema": 1, "fact": {}}"#, "fact"),
    (#"{"schema": 1, "facts": {"certification.cost": {"value": 1}}}"#, "facts.certification.cost"),
    (#"{"schema": 1, "facts": {"certification.fee": {"value": "300"}}}"#, "facts.certification.fee.value"),
    (#"{"schema": 1, "facts": {"certification.fee": {"value": -1}}}"#, "facts.certification.fee.value"),
    (
      #"{"schema": 1, "facts": {"certification.fee": {"value": 1000000001}}}"#,
      "facts.certification.fee.value"
    ),
    (#"{"schema": 1, "facts": {"certification.fee": {"note": "x"}}}"#, "facts.certification.fee.value"),
    (
      #"{"schema": 1, "facts": {"certification.fee": {"value": 1, "notes": "x"}}}"#,
      "facts.certification.fee.notes"
    ),
    (#"{"schema": 1, "facts": {"certification.refund": {"value": 1}}}"#, "facts.certification.refund.value"),
    (
      #"{"schema": 1, "facts": {"certification.reviewDays": {"value": [7, 1]}}}"#,
      "facts.certification.reviewDays.value"
    ),
    (#"{"schema": 1, "holidays": {"27": {}}}"#, "holidays.27"),
    (#"{"schema": 1, "holidays": {"2027": {"holidays": ["2026-01-01"]}}}"#, "holidays.2027.holidays[0]"),
  ]

  @Test(arguments: refused)
  func `an unknown fact, a wrong type or an invalid day is refused with its path`(
    text: String, path: String
  ) {
    do throws(FileError) {
      _ = try decode(text)
      Issue.record("the file is accepted")
    } catch {
      // A missing member is not the same as a wrong one.
      let isLacking =
        ["{\"facts\": {}}", "\"note\": \"x\"}}}"].contains { text.hasSuffix($0) } && !text.contains("value")
      switch error {
      case .malformed(let found, _, _): #expect(found == path && !isLacking)
      case .lacking(let found, _, _): #expect(found == path && isLacking)
      default: Issue.record("\(error)")
      }
    }
  }

  @Test func `a newer schema is refused`() {
    #expect(throws: FileError.newerSchema(2)) { try decode(#"{"schema": 2, "anything": 1}"#) }
  }

  @Test func `changing a fact changes only the route that depends on it`() throws {
    let today = try #require(CivilDate(iso: "2026-11-20"))
    let start = Session(
      flow: .start,
      answers: [
        .goal: .text("newMiniProgram"), .subjectType: .text("enterprise"), .hasOfficialAccount: .yesNo(true),
        .officialAccountCertified: .yesNo(true), .sameSubject: .yesNo(true),
      ])
    let file = try decode(
      #"{"schema": 1, "facts": {"certification.fee": {"value": 3000}, "certification.reviewDays": {"value": [2, 9]}}}"#
    )
    let book = Rulebook.documented.overridden(by: file.overrides)
    let before = Wizard(start, today: today).routes
    let after = Wizard(start, rulebook: book, today: today).routes
    func row(_ routes: [Route], _ method: VerificationMethod?) -> Route? {
      routes.first { $0.method == method }
    }
    #expect(row(before, .certification)?.feesFen == 30000 && row(after, .certification)?.feesFen == 3000)
    let wait = row(after, .certification)?.wait
    #expect(wait?.min == 2 && wait?.max == 9 && wait?.unit == .working)
    #expect(row(before, .bankTransfer) == row(after, .bankTransfer) && row(before, nil) == row(after, nil))
  }

  @Test func `a session reports which fact values have changed since`() throws {
    let today = try #require(CivilDate(iso: "2026-11-20"))
    let session = Session(
      flow: .certify, answers: [.subjectType: .text("enterprise"), .legalName: .text("示例有限公司")])
    let saved = Wizard(session, today: today).factValues
    #expect(saved["certification.fee"] == "30000")
    let book = Rulebook.documented.overridden(by: [Override(.certificationFee, .money(3000))])
    let later = Wizard(session, rulebook: book, today: today)
    let changes = later.ruleChanges(since: saved, edition: "documented")
    #expect(changes.facts == [.certificationFee] && changes.earlierEdition == nil)
    #expect(later.ruleChanges(since: later.factValues, edition: nil).isEmpty)
    #expect(later.checklist.items.first { $0.id == "payCertificationFee" }?.overridden == [.certificationFee])
  }
}
