/// Linking, completing and releasing a mini program, and what phone numbers cost.
extension Rulebook {
  static let linkFacts: [Fact] = [
    Fact(.linkSameSubject, is: .count(10), from: [.developerNote, .onboardingGuide]),
    Fact(.linkOtherSubject, is: .count(3), from: [.developerNote, .onboardingGuide]),
    Fact(.linkPerMiniProgram, is: .count(500), from: [.developerNote, .onboardingGuide]),
    Fact(.linkMonthlyAccount, is: .count(13), from: [.onboardingGuide]),
    Fact(.linkMonthlyMiniProgram, is: .count(500), from: [.developerNote, .onboardingGuide]),
    Fact(.linkUnreleased, from: [.developerNote]),
    Fact(.linkAny, from: [.onboardingGuide]),
    Fact(.linkSteps, is: .menu(["小程序管理", "添加", "关联小程序"]), from: [.developerNote, .onboardingGuide]),
  ]

  static let launchFacts: [Fact] = [
    Fact(.profileFields, from: [.onboardingGuide]),
    Fact(.profileSpecial, from: [.onboardingGuide]),
    Fact(
      .teamIndividual, is: .team(developers: 5, testers: 10), for: [.individual], from: [.onboardingGuide]),
    Fact(.teamUncertified, is: .team(developers: 10, testers: 20), from: [.onboardingGuide]),
    Fact(.teamCertified, is: .team(developers: 20, testers: 40), from: [.onboardingGuide]),
    Fact(.appidWhere, is: .menu(["设置", "开发设置"]), from: [.onboardingGuide]),
    Fact(.releasePageGroups, is: .count(5), from: [.onboardingGuide]),
    Fact(.releaseTestAccount, from: [.onboardingGuide]),
    Fact(.releaseManual, from: [.onboardingGuide]),
    Fact(.payCertified, from: [.onboardingGuide]),
    Fact(
      .openPlatformWhere, is: .menu(["open.weixin.qq.com", "管理中心", "公众帐号", "绑定公众帐号"]),
      from: [.onboardingGuide]),
    Fact(.openPlatformCertified, from: [.onboardingGuide]),
    Fact(
      .filingNeeded, from: [.reported], reportedYear: 2023, dispute: Dispute(by: [.reported], trust: .high)),
    Fact(.filingRequired, is: .yesNo(false), from: [.onboardingGuide]),
    Fact(.privacyRequired, is: .yesNo(false), from: [.onboardingGuide]),
    Fact(.followUpDays, is: .days(3, .working), from: [.convention]),
    Fact(
      .mainCategoryNeeded, from: [.reported], reportedYear: 2022,
      dispute: Dispute(by: [.reported], trust: .high)),
  ]

  /// 2023-08-28, the day from which calls are charged.
  private static let phoneFeesSince = CivilDate(dayNumber: 739_065)

  static let phoneFacts: [Fact] = [
    Fact(
      .phoneWho, from: [.developerNote, .phoneComponent],
      dispute: Dispute(by: [.phoneComponent], trust: .high)),
    Fact(.phonePrice, is: .money(3), from: [.phoneComponent]),
    Fact(.phoneTrial, is: .count(1000), from: [.phoneComponent]),
    Fact(.phoneOrder, from: [.phoneComponent]),
    Fact(.phonePackageStart, is: .since(phoneFeesSince), from: [.phoneComponent]),
    Fact(.phoneRefund, is: .days(7, .calendar), from: [.phoneComponent]),
    Fact(.phoneFree, from: [.phoneComponent]),
    Fact(.phoneNoQuota, is: .words("1400001"), from: [.phoneComponent]),
    Fact(.phoneCharge, from: [.phoneComponent]),
    Fact(.phoneCode, is: .minutes(5), from: [.phoneComponent]),
    Fact(
      .phoneCall, from: [.developerNote, .phoneComponent],
      dispute: Dispute(by: [.developerNote, .phoneComponent], trust: .high)),
    Fact(.phoneLookup, is: .menu(["小程序信息", "查看基本信息", "微信认证主体类型"]), from: [.phoneComponent]),
    Fact(.phoneToast, is: .words("该功能使用次数已达当前小程序上限，暂时无法使用"), from: [.phoneComponent]),
    Fact(.phoneLibrary, is: .words("2.21.2"), from: [.phoneComponent]),
    Fact(.phoneRealtime, from: [.phoneComponent], dispute: Dispute(by: [.reported], trust: .medium)),
    Fact(.phoneMisuse, from: [.phoneComponent]),
    Fact(.phoneBulk, from: [.phoneComponent]),
  ]
}
