/// Certifying a mini program by itself, or by the certification of an official account.
extension Rulebook {
  static let certificationFacts: [Fact] = [
    Fact(
      .certificationFee, is: .money(30000), from: [.developerNote, .aggregator, .onboardingGuide],
      dispute: Dispute(by: [.reported], trust: .medium)),
    Fact(.certificationRefund, from: [.developerNote]),
    Fact(
      .certificationValidity, is: .years(1), from: [.aggregator, .reported], reportedYear: 2023,
      dispute: Dispute(by: [.developerNote], trust: .medium)),
    Fact(
      .certificationIndividual, is: .yesNo(false), for: [.individual], from: [.onboardingGuide],
      dispute: Dispute(by: [.reported], trust: .medium)),
    Fact(
      .certificationEntry, is: .menu(["设置", "基本设置", "微信认证", "详情"]), from: [.onboardingGuide],
      dispute: Dispute(by: [.onboardingGuide], trust: .high)),
    Fact(.certificationReviewDays, is: .dayRange(1, 7, .working), from: [.aggregator]),
    Fact(.certificationDocsEnterprise, for: [.enterprise], from: [.aggregator]),
    Fact(
      .certificationDocsSoleTrader, for: [.soleTrader], from: [.aggregator],
      dispute: Dispute(by: [.aggregator], trust: .low)),
    Fact(
      .certificationDocsMediaOther, is: .unknown, for: [.media, .other], from: [.reported],
      reportedYear: 2024,
      dispute: Dispute(by: [.reported], trust: .medium)),
    Fact(.certificationDocsGovernment, for: [.government], from: [.aggregator]),
    Fact(
      .certificationCaFee, is: .money(19900), from: [.aggregator],
      dispute: Dispute(by: [.aggregator], trust: .low)),
    Fact(
      .certificationRenameFee, is: .money(30000), from: [.aggregator],
      dispute: Dispute(by: [.aggregator], trust: .low)),
    Fact(.certificationExpedite, from: [.aggregator], dispute: Dispute(by: [.aggregator], trust: .low)),
    Fact(.certificationRejectName, from: [.aggregator]),
    Fact(.certificationRejectDocument, from: [.aggregator]),
    Fact(.certificationRejectHolder, from: [.aggregator]),
    Fact(.certificationBefore, from: [.onboardingGuide]),
    Fact(.certificationUnlocks, from: [.aggregator, .onboardingGuide]),
    Fact(.certificationSupplement, from: [.aggregator]),
    Fact(.certificationKinds, from: [.aggregator]),
    Fact(.certificationPayee, from: [.aggregator]),
  ]

  static let reuseFacts: [Fact] = [
    Fact(
      .reuseWho, for: [.enterprise, .media, .government, .other, .soleTrader], from: [.quickRegistration],
      dispute: Dispute(by: [.quickRegistration], trust: .high)),
    Fact(.reuseNotIndividual, for: [.individual], from: [.developerNote]),
    Fact(.reuseQuota, is: .monthlyQuota(organisation: 5, soleTrader: 1), from: [.quickRegistration]),
    Fact(.reusePending, from: [.quickRegistration]),
    Fact(
      .reuseSkips, from: [.quickRegistration, .developerNote],
      dispute: Dispute(by: [.reported], trust: .medium)),
    Fact(.reuseMustReuse, for: [.media, .government, .other], from: [.developerNote]),
    Fact(
      .reuseEntry, is: .menu(["公众号", "小程序", "小程序管理", "添加", "快速注册并认证小程序"]), from: [.quickRegistration],
      dispute: Dispute(by: [.developerNote], trust: .medium)),
    Fact(.reuseSteps, from: [.quickRegistration]),
    Fact(.reuseEmail, from: [.quickRegistration]),
    Fact(.reuseSubject, from: [.quickRegistration, .developerNote]),
    Fact(.reuseOperator, from: [.quickRegistration]),
    Fact(.reuseLinked, from: [.quickRegistration]),
    Fact(.reuseValidity, from: [.developerNote]),
    Fact(.reuseIndependent, from: [.quickRegistration]),
    Fact(.reuseCertifies, is: .yesNo(true), from: [.quickRegistration]),
    Fact(.reuseQuotaMessage, is: .words("本月已复用资质创建5个小程序,不可新增。"), from: [.quickRegistration]),
    Fact(
      .quickWho, for: [.enterprise, .media, .government, .other], from: [.developerNote],
      dispute: Dispute(by: [.developerNote], trust: .medium)),
    Fact(.quickNeeds, from: [.developerNote]),
    Fact(
      .quickEntry, is: .menu(["公众号", "小程序", "小程序管理", "已关联小程序", "详情", "申请"]), from: [.developerNote]),
    Fact(.quickSteps, from: [.developerNote]),
    Fact(.quickEffect, from: [.developerNote], dispute: Dispute(by: [.reported], trust: .medium)),
  ]
}
