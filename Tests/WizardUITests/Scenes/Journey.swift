import TestSupport

@testable import WizardCore
@testable import WizardUI

/// The day of the tests, a Saturday.
let today = date("2026-11-21")

/// Sessions of `register` up to a step, with valid answers and ticks.
enum Journey {
  /// A session with everything before a step answered and ticked; nil for the whole flow.
  static func session(
    _ subject: SubjectType = .enterprise, by method: VerificationMethod = .bankTransfer, upTo step: StepID?
  ) -> Session {
    let flow = Flow.register
    let end = step.flatMap(flow.index) ?? flow.steps.count
    var session = Session(flow: .register)
    for step in flow.steps[..<end] {
      for field in step.fields { session.answers[field.id] = answers[field.id] }
      for task in step.tasks { session.done[task.id] = days[task.id].map(date) }
    }
    if session.answers[.subjectType] != nil { session.answers[.subjectType] = .text(subject.rawValue) }
    if session.answers[.verificationMethod] != nil {
      session.answers[.verificationMethod] = .text(method.rawValue)
    }
    if session.answers[.code] != nil { session.answers[.code] = codes[subject].map(Answer.text) }
    return session.withoutInactive
  }

  static func wizard(_ session: Session, on today: CivilDate = today) -> Wizard {
    Wizard(session, today: today)
  }

  /// A model that shows a session at its position or at another step.
  static func model(_ session: Session, at step: StepID? = nil, on day: CivilDate = today) -> ScreenModel {
    var model = ScreenModel(entries: [], language: .zh, today: day)
    let wizard = wizard(session, on: day)
    model.open(wizard, name: "acme-shop", isReturning: false)
    model.go(to: .step(step ?? wizard.progress.position))
    return model
  }

  /// A model at a step, with everything before it done.
  static func model(
    _ subject: SubjectType = .enterprise, by method: VerificationMethod = .bankTransfer, at step: StepID
  ) -> ScreenModel {
    model(session(subject, by: method, upTo: step), at: step)
  }

  private static let codes: [SubjectType: String] = [
    .enterprise: "91350100M000100Y43", .soleTrader: "92310115MA1K4XTQ6F", .government: "12100000400000624D",
    .media: "12100000400000624D", .other: "52100000500001237F",
  ]

  private static let answers: Answers = [
    .email: .text("ops@example.cn"), .emailUnused: .yesNo(true), .subjectType: .text("enterprise"),
    .legalName: .text("晨星（上海）贸易有限公司"), .code: .text("91350100M000100Y43"),
    .verificationMethod: .text("bankTransfer"), .accountKind: .text("basic"),
    .accountHolder: .text("晨星（上海）贸易有限公司"), .bankName: .text("示例银行上海分行"),
    .bankAccount: .text("6222 0000 1111"), .specialTrade: .text("none"),
    .documentsReady: .set(["licence", "legalPersonIDCard", "corporateAccount"]),
    .invoiceKind: .text("electronic"), .adminName: .text("张三"),
    .adminIDNumber: .text("11010519491231002X"), .adminPhone: .text("13800138000"),
    .adminWeChatReady: .yesNo(true), .subjectConfirmed: .yesNo(true),
    .receivingAccount: .text("7110 0101 8260"),
    .transferAmountFen: .count(7), .transferOutcome: .text("matched"),
    .certificationOutcome: .text("approved"), .certificationApprovedOn: .text("2026-11-20"),
    .miniProgramName: .text("晨星杂货"), .introduction: .text("附近的杂货，半小时送到"),
    .category: .text("工具 > 天气"), .filed: .yesNo(true), .developers: .count(2), .testers: .count(3),
    .appID: .text("wx0123456789abcdef"), .originalID: .text("gh_0123456789ab"), .pageGroups: .count(1),
    .needsTestAccount: .yesNo(false), .codeReviewOutcome: .text("approved"),
  ]

  private static let days: [TaskID: String] = [
    .openRegistration: "2026-11-10", .fillEmailAndPassword: "2026-11-10", .activateEmail: "2026-11-11",
    .bindAdministrator: "2026-11-13", .submitRegistration: "2026-11-16", .noteTransferDetails: "2026-11-16",
    .payTransfer: "2026-11-18", .payCertificationFee: "2026-11-17", .submitCertification: "2026-11-18",
    .fillProfile: "2026-11-20", .bindTeam: "2026-11-20", .copyAppID: "2026-11-20",
    .setMainCategory: "2026-11-20", .uploadCode: "2026-11-20", .submitReview: "2026-11-20",
    .publish: "2026-11-21",
  ]
}

extension Session {
  /// The session with one answer changed or removed.
  func with(_ field: FieldID, _ answer: Answer?) -> Session {
    var session = self
    session.answers[field] = answer
    return session
  }

  /// The session with one tick changed or removed.
  func with(_ task: TaskID, on iso: String?) -> Session {
    var session = self
    session.done[task] = iso.map(date)
    return session
  }

  /// The session without inactive answers and ticks.
  fileprivate var withoutInactive: Session {
    var session = self
    for name in Wizard(self, today: today).replay.inactive {
      if let field = FieldID(rawValue: name) { session.answers[field] = nil }
      if let task = TaskID(rawValue: name) { session.done[task] = nil }
    }
    return session
  }
}

extension ScreenModel {
  /// Presses keys and returns all effects.
  @discardableResult
  mutating func press(_ keys: Key...) -> [Effect] {
    var effects: [Effect] = []
    for key in keys { effects += handle(key) }
    return effects
  }

  /// Types a text, character by character.
  @discardableResult
  mutating func type(_ text: String) -> [Effect] {
    var effects: [Effect] = []
    for character in text { effects += handle(.character(character)) }
    return effects
  }

  /// The model after some keys.
  func pressing(_ keys: Key...) -> ScreenModel {
    var model = self
    for key in keys { _ = model.handle(key) }
    return model
  }

  /// The model after typing a text.
  func typing(_ text: String) -> ScreenModel {
    var model = self
    model.type(text)
    return model
  }

  /// The model with the focus on an element.
  func focusing(_ target: FocusTarget) -> ScreenModel {
    var model = self
    model.setFocus(target)
    return model
  }
}
