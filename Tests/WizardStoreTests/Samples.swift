import Testing
import WizardCore
import WizardStore

enum Sample {
  static let day = CivilDate(dayNumber: 740_000)
  static let next = day.adding(days: 1)

  static func name(_ text: String = "shop") throws -> SessionName { try #require(SessionName(text)) }

  static func session(email: String = "ops@example.cn") -> Session {
    Session(flow: .register, answers: [.email: .text(email), .emailUnused: .yesNo(true)])
  }

  /// A session with every kind of content, including invalid values.
  static let full = Session(
    flow: .register,
    answers: [
      .email: .text("ops@example.cn"), .emailUnused: .yesNo(true), .subjectType: .text("enterprise"),
      .legalName: .text("深圳市“样例”（集团）\u{1B}[31m\u{202E}有限公司\n\0😀e\u{301}"), .developers: .count(-3),
      .documentsReady: .set(["licence", "legalPersonIDCard"]), .testers: .foreign("5.0"),
      .bankName: .foreign("null"), .pageGroups: .foreign(#"{"a": [1, {"b": -0}], "c": 1e400}"#),
      .category: .set([]), .appID: .foreign(#"["a", 1]"#),
    ],
    done: [.activateEmail: day, .payTransfer: next],
    attempts: [
      Attempt(step: "platformReview", outcome: "rejected", reason: "document", on: "2026-11-20"),
      Attempt(step: "nowhere", outcome: "", on: "someday"),
    ],
    unknownAnswers: ["emial": .text("x"), "é": .count(1)],
    unknownTasks: ["fly": day])
}

extension TemporaryFolder {
  /// Opens the session `shop` in the folder.
  func openSession(_ system: FileSystem = .live, timeout: Int = 0) throws -> OpenResult {
    try sessions(system).open(try Sample.name(), timeout: timeout)
  }

  /// Saves sessions as `shop` one after the other and closes.
  func saveSessions(_ sessions: Session...) throws {
    let opened = try #require(try openSession().session)
    for session in sessions {
      guard case .saved = opened.save(session, today: Sample.day) else {
        Issue.record("the session is not saved")
        return
      }
    }
  }
}

extension OpenResult {
  /// The opened session, unless it was refused.
  var session: OpenSession? {
    switch self {
    case .fresh(let session), .loaded(let session), .recovered(let session, _): session
    case .refused: nil
    }
  }

  var refusal: FileError? {
    if case .refused(let error) = self { error } else { nil }
  }

  /// Why the previous file was loaded.
  var damage: FileError? {
    if case .recovered(_, let error) = self { error } else { nil }
  }
}
