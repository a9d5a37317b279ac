/// Subject type of an account, as the platform divides them.
package enum SubjectType: String, CaseIterable, Sendable {
  case individual, enterprise, soleTrader, government, media, other
}

/// How the platform verifies the subject of a mini program.
package enum VerificationMethod: String, CaseIterable, Sendable {
  case bankTransfer, certification
  /// The legal representative's face check; only with the policy `verification.faceScan`.
  case faceScan
}

/// Kind of bank account that sends the verification transfer.
package enum AccountKind: String, CaseIterable, Sendable { case basic, general, virtual, personal }

/// Trade for which certification requires a permit.
package enum SpecialTrade: String, CaseIterable, Sendable { case none, medical, finance, education, other }

/// Result of the verification transfer.
package enum TransferOutcome: String, CaseIterable, Sendable { case pending, matched, mismatched, late }

/// Result of the platform's certification review.
package enum CertificationOutcome: String, CaseIterable, Sendable {
  case pending, supplement, approved, rejected
}

/// Reason for which the certification review rejected an application.
package enum RejectionReason: String, CaseIterable, Sendable {
  case nameMismatch, document, accountHolder, other
  /// The reviewer's call was not answered; current edition only.
  case noAnswer
}

/// Result of the code review.
package enum CodeReviewOutcome: String, CaseIterable, Sendable { case pending, approved, rejected }

/// Result of the legal representative's face check.
package enum FaceOutcome: String, CaseIterable, Sendable { case pending, matched, failed }

/// Result of the filing (备案).
package enum FilingOutcome: String, CaseIterable, Sendable { case pending, approved, rejected }

/// Who rejected a filing.
package enum FilingRejection: String, CaseIterable, Sendable { case platform, province }

/// Answer of the mini program's side to a link invitation.
package enum LinkOutcome: String, CaseIterable, Sendable { case pending, accepted, declined }

/// What a person wants to achieve.
package enum Goal: String, CaseIterable, Sendable {
  case newMiniProgram, certifyExisting, linkAccounts, launchExisting, usePhoneNumber
}

/// Subject type that the platform shows after certification.
///
/// It decides who pays for phone numbers.
package enum CertifiedSubject: String, CaseIterable, Sendable {
  case enterprise, government, nonprofit, publicInstitution, other
}

/// Service categories that decide who pays for phone numbers.
package enum CategoryGroup: String, CaseIterable, Sendable {
  case none, governmentServices, publicHospital, schooling
}

/// Whether a limited number leaves room for one more.
package enum Quota: String, CaseIterable, Sendable { case free, used }

/// Whether a last day has passed.
///
/// The day itself is still valid.
package enum Term: String, CaseIterable, Sendable { case valid, lapsed }
