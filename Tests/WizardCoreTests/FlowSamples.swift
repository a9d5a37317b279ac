@testable import WizardCore

/// Complete and correct answers for the flows beside `register`, without ticks.
extension Sample {
  private static let tail: [FieldID: Answer] = [
    .miniProgramName: .text("示例小程序"), .introduction: .text("卖示例"), .category: .text("工具 > 天气"),
    .filed: .yesNo(true), .developers: .count(2), .testers: .count(3),
    .appID: .text("wx0123456789abcdef"), .originalID: .text("gh_0123456789ab"), .pageGroups: .count(1),
    .needsTestAccount: .yesNo(false), .codeReviewOutcome: .text("approved"),
  ]

  /// A sole trader may start one a month, so nothing is used yet.
  static func quickRegister(
    _ subject: SubjectType = .enterprise, reuse: Bool = true, shown: Bool = true
  ) -> Session {
    var answers: [FieldID: Answer] = [
      .officialAccountName: .text("示例"), .officialAccountType: .text(subject.rawValue),
      .sameSubject: .yesNo(true), .officialAccountCertified: .yesNo(true),
      .officialAccountCertifiedUntil: .text("2027-03-31"), .pendingRegistration: .yesNo(false),
      .usedThisMonth: .count(0), .reuseCertification: .yesNo(reuse), .reuseOperator: .yesNo(true),
      .email: .text("ops@example.cn"), .emailUnused: .yesNo(true), .adminName: .text("张三"),
      .adminIDNumber: .text("11010519491231002X"), .adminPhone: .text("13800138000"),
      .adminWeChatReady: .yesNo(true),
    ]
    answers.merge(tail) { mine, _ in mine }
    if reuse { answers[.shownAsCertified] = .yesNo(shown) }
    return Session(flow: .quickRegister, answers: answers)
  }

  static func certify(_ subject: SubjectType = .enterprise) -> Session {
    var answers = Sample.answers(subject)
    answers = answers.filter { Flow.certify.field($0.key) != nil }
    return Session(flow: .certify, answers: answers)
  }

  static func quickCertify(_ subject: SubjectType = .enterprise, shown: Bool = true) -> Session {
    Session(
      flow: .quickCertify,
      answers: [
        .miniProgramType: .text(subject.rawValue), .miniProgramCertified: .yesNo(false),
        .officialAccountCertified: .yesNo(true), .officialAccountCertifiedUntil: .text("2027-03-31"),
        .accountsLinked: .yesNo(true), .sameSubject: .yesNo(true), .materialsCorrect: .yesNo(true),
        .shownAsCertified: .yesNo(shown),
      ])
  }

  static func link(sameSubject: Bool = true) -> Session {
    Session(
      flow: .link,
      answers: [
        .appID: .text("wx0123456789abcdef"), .sameSubject: .yesNo(sameSubject), .released: .yesNo(true),
        .linkedSameSubject: .count(0), .linkedOtherSubject: .count(0), .newLinksThisMonth: .count(0),
        .miniProgramLinks: .count(0), .miniProgramNewLinksThisMonth: .count(0),
      ])
  }

  static func launch(
    _ subject: SubjectType = .enterprise, certified: Bool = true, pay: Bool = true,
    openPlatform: Bool? = true
  ) -> Session {
    var answers = tail
    answers[.subjectType] = .text(subject.rawValue)
    if subject != .individual { answers[.certified] = .yesNo(certified) }
    answers[.wantsPay] = .yesNo(pay)
    answers[.wantsOpenPlatform] = .yesNo(openPlatform != nil)
    answers[.openPlatformCertified] = openPlatform.map(Answer.yesNo)
    return Session(flow: .launch, answers: answers)
  }

  static func phoneNumber(
    _ subject: CertifiedSubject = .enterprise, _ group: CategoryGroup = .none, calls: Int = 5000,
    used: Int = 200
  ) -> Session {
    Session(
      flow: .phoneNumber,
      answers: [
        .subjectType: .text("enterprise"), .certified: .yesNo(true),
        .certifiedSubject: .text(subject.rawValue), .categoryGroup: .text(group.rawValue),
        .callsPerMonth: .count(calls), .trialUsed: .count(used),
      ])
  }

  /// `account` tells of the official account: certified, same subject, linked; nil for none.
  static func start(
    _ goal: Goal, _ subject: SubjectType = .enterprise, account: (Bool, Bool, Bool)? = nil
  ) -> Session {
    var answers: [FieldID: Answer] = [
      .goal: .text(goal.rawValue), .subjectType: .text(subject.rawValue),
      .hasOfficialAccount: .yesNo(account != nil),
    ]
    if let (certified, same, linked) = account {
      answers[.officialAccountCertified] = .yesNo(certified)
      answers[.sameSubject] = .yesNo(same)
      if goal == .certifyExisting { answers[.accountsLinked] = .yesNo(linked) }
    }
    return Session(flow: .start, answers: answers)
  }

  /// A session for every way through the flows beside `register`.
  static let others: [Session] =
    [
      quickRegister(), quickRegister(shown: false), quickRegister(reuse: false), quickRegister(.soleTrader),
      quickRegister(.government), certify(), certify(.media), certify(.soleTrader), quickCertify(),
      quickCertify(.soleTrader, shown: false), link(), link(sameSubject: false), launch(),
      launch(.individual), launch(.other, certified: false, openPlatform: false),
      launch(pay: false, openPlatform: nil), phoneNumber(), phoneNumber(.government),
      start(.newMiniProgram), start(.certifyExisting, account: (true, true, true)),
    ]
}

extension Session {
  /// The session with several answers changed.
  func with(_ answers: [FieldID: Answer]) -> Session {
    var session = self
    session.answers.merge(answers) { $1 }
    return session
  }
}

extension Rulebook {
  /// The documented rules with some replaced, as a rules file would.
  static func documented(but facts: [Fact]) -> Rulebook {
    Rulebook(FactID.allCases.compactMap { documented[$0] } + facts, calendar: documented.calendar)
  }
}
