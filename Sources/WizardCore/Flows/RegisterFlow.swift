extension Flow {
  /// Registration of a mini program, from its e-mail address to its release.
  package static let register = Flow(
    .register,
    steps: [
      .email, .activation, .subject, .organisation, .verification, .transferAccount,
      .certificationDocuments, .administrator, .confirmation, .transfer, .platformReview, .profile, .team,
      .appID, .release,
    ],
    edges: [
      .forward(.email, .activation),
      .forward(.activation, .subject),
      .forward(.subject, .administrator, when: .isIndividual),
      .forward(.subject, .organisation, when: .isOrganisation),
      .forward(.organisation, .verification),
      .forward(.verification, .transferAccount, when: .byTransfer),
      .forward(.verification, .certificationDocuments, when: .byCertification),
      .forward(.transferAccount, .administrator),
      .forward(.certificationDocuments, .administrator),
      .forward(.administrator, .confirmation),
      .forward(.confirmation, .profile, when: .isIndividual),
      .forward(.confirmation, .transfer, when: .byTransfer),
      .forward(.confirmation, .platformReview, when: .byCertification),
      .forward(.transfer, .profile, when: .is(.transfer(.matched))),
      // A pending transfer can be tried again once its deadline has passed.
      .retry(
        .transfer,
        when: .isOne(of: [.transfer(.mismatched), .transfer(.late), .transfer(.pending)])),
      .forward(.platformReview, .profile, when: .is(.certification(.approved))),
      .retry(.platformReview, when: .is(.certification(.rejected))),
      .forward(.profile, .team),
      .forward(.team, .appID),
      .forward(.appID, .release),
      .retry(.release, when: .is(.codeReview(.rejected))),
    ],
    needs: .beyondRegistration(
      [.taskWhen(.submitRegistration, .isIndividual), .verdict(.transfer), .verdict(.certification)]),
    reminders: [.renewAfterApproval],
    certified: .all([.byCertification, .is(.certification(.approved))]))
}

extension Step {
  static let verification = Step(
    .verification,
    [.choice(.verificationMethod, .verification, asked: .choosesVerification)])

  static let transferAccount = Step(
    .transferAccount,
    [
      .choice(.accountKind, .account, checks: [.accountKind]),
      Field(.accountHolder, .text(.plain), checks: [.accountHolder]),
      Field(.bankName, .text(.plain)),
      Field(.bankAccount, .text(.number), .optional),
    ])

  static let confirmation = Step(
    .confirmation,
    [Field(.subjectConfirmed, .yesNo, checks: [.expectsYes(.subjectNotConfirmed, .refuses)])],
    tasks: [
      TaskRule(
        .submitRegistration, .subject, by: .role(.applicant), needs: [.task(.bindAdministrator)],
        facts: [.subjectImmutable])
    ])

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
}
