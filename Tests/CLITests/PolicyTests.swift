import Foundation
import TestSupport
import Testing

/// Flips policies in a rules file, without building the program again.
@Suite struct PolicyTests {
  /// What shows whether a policy is on.
  struct Effect: CustomTestStringConvertible, Sendable {
    let policy: String
    let name: String
    let isShown: @Sendable (Inspector) throws -> Bool

    var testDescription: String { "\(policy): \(name)" }
  }

  /// Runs commands under one edition with one policy set.
  struct Inspector {
    let fixture: CLIFixture
    let options: [String]

    func output(_ words: String...) throws -> String { try fixture.run(words: words + options).output }

    func report(_ answers: String) throws -> [String: Any] {
      try fixture.run(words: ["check", fixture.file("case.json", answers), "--json"] + options).object
    }

    func path(_ answers: String) throws -> [String] { try report(answers)["path"] as? [String] ?? [] }

    func items(_ answers: String) throws -> [String] {
      (try report(answers)["checklist"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    }

    func fees(_ answers: String) throws -> Int {
      (try report(answers)["fees"] as? [String: Any])?["totalFen"] as? Int ?? -1
    }

    func problems(_ answers: String) throws -> [String] {
      (try report(answers)["problems"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
    }

    func routes(_ answers: String) throws -> [[String: Any]] {
      try report(answers)["ways"] as? [[String: Any]] ?? []
    }
  }

  private static let individual =
    #"{"schema": 1, "flow": "certify", "answers": {"subjectType": "individual"}}"#

  /// A new mini program of a company with a certified official account, certified at the end.
  private static let start = """
    {"schema": 1, "flow": "start", "answers": {"goal": "newMiniProgram", "subjectType": "enterprise",
    "hasOfficialAccount": true, "officialAccountCertified": true, "sameSubject": true, "wantsCertification": false}}
    """

  /// A registered mini program that is not certified and should be.
  private static let launch = """
    {"schema": 1, "flow": "launch", "answers": {"subjectType": "enterprise", "certified": false,
    "miniProgramName": "开元茶铺", "introduction": "茶叶零售", "category": "商家自营 > 食品饮料", "wantsCertification": true,
    "filed": true, "developers": 2, "testers": 2, "alreadyFiled": false, "pageGroups": 2, "needsTestAccount": false,
    "wantsPay": false}}
    """

  private static let face = """
    {"schema": 1, "flow": "register", "answers": {"email": "a@example.cn", "emailUnused": true,
    "subjectType": "enterprise", "legalName": "开元文具（上海）有限公司", "code": "91310104MA1FR2X567",
    "verificationMethod": "faceScan"}}
    """

  private static let confirming = CLIFixture.transferring.replacing(
    #", "subjectConfirmed": true"#, with: ""
  ).replacing(#""submitRegistration": "2026-11-18","#, with: "").replacing(
    ##""noteTransferDetails": "2026-11-18""##, with: #""openRegistration": "2026-11-18""#
  ).replacing(#""done": {"openRegistration": "2026-11-18", "#, with: #""done": {"#)

  static let effects = [
    Effect(policy: "certification.individual", name: "an individual may certify") {
      try $0.report(individual)["status"] as? String != "blocked"
    },
    Effect(policy: "certification.individual", name: "a route certifies an individual's mini program") {
      let start = #"{"schema": 1, "flow": "start", "answers": {"goal": "certifyExisting", "#
      return try $0.report(start + #""subjectType": "individual", "hasOfficialAccount": false}}"#)[
        "recommended"]
        as? String == "certify"
    },
    Effect(policy: "reuse.certifies", name: "reuse ends certified without a fee") {
      let route = try $0.routes(start).first { $0["flow"] as? String == "quick-register" }
      return route?["certified"] as? Bool == true && route?["feesFen"] as? Int == 0
    },
    Effect(policy: "search.needsCertification", name: "a step explains the limits") {
      try $0.path(launch).contains("capabilities")
    },
    Effect(policy: "search.needsCertification", name: "the certification that is wanted costs a fee") {
      try $0.fees(launch) > 0
    },
    Effect(policy: "search.needsCertification", name: "the drawing has the step") {
      try $0.output("flows", "launch").contains("capabilities")
    },
    Effect(policy: "verification.faceScan", name: "the value is known") {
      try !$0.problems(face).contains("answer.unknownValue")
    },
    Effect(policy: "verification.faceScan", name: "the drawing has the step") {
      try $0.output("flows", "register", "--format", "mermaid").contains("legalPersonScan")
    },
    Effect(policy: "verification.faceScan", name: "a route is verified by it") {
      try $0.routes(start).contains { $0["method"] as? String == "faceScan" }
    },
    Effect(policy: "filing.required", name: "filing has tasks") {
      try $0.items(launch).contains("submitFiling")
    },
    Effect(policy: "filing.required", name: "the drawing has the step") {
      try $0.output("flows", "quick-register", "--format", "dot").contains("filing")
    },
    Effect(policy: "filing.required", name: "a route waits for it") {
      let waits = try $0.routes(start).first?["waits"] as? [[String: Any]] ?? []
      return waits.contains { $0["outcome"] as? String == "filingOutcome" }
    },
    Effect(policy: "privacy.required", name: "the guideline is a task") {
      try $0.items(launch).contains("declarePrivacy")
    },
    Effect(policy: "privacy.required", name: "the sheet has it") {
      let file = try $0.fixture.file("case.json", launch)
      return try $0.output("export", file).contains("用户隐私保护指引")
    },
    Effect(policy: "subject.transferable", name: "the page says that the subject can be changed later") {
      inspector in
      try inspector.fixture.make("confirming", confirming)
      let run = try Program.run(
        ["confirming", "--plain", "--today", CLIFixture.day] + inspector.options,
        home: inspector.fixture.home.path,
        typing: "q\n")
      return run.output.contains("change of subject (主体变更)")
    },
  ]

  @Test(arguments: effects)
  func `a policy of a rules file has its effect in both editions`(effect: Effect) throws {
    for edition in ["documented", "current"] {
      for isOn in [true, false] {
        let fixture = try CLIFixture()
        let rules = try fixture.file(
          "rules.json", #"{"schema": 1, "facts": {"\#(effect.policy)": {"value": \#(isOn)}}}"#)
        let inspector = Inspector(fixture: fixture, options: ["--rules", rules, "--edition", edition])
        #expect(try effect.isShown(inspector) == isOn, "\(edition), \(isOn)")
      }
    }
  }
}
