import Foundation
import Testing

@Suite struct CrossSessionTests {
  /// A quick registration by an official account, optionally registered on a day.
  private func quick(_ account: String, email: String, used: Int = 0, registered: String? = nil) -> String {
    let done = [
      "openQuickRegistration", "agreeToTerms", "scanAsAdministrator", "fillEmailAndPassword",
      "activateEmail", "bindAdministrator",
    ]
    let ticks = registered.map { day in done.map { "\"\($0)\": \"\(day)\"" }.joined(separator: ", ") } ?? ""
    return """
      {"schema": 1, "flow": "quick-register", "answers": {"officialAccountName": "\(account)",
      "officialAccountType": "enterprise", "sameSubject": true, "officialAccountCertified": true,
      "officialAccountCertifiedUntil": "2027-01-31", "pendingRegistration": false, "usedThisMonth": \(used),
      "reuseCertification": true, "reuseOperator": true, "email": "\(email)", "emailUnused": true,
      "adminName": "陈志强", "adminPhone": "13912345678", "adminWeChatReady": true, "shownAsCertified": true},
      "done": {\(ticks)}}
      """
  }

  @Test func `an e-mail used in two sessions is reported by answer, list and show`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    try fixture.run("new", "beta", "--flow", "register")
    let run = try fixture.run("answer", "beta", "email=ops@KAIYUAN.example.cn", "emailUnused=y")
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("! The e-mail address ops@kaiyuan.example.cn is used in acme, beta"))
    #expect(try fixture.run("list").output.contains("in acme, beta"))
    #expect(try fixture.run("show", "acme").output.contains("in acme, beta"))
    let line = try fixture.run("list", "--json").lines.first ?? ""
    #expect(
      line.contains(#""warnings": [{"code": "email.shared", "sessions": ["acme", "beta"], "count": 2}]"#))
    try fixture.run("answer", "beta", "email=other@kaiyuan.example.cn")
    #expect(try !fixture.run("list").output.contains("!"))
  }

  @Test func `a warning across many sessions names eight and counts the others`() throws {
    let fixture = try CLIFixture()
    for number in 10..<22 { try fixture.make("s\(number)", CLIFixture.transferring) }
    let listed = try fixture.run("list")
    #expect(listed.output.contains("in s10, s11, s12, s13, s14, s15, s16, s17 and 4 more. Each address"))
    let shown = (10..<18).map { "\"s\($0)\"" }.joined(separator: ", ")
    for words in [["list"], ["show", "s10"]] {
      let json = try fixture.run(words: words + ["--json"]).output
      #expect(json.contains(#""sessions": [\#(shown)], "count": 12}"#), "\(json)")
    }
  }

  @Test func `two unfinished registrations by one official account are reported`() throws {
    let fixture = try CLIFixture()
    try fixture.make("one", quick("开元（上海）", email: "a@example.cn"))
    let made = try fixture.run(
      "new", "two", "--answers", fixture.file("two.json", quick("开元(上海)", email: "b@example.cn")))
    #expect(made.status == 0 && made.errors.contains("unfinished registrations: one, two"))
    try fixture.make("three", quick("别家", email: "c@example.cn"))
    #expect(try fixture.run("list").output.contains("unfinished registrations: one, two."))
  }

  @Test func `a monthly quota used up by several sessions is reported for the unfinished ones`() throws {
    let fixture = try CLIFixture()
    try fixture.make("first", quick("开元", email: "a@example.cn", used: 4, registered: "2026-11-19"))
    try fixture.make("next", quick("开元", email: "b@example.cn", used: 4))
    let listed = try fixture.run("list")
    let warning =
      "The official account “开元” has used its 5 registrations this month. Continue next next month"
    #expect(listed.output.contains(warning), "\(listed.output)")
    // The same with the first registered last month.
    try fixture.run("delete", "first", "--force")
    try fixture.make("first", quick("开元", email: "a@example.cn", registered: "2026-10-19"))
    #expect(try !fixture.run("list").output.contains("used up"))
  }

  @Test func `list reports only certifications that end within 90 days`() throws {
    let fixture = try CLIFixture()
    try fixture.make("soon", quick("开元", email: "a@example.cn", registered: "2026-11-19"))
    let listed = try fixture.run("list")
    #expect(listed.status == 0)
    #expect(listed.output.contains("! soon: certification expires on 2027-01-31"))
    #expect(listed.lines.count == 2)
    #expect(try fixture.run("list", "--json").output.contains(#""certificationEnds": "2027-01-31""#))
    #expect(try fixture.run("list", today: "2026-10-20").output.contains("certification expires") == false)
    for words in [["list", "--json"], ["list", "--json", "--due", "90"], ["show", "soon", "--json"]] {
      let warning = { (code: String) in
        #""warnings": [{"code": "certification.\#(code)", "sessions": ["soon"], "count": 1, "date": "2027-01-31"}]"#
      }
      #expect(try fixture.run(words: words).output.contains(warning("ends")), "\(words)")
      #expect(
        try fixture.run(words: words, today: "2027-02-01").output.contains(warning("ended")),
        "\(words)")
      let early = try fixture.run(words: words, today: "2026-10-20").output
      #expect(!early.contains("certification.en"), "\(words)")
    }
    #expect(try fixture.run("list", "--lang", "zh").output.contains("认证将于 2027-01-31 到期"))
  }
}
