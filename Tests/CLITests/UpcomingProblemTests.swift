import Foundation
import Testing
import WizardCore

/// Wrong answers to questions not asked yet, or not asked at all.
@Suite struct UpcomingProblemTests {
  private static let ahead = """
    {"schema": 1, "flow": "register", "answers": {"email": "ops@example.cn",
    "adminPhone": "123", "developers": -1, "bankName": "招商银行"}, "done": {}}
    """
  private static let inactive = """
    {"schema": 1, "flow": "register", "answers": {"email": "ops@example.cn", "emailUnused": true,
    "subjectType": "individual", "code": "123"}, "done": {}}
    """

  @Test func `check reports upcoming problems with their steps`() throws {
    let fixture = try CLIFixture()
    let file = try fixture.file("a.json", Self.ahead)
    let english = try fixture.run("check", file)
    #expect(english.status == 1 && english.lines.count == 3, "\(english.output)")
    #expect(english.output.contains("x adminPhone: The mobile number is not a Chinese one"))
    #expect(english.output.contains("it is asked at “Name the administrator”"), "\(english.output)")
    let chinese = try fixture.run("check", file, "--lang", "zh")
    #expect(chinese.output.contains("在“填写管理员”中填写"), "\(chinese.output)")
    let object = try fixture.run("check", file, "--json").object
    #expect(object["position"] as? String == "email" && object["status"] as? String == "asking")
    let problems = object["problems"] as? [[String: Any]] ?? []
    #expect(problems.map { $0["severity"] as? String } == ["error", "error"])
    #expect(problems.map { $0["step"] as? String } == ["administrator", "team"])
  }

  @Test func `a problem of an inactive answer is a warning for check`() throws {
    let fixture = try CLIFixture()
    let file = try fixture.file("a.json", Self.inactive)
    let english = try fixture.run("check", file)
    #expect(english.status == 0 && english.output.contains("! code: The code has 3 characters"))
    #expect(english.output.contains("“Enter the name and code” is not needed for now"), "\(english.output)")
    let chinese = try fixture.run("check", file, "--lang", "zh")
    #expect(chinese.output.contains("! code:") && chinese.output.contains("暂不适用"))
  }

  @Test func `new refuses a file with an upcoming problem; --keep-good drops that answer`() throws {
    let fixture = try CLIFixture()
    let file = try fixture.file("a.json", Self.ahead)
    let refused = try fixture.run("new", "acme", "--answers", file)
    #expect(refused.status == 1 && refused.errors.contains("a.json:2:1: answers.adminPhone:"))
    #expect(refused.errors.contains("Not created: 2 errors"), "\(refused.errors)")
    #expect(try fixture.run("new", "acme", "--answers", file, "--keep-good").status == 0)
    #expect(try Set(fixture.session("acme").answers.keys) == [.email, .bankName])
  }

  @Test func `new keeps and reports a wrong inactive answer; --keep-good drops it`() throws {
    let fixture = try CLIFixture()
    let file = try fixture.file("a.json", Self.inactive)
    let made = try fixture.run("new", "acme", "--answers", file)
    #expect(made.status == 0 && made.errors.contains("answers.code: The code has 3 characters"))
    #expect(try fixture.session("acme").answers[.code] == .text("123"))
    #expect(try fixture.run("new", "tea", "--answers", file, "--keep-good").status == 0)
    #expect(try fixture.session("tea").answers[.code] == nil)
  }

  @Test func `answer --force saves an upcoming problem, and show lists it until it is corrected`() throws {
    let fixture = try CLIFixture()
    try fixture.run("new", "acme", "--flow", "register")
    let message = try fixture.run("answer", "acme", "adminPhone=123", "--force")
    #expect(message.status == 1 && message.errors.contains("acme: x adminPhone:"), "\(message.errors)")
    #expect(try fixture.session("acme").answers[.adminPhone] == .text("123"))
    // The next answer does not report it again.
    let next = try fixture.run("answer", "acme", "email=ops@example.cn")
    #expect(next.status == 0 && next.errors.isEmpty)
    #expect(try fixture.run("show", "acme").output.contains("x adminPhone:"))
    #expect(try fixture.run("answer", "acme", "adminPhone=13800138000").status == 0)
    #expect(try !fixture.run("show", "acme").output.contains("adminPhone"))
  }
}
