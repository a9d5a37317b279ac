@testable import WizardCore

/// A date from its ISO text; a bad literal in a test becomes 0001-01-01 and fails there.
func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(dayNumber: 0) }

/// The day on which most tests play.
let today = day("2026-11-21")

/// Complete and correct answers for each subject type, without ticks.
enum Sample {
  static let codes: [SubjectType: String] = [
    .enterprise: "91350100M000100Y43", .soleTrader: "92310115MA1K4XTQ6F", .government: "12100000400000624D",
    .media: "12100000400000624D", .other: "52100000500001237F",
  ]

  static func answers(_ subject: SubjectType, by method: VerificationMethod? = nil) -> [FieldID: Answer] {
    var answers: [FieldID: Answer] = [
      .email: .text("ops@example.cn"), .emailUnused: .yesNo(true), .subjectType: .text(subject.rawValue),
      .adminName: .text("张三"), .adminIDNumber: .text("11010519491231002X"),
      .adminPhone: .text("13800138000"), .adminWeChatReady: .yesNo(true), .subjectConfirmed: .yesNo(true),
      .miniProgramName: .text("示例小程序"), .introduction: .text("卖示例"), .category: .text("工具 > 天气"),
      .filed: .yesNo(true), .developers: .count(2), .testers: .count(3),
      .appID: .text("wx0123456789abcdef"), .originalID: .text("gh_0123456789ab"), .pageGroups: .count(1),
      .needsTestAccount: .yesNo(false), .codeReviewOutcome: .text("approved"),
    ]
    guard subject != .individual else { return answers }
    answers[.legalName] = .text("示例（上海）有限公司")
    answers[.code] = codes[subject].map(Answer.text)
    let method = method ?? .certification
    if subject == .enterprise || subject == .soleTrader {
      answers[.verificationMethod] = .text(method.rawValue)
      if method == .bankTransfer {
        answers.merge(transfer) { $1 }
        return answers
      }
    }
    answers.merge(certification(subject)) { $1 }
    return answers
  }

  private static let transfer: [FieldID: Answer] = [
    .accountKind: .text("basic"), .accountHolder: .text("示例(上海)有限公司"), .bankName: .text("示例银行"),
    .bankAccount: .text("6222 0000 1111"), .receivingAccount: .text("1234"), .transferAmountFen: .count(7),
    .transferOutcome: .text("matched"),
  ]

  private static func certification(_ subject: SubjectType) -> [FieldID: Answer] {
    let documents = CertificationDocuments.required(
      in: [.subject: .subject(subject), .trade: .trade(.none)], rejectedForName: false)
    return [
      .specialTrade: .text("none"), .documentsReady: .set(documents), .invoiceKind: .text("electronic"),
      .certificationOutcome: .text("approved"), .certificationApprovedOn: .text("2026-11-10"),
    ]
  }

  /// Every way through `register` to its end.
  static let routes: [(SubjectType, VerificationMethod?)] = [
    (.individual, nil), (.enterprise, .bankTransfer), (.enterprise, .certification),
    (.soleTrader, .bankTransfer), (.soleTrader, .certification), (.government, nil), (.media, nil),
    (.other, nil),
  ]

  static func session(_ subject: SubjectType, by method: VerificationMethod? = nil) -> Session {
    Session(flow: .register, answers: answers(subject, by: method))
  }

  /// The session with every task of its path ticked on one day.
  static func finished(_ subject: SubjectType, by method: VerificationMethod? = nil) -> Session {
    finished(session(subject, by: method))
  }

  /// A session with every task of its path ticked on one day.
  static func finished(_ answered: Session) -> Session {
    var session = answered
    let outcomes = wizard(session).flow.fields.filter { $0.field.outcome != nil }.map(\.field.id)
    let held = outcomes.reduce(into: [:]) { $0[$1] = session.answers.removeValue(forKey: $1) }
    for task in wizard(session).checklist.items {
      if case .task(let id) = task.kind { session.done[id] = day("2026-11-09") }
    }
    session.answers.merge(held) { $1 }
    return session
  }

  static func wizard(_ session: Session, on today: CivilDate = today) -> Wizard {
    guard let wizard = Wizard(session, today: today) else { preconditionFailure("every flow is built") }
    return wizard
  }
}

extension Session {
  /// The session with one answer changed, or taken away.
  func with(_ field: FieldID, _ answer: Answer?) -> Session {
    var session = self
    session.answers[field] = answer
    return session
  }

  /// The session gone on with in another flow.
  func with(flow: FlowID) -> Session {
    var session = self
    session.flow = flow
    return session
  }

  /// The session with one tick changed, or taken away.
  func with(_ task: TaskID, on date: String?) -> Session {
    var session = self
    session.done[task] = date.map(day)
    return session
  }
}

extension Wizard {
  /// The codes of all problems, in order.
  var codes: [String] { replay.problems.map(\.code.rawValue) }

  /// The status of a line of the checklist.
  func status(of id: String) -> ItemStatus? { item(id)?.status }

  func item(_ id: String) -> ChecklistItem? { checklist.items.first { $0.id == id } }
}
