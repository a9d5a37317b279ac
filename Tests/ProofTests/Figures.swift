import WizardScreens

@testable import WizardCore

/// Where each number of the rulebook shows: what a person is charged, allowed or told, as the sources have it.
struct Figure {
  let name: String
  let expected: String
  let shown: @Sendable (Rulebook) -> String

  init(_ name: String, _ expected: String, _ shown: @escaping @Sendable (Rulebook) -> String) {
    self.name = name
    self.expected = expected
    self.shown = shown
  }

  /// The figures that are otherwise by these rules.
  static func wrong(by rulebook: Rulebook) -> [String] {
    all.compactMap { figure in
      let shown = figure.shown(rulebook)
      return shown == figure.expected ? nil : "\(figure.name) is \(shown), should be \(figure.expected)"
    }
  }

  /// Whether there are any; those that take a page to tell come last.
  static func isAnyWrong(by rulebook: Rulebook) -> Bool {
    all.contains { $0.shown(rulebook) != $0.expected }
  }

  static let all: [Figure] = sums + days + limits + told

  private static let sums = [
    Figure("the fee of a certification", "30000") {
      String(wizard(.certify, [.subjectType: .text("enterprise")], $0).checklist.fees.totalFen)
    },
    Figure("the price of 5000 calls, 200 of the trial used", "12600 15000") {
      let fees = wizard(
        .phoneNumber, [.subjectType: .text("enterprise"), .certifiedSubject: .text("enterprise")], $0
      ).checklist.fees
      return "\(fees.firstMonthFen ?? -1) \(fees.monthlyFen ?? -1)"
    },
  ]

  private static let days = [
    Figure("the last day of a transfer submitted on 2026-11-02", "2026-11-12") {
      due(
        "payTransfer",
        wizard(
          .register,
          [.subjectType: .text("enterprise"), .verificationMethod: .text("bankTransfer")],
          done: [.fillEmailAndPassword, .activateEmail, .bindAdministrator, .submitRegistration], $0))
    },
    Figure("the last day of a review handed in on 2026-11-02", "2026-11-11") {
      due("certificationOutcome", underReview($0))
    },
    Figure("the shortest and longest review", "1 7") {
      let wait = wizard(
        .certify, [.subjectType: .text("enterprise"), .certificationOutcome: .text("pending")], $0
      ).checklist.wait
      return "\(wait.earliest) \(wait.latest)"
    },
    Figure("the end of a certification approved on 2026-11-02", "2027-11-02") {
      due(
        "renewCertification",
        wizard(.certify, [.subjectType: .text("enterprise"), .certificationOutcome: .text("approved")], $0))
    },
    Figure("who is of age on 2026-11-02", "born 2008-11-02 true, a day later false") { rulebook in
      func isOfAge(on today: CivilDate) -> Bool {
        let administrator: [FieldID: Answer] = [.adminIDNumber: .text("110105200811020013")]
        let wizard = wizard(.register, administrator, rulebook).on(today)
        return !wizard.replay.problems.contains { $0.code == .adminUnderage }
      }
      let today = SampleAnswers.today
      return "born 2008-11-02 \(isOfAge(on: today)), a day later \(isOfAge(on: today.adding(days: -1)))"
    },
  ]

  private static let limits = [
    Figure("the team of an individual", "5 10") { team([.subjectType: .text("individual")], $0) },
    Figure("the team of one not certified", "10 20") {
      team([.subjectType: .text("enterprise"), .certified: .yesNo(false)], $0)
    },
    Figure("the team of one certified", "20 40") {
      team([.subjectType: .text("enterprise"), .certified: .yesNo(true)], $0)
    },
    Figure("the groups of pages", "5") { limit(.pageGroups, wizard(.launch, [.pageGroups: many], $0)) },
    Figure("the quick registrations of an enterprise", "5") { quota(.enterprise, $0) },
    Figure("the quick registrations of a sole trader", "1") { quota(.soleTrader, $0) },
    Figure("the links", "10 3 13 500 500") { rulebook in
      let fields: [FieldID] = [
        .linkedSameSubject, .linkedOtherSubject, .newLinksThisMonth, .miniProgramLinks,
        .miniProgramNewLinksThisMonth,
      ]
      return fields.map { field in
        let answers = [.sameSubject: .yesNo(field != .linkedOtherSubject), field: many]
        return limit(field, wizard(.link, answers, rulebook))
      }.joined(separator: " ")
    },
  ]

  private static let told = [
    Figure(
      "what is told",
      "CNY 0.01 to 0.10, CNY 199, CNY 300, 7 days, 5 minutes, 2023-08-28"
    ) { rulebook in
      let words = Words(.en, rulebook: rulebook)
      let facts: [FactID] = [
        .transferAmount, .certificationCaFee, .certificationRenameFee, .phoneRefund, .phoneCode,
        .phonePackageStart,
      ]
      return facts.map { words.value(of: $0) }.joined(separator: ", ")
    }
  ]
}

extension Figure {
  private static let many = Answer.count(100_000)

  private static func wizard(
    _ id: FlowID, _ changes: [FieldID: Answer], done: [TaskID] = [], _ rulebook: Rulebook
  ) -> Wizard {
    let flow = Flow.named(id) ?? .register
    var session = Session(flow: id)
    for (_, field) in flow.fields {
      session.answers[field.id] = SampleAnswers.good(field, in: [:], certified: false)
    }
    session.answers.merge(changes) { $1 }
    for task in done { session.done[task] = SampleAnswers.today }
    return Wizard(session, flow: flow, rulebook: rulebook, today: SampleAnswers.today)
  }

  private static func underReview(_ rulebook: Rulebook) -> Wizard {
    wizard(
      .certify, [.subjectType: .text("enterprise"), .certificationOutcome: .text("pending")],
      done: [.payCertificationFee, .submitCertification], rulebook)
  }

  private static func due(_ line: String, _ wizard: Wizard) -> String {
    wizard.checklist.items.first { $0.id == line }?.due?.iso ?? "none"
  }

  private static func limit(_ field: FieldID, _ wizard: Wizard) -> String {
    let problem = wizard.replay.problems.first { $0.field == field.rawValue && $0.details["limit"] != nil }
    guard case .number(let number) = problem?.details["limit"] else { return "none" }
    return String(number)
  }

  private static func team(_ answers: [FieldID: Answer], _ rulebook: Rulebook) -> String {
    let answers = answers.merging([.developers: many, .testers: many]) { $1 }
    let wizard = wizard(.launch, answers, rulebook)
    return limit(.developers, wizard) + " " + limit(.testers, wizard)
  }

  private static func quota(_ subject: SubjectType, _ rulebook: Rulebook) -> String {
    limit(
      .usedThisMonth,
      wizard(
        .quickRegister, [.officialAccountType: .text(subject.rawValue), .usedThisMonth: many], rulebook))
  }
}
