import Foundation
import Testing
import WizardCore
import WizardStore
import WizardText

/// Reaches everything that the current edition adds, with keys and with plain text.
@Suite struct CurrentEditionTests {
  /// A session to fill in, up to a step that holds it.
  struct Walk: CustomTestStringConvertible, Sendable {
    let name: String
    let session: Session
    var end: StepID?
    var skipped: Set<TaskID> = []

    var testDescription: String { name }
  }

  private static let rulebook = Rulebook.current

  private static func launch(_ more: Answers) -> Session {
    let answers: Answers = [
      .subjectType: .text("enterprise"), .certified: .yesNo(false), .wantsCertification: .yesNo(true),
      .alreadyFiled: .yesNo(false), .wantsPay: .yesNo(false), .wantsOpenPlatform: .yesNo(false),
    ]
    let shared = OtherFlowTests.launch.filter { $0.key != .filed }
    return Session(flow: .launch, answers: shared.merging(answers) { $1 }.merging(more) { $1 })
  }

  private static func certify(_ outcome: String, _ more: Answers) -> Session {
    let answers: Answers = [
      .subjectType: .text("enterprise"), .legalName: .text("示例（上海）有限公司"), .code: .text("91350100M000100Y43"),
      .specialTrade: .text("none"),
      .documentsReady: .set(["licence", "legalPersonIDCard", "corporateAccount"]),
      .invoiceKind: .text("electronic"), .certificationOutcome: .text(outcome),
    ]
    return Session(flow: .certify, answers: answers.merging(more) { $1 })
  }

  private static func registration() throws -> Session {
    var session = try AnswersFixture.session(.enterprise)
    for field in [FieldID.accountKind, .accountHolder, .bankName, .bankAccount, .transferOutcome, .filed] {
      session.answers[field] = nil
    }
    for field in [
      FieldID.receivingHolder, .receivingBank, .receivingAccount, .transferAmountFen, .transferRemark,
    ] {
      session.answers[field] = nil
    }
    session.answers.merge([
      .verificationMethod: .text("faceScan"), .faceOutcome: .text("matched"),
      .wantsCertification: .yesNo(true),
      .alreadyFiled: .yesNo(false), .filingOutcome: .text("approved"),
    ]) { $1 }
    session.done = try [.scanFace: #require(CivilDate(iso: AnswersFixture.day))]
    return session
  }

  /// A registration by bank transfer with values that look wrong, which are accepted with a warning.
  private static func doubtfulTransfer() throws -> Session {
    var session = try AnswersFixture.session(.enterprise)
    session.answers[.filed] = nil
    session.answers.merge([
      // The first character is a radical (U+2F74), not the Chinese character that looks like it.
      .adminName: .text("\u{2F74}明"), .receivingAccount: .text("1234567"), .transferAmountFen: .count(500),
    ]) { $1 }
    let today = try #require(CivilDate(iso: AnswersFixture.day))
    session.done = [.noteTransferDetails: today, .payTransfer: today]
    return session
  }

  static func walks() throws -> [Walk] {
    [
      Walk(name: "values that look wrong", session: try doubtfulTransfer(), end: .profile),
      Walk(
        name: "a profile that is too short",
        session: launch([
          .miniProgramName: .text("示"), .introduction: .text("短"), .category: .text("工具"),
          .filingOutcome: .text("approved"),
        ]), end: .team),
      Walk(
        name: "an individual who wants to be paid",
        session: launch([
          .subjectType: .text("individual"), .certified: .yesNo(true),
          .miniProgramName: .text("示例\u{2022}小店"),
          .wantsPay: .yesNo(true), .filingOutcome: .text("approved"),
        ])),
      Walk(name: "registration by face scan", session: try registration()),
      Walk(
        name: "supplement asked for",
        session: certify("supplement", [.supplementAskedOn: .text("2026-11-19")]),
        skipped: [.handInSupplement]),
      Walk(
        name: "rejected without an answer to the call",
        session: certify("rejected", [.rejectionReason: .text("noAnswer")])),
      Walk(
        name: "filing rejected",
        session: launch([.filingOutcome: .text("rejected"), .filingRejectedBy: .text("province")]),
        end: .release),
      Walk(
        name: "link accepted",
        session: Session(
          flow: .link,
          answers: (OtherFlowTests.answers[.link] ?? [:]).merging([.linkOutcome: .text("accepted")]) { $1 })),
    ]
  }

  /// What the current edition adds to the flows.
  private static let added: [String] = [
    "legalPersonScan", "scanFace", "faceOutcome", "capabilities", "wantsCertification", "certifySeparately",
    "filing", "alreadyFiled", "prepareFiling", "submitFiling", "confirmFilingSMS", "filingOutcome",
    "filingRejectedBy", "declarePrivacy", "supplementAskedOn", "linkOutcome", "noAnswer", "name.length",
    "introduction.length", "name.radical", "name.middleDot", "payee.doubtful", "transfer.amountUnusual",
    "category.unknown", "pay.notIndividual",
  ]

  /// The session with every task ticked that can be done before its end.
  private func target(_ walk: Walk, _ today: CivilDate) throws -> Session {
    var session = walk.session
    while true {
      let wizard = Wizard(session, rulebook: Self.rulebook, today: today)
      let end = walk.end.flatMap(wizard.flow.index) ?? wizard.flow.steps.count
      let open = wizard.checklist.items.compactMap { item -> TaskID? in
        guard case .task(let task) = item.kind, item.status == .todo || item.status == .overdue,
          !walk.skipped.contains(task), (wizard.flow.index(of: item.step) ?? 0) < end
        else { return nil }
        return task
      }
      if open.isEmpty { break }
      for task in open { session.done[task] = today }
    }
    let wizard = Wizard(session, rulebook: Self.rulebook, today: today)
    let end = walk.end.flatMap(wizard.flow.index) ?? wizard.flow.steps.count
    session.answers = session.answers.filter { field, _ in
      wizard.replay.fields[field] != nil
        && (wizard.flow.field(field).flatMap { wizard.flow.index(of: $0.step) } ?? 0) < end
    }
    return session
  }

  @Test(arguments: try walks(), ["zh", "en"])
  func `keys and plain text fill in what the current edition adds, with the same result`(
    walk: Walk, language: String
  ) throws {
    let today = try #require(CivilDate(iso: AnswersFixture.day))
    let session = try target(walk, today)
    let new = ["new", "walk", "--flow", session.flow.rawValue, "--today", AnswersFixture.day]
    let open = ["walk", "--today", AnswersFixture.day, "--lang", language]

    let home = try Home()
    _ = try Program.run(new, home: home.path)
    let strokes = try #require(
      KeyScript.strokes(session, by: Self.rulebook, today: today, upTo: walk.end))
    let terminal = try Terminal(open, home: home)
    try terminal.wait(for: "wxwizard · walk")
    try terminal.press(strokes)
    try terminal.press("C-c", "y")
    try terminal.wait(for: "ended 0")
    #expect(try AnswersFile.decode(AnswersFile.read(home.session("walk"))) == session)

    let other = try Home()
    _ = try Program.run(new, home: other.path)
    let lines = try #require(LineScript.lines(session, by: Self.rulebook, today: today, upTo: walk.end))
    let run = try Program.run(
      open, home: other.path, typing: lines.joined(separator: "\n") + "\n@\nq\n")
    #expect(run.status == 0)
    #expect(try AnswersFile.decode(AnswersFile.read(other.session("walk"))) == session)
  }

  @Test func `the walks reach every step, field, task and problem that the current edition adds`() throws {
    let today = try #require(CivilDate(iso: AnswersFixture.day))
    var reached: Set<String> = []
    for walk in try Self.walks() {
      let session = try target(walk, today)
      let wizard = Wizard(session, rulebook: Self.rulebook, today: today)
      reached.formUnion(wizard.progress.path.map(\.rawValue))
      reached.formUnion(session.answers.keys.map(\.rawValue))
      reached.formUnion(session.done.keys.map(\.rawValue))
      reached.formUnion(wizard.replay.problems.map(\.code.rawValue))
      for case .text(let value) in session.answers.values { reached.insert(value) }
    }
    #expect(Set(Self.added).subtracting(reached) == [])
  }

  /// Sessions whose day or attempts lead to a problem.
  private static func dated() throws -> [(ProblemCode, Session)] {
    let (past, day) = (try #require(CivilDate(iso: "2026-10-08")), "2026-10-09")
    func session(_ outcome: String, asked: String?, rounds: Int = 0) -> Session {
      var session = certify(outcome, asked.map { [.supplementAskedOn: .text($0)] } ?? [:])
      session.done = [.payCertificationFee: past, .submitCertification: past]
      session.attempts = (0..<rounds).map { _ in
        Attempt(step: "platformReview", outcome: "supplement", reason: nil, on: day, askedOn: day)
      }
      return session
    }
    return [
      (.reviewLate, session("pending", asked: nil)),
      (.certificationSupplementOverdue, session("supplement", asked: day)),
      (.certificationSupplementsUsed, session("supplement", asked: AnswersFixture.day, rounds: 3)),
    ]
  }

  @Test(arguments: Language.allCases)
  func `problems that depend on days and attempts are shown by both front ends`(
    language: Language
  ) throws {
    let today = try #require(CivilDate(iso: AnswersFixture.day))
    let localizer = Localizer(language, rulebook: Self.rulebook)
    func dense(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    for (code, session) in try Self.dated() {
      let wizard = Wizard(session, rulebook: Self.rulebook, today: today)
      let problem = try #require(wizard.replay.problems.first { $0.code == code }, "\(code)")
      let text = dense(localizer.problem(problem).what)
      let home = try Home()
      let file = home.path + "/answers.json"
      try Data(AnswersFile.encode(session).utf8).write(to: URL(filePath: file))
      #expect(try Program.run(["new", "late", "--answers", file], home: home.path).errors == "")
      let open = ["late", "--today", AnswersFixture.day, "--lang", language.rawValue]
      // A due task opens the overview first; the summary has all problems.
      let run = try Program.run(open, home: home.path, typing: "=\nq\n")
      #expect(dense(run.output).contains(text), "\(code): \(run.output)")
      let terminal = try Terminal(open, home: home, rows: 60)
      try terminal.wait(for: "wxwizard · late")
      try terminal.press("C-r")
      let end = Date().addingTimeInterval(20)
      var screen = ""
      repeat {
        screen = dense(try terminal.screen().joined())
      } while !screen.contains(text) && Date() < end
      #expect(screen.contains(text), "\(code): \(screen)")
    }
  }

  @Test(arguments: Language.allCases)
  func `a name without letters is refused by both front ends`(language: Language) throws {
    let home = try Home()
    _ = try Program.run(["new", "signs", "--flow", "certify"], home: home.path)
    _ = try Program.run(["answer", "signs", "subjectType=enterprise"], home: home.path)
    let open = ["signs", "--today", AnswersFixture.day, "--lang", language.rawValue]
    let refusal = language == .zh ? "名称中没有文字" : "The name has no letters"
    let run = try Program.run(open, home: home.path, typing: "----\nq\n")
    #expect(run.output.contains(refusal), "\(run.output)")
    let terminal = try Terminal(open, home: home)
    try terminal.wait(for: "wxwizard · signs")
    try terminal.press([.text("***"), .key("Enter")])
    try terminal.wait(for: refusal)
  }
}
