/// The steps of `register` before the subject is verified; other flows share some of them.
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

  static let verification = Step(
    .verification,
    [.choice(.verificationMethod, .verification, asked: .choosesVerification)])

  static let transferAccount = Step(
    .transferAccount,
    [
      .choice(.accountKind, .account, checks: [.accountKind]),
      Field(.accountHolder, .text(.plain), checks: [.accountHolder]),
      Field(.bankName, .text(.plain)),
      Field(.bankAccount, .text(.number), .optional),
    ])

  static let certificationDocuments = Step(
    .certificationDocuments,
    [
      .choice(.specialTrade, .trade),
      Field(.documentsReady, .set(CertificationDocuments.all), .optional),
      Field(.invoiceKind, .choice(["none", "electronic"]), .optional),
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

  static let confirmation = Step(
    .confirmation,
    [Field(.subjectConfirmed, .yesNo, checks: [.expectsYes(.subjectNotConfirmed, .refuses)])],
    tasks: [
      TaskRule(
        .submitRegistration, .subject, by: .role(.applicant), needs: [.task(.bindAdministrator)],
        facts: [.subjectImmutable])
    ])
}

extension Guard {
  static let isIndividual = Guard.is(.subject(.individual))
  static let isOrganisation = Guard.not(isIndividual)
  /// Enterprises and sole traders choose how they are verified; for others certification is the only way.
  static let choosesVerification = Guard.isOne(of: [.subject(.enterprise), .subject(.soleTrader)])
  static let byTransfer = Guard.all([choosesVerification, .is(.verification(.bankTransfer))])
  static let byCertification = Guard.any([
    .isOne(of: [.subject(.government), .subject(.media), .subject(.other)]),
    .all([choosesVerification, .is(.verification(.certification))]),
  ])
}
