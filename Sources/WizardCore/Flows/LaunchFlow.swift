extension Flow {
  /// Release of a registered mini program, then WeChat Pay and the Open Platform.
  package static let launch = Flow(
    .launch,
    steps: [
      .standing, .profile, .capabilities, .team, .appID, .filing, .release, .pay, .openPlatform,
    ],
    edges: [
      .forward(.standing, .profile),
      .forward(.release, .pay, when: .is(.codeReview(.approved))),
      .forward(.pay, .openPlatform),
    ] + Edge.profileToRelease(certified: .isCertified),
    reminders: [
      .renewAfterCertifyingSeparately(at: .capabilities, when: .wantsCertification),
      .renewAfterCertifyingSeparately(at: .pay, when: .certifiesForPay),
    ],
    certified: .isCertified)
}

extension Step {
  static let standing = Step(
    .standing,
    [.choice(.subjectType, .subject), .flag(.certified, asked: .canCertify)])

  static let pay = Step(
    .pay,
    [
      .flag(
        .wantsPay,
        checks: [
          .warns(.payNotCertified, when: .all([.wantsPayUncertified, .isOrganisation])),
          .warns(
            .payNotCertified, variant: "individual",
            when: .all([.wantsPayUncertified, .isIndividual, .not(.isCurrent)])),
          .warns(.payNotIndividual, when: .all([.yes(.wantsPay), .isIndividual, .isCurrent])),
        ])
    ],
    tasks: [
      .certifySeparately(
        when: .certifiesForPay, facts: [.payCertified]),
      TaskRule(
        .applyForPay, .services, by: .role(.applicant),
        when: .all([.yes(.wantsPay), .not(.cannotUsePay)]),
        prerequisites: [.task(.certifySeparately)], facts: [.payCertified, .payNeeds, .certificationKinds]),
    ])

  static let openPlatform = Step(
    .openPlatform,
    [
      .flag(.wantsOpenPlatform),
      .flag(
        .openPlatformCertified, asked: .yes(.wantsOpenPlatform),
        checks: [.expectsYes(.openPlatformNotCertified, .warns)]),
    ],
    tasks: [
      TaskRule(
        .certifyOpenPlatform, .services, by: .role(.applicant),
        when: .all([.yes(.wantsOpenPlatform), .no(.openPlatformCertified)]), facts: [.openPlatformCertified]),
      TaskRule(
        .bindOpenPlatform, .services, by: .role(.applicant), when: .yes(.wantsOpenPlatform),
        prerequisites: [.task(.certifyOpenPlatform)], facts: [.openPlatformWhere, .openPlatformCertified]),
    ])
}

extension Guard {
  /// An inactive answer of a subject that can't be certified must not count.
  static let isCertified = Guard.all([.canCertify, .yes(.certified)])
  /// Individuals can't use WeChat Pay in the current edition, even if certified.
  static let cannotUsePay = Guard.all([.isCurrent, .isIndividual])
  static let wantsPayUncertified = Guard.all([.yes(.wantsPay), .not(.isCertified)])
  /// Certification is needed for WeChat Pay, and not wanted at `capabilities` already.
  fileprivate static let certifiesForPay = Guard.all([
    .wantsPayUncertified, .not(.cannotUsePay), .not(.wantsCertification),
  ])
}
