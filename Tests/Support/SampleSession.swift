import WizardCore

/// Sessions with complete and valid answers and no completed tasks, for every flow.
package enum SampleSession {
  private static let profileToRelease = SampleAnswers.values(
    .miniProgramName, .introduction, .category, .filed, .developers, .testers, .appID, .originalID,
    .pageGroups, .needsTestAccount
  ).merging([.codeReviewOutcome: .text("approved")]) { $1 }

  private static let account = SampleAnswers.values(
    .email, .emailUnused, .adminName, .adminIDNumber, .adminPhone, .adminWeChatReady)

  private static let transfer = SampleAnswers.values(
    .accountKind, .accountHolder, .bankName, .bankAccount, .receivingAccount, .transferAmountFen
  ).merging([.transferOutcome: .text("matched")]) { $1 }

  private static func certification(_ subject: SubjectType) -> Answers {
    [
      .specialTrade: .text("none"), .documentsReady: SampleAnswers.documents(subject),
      .invoiceKind: .text("electronic"), .certificationOutcome: .text("approved"),
      .certificationApprovedOn: .text("2026-11-10"),
    ]
  }

  /// `register`.
  ///
  /// Enterprises and sole traders are verified by a method, by default certification.
  package static func register(_ subject: SubjectType, by method: VerificationMethod? = nil) -> Session {
    var answers = account.merging(profileToRelease) { $1 }
    answers[.subjectType] = .text(subject.rawValue)
    answers[.subjectConfirmed] = .yesNo(true)
    guard subject != .individual else { return Session(flow: .register, answers: answers) }
    answers[.legalName] = SampleAnswers.values[.legalName]
    answers[.code] = SampleAnswers.codes[subject].map(Answer.text)
    let hasChoice = subject == .enterprise || subject == .soleTrader
    if hasChoice { answers[.verificationMethod] = .text((method ?? .certification).rawValue) }
    answers.merge(hasChoice && method == .bankTransfer ? transfer : certification(subject)) { $1 }
    return Session(flow: .register, answers: answers)
  }

  /// Subject and method of every path through `register`.
  package static let registerPaths: [(SubjectType, VerificationMethod?)] = [
    (.individual, nil), (.enterprise, .bankTransfer), (.enterprise, .certification),
    (.soleTrader, .bankTransfer), (.soleTrader, .certification), (.government, nil), (.media, nil),
    (.other, nil),
  ]

  /// `quick-register`, with no quick registration used this month.
  package static func quickRegister(
    _ subject: SubjectType = .enterprise, reuse: Bool = true, shown: Bool = true
  ) -> Session {
    var answers = account.merging(profileToRelease) { $1 }
    answers.merge(SampleAnswers.values(.officialAccountName, .officialAccountCertifiedUntil, .reuseOperator))
    {
      $1
    }
    answers.merge([
      .officialAccountType: .text(subject.rawValue), .sameSubject: .yesNo(true),
      .officialAccountCertified: .yesNo(true), .pendingRegistration: .yesNo(false),
      .usedThisMonth: .count(0), .reuseCertification: .yesNo(reuse),
    ]) { $1 }
    if reuse { answers[.shownAsCertified] = .yesNo(shown) }
    return Session(flow: .quickRegister, answers: answers)
  }

  package static func certify(_ subject: SubjectType = .enterprise) -> Session {
    let answers = register(subject).answers.filter { Flow.certify.field($0.key) != nil }
    return Session(flow: .certify, answers: answers)
  }

  package static func quickCertify(_ subject: SubjectType = .enterprise, shown: Bool = true) -> Session {
    Session(
      flow: .quickCertify,
      answers: SampleAnswers.values(.officialAccountCertifiedUntil, .materialsCorrect).merging([
        .miniProgramType: .text(subject.rawValue), .miniProgramCertified: .yesNo(false),
        .officialAccountCertified: .yesNo(true), .accountsLinked: .yesNo(true), .sameSubject: .yesNo(true),
        .shownAsCertified: .yesNo(shown),
      ]) { $1 })
  }

  package static func link(sameSubject: Bool = true) -> Session {
    Session(
      flow: .link,
      answers: SampleAnswers.values(.appID, .released).merging([
        .sameSubject: .yesNo(sameSubject), .linkedSameSubject: .count(0), .linkedOtherSubject: .count(0),
        .newLinksThisMonth: .count(0), .miniProgramLinks: .count(0),
        .miniProgramNewLinksThisMonth: .count(0),
      ]) { $1 })
  }

  /// `launch`.
  ///
  /// `openPlatform` is whether the Open Platform account is certified, nil if none is wanted.
  package static func launch(
    _ subject: SubjectType = .enterprise, certified: Bool = true, pay: Bool = true,
    openPlatform: Bool? = true
  ) -> Session {
    var answers = profileToRelease
    answers[.subjectType] = .text(subject.rawValue)
    if subject != .individual { answers[.certified] = .yesNo(certified) }
    answers[.wantsPay] = .yesNo(pay)
    answers[.wantsOpenPlatform] = .yesNo(openPlatform != nil)
    answers[.openPlatformCertified] = openPlatform.map(Answer.yesNo)
    return Session(flow: .launch, answers: answers)
  }

  package static func phoneNumber(
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

  /// `start`.
  ///
  /// `account` describes the official account (certified, same subject, linked), nil if there is none.
  package static func start(
    _ goal: Goal, _ subject: SubjectType = .enterprise, account: (Bool, Bool, Bool)? = nil
  ) -> Session {
    var answers: Answers = [
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

  /// A session for every path through the flows other than `register`.
  package static let others: [Session] = [
    quickRegister(), quickRegister(shown: false), quickRegister(reuse: false), quickRegister(.soleTrader),
    quickRegister(.government), certify(), certify(.media), certify(.soleTrader), quickCertify(),
    quickCertify(.soleTrader, shown: false), link(), link(sameSubject: false), launch(),
    launch(.individual), launch(.other, certified: false, openPlatform: false),
    launch(pay: false, openPlatform: nil), phoneNumber(), phoneNumber(.government),
    start(.newMiniProgram), start(.certifyExisting, account: (true, true, true)),
  ]

  /// A session in which every task of the path is completed on 2026-11-09.
  package static func finished(_ session: Session) -> Session {
    var finished = session
    // Without outcomes, since a good outcome makes open tasks unnecessary.
    let outcomes = Flow.named(session.flow).fields.filter { $0.field.outcome != nil }.map(\.field.id)
    for outcome in outcomes { finished.answers[outcome] = nil }
    for item in wizard(finished).checklist.items {
      if case .task(let id) = item.kind { finished.done[id] = date("2026-11-09") }
    }
    finished.answers = session.answers
    return finished
  }

  /// A finished session of `register`.
  package static func finished(_ subject: SubjectType, by method: VerificationMethod? = nil) -> Session {
    finished(register(subject, by: method))
  }

  package static func wizard(_ session: Session, on today: CivilDate = SampleAnswers.today) -> Wizard {
    Wizard(session, today: today)
  }
}

extension Session {
  /// A copy with one answer changed or cleared.
  package func with(_ field: FieldID, _ answer: Answer?) -> Session {
    var session = self
    session.answers[field] = answer
    return session
  }

  /// A copy with several answers changed.
  package func with(_ answers: Answers) -> Session {
    var session = self
    session.answers.merge(answers) { $1 }
    return session
  }

  /// A copy in another flow.
  package func with(flow: FlowID) -> Session {
    var session = self
    session.flow = flow
    return session
  }

  /// A copy with one task completed on another day, or open.
  package func with(_ task: TaskID, on iso: String?) -> Session {
    var session = self
    session.done[task] = iso.map(date)
    return session
  }
}

extension Wizard {
  /// The codes of all problems, in order.
  package var codes: [String] { replay.problems.map(\.code.rawValue) }

  /// The status of a checklist item, or nil.
  package func status(of id: String) -> ItemStatus? { item(id)?.status }

  /// The checklist item with this id, or nil.
  package func item(_ id: String) -> ChecklistItem? { checklist.items.first { $0.id == id } }
}
