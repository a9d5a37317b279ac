extension Flow {
  /// Certification of an existing mini program.
  package static let certify = Flow(
    .certify,
    steps: [.subject, .organisation, .certificationDocuments, .platformReview],
    edges: [
      .forward(.subject, .organisation),
      .forward(.organisation, .certificationDocuments),
      .forward(.certificationDocuments, .platformReview),
      .retry(.platformReview, when: .is(.certification(.rejected))),
    ],
    reminders: [.renewAfterApproval],
    checks: [.subjectType: [.blocks(.certificationIndividual, when: .isIndividual)]])
}
