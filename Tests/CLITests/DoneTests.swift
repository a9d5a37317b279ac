import Foundation
import Testing
import WizardCore

@Suite struct DoneTests {
  @Test func `done ticks a task today or on a day, and --undo unticks it`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    #expect(try fixture.run("done", "acme", "payTransfer").status == 0)
    #expect(try fixture.session("acme").done[.payTransfer] == CivilDate(iso: "2026-11-20"))
    #expect(try fixture.run("done", "acme", "payTransfer", "--on", "2026/11/19").status == 0)
    #expect(try fixture.session("acme").done[.payTransfer] == CivilDate(iso: "2026-11-19"))
    let undone = try fixture.run("done", "acme", "payTransfer", "--undo")
    #expect(undone.status == 0 && undone.lines.count == 1)
    #expect(try fixture.session("acme").done[.payTransfer] == nil)
  }

  @Test(arguments: [
    (["payTransfer", "--on", "2026-11-21"], Int32(1), "future"),
    (["payTransfer", "--on", "2026-11-17"], 1, "cannot be earlier than"),
    (["publish"], 1, "cannot be ticked yet"), (["payCertificationFee"], 1, "not on the checklist"),
    (["payTransfr"], 2, "Did you mean payTransfer (Make the transfer)?"),
    (["payTransfer", "--on", "soon"], 2, "is not a date"),
    (["payTransfer", "--on", "0026-11-19"], 2, "is not a date"),
  ])
  func `a tick that would not count is refused`(
    words: [String], code: Int32, text: String
  )
    throws
  {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let before = try fixture.bytes("acme")
    let run = try fixture.run(words: ["done", "acme"] + words)
    #expect(run.status == code && run.errors.contains(text) && run.output.isEmpty)
    #expect(try fixture.bytes("acme") == before)
  }

  @Test(arguments: [
    "Make the transfer", "make the transfer", "从已核对的账户汇款", "payTransfer",
  ])
  func `done takes a task by its id or its label in either language`(word: String) throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    for language in ["en", "zh"] {
      #expect(try fixture.run("done", "acme", word, "--lang", language).status == 0)
      #expect(try fixture.session("acme").done[.payTransfer] != nil)
      try fixture.run("done", "acme", word, "--undo")
    }
    #expect(
      try fixture.run("show", "acme", "--why", word).output.hasPrefix("Make the transfer (payTransfer)"))
  }

  @Test func `done of a part of a label suggests the task`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let run = try fixture.run("done", "acme", "the transfer")
    #expect(run.status == 2 && run.errors.contains("Did you mean payTransfer (Make the transfer)?"))
    let chinese = try fixture.run("done", "acme", "汇款", "--lang", "zh")
    #expect(chinese.errors.contains("payTransfer (从已核对的账户汇款)"))
    let question = try fixture.run("done", "acme", "打款验证结果", "--lang", "zh")
    #expect(question.status == 2 && question.errors.contains("transferOutcome"))
  }

  @Test(arguments: [
    ("en", "Submit the code for review", "Result of the code review"), ("zh", "提交代码审核", "代码审核结果"),
  ])
  func `done names the open task before a result, not the result`(
    language: String, task: String, result: String
  ) throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    try fixture.run("answer", "acme", "transferOutcome=matched")
    let run = try fixture.run("done", "acme", "publish", "--lang", language)
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.errors.contains(task) && !run.errors.contains(result), "\(run.errors)")
  }

  @Test func `done of a reminder names the answer that changes it`() throws {
    let fixture = try CLIFixture()
    for (flow, field) in [
      ("quick-register", "officialAccountCertifiedUntil"), ("quick-certify", "officialAccountCertifiedUntil"),
      ("certify", "certificationApprovedOn"), ("register", "certificationApprovedOn"),
    ] {
      try fixture.run("new", flow, "--flow", flow)
      let run = try fixture.run("done", flow, "renewCertification")
      #expect(run.status == 2 && run.output.isEmpty && run.errorLines.count <= 3)
      #expect(run.errors.contains("is a reminder") && !run.errors.contains("no task"), "\(run.errors)")
      #expect(run.errors.contains("wxwizard answer \(flow) \(field)=YYYY-MM-DD"), "\(run.errors)")
      let chinese = try fixture.run("done", flow, "renewCertification", "--lang", "zh")
      #expect(chinese.errors.contains("是提醒") && chinese.errors.contains("\(flow) \(field)=YYYY-MM-DD"))
    }
    try fixture.run("new", "launch", "--flow", "launch")
    let separate = try fixture.run("done", "launch", "renewCertification")
    #expect(separate.status == 2 && separate.errors.contains("is a reminder"), "\(separate.errors)")
    #expect(
      separate.errors.contains("wxwizard done launch certifySeparately --on YYYY-MM-DD"), "\(separate.errors)"
    )
    try fixture.run("new", "link", "--flow", "link")
    #expect(try fixture.run("done", "link", "renewCertification").errors.contains("link has no task"))
  }

  @Test func `done of a field says how to answer it`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let run = try fixture.run("done", "acme", "transferOutcome")
    #expect(run.status == 2 && run.errorLines.count <= 3)
    #expect(run.errors.contains("wxwizard answer acme transferOutcome="), "\(run.errors)")
    #expect(run.errors.contains("matched = Verified"))
  }

  @Test func `an unknown task suggests the nearest and says where the ids are`() throws {
    let fixture = try CLIFixture()
    try fixture.make("teashop", CLIFixture.transferring)
    let run = try fixture.run("done", "teashop", "submitCode")
    #expect(
      run.status == 2 && run.errors.contains("Did you mean submitReview (Submit the code for review)?"),
      "\(run.errors)")
    #expect(run.errors.contains("wxwizard show teashop") && run.errorLines.count <= 3)
    #expect(try fixture.run("done", "teashop").errors.contains("wxwizard show NAME"))
    #expect(try fixture.run("done", "teashop", "--lang", "zh").errors.contains("wxwizard show NAME"))
    let chinese = try fixture.run("done", "teashop", "submitCode", "--lang", "zh")
    #expect(chinese.errors.contains("submitReview") && chinese.errors.contains("wxwizard show teashop"))
  }

  @Test func `undoing a tick reports the tasks that depended on it`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let run = try fixture.run("done", "acme", "submitRegistration", "--undo")
    #expect(run.status == 1 && run.errors.contains("noteTransferDetails"))
  }

  @Test func `retry records the attempt and clears what must be repeated`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    try fixture.run("done", "acme", "payTransfer")
    #expect(try fixture.run("retry", "acme").status == 1)
    try fixture.run("answer", "acme", "transferOutcome=mismatched")
    let run = try fixture.run("retry", "acme")
    #expect(run.status == 0 && run.lines.count == 1 && run.output.contains("Make the transfer"))
    let session = try fixture.session("acme")
    #expect(session.attempts == [Attempt(step: "transfer", outcome: "mismatched", on: CLIFixture.day)])
    #expect(session.done[.payTransfer] == nil && session.answers[.transferOutcome] == nil)
  }

  @Test func `delete without a terminal needs --force and removes all files`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    try fixture.run("done", "acme", "payTransfer")
    #expect(try fixture.run("delete", "acme").status == 2)
    #expect(FileManager.default.fileExists(atPath: fixture.home.session("acme")))
    let run = try fixture.run("delete", "acme", "--force")
    #expect(run.status == 0 && run.output == "Deleted acme\n")
    let folder = fixture.home.path + "/.local/share/wxwizard/sessions"
    // Only what cancels its calendar entries is left, which says nothing about the client.
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.allSatisfy { $0.hasPrefix(".deleted.register.") } && files.count == 1, "\(files)")
    #expect(try fixture.run("delete", "acme", "--force").status == 3)
  }
}
