extension Flow {
  /// Choice of the flow that fits a goal.
  package static let start = Flow(
    .start, steps: [.goal, .situation], edges: [.forward(.goal, .situation)],
    checks: [
      .subjectType: Check.individualCertification(
        when: .all([.is(.goal(.certifyExisting)), .isIndividual]))
    ],
    choices: [
      FlowChoice(
        .quickRegister, for: .newMiniProgram, recommended: .all([.isOrganisation, .hasCertifiedAccount])),
      FlowChoice(.register, for: .newMiniProgram),
      FlowChoice(
        .quickCertify, for: .certifyExisting,
        recommended: .all([.isOrganisation, .hasCertifiedAccount, .yes(.accountsLinked)])),
      // Linking doesn't certify; it is offered only if quick certification follows.
      FlowChoice(
        .link, for: .certifyExisting, when: .all([.hasCertifiedAccount, .no(.accountsLinked)]),
        recommended: .isOrganisation),
      FlowChoice(.certify, for: .certifyExisting, recommended: .canCertify),
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
      .flag(
        .wantsCertification,
        asked: .all([
          .choosesCertification, .isOne(of: [.goal(.newMiniProgram), .goal(.launchExisting)]),
        ])),
    ])
}

extension Guard {
  /// There is a certified official account of the same subject.
  ///
  /// `hasOfficialAccount` is part of the guard, since inactive answers about an account must not count.
  static let hasCertifiedAccount = Guard.all([
    .yes(.hasOfficialAccount), .yes(.officialAccountCertified), .yes(.sameSubject),
  ])
}
