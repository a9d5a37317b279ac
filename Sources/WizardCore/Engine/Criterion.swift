/// The subject type of an account, as the platform divides them.
package enum SubjectType: String, CaseIterable, Sendable {
  case individual, enterprise, soleTrader, government, media, other
}

/// How the subject of a mini program is verified.
package enum VerificationMethod: String, CaseIterable, Sendable { case bankTransfer, certification }

/// What kind of bank account the transfer leaves from.
package enum AccountKind: String, CaseIterable, Sendable { case basic, general, virtual, personal }

/// A trade for which certification wants a permit.
package enum SpecialTrade: String, CaseIterable, Sendable { case none, medical, finance, education, other }

/// What became of the transfer.
package enum TransferOutcome: String, CaseIterable, Sendable { case pending, matched, mismatched, late }

/// What the platform review answered.
package enum CertificationOutcome: String, CaseIterable, Sendable {
  case pending, supplement, approved, rejected
}

/// Why the platform review rejected.
package enum RejectionReason: String, CaseIterable, Sendable {
  case nameMismatch, document, accountHolder, other
}

/// What the code review answered.
package enum CodeReviewOutcome: String, CaseIterable, Sendable { case pending, approved, rejected }

/// What a person comes for.
package enum Goal: String, CaseIterable, Sendable {
  case newMiniProgram, certifyExisting, linkAccounts, launchExisting, usePhoneNumber
}

/// The subject type shown by the platform once a mini program is certified; it decides who pays for phone numbers.
package enum CertifiedSubject: String, CaseIterable, Sendable {
  case enterprise, government, nonprofit, publicInstitution, other
}

/// The service categories that decide who pays for phone numbers.
package enum CategoryGroup: String, CaseIterable, Sendable {
  case none, governmentServices, publicHospital, schooling
}

/// Whether a limited number has room for one more.
package enum Quota: String, CaseIterable, Sendable { case free, used }

/// Whether a last day is still to come, or is today.
package enum Term: String, CaseIterable, Sendable { case valid, lapsed }

/// A question that guards and checklist rules may ask; each has a few answers.
package enum Criterion: Hashable, Sendable {
  case subject, verification, account, trade, transfer, certification, rejection, codeReview
  case goal, certifiedSubject, categoryGroup
  /// A count against its limit.
  case quota(FieldID)
  /// A date against today.
  case term(FieldID)
  /// A yes/no field read as it is.
  case flag(FieldID)

  /// Every answer, in the order of the design.
  package var values: [CriterionValue] {
    switch self {
    case .subject: SubjectType.allCases.map(CriterionValue.subject)
    case .verification: VerificationMethod.allCases.map(CriterionValue.verification)
    case .account: AccountKind.allCases.map(CriterionValue.account)
    case .trade: SpecialTrade.allCases.map(CriterionValue.trade)
    case .transfer: TransferOutcome.allCases.map(CriterionValue.transfer)
    case .certification: CertificationOutcome.allCases.map(CriterionValue.certification)
    case .rejection: RejectionReason.allCases.map(CriterionValue.rejection)
    case .codeReview: CodeReviewOutcome.allCases.map(CriterionValue.codeReview)
    case .goal: Goal.allCases.map(CriterionValue.goal)
    case .certifiedSubject: CertifiedSubject.allCases.map(CriterionValue.certifiedSubject)
    case .categoryGroup: CategoryGroup.allCases.map(CriterionValue.categoryGroup)
    case .quota(let field): Quota.allCases.map { .quota(field, $0) }
    case .term(let field): Term.allCases.map { .term(field, $0) }
    case .flag(let field): [.flag(field, true), .flag(field, false)]
    }
  }
}

extension Criterion: PlacedKey {
  /// Those that name no field come first, then three for each field.
  package static let list: [Criterion] =
    [
      .subject, .verification, .account, .trade, .transfer, .certification, .rejection, .codeReview, .goal,
      .certifiedSubject, .categoryGroup,
    ] + FieldID.allCases.flatMap { [.quota($0), .term($0), .flag($0)] }

  package var place: Int {
    switch self {
    case .subject: 0
    case .verification: 1
    case .account: 2
    case .trade: 3
    case .transfer: 4
    case .certification: 5
    case .rejection: 6
    case .codeReview: 7
    case .goal: 8
    case .certifiedSubject: 9
    case .categoryGroup: 10
    case .quota(let field): 11 + 3 * field.place
    case .term(let field): 12 + 3 * field.place
    case .flag(let field): 13 + 3 * field.place
    }
  }
}

/// One of the few answers to a facet; all that guards and checklist rules ever see of a session.
package enum CriterionValue: Hashable, Sendable {
  case subject(SubjectType)
  case verification(VerificationMethod)
  case account(AccountKind)
  case trade(SpecialTrade)
  case transfer(TransferOutcome)
  case certification(CertificationOutcome)
  case rejection(RejectionReason)
  case codeReview(CodeReviewOutcome)
  case goal(Goal)
  case certifiedSubject(CertifiedSubject)
  case categoryGroup(CategoryGroup)
  case quota(FieldID, Quota)
  case term(FieldID, Term)
  case flag(FieldID, Bool)

  /// The facet this is an answer to.
  package var criterion: Criterion {
    switch self {
    case .subject: .subject
    case .verification: .verification
    case .account: .account
    case .trade: .trade
    case .transfer: .transfer
    case .certification: .certification
    case .rejection: .rejection
    case .codeReview: .codeReview
    case .goal: .goal
    case .certifiedSubject: .certifiedSubject
    case .categoryGroup: .categoryGroup
    case .quota(let field, _): .quota(field)
    case .term(let field, _): .term(field)
    case .flag(let field, _): .flag(field)
    }
  }

  /// The value as it stands in an answers file; `true` and `false` for a yes/no field, a word for a count or date.
  package var name: String {
    switch self {
    case .subject(let value): value.rawValue
    case .verification(let value): value.rawValue
    case .account(let value): value.rawValue
    case .trade(let value): value.rawValue
    case .transfer(let value): value.rawValue
    case .certification(let value): value.rawValue
    case .rejection(let value): value.rawValue
    case .codeReview(let value): value.rawValue
    case .goal(let value): value.rawValue
    case .certifiedSubject(let value): value.rawValue
    case .categoryGroup(let value): value.rawValue
    case .quota(_, let value): value.rawValue
    case .term(_, let value): value.rawValue
    case .flag(_, let value): value ? "true" : "false"
    }
  }
}
