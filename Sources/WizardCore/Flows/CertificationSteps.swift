/// The steps of a certification by documents, shared by `register` and `certify`.
extension Step {
  static let certificationDocuments = Step(
    .certificationDocuments,
    [
      .choice(.specialTrade, .trade),
      Field(.documentsReady, .set(CertificationDocuments.all), .optional),
      Field(.invoiceKind, .choice(["none", "electronic"]), .optional),
    ])

  static let platformReview = Step(
    .platformReview,
    [
      .choice(
        .certificationOutcome, .certification, .optional,
        outcome: OutcomeRule(
          good: .certification(.approved), failed: [.certification(.rejected)],
          awaitedAfter: [.submitCertification, .handInSupplement],
          due: .afterLastRound(.submitCertification, .certificationReviewDays),
          wait: .certificationReviewDays, correctedAt: .certificationDocuments, reason: .rejectionReason)),
      Field(
        .supplementAskedOn, .date, asked: .all([.isCurrent, .is(.certification(.supplement))]), .optional,
        checks: [.notInFuture]),
      .choice(
        .rejectionReason, .rejection, asked: .is(.certification(.rejected)),
        valueConditions: [RejectionReason.noAnswer.rawValue: .isCurrent]),
      Field(.certificationApprovedOn, .date, asked: .is(.certification(.approved)), .optional),
    ],
    tasks: [
      TaskRule(
        .payCertificationFee, .verification, by: .role(.finance), prerequisites: [.task(.submitRegistration)],
        fee: .certificationFee, facts: [.certificationFee, .certificationRefund, .certificationPayee]),
      TaskRule(
        .submitCertification, .verification, by: .role(.applicant),
        prerequisites: [.task(.payCertificationFee)],
        facts: [
          .certificationEntry, .certificationReviewDays, .certificationCall, .certificationAccountCheck,
        ],
        takesDocuments: true),
      TaskRule(
        .handInSupplement, .verification, by: .role(.applicant), when: .is(.certification(.supplement)),
        due: .afterFirstRequest(.certificationSupplementDays),
        facts: [.certificationSupplement, .certificationSupplements, .certificationSupplementDays]),
    ],
    retries: [
      Retry(outcome: "rejected", clears: [.payCertificationFee, .submitCertification, .handInSupplement]),
      Retry(outcome: "supplement", clears: [.handInSupplement], when: .isCurrent),
    ])
}

extension Edge {
  /// A rejected application is tried again, and in the current edition each round of supplements.
  static let retryPlatformReview = Edge.retry(
    .platformReview,
    when: .any([
      .is(.certification(.rejected)), .all([.isCurrent, .is(.certification(.supplement))]),
    ]))
}
