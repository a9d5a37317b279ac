/// Steps that more than one flow uses.
extension Step {
  static let email = Step(
    .email,
    [
      Field(.email, .text(.halfWidth), checks: [.emailAddress]),
      Field(.emailUnused, .yesNo, checks: [.expectsYes(.emailInUse, .refuses)]),
    ],
    tasks: [
      TaskRule(.openRegistration, .account, by: .role(.applicant), facts: [.registerEntry]),
      TaskRule(.fillEmailAndPassword, .account, by: .role(.applicant), facts: [.emailUnused]),
    ])

  static let activation = Step(
    .activation, [],
    tasks: [
      TaskRule(
        .activateEmail, .account, by: .role(.applicant), needs: [.task(.fillEmailAndPassword)],
        facts: [.activationByLink, .activationLifetime])
    ])

  static let subject = Step(
    .subject,
    [.choice(.subjectType, .subject)])

  static let organisation = Step(
    .organisation,
    [
      Field(.legalName, .text(.plain)),
      Field(.code, .text(.code), checks: [.organisationCode]),
    ])

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

  static let administrator = Step(
    .administrator,
    [
      Field(.adminName, .text(.plain)),
      Field(
        .adminIDNumber, .text(.code), .requiredWhen(.isIndividual),
        checks: [.identityCard, .adult(when: .isIndividual)]),
      Field(.adminPhone, .text(.number), checks: [.mobileNumber]),
      Field(.adminWeChatReady, .yesNo, checks: [.expectsYes(.adminWeChatNotReady, .warns)]),
    ],
    tasks: [
      TaskRule(
        .bindAdministrator, .subject, by: .role(.administrator), needs: [.task(.activateEmail)],
        facts: [.subjectIndividual])
    ])

  static let profile = Step(
    .profile,
    [
      Field(.miniProgramName, .text(.plain)),
      Field(.introduction, .text(.plain)),
      Field(.category, .text(.plain), checks: [.individualCategory]),
      Field(.filed, .yesNo, checks: [.expectsYes(.releaseNotFiled, .warns)]),
    ],
    tasks: [
      TaskRule(
        .fillProfile, .profile, by: .role(.applicant), facts: [.profileFields, .profileSpecial])
    ])

  static let team = Step(
    .team,
    [
      Field(.developers, .count, checks: [.developers]),
      Field(.testers, .count, checks: [.testers]),
    ],
    tasks: [
      TaskRule(.bindTeam, .profile, by: .role(.administrator), facts: [.teamUncertified])
    ])

  static let appID = Step(
    .appID,
    [
      Field(.appID, .text(.halfWidth), .optional, checks: [.appID]),
      Field(.originalID, .text(.halfWidth), .optional, checks: [.originalID]),
    ],
    tasks: [
      TaskRule(.copyAppID, .profile, by: .role(.applicant), facts: [.appidWhere])
    ])

  static let release = Step(
    .release,
    [
      Field(.pageGroups, .count, checks: [.atMost(.releasePageGroups, .releaseTooManyGroups)]),
      Field(.needsTestAccount, .yesNo, criterion: .flag(.needsTestAccount)),
      .choice(
        .codeReviewOutcome, .codeReview, .optional,
        outcome: OutcomeRule(
          good: .codeReview(.approved), failed: [.codeReview(.rejected)], countsAfter: .submitReview,
          awaitedAfter: [.submitReview, .resubmitReview], due: nil, wait: nil, mendedAt: .release)),
    ],
    tasks: [
      TaskRule(.setMainCategory, .release, by: .role(.administrator), facts: [.mainCategoryNeeded]),
      TaskRule(.uploadCode, .release, by: .role(.applicant), facts: [.releasePageGroups]),
      TaskRule(
        .submitReview, .release, by: .role(.administrator),
        needs: [.task(.uploadCode), .task(.fillProfile), .task(.setMainCategory)],
        facts: [.releasePageGroups, .filingNeeded]),
      TaskRule(
        .resubmitReview, .release, by: .role(.administrator), when: .is(.flag(.needsTestAccount, true)),
        needs: [.task(.submitReview)], facts: [.releaseTestAccount]),
      TaskRule(
        .publish, .release, by: .role(.administrator),
        needs: [.task(.submitReview), .task(.resubmitReview), .verdict(.codeReview)],
        facts: [.releaseManual]),
    ],
    retries: [Retry(outcome: "rejected", clears: [.submitReview, .resubmitReview])])

  /// Whether the platform shows the mini program as certified, since later reports contradict the documents.
  static let certificationStatus = Step(
    .certificationStatus,
    [.flag(.shownAsCertified)],
    tasks: [.certifySeparately(when: .no(.shownAsCertified), facts: [.reuseSkips])])
}

extension Field {
  /// The questions about the official account's certification, which must be valid until a task has used it.
  static func officialAccountCertification(
    until task: TaskID, or code: ProblemCode, leadsTo exit: FlowID, ifOpen open: Guard = .always
  ) -> [Field] {
    [
      .flag(
        .officialAccountCertified,
        checks: [.blocks(code, when: .no(.officialAccountCertified), leadsTo: exit, ifOpen: open)]),
      .lastDay(
        .officialAccountCertifiedUntil, for: task, asked: .yes(.officialAccountCertified),
        checks: [
          .blocks(
            code, variant: "lapsed", when: .is(.term(.officialAccountCertifiedUntil, .lapsed)),
            leadsTo: exit, ifOpen: open)
        ]),
    ]
  }
}

extension TaskRule {
  static func agreeToTerms(_ group: ItemGroup, after opening: TaskID, facts: [FactID]) -> TaskRule {
    TaskRule(.agreeToTerms, group, by: .role(.applicant), needs: [.task(opening)], facts: facts)
  }

  static func scanAsAdministrator(_ group: ItemGroup, after task: TaskID, facts: [FactID]) -> TaskRule {
    TaskRule(
      .scanAsAdministrator, group, by: .role(.officialAccountAdministrator), needs: [.task(task)],
      facts: facts)
  }

  /// Certification of the mini program itself, at the full fee.
  static func certifySeparately(when condition: Guard, facts: [FactID]) -> TaskRule {
    TaskRule(
      .certifySeparately, .verification, by: .role(.finance), when: condition, fee: .certificationFee,
      facts: [.certificationFee, .certificationRefund, .certificationEntry] + facts, takesDocuments: true)
  }
}

extension [TaskID: [Prerequisite]] {
  /// Prerequisites of all tasks that are done in a registered mini program.
  static func beyondRegistration(_ needs: [Prerequisite]) -> Self {
    [
      .fillProfile: needs, .bindTeam: needs, .copyAppID: needs, .setMainCategory: needs, .uploadCode: needs,
    ]
  }
}

extension Guard {
  static let isIndividual = Guard.is(.subject(.individual))
  static let isOrganisation = Guard.not(isIndividual)
  /// Subjects that choose how they are verified; other organisations must certify.
  static let choosesVerification = Guard.isOne(of: [.subject(.enterprise), .subject(.soleTrader)])
  static let byTransfer = Guard.all([choosesVerification, .is(.verification(.bankTransfer))])
  static let byCertification = Guard.any([
    .isOne(of: [.subject(.government), .subject(.media), .subject(.other)]),
    .all([choosesVerification, .is(.verification(.certification))]),
  ])
}
