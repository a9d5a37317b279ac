extension Flow {
  /// Registration by a certified official account.
  package static let quickRegister = Flow(
    .quickRegister,
    steps: [
      .reuseEligibility, .quickRegistrationAgreement, .quickRegistrationScan, .reuse,
      .email.without(.openRegistration).citing(
        [.reuseEmail, .reuseIndependent], at: .fillEmailAndPassword),
      .activation, .administrator.citing([.reuseOperator], at: .bindAdministrator),
      .certificationStatus(certifySeparately: .certifiesAfterReuse),
      .profile, .capabilities, .team, .appID, .filing, .release,
    ],
    edges: [
      .forward(.reuseEligibility, .agreement),
      .forward(.agreement, .administratorScan),
      .forward(.administratorScan, .reuse),
      .forward(.reuse, .email),
      .forward(.email, .activation),
      .forward(.activation, .administrator),
      .forward(.administrator, .certificationStatus, when: .reused),
      .forward(.administrator, .profile, when: .not(.reused)),
      .forward(.certificationStatus, .profile),
    ] + Edge.profileToRelease(certified: .isCertifiedByReuse),
    prerequisites: .beyondRegistration(
      [.task(.bindAdministrator)],
      certifySeparately: [.taskWhen(.bindAdministrator, .policy(.searchNeedsCertification))]),
    reminders: [
      .renewWithOfficialAccount(facts: [.reuseValidity]),
      .renewAfterCertifyingSeparately(at: .certificationStatus, when: .certifiesAfterReuse),
      .renewAfterCertifyingSeparately(at: .capabilities, when: .wantsCertification),
    ],
    citations: [.emailInUse: [.reuseEmail]],
    certified: .isCertifiedByReuse)
}

extension Step {
  /// Every blocking condition leads to `register`, which is open to every subject.
  static let reuseEligibility = Step(
    .reuseEligibility,
    [
      Field(.officialAccountName, .text(.plain), .optional),
      .choice(
        .officialAccountType, .subject,
        checks: [.blocks(.reuseIndividual, when: .isIndividual, leadsTo: .register)]),
      .flag(
        .sameSubject,
        checks: [.blocks(.reuseSubjectDiffers, when: .no(.sameSubject), leadsTo: .register)]),
    ]
      + Field.officialAccountCertification(
        until: .bindAdministrator, or: .reuseNotCertified, leadsTo: .register) + [
        .flag(
          .pendingRegistration,
          checks: [.blocks(.reusePending, when: .yes(.pendingRegistration), leadsTo: .register)]),
        .count(
          .usedThisMonth, within: .reuseQuota,
          checks: [.blocks(.reuseQuota, when: .is(.quota(.usedThisMonth, .used)), leadsTo: .register)]),
      ])

  static let quickRegistrationAgreement = Step(
    .agreement, [],
    tasks: [
      TaskRule(
        .openQuickRegistration, .account, by: .role(.applicant),
        facts: [.reuseEntry, .reuseWho, .reuseSubject]),
      .agreeToTerms(.account, after: .openQuickRegistration, facts: [.reuseSteps]),
    ])

  static let quickRegistrationScan = Step(
    .administratorScan, [],
    tasks: [.scanAsAdministrator(.account, after: .agreeToTerms, facts: [.reuseSteps])])

  static let reuse = Step(
    .reuse,
    [
      .flag(
        .reuseCertification,
        checks: [.refuses(.reuseMustReuse, when: .all([.mustCertify, .no(.reuseCertification)]))]),
      Field(.reuseOperator, .yesNo),
    ])
}

extension Guard {
  /// The certification is reused.
  ///
  /// The subjects that must reuse it are part of the guard, so that a refused no doesn't make later answers inactive.
  static let reused = Guard.any([.mustCertify, .yes(.reuseCertification)])

  /// Not certified by reuse, and not asked at `capabilities` whether to certify.
  fileprivate static let certifiesAfterReuse = Guard.all([
    .no(.shownAsCertified), .not(.policy(.searchNeedsCertification)),
  ])

  /// Certified by reuse, as shown by the platform.
  fileprivate static let isCertifiedByReuse = Guard.all([.reused, .yes(.shownAsCertified)])
}
