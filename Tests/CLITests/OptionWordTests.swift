import TestSupport
import Testing
import WizardCore

/// Values of options and answers given by their words in either language.
@Suite struct OptionWordTests {
  @Test(arguments: [
    ("--for", ["finance", "Finance", "财务"]),
    (
      "--for",
      [
        "legalRepresentative", "legal representative", "Legal representative (operator)", "operator", "法定代表人",
        "经营者",
      ]
    ),
    ("--status", ["acting", "to do", "待办理"]), ("--flow", ["register", "ordinary registration", "普通注册"]),
  ])
  func `an option accepts ids and the labels of both languages`(option: String, words: [String]) throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let runs = try words.map { try fixture.run("list", option, $0) }
    #expect(runs.allSatisfy { $0.status == 0 && $0.output == runs[0].output }, "\(runs.map(\.errors))")
  }

  @Test func `an unknown role lists the same roles as the help`() throws {
    let fixture = try CLIFixture()
    let help = try fixture.run("help", "export").output
    for id in [
      "applicant", "administrator", "officialAccountAdministrator", "finance", "legalRepresentative",
      "developer", "platform",
    ] {
      #expect(help.contains(id), "\(id)")
      #expect(try fixture.run("list", "--for", "nobody").errors.contains(id), "\(id)")
    }
  }

  @Test(arguments: [("有", true), ("没有", false), ("无", false), ("可以", true), ("不可以", false), ("Y", true)])
  func `a yes or no question accepts common words`(word: String, answer: Bool) throws {
    let fixture = try CLIFixture()
    try fixture.run("new", "acme", "--flow", "quick-register")
    try fixture.run("answer", "acme", "pendingRegistration=\(word)", "--force")
    #expect(try fixture.session("acme").answers[.pendingRegistration] == .yesNo(answer))
  }

  @Test func `a sheet without a contact says how to set one, on standard error only`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let run = try fixture.run("export", "acme", "--for", "finance")
    #expect(run.errors.contains("wxwizard settings agencyContact=") && !run.output.contains("agencyContact"))
    try fixture.run("settings", "agencyContact=021-5550-0100")
    let named = try fixture.run("export", "acme", "--for", "finance")
    #expect(named.errors.isEmpty && named.output.contains("021-5550-0100"))
  }

  @Test func `a rejected name lists the legal name among what to correct`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.certifying)
    try fixture.run("answer", "acme", "certificationOutcome=rejected", "rejectionReason=nameMismatch")
    #expect(try fixture.run("show", "acme").output.contains("Full legal name (legalName)"))
  }

  @Test func `the template has no ids of conditions`() throws {
    let run = try CLIFixture().run("template", "link", "--lang", "zh")
    #expect(run.errors.contains("“规则版本”为现行规则") && !run.errors.contains("edition"))
  }
}
