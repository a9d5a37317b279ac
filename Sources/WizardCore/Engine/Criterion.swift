/// An input that guards and checklist rules may read, with a few possible values.
///
/// Choice criteria are named constants. Yes/no fields, limited counts and last days are criteria of their field.
package struct Criterion: Sendable {
  /// Where the value comes from.
  package enum Kind: Hashable, Sendable {
    case choice
    /// A yes/no field, read as it is.
    case yesNo(FieldID)
    /// A count, classified by its limit.
    case quota(FieldID)
    /// A date, classified by today.
    case term(FieldID)
    /// Whether a policy is on; decided by the rulebook.
    case policy(Policy)
    /// The edition of the rulebook.
    case edition
  }

  /// Name in drawings and recorded paths; for a criterion of a field, the id of the field.
  package let id: String
  package let kind: Kind
  /// Names of the possible values; for answers, as an answers file writes them.
  package let valueNames: [String]
  /// Position in ``all``.
  let index: Int

  private init(_ index: Int, _ id: String, _ kind: Kind, _ valueNames: [String]) {
    self.index = index
    self.id = id
    self.kind = kind
    self.valueNames = valueNames
  }

  private init<Choice: RawRepresentable<String> & CaseIterable>(
    _ index: Int, _ id: String, _ choice: Choice.Type
  ) {
    self.init(index, id, .choice, choice.allCases.map(\.rawValue))
  }

  /// Possible values, in the order of ``valueNames``.
  package var values: [CriterionValue] { valueNames.indices.map { CriterionValue(self, at: $0) } }
}

extension Criterion: Hashable {
  package static func == (left: Criterion, right: Criterion) -> Bool { left.index == right.index }

  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

extension Criterion {
  package static let subject = Criterion(0, "subject", SubjectType.self)
  package static let verification = Criterion(1, "verification", VerificationMethod.self)
  package static let account = Criterion(2, "account", AccountKind.self)
  package static let trade = Criterion(3, "trade", SpecialTrade.self)
  package static let transfer = Criterion(4, "transfer", TransferOutcome.self)
  package static let certification = Criterion(5, "certification", CertificationOutcome.self)
  package static let rejection = Criterion(6, "rejection", RejectionReason.self)
  package static let codeReview = Criterion(7, "codeReview", CodeReviewOutcome.self)
  package static let goal = Criterion(8, "goal", Goal.self)
  package static let certifiedSubject = Criterion(9, "certifiedSubject", CertifiedSubject.self)
  package static let categoryGroup = Criterion(10, "categoryGroup", CategoryGroup.self)

  package static let face = Criterion(11, "face", FaceOutcome.self)
  package static let filing = Criterion(12, "filing", FilingOutcome.self)
  package static let filingRejection = Criterion(13, "filingRejection", FilingRejection.self)
  package static let link = Criterion(14, "link", LinkOutcome.self)
  package static let edition = Criterion(15, "edition", .edition, Edition.allCases.map(\.rawValue))

  private static let choices = [
    subject, verification, account, trade, transfer, certification, rejection, codeReview, goal,
    certifiedSubject, categoryGroup, face, filing, filingRejection, link, edition,
  ]

  private static let policies = Policy.allCases.enumerated().map { index, policy in
    Criterion(choices.count + index, policy.fact.rawValue, .policy(policy), ["true", "false"])
  }

  private static let fields = FieldID.allCases

  /// The number of criteria.
  static let count = choices.count + policies.count + 3 * fields.count

  /// Every criterion: the choices, the policies, then three for each field.
  package static let all: [Criterion] = fields.reduce(into: choices + policies) { all, field in
    let id = field.rawValue
    all.append(Criterion(all.count, id, .yesNo(field), ["true", "false"]))
    all.append(Criterion(all.count, id, .quota(field), Quota.allCases.map(\.rawValue)))
    all.append(Criterion(all.count, id, .term(field), Term.allCases.map(\.rawValue)))
  }

  private static func index(of field: FieldID) -> Int {
    choices.count + policies.count + 3 * (fields.firstIndex(of: field) ?? 0)
  }

  // The positions of a field's criteria in ``all``.
  fileprivate static func flagIndex(_ field: FieldID) -> Int { index(of: field) }
  fileprivate static func quotaIndex(_ field: FieldID) -> Int { index(of: field) + 1 }
  fileprivate static func termIndex(_ field: FieldID) -> Int { index(of: field) + 2 }

  /// Whether a policy is on.
  package static func policy(_ policy: Policy) -> Criterion {
    policies[Policy.allCases.firstIndex(of: policy) ?? 0]
  }

  /// The answer of a yes/no field.
  package static func flag(_ field: FieldID) -> Criterion { all[flagIndex(field)] }

  /// A count compared with its limit.
  package static func quota(_ field: FieldID) -> Criterion { all[quotaIndex(field)] }

  /// A date compared with today.
  package static func term(_ field: FieldID) -> Criterion { all[termIndex(field)] }
}

/// One value of a criterion.
package struct CriterionValue: Hashable, Sendable {
  let criterionIndex: Int
  /// Position among the criterion's values.
  let index: Int

  package var criterion: Criterion { Criterion.all[criterionIndex] }

  /// The value as an answers file holds it: `true` or `false` for a yes/no field, a word for a count or date.
  package var name: String { criterion.valueNames[index] }
}

extension CriterionValue {
  init(_ criterion: Criterion, at index: Int) {
    self.init(criterionIndex: criterion.index, index: index)
  }

  private init(_ criterion: Criterion, _ value: some RawRepresentable<String>) {
    self.init(criterion, at: criterion.valueNames.firstIndex(of: value.rawValue) ?? 0)
  }

  package static func subject(_ value: SubjectType) -> Self { Self(.subject, value) }
  package static func verification(_ value: VerificationMethod) -> Self { Self(.verification, value) }
  package static func account(_ value: AccountKind) -> Self { Self(.account, value) }
  package static func trade(_ value: SpecialTrade) -> Self { Self(.trade, value) }
  package static func transfer(_ value: TransferOutcome) -> Self { Self(.transfer, value) }
  package static func certification(_ value: CertificationOutcome) -> Self { Self(.certification, value) }
  package static func rejection(_ value: RejectionReason) -> Self { Self(.rejection, value) }
  package static func codeReview(_ value: CodeReviewOutcome) -> Self { Self(.codeReview, value) }
  package static func goal(_ value: Goal) -> Self { Self(.goal, value) }
  package static func certifiedSubject(_ value: CertifiedSubject) -> Self { Self(.certifiedSubject, value) }
  package static func categoryGroup(_ value: CategoryGroup) -> Self { Self(.categoryGroup, value) }
  package static func face(_ value: FaceOutcome) -> Self { Self(.face, value) }
  package static func filing(_ value: FilingOutcome) -> Self { Self(.filing, value) }
  package static func link(_ value: LinkOutcome) -> Self { Self(.link, value) }
  package static func edition(_ value: Edition) -> Self { Self(.edition, value) }
  package static func policy(_ policy: Policy, _ isOn: Bool) -> Self {
    Self(.policy(policy), at: isOn ? 0 : 1)
  }
  package static func quota(_ field: FieldID, _ value: Quota) -> Self { Self(.quota(field), value) }
  package static func term(_ field: FieldID, _ value: Term) -> Self { Self(.term(field), value) }
  package static func flag(_ field: FieldID, _ value: Bool) -> Self {
    Self(criterionIndex: Criterion.flagIndex(field), index: value ? 0 : 1)
  }
}
