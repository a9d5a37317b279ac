extension Flow {
  /// Find the flow that fits.
  package static let start = Flow(
    .start, steps: [.goal, .situation], edges: [.forward(.goal, .situation)],
    checks: [
      .subjectType: [
        .blocks(.certificationIndividual, when: .all([.is(.goal(.certifyExisting)), .isIndividual]))
      ]
    ],
    options: [
      FlowChoice(
        .quickRegister, for: .newMiniProgram, recommended: .all([.isOrganisation, .hasCertifiedAccount])),
      FlowChoice(.register, for: .newMiniProgram),
      FlowChoice(
        .quickCertify, for: .certifyExisting,
        recommended: .all([.isOrganisation, .hasCertifiedAccount, .yes(.accountsLinked)])),
      // Linking certifies nothing by itself; it is offered where quick certification then follows.
      FlowChoice(
        .link, for: .certifyExisting, when: .all([.hasCertifiedAccount, .no(.accountsLinked)]),
        recommended: .isOrganisation),
      FlowChoice(.certify, for: .certifyExisting, recommended: .isOrganisation),
      FlowChoice(.link, for: .linkAccounts),
      FlowChoice(.launch, for: .launchExisting),
      FlowChoice(.phoneNumber, for: .usePhoneNumber),
    ])
}

extension Step {
  static let goal = Step(.goal, [.choice(.goal, .goal)])

  static let situation = Step(
    .situation,
    [
      .choice(.subjectType, .subject),
      .flag(.hasOfficialAccount),
      .flag(.officialAccountCertified, asked: .yes(.hasOfficialAccount)),
      .flag(.sameSubject, asked: .yes(.hasOfficialAccount)),
      .flag(
        .accountsLinked, asked: .all([.yes(.hasOfficialAccount), .is(.goal(.certifyExisting))])),
    ])
}

extension Guard {
  /// An official account that can vouch: certified, and of the same subject.
  ///
  /// Without an account the questions about it are not asked, so that it has one must be part of the guard.
  static let hasCertifiedAccount = Guard.all([
    .yes(.hasOfficialAccount), .yes(.officialAccountCertified), .yes(.sameSubject),
  ])
}
