import TestSupport
import WizardCore
import WizardExport
import WizardText

/// Sessions for tests with fixed values and for goldens.
package enum Sample: String, CaseIterable {
  /// An enterprise that has submitted and not yet paid.
  case transferUnpaid
  /// A government body that retries after its first certification was rejected.
  case secondCertification
  /// An individual who has published.
  case published
  /// A sole trader; the sheet for finance.
  case financeSheet

  package var role: Role? { self == .financeSheet ? .finance : nil }

  package var wizard: Wizard { Wizard(session, today: date("2026-11-21")) }

  package func request(_ language: Language, width: Int = 80) -> ExportRequest {
    ExportRequest(
      wizard: wizard, localizer: Localizer(language), name: name, role: role, width: width, reveal: false)
  }

  private var name: String {
    switch self {
    case .transferUnpaid: "shili-shop"
    case .secondCertification: "archive-office"
    case .published: "my-weather"
    case .financeSheet: "noodle-house"
    }
  }

  package var session: Session {
    switch self {
    case .transferUnpaid:
      Session(
        flow: .register,
        answers: Sample.common.merging([
          .subjectType: .text("enterprise"), .legalName: .text("示例（上海）有限公司"),
          .code: .text("91350100M000100Y43"), .verificationMethod: .text("bankTransfer"),
          .accountKind: .text("basic"), .accountHolder: .text("示例（上海）有限公司"),
          .bankName: .text("示例银行上海分行营业部"), .bankAccount: .text("6222 0000 1111 2345"),
          .receivingAccount: .text("755912345678"), .transferAmountFen: .count(7),
        ]) { $1 },
        done: Sample.ticks(
          .openRegistration, .fillEmailAndPassword, .activateEmail, .bindAdministrator,
          .submitRegistration, .noteTransferDetails))
    case .secondCertification:
      Session(
        flow: .register,
        answers: Sample.common.merging([
          .subjectType: .text("government"), .legalName: .text("示例市档案馆"),
          .code: .text("12100000400000624D"), .specialTrade: .text("none"),
          .documentsReady: .set([
            "organisationCodeCertificate", "handlerDocuments", "fiscalAccount", "superiorAuthorisation",
          ]),
          .invoiceKind: .text("electronic"),
        ]) { $1 },
        done: Sample.ticks(
          .openRegistration, .fillEmailAndPassword, .activateEmail, .bindAdministrator,
          .submitRegistration),
        attempts: [
          Attempt(step: "platformReview", outcome: "rejected", reason: "nameMismatch", on: "2026-11-20")
        ])
    case .published:
      Session(
        flow: .register,
        answers: Sample.common.merging([
          .subjectType: .text("individual"), .miniProgramName: .text("晴雨小本"),
          .introduction: .text("记下每天的天气和心情"), .category: .text("工具 > 天气"), .filed: .yesNo(true),
          .developers: .count(2), .testers: .count(3), .appID: .text("wx0123456789abcdef"),
          .originalID: .text("gh_0123456789ab"), .pageGroups: .count(1), .needsTestAccount: .yesNo(false),
          .codeReviewOutcome: .text("approved"),
        ]) { $1 },
        done: Sample.ticks(
          .openRegistration, .fillEmailAndPassword, .activateEmail, .bindAdministrator,
          .submitRegistration, .fillProfile, .bindTeam, .copyAppID, .setMainCategory, .uploadCode,
          .submitReview, .publish))
    case .financeSheet:
      Session(
        flow: .register,
        answers: Sample.common.merging([
          .subjectType: .text("soleTrader"), .legalName: .text("示例区老街面馆（个体工商户）"),
          .code: .text("92310115MA1K4XTQ6F"), .verificationMethod: .text("bankTransfer"),
          .accountKind: .text("basic"), .accountHolder: .text("示例区老街面馆（个体工商户）"),
          .bankName: .text("示例农商银行老街支行"), .bankAccount: .text("6228480000001234"),
        ]) { $1 },
        done: Sample.ticks(.openRegistration, .fillEmailAndPassword, .activateEmail))
    }
  }

  private static let common: Answers = [
    .email: .text("ops@example.cn"), .emailUnused: .yesNo(true), .adminName: .text("张三"),
    .adminIDNumber: .text("11010519491231002X"), .adminPhone: .text("13800138000"),
    .adminWeChatReady: .yesNo(true), .subjectConfirmed: .yesNo(true),
  ]

  private static func ticks(_ tasks: TaskID...) -> CompletedTasks {
    tasks.reduce(into: [:]) { $0[$1] = date("2026-11-19") }
  }
}
