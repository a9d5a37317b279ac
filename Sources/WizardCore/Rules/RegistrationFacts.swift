/// Registering a mini program, and sending the transfer that verifies its subject.
extension Rulebook {
  static let registrationFacts: [Fact] = [
    Fact(.registerEntry, is: .menu(["mp.weixin.qq.com", "立即注册", "小程序"]), from: [.onboardingGuide]),
    Fact(
      .emailUnused, from: [.onboardingGuide, .quickRegistration],
      dispute: Dispute(by: [.quickRegistration], trust: .high)),
    Fact(.activationByLink, from: [.onboardingGuide]),
    Fact(
      .activationLifetime, is: .unknown, from: [.reported], reportedYear: 2025,
      dispute: Dispute(by: [.reported], trust: .low)),
    Fact(.subjectIndividual, is: .age(18), for: [.individual], from: [.onboardingGuide]),
    Fact(.subjectEnterprise, for: [.enterprise], from: [.onboardingGuide]),
    Fact(.subjectSoleTrader, for: [.soleTrader], from: [.onboardingGuide]),
    Fact(.subjectGovernment, for: [.government], from: [.onboardingGuide]),
    Fact(.subjectMedia, for: [.media], from: [.onboardingGuide]),
    Fact(.subjectOther, for: [.other], from: [.onboardingGuide]),
    Fact(.subjectImmutable, from: [.onboardingGuide]),
    Fact(.subjectTransferable, is: .yesNo(false), from: [.onboardingGuide]),
    Fact(.verificationChoice, for: [.enterprise, .soleTrader], from: [.onboardingGuide]),
    Fact(.verificationForced, for: [.government, .media, .other], from: [.onboardingGuide]),
    Fact(.verificationNone, for: [.individual], from: [.onboardingGuide]),
    Fact(.verificationFaceScan, is: .yesNo(false), from: [.onboardingGuide]),
    Fact(.searchNeedsCertification, is: .yesNo(false), from: [.onboardingGuide]),
  ]

  static let transferFacts: [Fact] = [
    Fact(
      .transferDays, is: .days(10, .calendar), from: [.onboardingGuide],
      dispute: Dispute(by: [.onboardingGuide], trust: .high)),
    Fact(.transferDetails, from: [.onboardingGuide]),
    Fact(
      .transferAmount, is: .moneyRange(1, 10), from: [.aggregator],
      dispute: Dispute(by: [.aggregator], trust: .low)),
    Fact(.transferFromAccount, from: [.onboardingGuide], dispute: Dispute(by: [.aggregator], trust: .low)),
    Fact(.transferHolderExact, from: [.aggregator]),
    Fact(.transferBadAccounts, from: [.aggregator], dispute: Dispute(by: [.aggregator], trust: .low)),
    Fact(.transferLate, from: [.aggregator], dispute: Dispute(by: [.onboardingGuide], trust: .high)),
    Fact(.transferThen, from: [.onboardingGuide]),
    Fact(.transferEitherOr, from: [.onboardingGuide], dispute: Dispute(by: [.aggregator], trust: .low)),
  ]
}
