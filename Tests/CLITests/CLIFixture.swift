import Foundation
import TestSupport
import WizardCore
import WizardStore

/// Runs the program in a home folder of its own on a fixed day.
struct CLIFixture {
  static let day = "2026-11-20"
  let home: Home

  init() throws { home = try Home() }

  /// Runs a command, in English unless `--lang` is given.
  @discardableResult
  func run(_ arguments: String..., today: String = day) throws -> Program.Run {
    try run(words: arguments, today: today)
  }

  @discardableResult
  func run(words: [String], today: String = day) throws -> Program.Run {
    try Program.run(words + ["--today", today], home: home.path)
  }

  /// Runs a shell script in the home folder, with the program on its path, in English and on the fixed day.
  func shell(_ script: String) throws -> Program.Run {
    var environment = Program.environment(home: home.path)
    environment["PATH"] = Program.folder + ":/usr/bin:/bin"
    return try Program.run(
      "/bin/sh",
      ["-c", "cd \(home.path); wxwizard() { command wxwizard --today \(Self.day) \"$@\"; }; " + script],
      environment: environment)
  }

  /// Creates a session from the text of an answers file.
  func make(_ name: String, _ json: String) throws {
    let made = try run("new", name, "--answers", file(name + ".json", json))
    guard made.status == 0 else { throw Unmade(errors: made.errors) }
  }

  struct Unmade: Error { let errors: String }

  /// Writes a file and returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    let path = home.path + "/" + name
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  func session(_ name: String) throws -> Session {
    try AnswersFile.decode(AnswersFile.read(home.session(name)))
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: home.session(name))) }

  /// A registration submitted by an enterprise that has not paid the transfer yet.
  static let transferring = """
    {"schema": 1, "flow": "register", "answers": {"email": "ops@kaiyuan.example.cn", "emailUnused": true,
    "subjectType": "enterprise", "legalName": "开元文具（上海）有限公司", "code": "91310104MA1FR2X567",
    "verificationMethod": "bankTransfer", "accountKind": "basic", "accountHolder": "开元文具（上海）有限公司", "bankName": "招商银行",
    "adminName": "陈志强", "adminPhone": "13912345678", "adminWeChatReady": true, "subjectConfirmed": true},
    "done": {"openRegistration": "2026-11-18", "fillEmailAndPassword": "2026-11-18",
    "activateEmail": "2026-11-18", "bindAdministrator": "2026-11-18", "submitRegistration": "2026-11-18",
    "noteTransferDetails": "2026-11-18"}}
    """

  /// A certification that a company has paid for and submitted.
  static let certifying = """
    {"schema": 1, "flow": "certify", "answers": {"subjectType": "enterprise", "legalName": "开元文具（上海）有限公司",
    "code": "91310104MA1FR2X567", "specialTrade": "none",
    "documentsReady": ["licence", "legalPersonIDCard", "corporateAccount", "operatorIDCard"]},
    "done": {"payCertificationFee": "2026-11-18", "submitCertification": "2026-11-18"}}
    """

  /// A launch whose code was submitted for review.
  static let reviewing = """
    {"schema": 1, "flow": "launch", "answers": {"subjectType": "enterprise", "certified": true,
    "miniProgramName": "开元茶铺", "introduction": "卖茶", "category": "商家自营 > 食品饮料", "filed": true,
    "developers": 2, "testers": 2, "alreadyFiled": true, "pageGroups": 2, "needsTestAccount": false},
    "done": {"fillProfile": "2026-11-18", "bindTeam": "2026-11-18", "copyAppID": "2026-11-18",
    "setMainCategory": "2026-11-18", "uploadCode": "2026-11-18", "declarePrivacy": "2026-11-18",
    "submitReview": "2026-11-18"}}
    """
}

extension Program.Run {
  /// The output as one JSON object.
  var object: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any] ?? [:]
  }
  var lines: [Substring] { output.split(separator: "\n") }
  var errorLines: [Substring] { errors.split(separator: "\n") }
}
