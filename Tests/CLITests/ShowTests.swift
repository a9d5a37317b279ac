import Foundation
import Testing

@Suite struct ShowTests {
  @Test func `show prints the progress, what is next and what is due`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let shown = try fixture.run("show", "acme")
    #expect(shown.status == 0)
    #expect(shown.lines.first?.hasPrefix("acme: Ordinary registration, to do, at") == true)
    #expect(shown.output.contains("Make the transfer (payTransfer): to do, by 2026-11-28, finance"))
  }

  @Test func `show --json has the members of check --json and what is next`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let shown = try fixture.run("show", "acme", "--json").object
    let checked = try fixture.run("check", "acme", "--json").object
    #expect(shown["name"] as? String == "acme")
    #expect(shown["next"] as? [String] == ["payTransfer"])
    #expect(shown["due"] as? String == "2026-11-28")
    for (key, value) in checked where key != "file" {
      #expect((shown[key] as? NSObject) == (value as? NSObject), "\(key)")
    }
  }

  @Test func `--why explains an item by answers, conditions and rules, and points to the sources`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let why = try fixture.run("show", "acme", "--why", "payTransfer")
    #expect(why.status == 0)
    #expect(why.output.contains("Why: Subject type = Company (企业)"))
    #expect(why.output.contains("+ not (“Subject type” is Individual (个人))"))
    let rule = "transfer.days: 10 days, or the registration fails (confirm on the platform's page)"
    #expect(why.output.contains(rule) && why.output.contains("wxwizard rules ID"))
  }

  @Test func `an answer in a condition is in quotes`() throws {
    let message = try CLIFixture().run("--lang", "zh", "template", "quick-register").errors
    #expect(message.contains("”为“是”") && !message.contains("是是"))
  }

  @Test func `--why names the unmet condition of an item that is not on the checklist`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let why = try fixture.run("show", "acme", "--why", "payCertificationFee", "--json").object
    #expect(why["status"] is NSNull)
    let conditions = why["conditions"] as? [[String: String]] ?? []
    #expect(conditions.contains { $0["holds"] == "no" })
    #expect(conditions.allSatisfy { !($0["clause"] ?? "").isEmpty })
  }

  @Test func `every checklist item can be explained in both languages`() throws {
    let fixture = try CLIFixture()
    for flow in ["register", "quick-certify", "launch"] {
      try fixture.run("new", flow, "--flow", flow)
      let items = try fixture.run("show", flow, "--json").object["checklist"] as? [[String: Any]] ?? []
      for item in items {
        let id = item["id"] as? String ?? ""
        for language in ["en", "zh"] {
          let why = try fixture.run("show", flow, "--why", id, "--lang", language)
          #expect(why.status == 0 && !why.output.contains("{"), "\(flow) \(id)")
        }
      }
    }
  }

  @Test func `an unknown item or session suggests the nearest`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let line = try fixture.run("show", "acme", "--why", "payTransfr")
    #expect(line.status == 2 && line.errors.contains("Did you mean payTransfer (Make the transfer)?"))
    let session = try fixture.run("show", "acne")
    #expect(session.status == 3 && session.errors.contains("Did you mean acme?"))
    #expect(session.errorLines.count == 2)
  }

  @Test func `show lists the found routes to choose from`() throws {
    let fixture = try CLIFixture()
    try fixture.run("new", "tea", "--flow", "start")
    let words = [
      "goal=newMiniProgram", "subjectType=enterprise", "hasOfficialAccount=n", "wantsCertification=n",
    ]
    let answered = try fixture.run(words: ["answer", "tea"] + words)
    #expect(answered.output.contains("route to be chosen"), "\(answered.output)")
    let shown = try fixture.run("show", "tea")
    #expect(!shown.output.contains("finished") && shown.output.contains("route to be chosen"))
    #expect(shown.output.contains("Choose a route: wxwizard tea"), "\(shown.output)")
    #expect(
      shown.output.contains("Ordinary registration · Bank transfer (对公打款): CNY 0"), "\(shown.output)")
    let list = try fixture.run("list")
    #expect(!list.output.contains("finished"))
    #expect(list.output.contains("! tea: choose a route with: wxwizard tea"), "\(list.output)")
    #expect(list.output.contains("wxwizard tea"))
    #expect(try fixture.run("check", "tea").output.contains("route to be chosen"))
    for command in [["show", "tea"], ["list"]] {
      let chinese = try fixture.run(words: command + ["--lang", "zh"])
      #expect(!chinese.output.contains("已办完") && chinese.output.contains("wxwizard tea"))
      #expect(try fixture.run(words: command + ["--json"]).object["status"] as? String == "finished")
    }
  }

  @Test func `show does not claim a route if none is open`() throws {
    let fixture = try CLIFixture()
    try fixture.run("new", "tea", "--flow", "start")
    try fixture.run("answer", "tea", "goal=usePhoneNumber", "subjectType=individual", "hasOfficialAccount=n")
    for command in [["show", "tea"], ["list"]] {
      let run = try fixture.run(words: command)
      #expect(
        run.output.contains("no route is open") && !run.output.contains("to be chosen"), "\(run.output)")
      #expect(!run.output.contains("finished"))
    }
  }

  @Test func `inactive answers are shown with label and id`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    try fixture.run("answer", "acme", "verificationMethod=certification")
    try fixture.make(
      "found",
      """
      {"schema": 1, "flow": "launch", "answers": {"goal": "launchExisting"}, "done": {"payTransfer": "2026-11-18"}}
      """)
    for command in ["show", "check"] {
      let chinese = try fixture.run(command, "acme", "--lang", "zh")
      #expect(chinese.output.contains("账户类型 (accountKind)"), "\(chinese.output)")
      let english = try fixture.run(command, "acme")
      #expect(english.output.contains("Account holder (accountHolder)"), "\(english.output)")
      // A field of another flow has the label it has there.
      let other = try fixture.run(command, "found", "--lang", "zh")
      #expect(other.output.contains("办理事项 (goal)、从已核对的账户汇款 (payTransfer)"), "\(other.output)")
    }
    let message = try fixture.run("answer", "acme", "bankName=x", "--lang", "zh")
    #expect(
      message.errors.contains("(bankName)") && !message.errors.contains("：bankName"), "\(message.errors)")
    #expect(
      try (fixture.run("show", "acme", "--json").object["parked"] as? [String])?.contains("accountKind")
        == true)
  }

  @Test(arguments: [
    ("mismatched", "Details differ, or returned", "Make the transfer (payTransfer)"),
    ("late", "Not received in time", "Confirm the subject and submit (submitRegistration)"),
  ])
  func `a failed transfer is shown with what to correct before retry`(
    outcome: String, section: String, task: String
  ) throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    try fixture.run("done", "acme", "payTransfer")
    try fixture.run("answer", "acme", "transferOutcome=\(outcome)")
    let shown = try fixture.run("show", "acme")
    #expect(shown.output.contains("(transferOutcome=\(outcome))"), "\(shown.output)")
    #expect(!shown.output.contains("Result of the transfer (transferOutcome)"))
    #expect(shown.output.contains(section) && shown.output.contains("wxwizard retry acme"), "\(shown.output)")
    #expect(shown.output.contains(task), "\(shown.output)")
    #expect(!shown.output.contains("Another"))
    #expect(try fixture.run("show", "acme", "--json").object["next"] as? [String] == ["transferOutcome"])
  }

  @Test func `an overdue transfer is shown with what to ask and how to start over`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let late = "2026-12-01"
    let shown = try fixture.run("show", "acme", today: late)
    #expect(shown.output.contains("(transferOutcome)"), "\(shown.output)")
    #expect(shown.output.contains("wxwizard done acme payTransfer --on"), "\(shown.output)")
    #expect(shown.output.contains("start again: wxwizard retry acme"), "\(shown.output)")
    #expect(shown.output.contains("To do again: Enter e-mail address and password"), "\(shown.output)")
    #expect(!shown.output.contains("Make the transfer (payTransfer): overdue"), "\(shown.output)")
    let chinese = try fixture.run(words: ["show", "acme", "--lang", "zh"], today: late)
    #expect(chinese.output.contains("再重新办理：wxwizard retry acme"), "\(chinese.output)")
    #expect(try fixture.run(words: ["retry", "acme"], today: late).status == 0)
    #expect(try fixture.session("acme").attempts.map(\.on) == [late])
    #expect(try !fixture.run("show", "acme", today: late).output.contains("start over"))
  }

  @Test func `the warning about the account ends when the transfer has matched`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring.replacing("\"basic\"", with: "\"general\""))
    #expect(try fixture.run("show", "acme").output.contains("! accountKind:"))
    try fixture.run("answer", "acme", "transferOutcome=matched")
    #expect(try !fixture.run("show", "acme").output.contains("accountKind"))
    try fixture.run("answer", "acme", "transferOutcome=mismatched")
    #expect(try fixture.run("show", "acme").output.contains("! accountKind:"))
  }

  @Test func `a rejected certification is no longer due`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.certifying)
    #expect(try fixture.run("list", "--json").object["due"] as? String == "2026-12-09")
    try fixture.run("answer", "acme", "certificationOutcome=rejected", "rejectionReason=document")
    #expect(try fixture.run("list", "--json").object["due"] is NSNull)
    #expect(try fixture.run("list", "--due", "90").status == 0)
    try fixture.run("retry", "acme")
    #expect(try fixture.run("list", "--json").object["due"] is NSNull)
  }

  @Test func `a rejected certification shows the fee that is due again`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.certifying)
    try fixture.run("answer", "acme", "certificationOutcome=rejected")
    let open = try fixture.run("show", "acme")
    #expect(open.output.contains("Reason for rejection (rejectionReason)"), "\(open.output)")
    #expect(open.output.contains("Another CNY 300 is due and is not refunded"), "\(open.output)")
    try fixture.run("answer", "acme", "rejectionReason=document")
    for (language, fee) in [("en", "Another CNY 300 is due and is not refunded"), ("zh", "须再付 300 元，未通过不退")] {
      let shown = try fixture.run("show", "acme", "--lang", language)
      #expect(shown.output.contains(fee) && shown.output.contains("wxwizard retry acme"), "\(shown.output)")
      #expect(shown.output.contains("(certificationOutcome=rejected)"), "\(shown.output)")
      #expect(!shown.output.contains("(rejectionReason)"), "\(shown.output)")
      #expect(shown.output.contains("(documentsReady)"), "\(shown.output)")
      // The outcome is known, so nothing is due.
      #expect(!shown.output.contains("(certificationOutcome)"), "\(shown.output)")
    }
    // The amount spent is the same before and during the retry; the total includes both.
    let message = "Another CNY 300 is due and is not refunded. Fees so far: CNY 300; with this one: CNY 600."
    #expect(try fixture.run("show", "acme").output.contains(message))
    let retried = try fixture.run("retry", "acme").output
    #expect(retried.contains(message), "\(retried)")
    let fees = try fixture.run("show", "acme", "--json").object["fees"] as? [String: Any]
    #expect(fees?["totalFen"] as? Int == 60000)
  }

  @Test func `a rejected code review is shown with the tasks to repeat`() throws {
    let fixture = try CLIFixture()
    try fixture.make("tea", CLIFixture.reviewing)
    try fixture.run("answer", "tea", "codeReviewOutcome=rejected")
    let shown = try fixture.run("show", "tea")
    #expect(shown.output.contains("(codeReviewOutcome=rejected)"), "\(shown.output)")
    #expect(shown.output.contains("wxwizard retry tea"), "\(shown.output)")
    #expect(shown.output.contains("(submitReview)") && !shown.output.contains("Another"), "\(shown.output)")
  }
}
