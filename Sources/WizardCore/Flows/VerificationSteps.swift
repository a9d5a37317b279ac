/// The steps in which the platform verifies a subject, with what each verdict leads to.
extension Step {
  static let transfer = Step(
    .transfer,
    [
      Field(.receivingAccount, .text(.plain), .optional),
      Field(.transferAmountFen, .money, .optional),
      .choice(
        .transferOutcome, .transfer, .optional,
        outcome: OutcomeRule(
          good: .transfer(.matched), failed: [.transfer(.mismatched), .transfer(.late)], countsAfter: nil,
          awaitedAfter: [.payTransfer], due: nil, wait: .transferDays, mendedAt: .transferAccount)),
    ],
    tasks: [
      TaskRule(
        .noteTransferDetails, .verification, by: .role(.applicant), needs: [.task(.submitRegistration)],
        facts: [.transferDetails, .transferAmount]),
      TaskRule(
        .payTransfer, .verification,
        by: .either(
          .all([.is(.subject(.soleTrader)), .is(.account(.personal))]), then: .legalRepresentative,
          otherwise: .finance),
        needs: [.task(.submitRegistration)], due: .after(.submitRegistration, .transferDays),
        facts: [.transferDays, .transferFromAccount, .transferHolderExact]),
    ],
    retries: [
      Retry(outcome: "mismatched", clears: [.payTransfer]),
      Retry(outcome: "late", clears: [.submitRegistration, .noteTransferDetails, .payTransfer]),
      Retry(outcome: "expired", clears: [.submitRegistration, .noteTransferDetails, .payTransfer]),
    ])

  static let platformReview = Step(
    .platformReview,
    [
      .choice(
        .certificationOutcome, .certification, .optional,
        outcome: OutcomeRule(
          good: .certification(.approved), failed: [.certification(.rejected)], countsAfter: nil,
          awaitedAfter: [.submitCertification, .handInSupplement],
          due: .after(.submitCertification, .certificationReviewDays), wait: .certificationReviewDays,
          mendedAt: .certificationDocuments)),
      .choice(.rejectionReason, .rejection, asked: .is(.certification(.rejected))),
      Field(.certificationApprovedOn, .date, asked: .is(.certification(.approved)), .optional),
    ],
    tasks: [
      TaskRule(
        .payCertificationFee, .verification, by: .role(.finance), needs: [.task(.submitRegistration)],
        fee: .certificationFee,
        facts: [.certificationFee, .certificationRefund, .certificationPayee]),
      TaskRule(
        .submitCertification, .verification, by: .role(.applicant), needs: [.task(.payCertificationFee)],
        facts: [.certificationEntry, .certificationReviewDays], takesDocuments: true),
      TaskRule(
        .handInSupplement, .verification, by: .role(.applicant), when: .is(.certification(.supplement)),
        facts: [.certificationSupplement]),
    ],
    retries: [
      Retry(outcome: "rejected", clears: [.payCertificationFee, .submitCertification, .handInSupplement])
    ])
}
