import Foundation
import Testing
import WizardCore

@Suite struct DoneTests {
  @Test func `a task is ticked today, on a day, and taken back`() throws {
    let controller = try Desk()
    try controller.make("acme", Desk.transferring)
    #expect(try controller.run("done", "acme", "payTransfer").status == 0)
    #expect(try controller.session("acme").done[.payTransfer] == CivilDate(iso: "2026-11-20"))
    #expect(try controller.run("done", "acme", "payTransfer", "--on", "2026/11/19").status == 0)
    #expect(try controller.session("acme").done[.payTransfer] == CivilDate(iso: "2026-11-19"))
    let undone = try controller.run("done", "acme", "payTransfer", "--undo")
    #expect(undone.status == 0 && undone.lines.count == 1)
    #expect(try controller.session("acme").done[.payTransfer] == nil)
  }

  @Test(arguments: [
    (["payTransfer", "--on", "2026-11-21"], Int32(1), "future"),
    (["payTransfer", "--on", "2026-11-17"], 1, "cannot be earlier than"),
    (["publish"], 1, "cannot be ticked yet"), (["payCertificationFee"], 1, "not on the checklist"),
    (["payTransfr"], 2, "Did you mean payTransfer?"), (["payTransfer", "--on", "soon"], 2, "no date"),
  ])
  func `a tick that would not count is refused and nothing saved`(localizer: [String], code: Int32, text: String)
    throws
  {
    let controller = try Desk()
    try controller.make("acme", Desk.transferring)
    let before = try controller.bytes("acme")
    let run = try controller.run(localizer: ["done", "acme"] + localizer)
    #expect(run.status == code && run.errors.contains(text) && run.output.isEmpty)
    #expect(try controller.bytes("acme") == before)
  }

  @Test func `a reminder is no task, and what moves it on is told`() throws {
    let controller = try Desk()
    for (flow, field) in [
      ("quick-register", "officialAccountCertifiedUntil"), ("quick-certify", "officialAccountCertifiedUntil"),
      ("certify", "certificationApprovedOn"), ("register", "certificationApprovedOn"),
    ] {
      try controller.run("new", flow, "--flow", flow)
      let run = try controller.run("done", flow, "renewCertification")
      #expect(run.status == 2 && run.output.isEmpty && run.errorLines.count <= 3)
      #expect(run.errors.contains("is a reminder") && !run.errors.contains("no task"), "\(run.errors)")
      #expect(run.errors.contains("wxwizard answer \(flow) \(field)=YYYY-MM-DD"), "\(run.errors)")
      let chinese = try controller.run("done", flow, "renewCertification", "--lang", "zh")
      #expect(chinese.errors.contains("是提醒") && chinese.errors.contains("\(flow) \(field)=YYYY-MM-DD"))
    }
    try controller.run("new", "link", "--flow", "link")
    #expect(try controller.run("done", "link", "renewCertification").errors.contains("link has no task"))
  }

  @Test func `a question is no task, and how it is answered is told`() throws {
    let controller = try Desk()
    try controller.make("acme", Desk.transferring)
    let run = try controller.run("done", "acme", "transferOutcome")
    #expect(run.status == 2 && run.errorLines.count <= 3)
    #expect(run.errors.contains("wxwizard answer acme transferOutcome="), "\(run.errors)")
    #expect(run.errors.contains("matched = verified"))
  }

  @Test func `an unknown task is suggested the nearest, and where the ids are found`() throws {
    let controller = try Desk()
    try controller.make("teashop", Desk.transferring)
    let run = try controller.run("done", "teashop", "submitCode")
    #expect(run.status == 2 && run.errors.contains("Did you mean submitReview?"), "\(run.errors)")
    #expect(run.errors.contains("wxwizard show teashop") && run.errorLines.count <= 3)
    #expect(try controller.run("done", "teashop").errors.contains("wxwizard show NAME"))
    #expect(try controller.run("done", "teashop", "--lang", "zh").errors.contains("wxwizard show NAME"))
    let chinese = try controller.run("done", "teashop", "submitCode", "--lang", "zh")
    #expect(chinese.errors.contains("submitReview") && chinese.errors.contains("wxwizard show teashop"))
  }

  @Test func `taking back a tick that others rest on tells which`() throws {
    let controller = try Desk()
    try controller.make("acme", Desk.transferring)
    let run = try controller.run("done", "acme", "submitRegistration", "--undo")
    #expect(run.status == 1 && run.errors.contains("noteTransferDetails"))
  }

  @Test func `retry keeps the attempt and clears what is to be done again`() throws {
    let controller = try Desk()
    try controller.make("acme", Desk.transferring)
    try controller.run("done", "acme", "payTransfer")
    #expect(try controller.run("retry", "acme").status == 1)
    try controller.run("answer", "acme", "transferOutcome=mismatched")
    let run = try controller.run("retry", "acme")
    #expect(run.status == 0 && run.lines.count == 1 && run.output.contains("Send the transfer"))
    let session = try controller.session("acme")
    #expect(session.attempts == [Attempt(step: "transfer", outcome: "mismatched", on: Desk.day)])
    #expect(session.done[.payTransfer] == nil && session.answers[.transferOutcome] == nil)
  }

  @Test func `delete wants --force where it cannot ask, and leaves nothing`() throws {
    let controller = try Desk()
    try controller.make("acme", Desk.transferring)
    try controller.run("done", "acme", "payTransfer")
    #expect(try controller.run("delete", "acme").status == 2)
    #expect(FileManager.default.fileExists(atPath: controller.home.session("acme")))
    let run = try controller.run("delete", "acme", "--force")
    #expect(run.status == 0 && run.output == "Deleted acme\n")
    let folder = controller.home.path + "/.local/share/wxwizard/sessions"
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    #expect(try controller.run("delete", "acme", "--force").status == 3)
  }
}
