import TestSupport

@testable import WizardCore
@testable import WizardUI

extension Scene {
  /// Registration was submitted, and the transfer can be paid until 2026-11-26.
  private static let submitted = Journey.session(upTo: .transfer)
  private static let paid = submitted.with(.noteTransferDetails, on: "2026-11-16").with(
    .payTransfer, on: "2026-11-18"
  ).with(.transferAmountFen, .count(7))
  private static let reviewed = Journey.session(by: .certification, upTo: .platformReview).with(
    .payCertificationFee, on: "2026-11-17"
  ).with(.submitCertification, on: "2026-11-18")

  private static func rejected(_ reason: RejectionReason?) -> ScreenModel {
    Journey.model(
      reviewed.with(.certificationOutcome, .text("rejected")).with(
        .rejectionReason, reason.map { .text($0.rawValue) }))
  }

  static let outcomes: [Scene] = [
    Scene("transfer-not-submitted") {
      Journey.model(submitted.with(.submitRegistration, on: nil))
    },
    Scene("transfer-waiting") { Journey.model(paid) },
    Scene("transfer-expired", Size.all) { Journey.model(submitted, on: date("2026-11-30")) },
    Scene("transfer-expired-asks") {
      Journey.model(submitted, on: date("2026-11-30")).focusing(.tryAgain).pressing(.enter)
    },
    Scene("transfer-mismatched") {
      Journey.model(
        paid.with(.transferOutcome, .text("mismatched")).with(.accountHolder, .text("晨星上海贸易有限公司")),
        at: .transfer)
    },
    Scene("review-documents-missing") {
      Journey.model(
        Journey.session(by: .certification, upTo: .platformReview).with(.documentsReady, .set(["licence"])))
    },
    Scene("review-rejected") { rejected(nil) },
    Scene("review-rejected-name") { rejected(.nameMismatch) },
    Scene("review-rejected-to-try-again") { rejected(.document).focusing(.tryAgain) },
    Scene("release-rejected") {
      Journey.model(
        Journey.session(upTo: nil).with(.codeReviewOutcome, .text("rejected")).with(.publish, on: nil))
    },
    Scene("release-finished") { Journey.model(Journey.session(upTo: nil)) },
  ]
}
