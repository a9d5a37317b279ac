/// What has been published since the documents of the documented edition, by fact.
extension Rulebook {
  private static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }

  private static let guide = date(2018, 7, 30)
  private static let platform = date(2026, 7, 23)
  private static let agencies = date(2025, 6, 30)
  private static let uncertifiedSince = date(2023, 12, 25)

  private static func guide(_ value: FactValue = .rule, for subjects: [SubjectType]? = nil) -> FactVersion {
    FactVersion(
      value: value, appliesTo: subjects, since: nil, source: .certificationGuide, dated: guide, grade: .b)
  }

  private static func platform(
    _ value: FactValue = .rule, for subjects: [SubjectType]? = nil, since: CivilDate? = nil,
    dated: CivilDate = platform, grade: Grade = .a
  ) -> FactVersion {
    FactVersion(
      value: value, appliesTo: subjects, since: since, source: .platformDocumentation, dated: dated,
      grade: grade)
  }

  private static func reported(
    _ value: FactValue = .rule, for subjects: [SubjectType]? = nil, since: CivilDate? = nil,
    dated: CivilDate = agencies, grade: Grade = .c
  ) -> FactVersion {
    FactVersion(
      value: value, appliesTo: subjects, since: since, source: .thirdParty, dated: dated, grade: grade)
  }

  /// Versions of facts about certification and registration by reuse.
  private static let certificationVersions: KeyValuePairs<FactID, [FactVersion]> = [
    .certificationIndividual: [platform(.yesNo(true), for: [.individual])],
    .certificationFee: [guide(.money(30000))],
    .certificationFeeIndividual: [reported(.money(3000), for: [.individual])],
    .certificationFeeGovernment: [guide(.money(0), for: [.government])],
    .certificationFeeSoleTrader: [
      guide(.money(30000), for: [.soleTrader]), reported(.money(3000), for: [.soleTrader]),
    ],
    .certificationValidity: [guide(.years(1))],
    .certificationRenewal: [reported()],
    .certificationReviewDays: [
      guide(.dayRange(1, 15, .working)), reported(.dayRange(1, 5, .working)),
    ],
    .certificationSupplements: [guide(.count(3))],
    .certificationSupplementDays: [guide(.days(30, .calendar))],
    .certificationCall: [guide(), reported()],
    .certificationPayee: [guide()],
    .certificationPayWithin: [platform()],
    .certificationAccountCheck: [guide()],
    .certificationDocsEnterprise: [guide(for: [.enterprise])],
    .certificationDocsSoleTrader: [platform(for: [.soleTrader])],
    .certificationDocsGovernment: [guide(for: [.government])],
    .certificationDocsMedia: [guide(for: [.media])],
    .certificationDocsOther: [guide(for: [.other])],
    .certificationLimit: [guide(.monthlyQuota(organisation: 50, soleTrader: 5))],
    .certificationSubjectChange: [guide()],
    .certificationBeforeRelease: [guide(for: [.government, .media, .other])],
    .reuseCertifies: [platform(.yesNo(false), since: uncertifiedSince), reported(.yesNo(false))],
    .reuseQuota: [platform(.monthlyQuota(organisation: 5, soleTrader: 1))],
    .reuseErrors: [platform()],
  ]

  /// Versions of facts about registration and its policies.
  private static let registrationVersions: KeyValuePairs<FactID, [FactVersion]> = [
    .searchNeedsCertification: [
      platform(.yesNo(true), since: uncertifiedSince), reported(.yesNo(true), since: uncertifiedSince),
    ],
    .verificationFaceScan: [
      platform(.yesNo(true), for: [.enterprise, .soleTrader]), reported(.yesNo(true), grade: .d),
    ],
    .filingRequired: [
      FactVersion(
        value: .yesNo(true), appliesTo: nil, since: date(2023, 9, 1), source: .nationalRule,
        dated: date(2023, 8, 4), grade: .a)
    ],
    .privacyRequired: [platform(.yesNo(true), since: date(2023, 10, 17))],
    .subjectTransferable: [platform(.yesNo(true))],
    .limitsPerPerson: [platform(.count(5))],
    .limitsPerSubject: [platform(.monthlyQuota(organisation: 50, soleTrader: 5))],
    .registrationInterface: [platform(since: date(2026, 4, 30))],
  ]

  /// Versions of facts about profile, filing, release, WeChat Pay and the Open Platform.
  private static let launchVersions: KeyValuePairs<FactID, [FactVersion]> = [
    .profileName: [platform(.length(4, 30))],
    .profileIntroduction: [platform(.length(4, 120), dated: date(2022, 1, 1), grade: .b)],
    .profileNameChanges: [platform(.count(2))],
    .filingDays: [reported(.dayRange(2, 22, .working))],
    .filingPersons: [reported()],
    .filingPapers: [reported()],
    .mainCategoryNeeded: [platform(since: date(2022, 6, 8))],
    .releaseReviewDays: [reported(.days(7, .working), grade: .d)],
    .releaseWithdrawals: [platform()],
    .appidWhere: [platform(.menu(["管理", "开发管理", "开发设置"]))],
    .openPlatformWhere: [
      platform(.menu(["微信开发者平台", "我的业务", "开放平台", "绑定关系", "小程序"]), dated: date(2025, 11, 1))
    ],
    .payNotIndividual: [platform(for: [.individual])],
    .payNeeds: [platform(dated: date(2025, 12, 8))],
    .teamIndividual: [
      reported(.team(developers: 15, testers: 15), for: [.individual], dated: platform, grade: .d)
    ],
    .teamUncertified: [reported(.team(developers: 30, testers: 30), dated: platform, grade: .d)],
    .teamCertified: [reported(.team(developers: 60, testers: 60), dated: platform, grade: .d)],
    .phoneRealtime: [platform(.money(4))],
  ]

  /// All published versions, by fact.
  static let publishedVersions: [(fact: FactID, versions: [FactVersion])] =
    certificationVersions.map { ($0, $1) } + registrationVersions.map { ($0, $1) }
    + launchVersions.map { ($0, $1) }

  /// The versions of a fact that were published after the documents.
  static func publishedVersions(of id: FactID) -> [FactVersion] {
    publishedVersions.first { $0.fact == id }?.versions ?? []
  }

  /// The date of the newest published source.
  package static let newestSource =
    publishedVersions.flatMap(\.versions).map(\.dated).max() ?? CivilDate(dayNumber: 0)
}
