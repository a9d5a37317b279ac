import Foundation
import Testing
import WizardCore
import WizardStore

@Suite struct AnswerTests {
  @Test func `a field and a value can be named by their labels in either language`() throws {
    let fixture = try CLIFixture()
    try fixture.run("new", "acme", "--flow", "register")
    let run = try fixture.run("answer", "acme", "注册邮箱=ops@example.cn", "主体类型=企业")
    #expect(run.status == 0, "\(run.errors)")
    let session = try fixture.session("acme")
    #expect(session.answers[.email] == .text("ops@example.cn"))
    #expect(session.answers[.subjectType] == .text("enterprise"))
    let wrong = try fixture.run("answer", "acme", "邮箱=ops@example.cn")
    #expect(wrong.status == 2 && wrong.errors.contains("email (E-mail address)"), "\(wrong.errors)")
  }

  @Test(arguments: [
    ("emailUnused=y", FieldID.emailUnused, Answer.yesNo(true)),
    ("emailUnused=否", .emailUnused, .yesNo(false)),
    ("emailUnused=true", .emailUnused, .yesNo(true)), ("emailUnused=No", .emailUnused, .yesNo(false)),
    ("subjectType=media", .subjectType, .text("media")),
    ("documentsReady=licence，corporateAccount", .documentsReady, .set(["licence", "corporateAccount"])),
    ("documentsReady=[]", .documentsReady, .set([])),
    ("certificationApprovedOn=2026/11/2", .certificationApprovedOn, .text("2026-11-02")),
    ("transferAmountFen=7", .transferAmountFen, .count(7)),
    ("transferAmountFen=0.07", .transferAmountFen, .count(7)),
    ("transferAmountFen=7元", .transferAmountFen, .count(700)),
    ("developers=１２", .developers, .count(12)), ("legalName=a=b", .legalName, .text("a=b")),
  ])
  func `answer accepts values as in an answers file and as typed`(
    word: String, field: FieldID, answer: Answer
  ) throws {
    let fixture = try CLIFixture()
    try fixture.run("new", "acme", "--flow", "register")
    try fixture.run("answer", "acme", word)
    #expect(try fixture.session("acme").answers[field] == answer)
  }

  @Test func `an empty value removes the answer`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    #expect(try fixture.run("answer", "acme", "adminName=").status == 0)
    #expect(try fixture.session("acme").answers[.adminName] == nil)
  }

  @Test func `answer saves and prints one line`() throws {
    let fixture = try CLIFixture()
    try fixture.run("new", "acme", "--flow", "register")
    let run = try fixture.run("answer", "acme", "email=ops@example.cn", "emailUnused=y")
    #expect(run.status == 0 && run.lines.count == 1 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("acme: Ordinary registration, to answer, at"))
  }

  @Test(arguments: [
    ["email=ops@example.cn", "emailUnused=maybe"], ["subjectType=enterprize"], ["developers=many"],
    ["transferAmountFen=0.001"], ["documentsReady=licence,passport"], ["developers=-1"],
    ["certificationApprovedOn=2026-02-30"], ["certificationApprovedOn=26-11-02"],
  ])
  func `one value that a field can't have keeps all from being saved`(words: [String]) throws {
    let fixture = try CLIFixture()
    try fixture.run("new", "acme", "--flow", "register")
    let before = try fixture.bytes("acme")
    let run = try fixture.run(words: ["answer", "acme"] + words)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("Nothing was saved") && run.errorLines.count <= 3)
    #expect(try fixture.bytes("acme") == before)
  }

  @Test(arguments: [
    "email=nobody", "code=123", "adminPhone=12", "email=" + String(repeating: "a", count: 300),
    "legalName=***", "bankName=招商\u{202E}银行", "introduction=a\tb", "introduction=a\u{1B}[31m",
    "introduction=" + String(repeating: "长", count: 1001),
  ])
  func `an answer of the wrong form is not saved, unless forced`(word: String) throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let before = try fixture.bytes("acme")
    let run = try fixture.run("answer", "acme", "adminName=x", word)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("Nothing was saved"), "\(run.errors)")
    #expect(try fixture.bytes("acme") == before)
    let forced = try fixture.run("answer", "acme", word, "--force")
    #expect(forced.status == 1 && forced.errors.hasPrefix("acme: x "), "\(forced.errors)")
    #expect(try fixture.bytes("acme") != before)
  }

  @Test(arguments: ["emailUnused=n", "accountHolder=李四"])
  func `an answer that is true but unwelcome is saved and reported`(word: String) throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let before = try fixture.bytes("acme")
    let run = try fixture.run("answer", "acme", word)
    #expect(run.status == 1 && run.errors.hasPrefix("acme: x "), "\(run.errors)")
    #expect(try fixture.bytes("acme") != before)
  }

  @Test func `an inactive answer is saved and reported as inactive`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let run = try fixture.run("answer", "acme", "specialTrade=none")
    #expect(run.status == 0 && run.errors.contains("specialTrade"))
  }

  @Test func `an unknown field is a usage error that suggests the nearest`() throws {
    let fixture = try CLIFixture()
    try fixture.run("new", "acme", "--flow", "register")
    let run = try fixture.run("answer", "acme", "emial=ops@example.cn")
    #expect(
      run.status == 2 && run.errors.contains("Did you mean email (E-mail address)?")
        && run.errorLines.count == 3)
    let chinese = try fixture.run("answer", "acme", "subjectConfirm=y", "--lang", "zh")
    #expect(chinese.errors.contains("subjectConfirmed (") && !chinese.errors.contains("subject correct"))
    // A label in the other language names the field, and the suggestion has the label of this one.
    let english = try fixture.run("answer", "acme", "E-mail adress=a@example.cn", "--lang", "zh")
    #expect(english.errors.contains("是否为 email (注册邮箱)？"), "\(english.errors)")
  }

  @Test func `a session open elsewhere is not changed, and its owner is named`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let before = try fixture.bytes("acme")
    let path = fixture.home.path + "/.local/share/wxwizard/sessions"
    let folder = try SessionFolder(.named(path), creating: false)
    guard case .loaded(let open) = folder.open(try #require(SessionName("acme"))) else {
      Issue.record("not opened")
      return
    }
    for words in [
      ["answer", "acme", "adminName=x"], ["done", "acme", "payTransfer"], ["delete", "acme", "--force"],
    ] {
      let run = try fixture.run(words: words)
      #expect(run.status == 3 && run.errors.contains("open elsewhere (") && run.errorLines.count == 1)
    }
    open.close()
    #expect(try fixture.bytes("acme") == before)
    #expect(try fixture.run("answer", "acme", "adminName=x").status == 0)
  }

  @Test func `answer does not change a damaged session`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    try fixture.run("answer", "acme", "adminName=x")
    _ = try fixture.file(".local/share/wxwizard/sessions/acme.json", "{")
    let run = try fixture.run("answer", "acme", "adminName=y")
    #expect(run.status == 3 && run.errors.contains("wxwizard acme"))
    #expect(String(decoding: try fixture.bytes("acme"), as: UTF8.self) == "{")
  }

  @Test(arguments: [["answer", "acme", "legalName=开元"], ["done", "acme", "submitCertification"]])
  func `a command that saves records the fact values and reports changed ones`(
    words: [String]
  )
    throws
  {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.certifying)
    let rules = try fixture.file(
      "rules.json", #"{"schema": 1, "facts": {"certification.fee": {"value": 31000, "note": "mine"}}}"#)
    func fee() throws -> String? {
      let file = try JSONSerialization.jsonObject(with: fixture.bytes("acme")) as? [String: Any]
      return (file?["facts"] as? [String: String])?["certification.fee"]
    }
    #expect(try fee() == "30000")
    try fixture.run("done", "acme", "submitCertification", "--undo")
    let run = try fixture.run(words: words + ["--rules", rules])
    #expect(try fee() == "31000")
    #expect(run.errors.contains("Rules changed since this session was saved: "), "\(run.errors)")
    // Reported only once.
    let again = try fixture.run("answer", "acme", "specialTrade=none", "--rules", rules)
    #expect(!again.errors.contains("Rules changed"))
  }

  @Test func `exit code 1 says whether the answer was saved`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let saved = try fixture.run("answer", "acme", "emailUnused=n")
    #expect(
      saved.status == 1 && saved.errors.contains("Saved, with the errors above to correct."),
      "\(saved.errors)")
    let refused = try fixture.run("answer", "acme", "email=nobody")
    #expect(refused.status == 1 && refused.errors.contains("Nothing was saved"), "\(refused.errors)")
  }

  @Test func `a company name typed as a code is named as such`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let run = try fixture.run("answer", "acme", "code=晨星贸易（上海）有限公司")
    #expect(run.status == 1 && run.errors.contains("looks like a name"), "\(run.errors)")
  }

  @Test func `names and amounts are checked before their step is reached`() throws {
    let fixture = try CLIFixture()
    try fixture.run("new", "acme", "--flow", "register")
    let run = try fixture.run(
      "answer", "acme", "adminName=买买提•艾力", "receivingAccount=2", "transferAmountFen=0.20", "category=shop")
    #expect(run.status == 0)
    for field in ["adminName", "receivingAccount", "transferAmountFen", "category"] {
      #expect(run.errors.contains("acme: ! \(field):"), "\(field): \(run.errors)")
    }
  }
}
