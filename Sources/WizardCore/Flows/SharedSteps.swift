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
        .activateEmail, .account, by: .role(.applicant), prerequisites: [.task(.fillEmailAndPassword)],
        facts: [.activationByLink, .activationLifetime])
    ])

  static let subject = Step(
    .subject,
    [.choice(.subjectType, .subject)])

  static let organisation = Step(
    .organisation,
    [
      Field(.legalName, .text(.plain), checks: [.name, .organisationName]),
      Field(.code, .text(.code), checks: [.organisationCode]),
    ])

  static let administrator = Step(
    .administrator,
    [
      Field(.adminName, .text(.plain), checks: [.name, .personName(when: .always)]),
      Field(
        .adminIDNumber, .text(.code), .requiredWhen(.isIndividual),
        checks: [.identityCard, .adult(when: .isIndividual)]),
      Field(.adminPhone, .text(.number), checks: [.mobileNumber]),
      Field(.adminWeChatReady, .yesNo, checks: [.expectsYes(.adminWeChatNotReady, .warns)]),
    ],
    tasks: [
      TaskRule(
        .bindAdministrator, .subject, by: .role(.administrator), prerequisites: [.task(.activateEmail)],
        facts: [.subjectIndividual])
    ])

  static let profile = Step(
    .profile,
    [
      Field(
        .miniProgramName, .text(.plain),
        checks: [
          .name, .length(.profileName, .nameLength), .excludes("小程序", .profileName, .nameMiniProgram),
        ]),
      Field(
        .introduction, .text(.plain), checks: [.length(.profileIntroduction, .introductionLength)]),
      Field(.category, .text(.plain), checks: [.individualCategory, .categoryLevels]),
      Field(
        .filed, .yesNo, asked: .not(.policy(.filingRequired)),
        checks: [.expectsYes(.releaseNotFiled, .warns)]),
    ],
    tasks: [
      TaskRule(.fillProfile, .profile, by: .role(.applicant), facts: [.profileFields, .profileSpecial])
    ])

  /// What an uncertified account can't do, and whether to certify it.
  static let capabilities = Step(
    .capabilities,
    [.flag(.wantsCertification, asked: .choosesCertification)],
    tasks: [.certifySeparately(when: .wantsCertification, facts: [.searchNeedsCertification])])

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
      TaskRule(.copyAppID, .profile, by: .role(.developer), facts: [.appidWhere])
    ])

  /// Filing of the mini program (备案), which has to be approved before release.
  static let filing = Step(
    .filing,
    [
      .flag(.alreadyFiled),
      .choice(
        .filingOutcome, .filing, asked: .no(.alreadyFiled), .optional,
        outcome: OutcomeRule(
          good: .filing(.approved), failed: [.filing(.rejected)], countsAfter: .submitFiling,
          awaitedAfter: [.submitFiling, .confirmFilingSMS], wait: .filingDays, correctedAt: .filing,
          reason: .filingRejectedBy, requiredAt: .release)),
      .choice(
        .filingRejectedBy, .filingRejection,
        asked: .all([.no(.alreadyFiled), .is(.filing(.rejected))]), .optional),
    ],
    tasks: [
      TaskRule(
        .prepareFiling, .release, by: .role(.applicant), when: .no(.alreadyFiled),
        facts: [.filingRequired, .filingPapers, .filingPersons]),
      TaskRule(
        .submitFiling, .release, by: .role(.administrator), when: .no(.alreadyFiled),
        prerequisites: [.task(.prepareFiling), .task(.fillProfile)], facts: [.filingRequired, .filingDays]),
      TaskRule(
        .confirmFilingSMS, .release, by: .role(.administrator), when: .no(.alreadyFiled),
        prerequisites: [.task(.submitFiling)], facts: [.filingDays]),
    ],
    retries: [Retry(outcome: "rejected", clears: [.submitFiling, .confirmFilingSMS])])

  static let release = Step(
    .release,
    [
      Field(.pageGroups, .count, checks: [.atMost(.releasePageGroups, .releaseTooManyGroups)]),
      Field(.needsTestAccount, .yesNo, criterion: .flag(.needsTestAccount)),
      .choice(
        .codeReviewOutcome, .codeReview, .optional,
        outcome: OutcomeRule(
          good: .codeReview(.approved), failed: [.codeReview(.rejected)], countsAfter: .submitReview,
          awaitedAfter: [.submitReview, .resubmitReview], wait: .releaseReviewDays, correctedAt: .release)),
    ],
    tasks: [
      TaskRule(.setMainCategory, .release, by: .role(.administrator), facts: [.mainCategoryNeeded]),
      TaskRule(.uploadCode, .release, by: .role(.developer), facts: [.releasePageGroups]),
      TaskRule(
        .declarePrivacy, .release, by: .role(.administrator), when: .policy(.privacyRequired),
        facts: [.privacyRequired]),
      TaskRule(
        .submitReview, .release, by: .role(.administrator),
        prerequisites: [
          .task(.uploadCode), .task(.fillProfile), .task(.setMainCategory), .task(.declarePrivacy),
          .taskWhen(.certifySeparately, .all([.policy(.searchNeedsCertification), .mustCertify])),
        ],
        facts: [.releasePageGroups, .filingNeeded, .certificationBeforeRelease]),
      TaskRule(
        .resubmitReview, .release, by: .role(.administrator), when: .is(.flag(.needsTestAccount, true)),
        prerequisites: [.task(.submitReview)], facts: [.releaseTestAccount]),
      TaskRule(
        .publish, .release, by: .role(.administrator),
        prerequisites: [.task(.submitReview), .outcome(.codeReview), .outcome(.filing)],
        facts: [.releaseManual]),
    ],
    retries: [Retry(outcome: "rejected", clears: [.submitReview, .resubmitReview])])

  /// Whether the platform shows the mini program as certified, since later reports contradict the documents.
  static func certificationStatus(certifySeparately condition: Guard) -> Step {
    Step(
      .certificationStatus,
      [.flag(.shownAsCertified)],
      tasks: [.certifySeparately(when: condition, facts: [.reuseSkips])])
  }
}

extension Edge {
  /// The edges from the profile to the release, shared by all flows that release a mini program.
  static func profileToRelease(certified: Guard) -> [Edge] {
    let explainsLimits = Guard.all([.policy(.searchNeedsCertification), .not(certified)])
    return [
      .forward(.profile, .capabilities, when: explainsLimits),
      .forward(.profile, .team, when: .not(explainsLimits)),
      .forward(.capabilities, .team),
      .forward(.team, .appID),
      .forward(.appID, .filing, when: .policy(.filingRequired)),
      .forward(.appID, .release, when: .not(.policy(.filingRequired))),
      .forward(.filing, .release),
      .retry(.filing, when: .is(.filing(.rejected))),
      .retry(.release, when: .is(.codeReview(.rejected))),
    ]
  }
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
    TaskRule(.agreeToTerms, group, by: .role(.applicant), prerequisites: [.task(opening)], facts: facts)
  }

  static func scanAsAdministrator(_ group: ItemGroup, after task: TaskID, facts: [FactID]) -> TaskRule {
    TaskRule(
      .scanAsAdministrator, group, by: .role(.officialAccountAdministrator), prerequisites: [.task(task)],
      facts: facts)
  }

  /// Certification of the mini program itself, at the full fee.
  static func certifySeparately(when condition: Guard, facts: [FactID]) -> TaskRule {
    TaskRule(
      .certifySeparately, .verification, by: .role(.finance), when: condition, fee: .certificationFee,
      facts: [.certificationFee, .certificationRefund, .certificationEntry] + facts, takesDocuments: true)
  }
}

extension SmallDictionary<TaskID, [Prerequisite]> {
  /// Prerequisites of all tasks that are done in a registered mini program.
  static func beyondRegistration(_ prerequisites: [Prerequisite], certifySeparately: [Prerequisite]) -> Self {
    [
      .fillProfile: prerequisites, .bindTeam: prerequisites, .copyAppID: prerequisites,
      .setMainCategory: prerequisites, .uploadCode: prerequisites,
      .declarePrivacy: prerequisites, .certifySeparately: certifySeparately,
    ]
  }
}

extension Guard {
  static let isIndividual = Guard.is(.subject(.individual))
  static let isOrganisation = Guard.not(isIndividual)
  /// Subjects that choose how they are verified; other organisations must certify.
  static let choosesVerification = Guard.isOne(of: [.subject(.enterprise), .subject(.soleTrader)])
  /// Subjects that must be certified.
  static let mustCertify = Guard.isOne(of: [.subject(.government), .subject(.media), .subject(.other)])
  static let byTransfer = Guard.all([choosesVerification, .is(.verification(.bankTransfer))])
  static let byFaceScan = Guard.all([
    choosesVerification, .policy(.faceScan), .is(.verification(.faceScan)),
  ])
  static let byCertification = Guard.any([
    mustCertify, .all([choosesVerification, .is(.verification(.certification))]),
  ])
  /// Subjects that can be certified.
  static let canCertify = Guard.any([isOrganisation, .policy(.certificationIndividual)])
  /// Subjects that are asked whether they want certification, since nothing else requires it.
  static let choosesCertification = Guard.all([
    .policy(.searchNeedsCertification),
    .any([choosesVerification, .all([isIndividual, .policy(.certificationIndividual)])]),
  ])
  /// Certification is wanted or required, as far as the step `capabilities` decides it.
  static let wantsCertification = Guard.all([
    .policy(.searchNeedsCertification),
    .any([mustCertify, .all([choosesCertification, .yes(.wantsCertification)])]),
  ])
}
