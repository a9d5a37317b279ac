extension Flow {
  /// Release of a registered mini program, then WeChat Pay and the Open Platform.
  package static let launch = Flow(
    .launch,
    steps: [.standing, .profile, .team, .appID, .release, .pay, .openPlatform],
    edges: [
      .forward(.standing, .profile),
      .forward(.profile, .team),
      .forward(.team, .appID),
      .forward(.appID, .release),
      .forward(.release, .pay, when: .is(.codeReview(.approved))),
      .retry(.release, when: .is(.codeReview(.rejected))),
      .forward(.pay, .openPlatform),
    ],
    certified: .isCertified)
}

extension Step {
  static let standing = Step(
    .standing,
    [.choice(.subjectType, .subject), .flag(.certified, asked: .isOrganisation)])

  static let pay = Step(
    .pay,
    [
      .flag(
        .wantsPay,
        checks: [
          .warns(.payNotCertified, when: .all([.wantsPayUncertified, .isOrganisation])),
          .warns(.payNotCertified, variant: "individual", when: .all([.wantsPayUncertified, .isIndividual])),
        ])
    ],
    tasks: [
      .certifySeparately(when: .wantsPayUncertified, facts: [.payCertified]),
      TaskRule(
        .applyForPay, .services, by: .role(.applicant), when: .yes(.wantsPay),
        needs: [.task(.certifySeparately)], facts: [.payCertified, .certificationKinds]),
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
        needs: [.task(.certifyOpenPlatform)], facts: [.openPlatformWhere, .openPlatformCertified]),
    ])
}

extension Guard {
  /// Individuals are not asked, so an inactive answer of theirs must not count.
  static let isCertified = Guard.all([.isOrganisation, .yes(.certified)])
  static let wantsPayUncertified = Guard.all([.yes(.wantsPay), .not(.isCertified)])
}
