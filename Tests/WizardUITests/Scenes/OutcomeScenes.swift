@testable import WizardCore
@testable import WizardUI

extension Scene {
  /// The day before registration was submitted is past: the transfer can be paid until 2026-11-26.
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
    Scene("transfer-to-pay", Shape.three) { Journey.model(submitted) },
    Scene("transfer-waiting", [.usual, .phone, .wide]) { Journey.model(paid) },
    Scene("transfer-expired", Shape.every + [.ascii]) { Journey.model(submitted, on: day("2026-11-30")) },
    Scene("transfer-expired-asks", Shape.three) {
      Journey.model(submitted, on: day("2026-11-30")).focusing(.tryAgain).pressing(.enter)
    },
    Scene("transfer-expired-asks-day") {
      Journey.model(submitted, on: day("2026-11-30")).focusing(.tryAgain).pressing(.enter, .character("y"))
    },
    Scene("transfer-paid-in-time") { Journey.model(paid, on: day("2026-11-30")) },
    Scene("transfer-mismatched", Shape.three) {
      Journey.model(
        paid.with(.transferOutcome, .text("mismatched")).with(.accountHolder, .text("晨星上海贸易有限公司")),
        at: .transfer)
    },
    Scene("transfer-late") { Journey.model(paid.with(.transferOutcome, .text("late"))) },
    Scene("review-documents-missing", [.usual, .phone]) {
      Journey.model(
        Journey.session(by: .certification, upTo: .platformReview).with(.documentsReady, .set(["licence"])))
    },
    Scene("review-waiting") { Journey.model(reviewed) },
    Scene("review-supplement") { Journey.model(reviewed.with(.certificationOutcome, .text("supplement"))) },
    Scene("review-approved") {
      Journey.model(reviewed.with(.certificationOutcome, .text("approved")), at: .platformReview)
    },
    Scene("review-rejected") { rejected(nil) },
    Scene("review-rejected-name", Shape.three) { rejected(.nameMismatch) },
    Scene("review-rejected-to-try-again", [.usual, .phone]) { rejected(.document).focusing(.tryAgain) },
    Scene("review-rejected-document") { rejected(.document) },
    Scene("review-rejected-holder") { rejected(.accountHolder) },
    Scene("review-rejected-other") { rejected(.other) },
    Scene("documents-after-rejection") {
      rejected(.nameMismatch).focusing(.tryAgain).pressing(.enter, .character("y"))
    },
    Scene("release-waiting") {
      Journey.model(
        Journey.session(upTo: nil).with(.codeReviewOutcome, .text("pending")).with(.publish, on: nil))
    },
    Scene("release-rejected") {
      Journey.model(
        Journey.session(upTo: nil).with(.codeReviewOutcome, .text("rejected")).with(.publish, on: nil))
    },
    Scene("release-finished") { Journey.model(Journey.session(upTo: nil)) },
  ]
}
