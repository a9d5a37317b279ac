import WizardCore

/// A date from its ISO text.
///
/// An invalid text becomes 0001-01-01, so that the test fails.
package func date(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(dayNumber: 0) }

/// Valid answers, one for each field and each criterion value; the only sample answers of the tests.
package enum SampleAnswers {
  /// The day on which most tests run.
  package static let today = date("2026-11-21")

  /// Valid registration codes by subject type.
  package static let codes: [SubjectType: String] = [
    .enterprise: "91350100M000100Y43", .soleTrader: "92310115MA1K4XTQ6F", .government: "12100000400000624D",
    .media: "12100000400000624D", .other: "52100000500001237F",
  ]

  /// A valid answer for every field that isn't decided by a criterion.
  package static let values: Answers = [
    .email: .text("ops@example.cn"), .emailUnused: .yesNo(true), .legalName: .text("示例（上海）有限公司"),
    .code: .text("91350100M000100Y43"), .accountKind: .text("basic"),
    .accountHolder: .text("示例(上海)有限公司"), .bankName: .text("示例银行"),
    .bankAccount: .text("6222 0000 1111"), .receivingAccount: .text("755912345678"),
    .receivingHolder: .text("示例平台"), .receivingBank: .text("示例银行"), .transferRemark: .text("验证"),
    .transferAmountFen: .count(7), .specialTrade: .text("none"), .invoiceKind: .text("electronic"),
    .rejectionReason: .text("document"), .certificationApprovedOn: .text("2026-11-02"),
    .adminName: .text("张三"), .adminIDNumber: .text("11010519491231002X"),
    .adminPhone: .text("13800138000"), .adminWeChatReady: .yesNo(true), .subjectConfirmed: .yesNo(true),
    .miniProgramName: .text("示例小程序"), .introduction: .text("卖示例"), .category: .text("工具 > 天气"),
    .filed: .yesNo(true), .developers: .count(2), .testers: .count(3), .appID: .text("wx0123456789abcdef"),
    .originalID: .text("gh_0123456789ab"), .pageGroups: .count(1), .needsTestAccount: .yesNo(false),
    .officialAccountName: .text("示例"), .officialAccountCertifiedUntil: .text("2027-03-31"),
    .reuseOperator: .yesNo(true), .materialsCorrect: .yesNo(true), .released: .yesNo(true),
    .certified: .yesNo(true), .wantsPay: .yesNo(false), .wantsOpenPlatform: .yesNo(false),
    .openPlatformCertified: .yesNo(true), .alreadyFiled: .yesNo(true),
    .wantsCertification: .yesNo(false), .supplementAskedOn: .text("2026-11-02"),
    .callsPerMonth: .count(5000), .trialUsed: .count(200),
  ]

  /// The sample values of some fields.
  package static func values(_ fields: FieldID...) -> Answers {
    values.filter { fields.contains($0.key) }
  }

  /// The documents that a subject's certification requires, as an answer.
  package static func documents(_ subject: SubjectType) -> Answer {
    .set(CertificationDocuments.required(in: [.subject(subject), .trade(.none)], rejectedForName: false))
  }
}

extension SampleAnswers {
  /// Limits by the documented sources, so that one more is too many.
  private static let limits: [FieldID: Int] = [
    .usedThisMonth: 5, .linkedSameSubject: 10, .linkedOtherSubject: 3, .newLinksThisMonth: 13,
    .miniProgramLinks: 500, .miniProgramNewLinksThisMonth: 500,
  ]

  /// The answer with a criterion value on a day.
  ///
  /// Counts are as close to their limit as the value allows.
  package static func answer(_ value: CriterionValue, in values: CriterionValues, on today: CivilDate)
    -> Answer
  {
    switch value.criterion.kind {
    case .yesNo(let field): return .yesNo(value == .flag(field, true))
    case .quota(let field):
      let isSoleTrader = field == .usedThisMonth && values.subject == .soleTrader
      let limit = isSoleTrader ? 1 : limits[field] ?? 0
      return .count(value == .quota(field, .free) ? limit - 1 : limit)
    case .term(let field):
      return .text(value == .term(field, .valid) ? today.iso : today.adding(days: -1).iso)
    case .choice, .policy, .edition: return .text(value.name)
    }
  }

  /// A valid answer to a field.
  ///
  /// Team sizes are at the documented limit; criteria without a sample take their first value.
  package static func answer(
    to field: Field, in values: CriterionValues, isCertified: Bool, on today: CivilDate
  ) -> Answer? {
    switch field.id {
    case .code: return values.subject.flatMap { codes[$0] }.map(Answer.text) ?? self.values[.code]
    case .documentsReady:
      return .set(CertificationDocuments.required(in: values, rejectedForName: false))
    case .developers: return .count(values.subject == .individual ? 5 : isCertified ? 20 : 10)
    case .testers: return .count(values.subject == .individual ? 10 : isCertified ? 40 : 20)
    case .pageGroups: return .count(5)
    default: break
    }
    if let criterion = field.criterion, case .term = criterion.kind, let first = criterion.values.first {
      return answer(first, in: values, on: today)
    }
    if let answer = self.values[field.id] { return answer }
    return field.criterion?.values.first.map { answer($0, in: values, on: today) }
  }
}
