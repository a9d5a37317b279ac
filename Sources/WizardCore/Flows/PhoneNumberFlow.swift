extension Flow {
  /// Phone numbers of users: who may ask for them, and the cost.
  package static let phoneNumber = Flow(
    .phoneNumber,
    steps: [.phoneEligibility, .pricing, .integration],
    edges: [.forward(.phoneEligibility, .pricing), .forward(.pricing, .integration)],
    pricing: Pricing(
      calls: .callsPerMonth, trialUsed: .trialUsed, price: .phonePrice, trial: .phoneTrial,
      free: .phoneNumbersAreFree))
}

extension Step {
  static let phoneEligibility = Step(
    .phoneEligibility,
    [
      .choice(.subjectType, .subject, checks: [.blocks(.phoneIndividual, when: .isIndividual)]),
      // `certify` is no alternative for individuals, who can't be certified.
      .flag(
        .certified,
        checks: [
          .blocks(.phoneNotCertified, when: .no(.certified), leadsTo: .certify, ifOpen: .isOrganisation)
        ]),
    ])

  static let pricing = Step(
    .pricing,
    [
      .choice(.certifiedSubject, .certifiedSubject),
      .choice(.categoryGroup, .categoryGroup),
      Field(.callsPerMonth, .count),
      Field(.trialUsed, .count),
    ])

  static let integration = Step(
    .integration, [],
    tasks: [
      TaskRule(.addButton, .services, by: .role(.applicant), facts: [.phoneCall, .phoneMisuse]),
      TaskRule(
        .exchangeCode, .services, by: .role(.applicant), facts: [.phoneCode, .phoneLibrary, .phoneRealtime]),
      TaskRule(
        .handleNoQuota, .services, by: .role(.applicant), facts: [.phoneNoQuota, .phoneToast, .phoneCharge]),
      TaskRule(
        .buyPackage, .services, by: .role(.finance), when: .not(.phoneNumbersAreFree),
        facts: [.phonePrice, .phoneTrial, .phoneOrder, .phonePackageStart, .phoneRefund, .phoneBulk]),
    ])
}

extension Guard {
  /// Who pays nothing, by the fact `phone.free`.
  static let phoneNumbersAreFree = Guard.any([
    .isOne(of: [.certifiedSubject(.government), .certifiedSubject(.nonprofit)]),
    .all([.is(.certifiedSubject(.publicInstitution)), .is(.categoryGroup(.governmentServices))]),
    .isOne(of: [.categoryGroup(.publicHospital), .categoryGroup(.schooling)]),
  ])
}
