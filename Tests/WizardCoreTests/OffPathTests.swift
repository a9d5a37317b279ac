import TestSupport
import Testing

@testable import WizardCore

@Suite struct OffPathTests {
  /// Wrong answers of every kind, to fields that lie behind the question who the mini program belongs to.
  static let wrong: [(FieldID, Answer, String)] = [
    (.code, .text("123"), "code.malformed"), (.adminPhone, .text("12800138000"), "phone.malformed"),
    (.adminIDNumber, .text("110105199002300028"), "idNumber.date"),
    (.adminIDNumber, .text("110105194912310029"), "idNumber.checkDigit"),
    (.appID, .text("wx"), "appID.malformed"), (.originalID, .text("gh_"), "originalID.malformed"),
    (.pageGroups, .count(6), "release.tooManyGroups"), (.developers, .count(-1), "answer.outOfRange"),
    (.verificationMethod, .text("post"), "answer.unknownValue"),
    (.documentsReady, .set(["passport"]), "answer.unknownValue"),
    (.certificationApprovedOn, .text("2026-02-30"), "answer.wrongType"),
    (.legalName, .count(3), "answer.wrongType"), (.filed, .text("yes"), "answer.wrongType"),
    (.bankName, .foreign("null"), "answer.wrongType"),
  ]

  private func replay(
    _ answers: Answers, flow: FlowID = .register, without missing: FieldID? = nil
  ) throws -> Replay {
    var session = Session(flow: flow, answers: answers)
    if let missing { session.answers[missing] = nil }
    return Replay(session, rulebook: .documented, today: today)
  }

  @Test(arguments: wrong)
  func `an invalid answer off the path is reported and does not change the position`(
    field: FieldID, answer: Answer, code: String
  ) throws {
    for start in [[:], [.email: .text("ops@example.cn"), .emailUnused: .yesNo(true)]] as [Answers] {
      let before = try replay(start)
      let after = try replay(start.merging([field: answer]) { $1 })
      let problem = try #require(after.problems.first)
      #expect(problem.code.rawValue == code && problem.field == field.rawValue && after.problems.count == 1)
      #expect(problem.isError && problem.reach == .upcoming && problem.step == after.flow.field(field)?.step)
      #expect(after.progress == before.progress && after.inactive == before.inactive)
      #expect(after.fields == before.fields)
    }
  }

  @Test(arguments: [wrong[0], wrong[8], wrong[9], wrong[11], wrong[13]])
  func `an invalid inactive answer is a warning`(
    field: FieldID, answer: Answer, code: String
  ) throws {
    let start = SampleSession.register(.individual).answers
    let before = try replay(start)
    let after = try replay(start.merging([field: answer]) { $1 })
    let problem = try #require(after.problems.first)
    #expect(problem.code.rawValue == code && after.problems.count == 1)
    #expect(!problem.isError && problem.isInvalid && problem.reach == .inactive)
    #expect(after.progress == before.progress && after.inactive == before.inactive + [field.rawValue])
  }

  @Test func `all invalid answers after a missing one are reported at once`() throws {
    var answers = SampleSession.register(.enterprise, by: .bankTransfer).answers
    for (field, answer, _) in OffPathTests.wrong { answers[field] = answer }
    answers[.emailUnused] = nil
    answers[.subjectType] = nil
    let fields = Set(try replay(answers).problems.map(\.field))
    #expect(fields == Set(OffPathTests.wrong.map(\.0.rawValue)))
  }

  @Test func `a blocked flow still reports later invalid answers`() throws {
    let replay = try replay(
      [.subjectType: .text("individual"), .code: .text("123"), .invoiceKind: .text("paper")], flow: .certify)
    #expect(replay.problems.map(\.code) == [.certificationIndividual, .codeMalformed, .answerUnknownValue])
    #expect(replay.progress.status == .blocked)
  }

  @Test func `a format warning off the path stays a warning`() throws {
    let problem = try #require(replay([.code: .text("91350100M000100Y44")]).problems.first)
    #expect(problem.code == .codeCheckDigit && !problem.isError && !problem.isInvalid)
    #expect(problem.reach == .upcoming)
  }

  @Test func `a check that depends on other answers runs once they are given`() throws {
    let replay = try replay([
      .accountKind: .text("personal"), .accountHolder: .text("别人"), .subjectConfirmed: .yesNo(false),
      .developers: .count(50), .adminIDNumber: .text("110105200811220023"),
      .category: .text("商家自营 > 食品饮料"),
    ])
    #expect(replay.problems.isEmpty)
  }

  @Test func `an answer that only another flow asks for is checked there`() throws {
    let answers: Answers = [.appID: .text("wx"), .subjectType: .text("enterprise")]
    #expect(try replay(answers, flow: .start).problems.isEmpty)
    #expect(try replay(answers, flow: .launch).problems.map(\.code) == [.appIDMalformed])
  }

  @Test func `a blank answer is never invalid`() throws {
    #expect(try replay([.developers: .text(" "), .filed: .text(""), .code: .text("")]).problems.isEmpty)
  }
}
