import TestSupport
import WizardText

@testable import WizardCore

/// An expected value of a rule, and how the program shows it.
struct ExpectedValue {
  let name: String
  let expected: String
  let shown: @Sendable (Rulebook) -> String

  init(_ name: String, _ expected: String, _ shown: @escaping @Sendable (Rulebook) -> String) {
    self.name = name
    self.expected = expected
    self.shown = shown
  }

  /// The values that differ from these rules.
  static func wrong(by rulebook: Rulebook) -> [String] {
    (rulebook.edition == .current ? current : all).compactMap { figure in
      let shown = figure.shown(rulebook)
      return shown == figure.expected ? nil : "\(figure.name) is \(shown), should be \(figure.expected)"
    }
  }

  static let all: [ExpectedValue] =
    sums + days + limits + links + formattedValues + policies(Edition.documented)

  /// The values of the current edition, as in their sources.
  static let current: [ExpectedValue] =
    [
      (FactID.certificationReviewDays, "1-15"), (.certificationFee, "30000"),
      (.certificationFeeGovernment, "0"), (.certificationFeeIndividual, "3000"),
      (.certificationFeeSoleTrader, "30000"), (.certificationValidity, "1"),
      (.certificationSupplements, "3"), (.certificationSupplementDays, "30"), (.certificationLimit, "50/5"),
      (.reuseQuota, "5/1"), (.limitsPerPerson, "5"), (.limitsPerSubject, "50/5"), (.profileName, "4-30"),
      (.profileIntroduction, "4-120"), (.profileNameChanges, "2"), (.filingDays, "2-22"),
      (.releaseReviewDays, "7"), (.phoneRealtime, "4"),
    ].map { fact, value in
      ExpectedValue("\(fact.rawValue): the value in force", value) { $0[fact]?.value.plain ?? "none" }
    } + policies(.current)

  /// In the documented edition only `reuse.certifies` is on; in the current one only it is off.
  private static func policies(_ edition: Edition) -> [ExpectedValue] {
    Policy.allCases.map { policy in
      let isOn = (policy == .reuseCertifies) == (edition == .documented)
      return ExpectedValue("\(policy.fact.rawValue): the policy", isOn ? "on" : "off") {
        $0.isOn(policy) ? "on" : "off"
      }
    }
  }

  private static let sums = [
    ExpectedValue("certification.fee: a certification", "30000") {
      String(wizard(.certify, [.subjectType: .text("enterprise")], $0).checklist.fees.totalFen)
    },
    ExpectedValue("phone.price, phone.trial: 5000 calls, 200 of the trial used", "12600 15000") {
      let fees = wizard(
        .phoneNumber, [.subjectType: .text("enterprise"), .certifiedSubject: .text("enterprise")], $0
      ).checklist.fees
      return "\(fees.firstMonthFen ?? -1) \(fees.monthlyFen ?? -1)"
    },
  ]

  private static let days = [
    ExpectedValue("transfer.days: the last day of a transfer submitted on 2026-11-02", "2026-11-12") {
      due(
        "payTransfer",
        wizard(
          .register,
          [.subjectType: .text("enterprise"), .verificationMethod: .text("bankTransfer")],
          done: [.fillEmailAndPassword, .activateEmail, .bindAdministrator, .submitRegistration], $0))
    },
    ExpectedValue("certification.reviewDays: the last day of a review handed in on 2026-11-02", "2026-11-11")
    {
      due("certificationOutcome", underReview($0))
    },
    ExpectedValue("followUp.days: when to ask for a review handed in on 2026-11-02", "2026-11-05") {
      underReview($0).checklist.items.first { $0.id == "certificationOutcome" }?.askOn?.iso ?? "none"
    },
    ExpectedValue("certification.reviewDays: the shortest and longest review", "1 7") {
      let wait = wizard(
        .certify, [.subjectType: .text("enterprise"), .certificationOutcome: .text("pending")], $0
      ).checklist.wait
      return "\(wait.earliest) \(wait.latest)"
    },
    ExpectedValue("certification.validity: the end of a certification approved on 2026-11-02", "2027-11-02") {
      due(
        "renewCertification",
        wizard(.certify, [.subjectType: .text("enterprise"), .certificationOutcome: .text("approved")], $0))
    },
    ExpectedValue(
      "subject.individual: who is of age on 2026-11-02", "born 2008-11-02 true, a day later false"
    ) {
      rulebook in
      func isOfAge(on today: CivilDate) -> Bool {
        let administrator: Answers = [.adminIDNumber: .text("110105200811020013")]
        let wizard = wizard(.register, administrator, rulebook).on(today)
        return !wizard.replay.problems.contains { $0.code == .adminUnderage }
      }
      let today = Paths.today
      return "born 2008-11-02 \(isOfAge(on: today)), a day later \(isOfAge(on: today.adding(days: -1)))"
    },
  ]

  private static let limits = [
    ExpectedValue("team.individual: the team of an individual", "5 10") {
      team([.subjectType: .text("individual")], $0)
    },
    ExpectedValue("team.uncertified: the team of one not certified", "10 20") {
      team([.subjectType: .text("enterprise"), .certified: .yesNo(false)], $0)
    },
    ExpectedValue("team.certified: the team of one certified", "20 40") {
      team([.subjectType: .text("enterprise"), .certified: .yesNo(true)], $0)
    },
    ExpectedValue("release.pageGroups: the groups of pages", "5") {
      limit(.pageGroups, wizard(.launch, [.pageGroups: many], $0))
    },
    ExpectedValue("reuse.quota: the quick registrations of an enterprise", "5") { quota(.enterprise, $0) },
    ExpectedValue("reuse.quota: the quick registrations of a sole trader", "1") { quota(.soleTrader, $0) },
  ]

  private static let links = [
    (FactID.linkSameSubject, FieldID.linkedSameSubject, "10"),
    (.linkOtherSubject, .linkedOtherSubject, "3"), (.linkMonthlyAccount, .newLinksThisMonth, "13"),
    (.linkPerMiniProgram, .miniProgramLinks, "500"),
    (.linkMonthlyMiniProgram, .miniProgramNewLinksThisMonth, "500"),
  ].map { fact, field, most in
    ExpectedValue("\(fact.rawValue): links", most) {
      limit(field, wizard(.link, [.sameSubject: .yesNo(field != .linkedOtherSubject), field: many], $0))
    }
  }

  private static let formattedValues = [
    (FactID.transferAmount, "CNY 0.01 to 0.10"), (.certificationCaFee, "CNY 199"),
    (.certificationRenameFee, "CNY 300"), (.phoneRefund, "7 days"), (.phoneCode, "5 minutes"),
    (.phonePackageStart, "2023-08-28"),
  ].map { fact, text in
    ExpectedValue("\(fact.rawValue): formatted value", text) { Localizer(.en, rulebook: $0).value(of: fact) }
  }
}

extension ExpectedValue {
  private static let many = Answer.count(100_000)

  private static func wizard(
    _ id: FlowID, _ changes: Answers, done: [TaskID] = [], _ rulebook: Rulebook
  ) -> Wizard {
    let flow = Flow.named(id)
    var session = Session(flow: id)
    for (_, field) in flow.fields {
      session.answers[field.id] = SampleAnswers.answer(to: field, in: [], isCertified: false, on: Paths.today)
    }
    session.answers.merge(changes) { $1 }
    for task in done { session.done[task] = Paths.today }
    return Wizard(session, flow: flow, rulebook: rulebook, today: Paths.today)
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

  private static func team(_ answers: Answers, _ rulebook: Rulebook) -> String {
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
