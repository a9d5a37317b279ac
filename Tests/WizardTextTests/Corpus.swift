import TestSupport
import WizardCore

/// Many sessions, each with one answer changed, that together show every text.
enum Corpus {
  static let today = date("2026-11-21")

  static let flows = FlowID.allCases.map(Flow.named)

  /// Every session in both editions.
  static let wizards: [Wizard] = [Rulebook.documented, .current].flatMap { rulebook in
    (varied + ticked).map { Wizard($0, rulebook: rulebook, today: today) }
  }

  /// A valid answer to every field.
  private static let good: Answers = [
    .email: .text("ops@example.cn"), .legalName: .text("示例（上海）有限公司"), .code: .text("91350100M000100Y43"),
    .verificationMethod: .text("bankTransfer"), .accountKind: .text("basic"),
    .accountHolder: .text("示例（上海）有限公司"), .bankName: .text("示例银行"), .bankAccount: .text("6222000011112345"),
    .specialTrade: .text("none"), .adminName: .text("张三"), .adminIDNumber: .text("11010519491231002X"),
    .adminPhone: .text("13800138000"), .transferOutcome: .text("matched"),
    .certificationOutcome: .text("approved"), .certificationApprovedOn: .text("2026-11-10"),
    .miniProgramName: .text("示例"), .introduction: .text("卖示例"), .category: .text("工具 > 天气"),
    .appID: .text("wx0123456789abcdef"), .originalID: .text("gh_0123456789ab"),
    .codeReviewOutcome: .text("approved"), .officialAccountName: .text("示例公众号"),
    .officialAccountCertifiedUntil: .text("2027-05-01"), .pendingRegistration: .yesNo(false),
    .miniProgramCertified: .yesNo(false), .needsTestAccount: .yesNo(false), .goal: .text("newMiniProgram"),
    .certifiedSubject: .text("enterprise"), .categoryGroup: .text("none"),
  ]

  private static let badTexts: [FieldID: [String]] = [
    .email: [
      "ops@example,cn",
      "nobody", "a b@example.cn", "a@example",
      "a@" + String(repeating: "example.", count: 40) + "cn",
    ],
    .code: [
      "9135010", "913501000000O00Y43", "91A50100M000100Y43", "91350100M000100Y44", "91350100M000100Y56",
      "91350100M000100943",
      "晨星贸易", "12345678-9", "110000000000001", "12100000400000624D", "91110000600037341L",
      "92310115MA1K4XTQ6F",
    ],
    .accountHolder: ["示例上海有限公司", "示例（上海）有限公司分", "示例（上海）有限", "样例（上海）有限公司"],
    .adminIDNumber: [
      "1", "110105194912310021", "11010520991231000X", "110105201512310018", "11010519491331002X",
    ],
    .legalName: ["（）", "⼯具（上海）有限公司", "示例•有限公司", "Example Ltd."], .miniProgramName: ["店", "示例小程序"],
    .introduction: ["店"],
    .bankName: ["示例\u{202E}银行", String(repeating: "长", count: 1001)],
    .receivingAccount: ["123", "7559 1234 ABCD"], .bankAccount: ["6222", "6222 0000 ABCD"],
    .adminName: ["Zhang San", "张三2", "11010519491231002X"], .supplementAskedOn: ["2026-10-01"],
    .adminPhone: ["1"], .category: ["医疗 > 医院", "医疗"], .appID: ["wx1"], .originalID: ["gh"],
  ]

  /// The answers in which the base sessions differ.
  private static let bases: [(subject: SubjectType, answers: Answers)] = [
    (.enterprise, [:]),
    (.individual, [.goal: .text("certifyExisting"), .sameSubject: .yesNo(false)]),
    (.soleTrader, [.verificationMethod: .text("certification")]),
    (
      .soleTrader,
      [.goal: .text("certifyExisting"), .accountKind: .text("personal"), .transferOutcome: .text("pending")]
    ),
    (.government, [.goal: .text("certifyExisting")]),
  ]

  private static func base(_ flow: Flow, _ subject: SubjectType, _ changes: Answers) -> Session {
    var session = Session(flow: flow.id)
    for (_, field) in flow.fields {
      session.answers[field.id] =
        switch field.kind {
        case .choice where field.criterion == .subject: .text(subject.rawValue)
        case .choice, .text, .date: good[field.id]
        case .yesNo: good[field.id] ?? .yesNo(true)
        case .count: .count(1)
        case .money: .count(7)
        case .set: .set([])
        }
      if let change = changes[field.id] { session.answers[field.id] = change }
    }
    return session
  }

  private static func others(_ field: Field) -> [Answer?] {
    let changed: [Answer?] =
      switch field.kind {
      case .text: (badTexts[field.id] ?? []).map { .text($0) }
      case .choice(let values): (values + ["no such value"]).map { .text($0) }
      case .yesNo: [.yesNo(true), .yesNo(false)]
      case .count, .money: [.count(0), .count(100_000), .count(-1)]
      case .date: [.text("2026-11-01"), .text("soon")]
      case .set(let values): [.set(values), .set(["no such value"])]
      }
    return [nil, .foreign("null")] + changed
  }

  /// Every flow with each base and one answer changed at a time; texts and counts only for the first two bases.
  private static var varied: [Session] {
    flows.flatMap { flow in
      bases.enumerated().flatMap { index, change in
        let base = base(flow, change.subject, change.answers)
        let fields = flow.fields.map(\.field).filter {
          index < 2 || !$0.kind.values.isEmpty || $0.kind == .yesNo
        }
        return [base]
          + fields.flatMap { field in
            others(field).map { answer in
              var session = base
              session.answers[field.id] = answer
              return session
            }
          }
      }
    }
  }

  /// Sessions with ticks, outcomes, attempts and unknown names.
  private static var ticked: [Session] {
    flows.filter { flow in flow.fields.contains { $0.field.outcome != nil } }.flatMap { flow in
      bases.flatMap { change in
        ["2026-11-01", "2026-11-20", "2026-12-24"].flatMap { iso in
          outcomes.flatMap { outcome -> [Session] in
            var session = base(flow, change.subject, change.answers.merging(outcome) { $1 })
            for task in flow.steps.flatMap(\.tasks) { session.done[task.id] = date(iso) }
            session.attempts = [
              Attempt(step: "platformReview", outcome: "rejected", reason: "document", on: "2026-10-01"),
              Attempt(step: "nowhere", outcome: "rejected", on: "2026-10-01"),
            ]
            session.attempts += (1...4).map { day in
              Attempt(step: "platformReview", outcome: "supplement", on: "2026-10-0\(day + 1)")
            }
            session.unknownAnswers = ["emial": .yesNo(true), "somethingElse": .yesNo(true)]
            session.unknownTasks = ["publsh": date(iso), "somethingElse": date(iso)]
            var unpaid = session
            for task in [TaskID.payTransfer, .payCertificationFee, .submitReview] { unpaid.done[task] = nil }
            return [session, unpaid]
          }
        }
      }
    }
  }

  private static let outcomes: [Answers] = [
    [
      .transferOutcome: .text("pending"), .certificationOutcome: .text("pending"),
      .codeReviewOutcome: .text("pending"),
    ],
    [
      .transferOutcome: .text("late"), .certificationOutcome: .text("rejected"),
      .rejectionReason: .text("nameMismatch"), .codeReviewOutcome: .text("rejected"),
    ],
    [
      .transferOutcome: .text("mismatched"), .certificationOutcome: .text("rejected"),
      .rejectionReason: .text("accountHolder"),
    ],
    [.certificationOutcome: .text("rejected"), .rejectionReason: .text("document")],
    [.certificationOutcome: .text("rejected"), .rejectionReason: .text("other")],
    [.certificationOutcome: .text("supplement"), .supplementAskedOn: .text("2026-10-01")],
    [.certificationOutcome: .text("rejected"), .rejectionReason: .text("noAnswer")],
    [
      .alreadyFiled: .yesNo(false), .filingOutcome: .text("rejected"), .filingRejectedBy: .text("platform"),
      .verificationMethod: .text("faceScan"), .faceOutcome: .text("failed"), .linkOutcome: .text("declined"),
    ],
    [
      .alreadyFiled: .yesNo(false), .filingOutcome: .text("pending"),
      .verificationMethod: .text("faceScan"), .faceOutcome: .text("pending"), .linkOutcome: .text("pending"),
    ],
    [
      .alreadyFiled: .yesNo(false), .filingOutcome: .text("approved"),
      .verificationMethod: .text("faceScan"), .faceOutcome: .text("matched"), .linkOutcome: .text("accepted"),
    ],
  ]
}
