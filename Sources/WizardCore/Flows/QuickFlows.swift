extension Flow {
  /// Register a mini program by the certification of an official account.
  package static let quickRegister = Flow(
    .quickRegister,
    steps: [
      .reuseEligibility, .quickRegistrationAgreement, .quickRegistrationScan, .reuse,
      .email.without(.openRegistration).citing(
        [.reuseEmail, .reuseIndependent], at: .fillEmailAndPassword),
      .activation, .administrator.citing([.reuseOperator], at: .bindAdministrator), .certificationStatus,
      .profile, .team, .appID, .release,
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
      .forward(.profile, .team),
      .forward(.team, .appID),
      .forward(.appID, .release),
      .retry(.release, when: .is(.codeReview(.rejected))),
    ],
    needs: .beyondRegistration([.task(.bindAdministrator)]),
    reminders: [.renewWithOfficialAccount(facts: [.reuseValidity])],
    citations: [.emailInUse: [.reuseEmail]],
    certified: .all([.reused, .yes(.shownAsCertified)]))

  /// Give a linked mini program the certification of its official account.
  package static let quickCertify = Flow(
    .quickCertify,
    steps: [
      .quickEligibility, .quickCertificationAgreement, .quickCertificationScan, .materials,
      .certificationStatus,
    ],
    edges: [
      .forward(.quickEligibility, .agreement),
      .forward(.agreement, .administratorScan),
      .forward(.administratorScan, .materials),
      .forward(.materials, .certificationStatus),
    ],
    reminders: [.renewWithOfficialAccount(facts: [.quickEffect, .reuseValidity])])

  /// Certify an existing mini program by itself.
  package static let certify = Flow(
    .certify,
    steps: [.subject, .organisation, .certificationDocuments, .platformReview],
    edges: [
      .forward(.subject, .organisation),
      .forward(.organisation, .certificationDocuments),
      .forward(.certificationDocuments, .platformReview),
      .retry(.platformReview, when: .is(.certification(.rejected))),
    ],
    reminders: [.renewAfterApproval],
    // The documents leave an individual no way; that one is reported nevertheless is a dispute of the fact.
    checks: [.subjectType: [.blocks(.certificationIndividual, when: .isIndividual)]])
}
