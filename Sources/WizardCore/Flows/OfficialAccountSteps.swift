/// The steps in which a certified official account vouches for a mini program: quick registration and quick certification.
extension Step {
  /// Ordinary registration is open to every subject, whatever stands in the way of the quick one.
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
      + officialAccountCertification(
        until: .bindAdministrator, or: .reuseNotCertified, leadsTo: .register) + [
        .flag(
          .pendingRegistration,
          checks: [.blocks(.reusePending, when: .yes(.pendingRegistration), leadsTo: .register)]),
        .count(
          .usedThisMonth, within: .reuseQuota,
          checks: [.blocks(.reuseQuota, when: .is(.quota(.usedThisMonth, .used)), leadsTo: .register)]),
      ])

  static let quickEligibility = Step(
    .quickEligibility,
    [
      // Individuals cannot be certified in any other way either.
      .choice(.miniProgramType, .subject, checks: [.blocks(.quickIndividual, when: .isIndividual)]),
      // What certification opens, such as WeChat Pay, stands in `launch`.
      .flag(
        .miniProgramCertified,
        checks: [
          .blocks(.quickAlreadyCertified, when: .yes(.miniProgramCertified), leadsTo: .launch)
        ]),
    ]
      + officialAccountCertification(
        until: .confirmMaterials, or: .quickNotCertified, leadsTo: .certify, ifOpen: .isOrganisation) + [
        .flag(
          .accountsLinked,
          checks: [.blocks(.quickNotLinked, when: .no(.accountsLinked), leadsTo: .link)]),
        .flag(
          .sameSubject,
          checks: [
            .blocks(
              .quickSubjectDiffers, when: .no(.sameSubject), leadsTo: .certify, ifOpen: .isOrganisation)
          ]),
      ])

  /// The two questions about the official account's certification: it must stand, and not have lapsed until a task
  /// has made use of it; later the mini program is there, and its certification is to be renewed.
  private static func officialAccountCertification(
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

  static let quickRegistrationAgreement = Step(
    .agreement, [],
    tasks: [
      TaskRule(
        .openQuickRegistration, .account, by: .role(.applicant),
        facts: [.reuseEntry, .reuseWho, .reuseSubject]),
      .agreeToTerms(.account, after: .openQuickRegistration, facts: [.reuseSteps]),
    ])

  static let quickCertificationAgreement = Step(
    .agreement, [],
    tasks: [
      // That sole traders are not named there is a dispute of the fact.
      TaskRule(
        .openQuickCertification, .verification, by: .role(.applicant),
        facts: [.quickEntry, .quickWho, .quickNeeds]),
      .agreeToTerms(.verification, after: .openQuickCertification, facts: [.quickSteps]),
    ])

  static let quickRegistrationScan = Step(
    .administratorScan, [],
    tasks: [.scanAsAdministrator(.account, after: .agreeToTerms, facts: [.reuseSteps])])

  static let quickCertificationScan = Step(
    .administratorScan, [],
    tasks: [.scanAsAdministrator(.verification, after: .agreeToTerms, facts: [.quickSteps])])

  static let reuse = Step(
    .reuse,
    [
      .flag(
        .reuseCertification,
        checks: [.refuses(.reuseMustReuse, when: .all([.mustReuse, .no(.reuseCertification)]))]),
      Field(.reuseOperator, .yesNo),
    ])

  static let materials = Step(
    .materials,
    [Field(.materialsCorrect, .yesNo, checks: [.expectsYes(.materialsNotCorrect, .refuses)])],
    tasks: [
      TaskRule(
        .confirmMaterials, .verification, by: .role(.applicant), needs: [.task(.scanAsAdministrator)],
        facts: [.quickSteps, .quickEffect])
    ])

  /// What the platform shows in the end, since later reports contradict the documents.
  static let certificationStatus = Step(
    .certificationStatus,
    [.flag(.shownAsCertified)],
    tasks: [.certifySeparately(when: .no(.shownAsCertified), facts: [.reuseSkips])])
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

  /// Certifies a mini program by itself, at the full fee.
  static func certifySeparately(when condition: Guard, facts: [FactID]) -> TaskRule {
    TaskRule(
      .certifySeparately, .verification, by: .role(.finance), when: condition, fee: .certificationFee,
      facts: [.certificationFee, .certificationRefund, .certificationEntry] + facts, takesDocuments: true)
  }
}

extension Guard {
  /// Those for whom the sources leave no choice.
  static let mustReuse = Guard.isOne(of: [.subject(.media), .subject(.government), .subject(.other)])

  /// The certification is reused.
  ///
  /// Where it must be, the answer decides nothing: a no is refused, and the way goes on as if it were a yes. Saying so
  /// here rather than in the hopeful world keeps parking exact beyond the known path.
  static let reused = Guard.any([.mustReuse, .yes(.reuseCertification)])
}
