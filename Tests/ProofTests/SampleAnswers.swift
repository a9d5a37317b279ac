@testable import WizardCore

/// A date from its ISO text; a bad literal in a test becomes 0001-01-01 and fails there.
func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(dayNumber: 0) }

/// One answer for each facet value and each plain field; numbers stand at the very limit the sources give.
enum SampleAnswers {
  static let today = day("2026-11-02")

  /// How many there may be by the sources, so that one more is too many.
  private static let limits: [FieldID: Int] = [
    .usedThisMonth: 5, .linkedSameSubject: 10, .linkedOtherSubject: 3, .newLinksThisMonth: 13,
    .miniProgramLinks: 500, .miniProgramNewLinksThisMonth: 500,
  ]

  /// The answer that a facet value stands for.
  static func answer(_ value: CriterionValue, in knownValues: CriterionValues) -> Answer {
    switch value {
    case .flag(_, let flag): return .yesNo(flag)
    case .quota(let field, let quota):
      let isSoleTrader = field == .usedThisMonth && knownValues[.subject] == .subject(.soleTrader)
      let limit = isSoleTrader ? 1 : limits[field] ?? 0
      return .count(quota == .free ? limit - 1 : limit)
    case .term(_, let term): return .text(term == .valid ? today.iso : today.adding(days: -1).iso)
    default: return .text(value.name)
    }
  }

  /// A good answer to any field, where its facet, if it has one, does not route.
  static func good(_ field: Field, in knownValues: CriterionValues, certified: Bool) -> Answer? {
    switch field.id {
    case .code:
      return codes[knownValues[.subject]?.name ?? ""].map { .text($0) } ?? .text("91350100M000100Y43")
    case .documentsReady:
      return .set(CertificationDocuments.required(in: knownValues, rejectedForName: false))
    case .developers: return .count(knownValues[.subject] == .subject(.individual) ? 5 : certified ? 20 : 10)
    case .testers: return .count(knownValues[.subject] == .subject(.individual) ? 10 : certified ? 40 : 20)
    default: break
    }
    if let answer = plain[field.id] { return answer }
    return field.criterion?.values.first.map { answer($0, in: knownValues) }
  }

  private static let codes = [
    "enterprise": "91350100M000100Y43", "soleTrader": "92310115MA1K4XTQ6F",
    "government": "12100000400000624D", "media": "12100000400000624D", "other": "52100000500001237F",
  ]

  private static let plain: [FieldID: Answer] = [
    .email: .text("ops@example.cn"), .emailUnused: .yesNo(true), .legalName: .text("示例（上海）有限公司"),
    .accountKind: .text("basic"), .accountHolder: .text("示例(上海)有限公司"), .bankName: .text("示例银行"),
    .bankAccount: .text("6222 0000 1111"), .receivingAccount: .text("1234"), .transferAmountFen: .count(7),
    .specialTrade: .text("none"), .invoiceKind: .text("electronic"), .rejectionReason: .text("document"),
    .certificationApprovedOn: .text("2026-11-02"), .adminName: .text("张三"),
    .adminIDNumber: .text("11010519491231002X"), .adminPhone: .text("13800138000"),
    .adminWeChatReady: .yesNo(true), .subjectConfirmed: .yesNo(true), .miniProgramName: .text("示例小程序"),
    .introduction: .text("卖示例"), .category: .text("工具 > 天气"), .filed: .yesNo(true),
    .appID: .text("wx0123456789abcdef"), .originalID: .text("gh_0123456789ab"), .pageGroups: .count(5),
    .needsTestAccount: .yesNo(false), .officialAccountName: .text("示例"), .reuseOperator: .yesNo(true),
    .materialsCorrect: .yesNo(true), .released: .yesNo(true), .certified: .yesNo(true),
    .wantsPay: .yesNo(false), .wantsOpenPlatform: .yesNo(false), .openPlatformCertified: .yesNo(true),
    .callsPerMonth: .count(5000), .trialUsed: .count(200),
  ]
}
