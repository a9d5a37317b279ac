extension Flow {
  /// Registration of a mini program, from its e-mail address to its release.
  package static let register = Flow(
    .register,
    steps: [
      .email, .activation, .subject, .organisation, .verification, .transferAccount,
      .certificationDocuments, .administrator, .confirmation, .legalPersonScan, .transfer, .platformReview,
      .profile, .capabilities, .team, .appID, .filing, .release,
    ],
    edges: [
      .forward(.email, .activation),
      .forward(.activation, .subject),
      .forward(.subject, .administrator, when: .isIndividual),
      .forward(.subject, .organisation, when: .isOrganisation),
      .forward(.organisation, .verification),
      .forward(.verification, .transferAccount, when: .byTransfer),
      .forward(.verification, .certificationDocuments, when: .byCertification),
      .forward(.verification, .administrator, when: .byFaceScan),
      .forward(.transferAccount, .administrator),
      .forward(.certificationDocuments, .administrator),
      .forward(.administrator, .confirmation),
      .forward(.confirmation, .profile, when: .isIndividual),
      .forward(.confirmation, .transfer, when: .byTransfer),
      .forward(.confirmation, .platformReview, when: .byCertification),
      .forward(.confirmation, .legalPersonScan, when: .byFaceScan),
      .forward(.legalPersonScan, .profile, when: .is(.face(.matched))),
      .retry(.legalPersonScan, when: .is(.face(.failed))),
      .forward(.transfer, .profile, when: .is(.transfer(.matched))),
      // A pending transfer can be tried again once its deadline has passed.
      .retry(
        .transfer,
        when: .isOne(of: [.transfer(.mismatched), .transfer(.late), .transfer(.pending)])),
      .forward(.platformReview, .profile, when: .is(.certification(.approved))),
      .retryPlatformReview,
    ] + Edge.profileToRelease(certified: .isCertifiedByRegistration),
    prerequisites: .beyondRegistration(registered, certifySeparately: registered),
    reminders: [
      .renewAfterApproval, .renewAfterCertifyingSeparately(at: .capabilities, when: .wantsCertification),
    ],
    certified: .isCertifiedByRegistration)

  /// The registration is submitted and, for organisations, verified.
  private static let registered: [Prerequisite] = [
    .taskWhen(.submitRegistration, .isIndividual), .outcome(.transfer), .outcome(.certification),
    .outcome(.face),
  ]
}

extension Step {
  static let verification = Step(
    .verification,
    [
      .choice(
        .verificationMethod, .verification, asked: .choosesVerification,
        valueConditions: [VerificationMethod.faceScan.rawValue: .policy(.faceScan)])
    ])

  static let transferAccount = Step(
    .transferAccount,
    [
      .choice(.accountKind, .account, checks: [.accountKind]),
      Field(
        .accountHolder, .text(.plain), checks: [.name, .accountHolder, .personName(when: .operatorPays)]),
      Field(.bankName, .text(.plain), checks: [.name]),
      Field(.bankAccount, .text(.number), .optional, checks: [.bankAccount]),
    ])

  static let confirmation = Step(
    .confirmation,
    [Field(.subjectConfirmed, .yesNo, checks: [.expectsYes(.subjectNotConfirmed, .refuses)])],
    tasks: [
      TaskRule(
        .submitRegistration, .subject, by: .role(.applicant), prerequisites: [.task(.bindAdministrator)],
        facts: [.subjectImmutable])
    ])

  static let transfer = Step(
    .transfer,
    [
      Field(.receivingHolder, .text(.plain), .optional),
      Field(.receivingBank, .text(.plain), .optional),
      Field(.receivingAccount, .text(.plain), .optional, checks: [.payeeAccount]),
      Field(.transferAmountFen, .money, .optional, checks: [.usualAmount(.transferAmount)]),
      Field(.transferRemark, .text(.plain), .optional),
      .choice(
        .transferOutcome, .transfer, .optional,
        outcome: OutcomeRule(
          good: .transfer(.matched), failed: [.transfer(.mismatched), .transfer(.late)],
          awaitedAfter: [.payTransfer], wait: .transferDays, correctedAt: .transferAccount)),
    ],
    tasks: [
      TaskRule(
        .noteTransferDetails, .verification, by: .role(.applicant),
        prerequisites: [.task(.submitRegistration)],
        facts: [.transferDetails, .transferAmount]),
      TaskRule(
        .payTransfer, .verification,
        by: .either(
          .operatorPays, then: .legalRepresentative, otherwise: .finance),
        prerequisites: [.task(.submitRegistration)], due: .after(.submitRegistration, .transferDays),
        facts: [.transferDays, .transferFromAccount, .transferHolderExact]),
    ],
    retries: [
      Retry(outcome: "mismatched", clears: [.payTransfer]),
      .registrationFailed("late"), .registrationFailed("expired"),
    ])

  /// The legal representative's face check, in place of a transfer.
  static let legalPersonScan = Step(
    .legalPersonScan,
    [
      .choice(
        .faceOutcome, .face, .optional,
        outcome: OutcomeRule(
          good: .face(.matched), failed: [.face(.failed)], awaitedAfter: [.scanFace],
          correctedAt: .legalPersonScan))
    ],
    tasks: [
      TaskRule(
        .scanFace, .verification, by: .role(.legalRepresentative),
        prerequisites: [.task(.submitRegistration)],
        facts: [.verificationFaceScan])
    ],
    retries: [Retry(outcome: "failed", clears: [.scanFace])])
}

extension Retry {
  /// After a missed transfer the registration has failed and starts again from the account.
  fileprivate static func registrationFailed(_ outcome: String) -> Retry {
    Retry(
      outcome: outcome,
      clears: [
        .fillEmailAndPassword, .activateEmail, .bindAdministrator, .submitRegistration, .noteTransferDetails,
        .payTransfer,
      ],
      clearsFields: [
        .receivingHolder, .receivingBank, .receivingAccount, .transferAmountFen, .transferRemark,
      ])
  }
}

extension Guard {
  /// A sole trader pays the transfer from the operator's personal account.
  fileprivate static let operatorPays = Guard.all([.is(.subject(.soleTrader)), .is(.account(.personal))])

  /// Certified in the course of `register`.
  fileprivate static let isCertifiedByRegistration = Guard.all([
    .byCertification, .is(.certification(.approved)),
  ])
}
