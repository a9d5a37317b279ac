extension Flow {
  /// Certification of a linked mini program by its official account.
  package static let quickCertify = Flow(
    .quickCertify,
    steps: [
      .quickEligibility, .quickCertificationAgreement, .quickCertificationScan, .materials,
      .certificationStatus(certifySeparately: .no(.shownAsCertified)),
    ],
    edges: [
      .forward(.quickEligibility, .agreement),
      .forward(.agreement, .administratorScan),
      .forward(.administratorScan, .materials),
      .forward(.materials, .certificationStatus),
    ],
    reminders: [
      .renewWithOfficialAccount(facts: [.quickEffect, .reuseValidity]),
      .renewAfterCertifyingSeparately(at: .certificationStatus, when: .no(.shownAsCertified)),
    ])
}

extension Step {
  static let quickEligibility = Step(
    .quickEligibility,
    [
      // No alternative: individuals can't be certified in another way.
      .choice(.miniProgramType, .subject, checks: [.blocks(.quickIndividual, when: .isIndividual)]),
      // `launch` covers what a certified mini program can do, such as WeChat Pay.
      .flag(
        .miniProgramCertified,
        checks: [
          .blocks(.quickAlreadyCertified, when: .yes(.miniProgramCertified), leadsTo: .launch)
        ]),
    ]
      + Field.officialAccountCertification(
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

  static let quickCertificationAgreement = Step(
    .agreement, [],
    tasks: [
      TaskRule(
        .openQuickCertification, .verification, by: .role(.applicant),
        facts: [.quickEntry, .quickWho, .quickNeeds]),
      .agreeToTerms(.verification, after: .openQuickCertification, facts: [.quickSteps]),
    ])

  static let quickCertificationScan = Step(
    .administratorScan, [],
    tasks: [.scanAsAdministrator(.verification, after: .agreeToTerms, facts: [.quickSteps])])

  static let materials = Step(
    .materials,
    [Field(.materialsCorrect, .yesNo, checks: [.expectsYes(.materialsNotCorrect, .refuses)])],
    tasks: [
      TaskRule(
        .confirmMaterials, .verification, by: .role(.applicant), prerequisites: [.task(.scanAsAdministrator)],
        facts: [.quickSteps, .quickEffect])
    ])
}
