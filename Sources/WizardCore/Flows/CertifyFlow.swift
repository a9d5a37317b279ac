extension Flow {
  /// Certification of an existing mini program.
  package static let certify = Flow(
    .certify,
    steps: [.subject, .organisation, .certificationDocuments, .platformReview],
    edges: [
      .forward(.subject, .organisation, when: .isOrganisation),
      .forward(.subject, .certificationDocuments, when: .isIndividual),
      .forward(.organisation, .certificationDocuments),
      .forward(.certificationDocuments, .platformReview),
      .retryPlatformReview,
    ],
    reminders: [.renewAfterApproval],
    checks: [.subjectType: Check.individualCertification(when: .isIndividual)])
}

extension Check {
  /// Certification of an individual: a warning if the policy allows it, otherwise it blocks the flow.
  static func individualCertification(when condition: Guard) -> [Check] {
    let isAllowed = Guard.policy(.certificationIndividual)
    return [
      .blocks(.certificationIndividual, when: .all([condition, .not(isAllowed)])),
      .warns(.certificationIndividual, variant: "allowed", when: .all([condition, isAllowed])),
    ]
  }
}
