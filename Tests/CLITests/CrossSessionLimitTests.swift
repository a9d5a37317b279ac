import Foundation
import TestSupport
import Testing

/// Warnings about people and subjects that register more mini programs than the platform allows.
@Suite struct CrossSessionLimitTests {
  private func registration(_ number: Int, name: String = "开元文具（上海）有限公司") -> String {
    """
    {"schema": 1, "flow": "register", "answers": {"email": "shop\(number)@example.cn", "emailUnused": true,
    "subjectType": "soleTrader", "legalName": "\(name)", "code": "92310115MA1K4XTQ6F",
    "adminName": "陈志强", "adminIDNumber": "11010519491231002X", "adminPhone": "139 1234 567\(number % 3)"}}
    """
  }

  @Test func `one identity card and one subject in more sessions than allowed are warned about in list`()
    throws
  {
    let fixture = try CLIFixture()
    for number in 1...5 { try fixture.make("shop\(number)", registration(number)) }
    #expect(try !fixture.run("list").output.contains("registers at most"))
    let sixth = try fixture.run("new", "shop6", "--answers", fixture.file("shop6.json", registration(6)))
    #expect(sixth.errors.contains("! The identity card ****002X is used in shop1"), "\(sixth.errors)")
    let listed = try fixture.run("list").output
    #expect(listed.contains("One card registers at most 5 mini programs"), "\(listed)")
    #expect(listed.contains("The code 92310115MA1K4XTQ6F is used in"), "\(listed)")
    #expect(!listed.contains("phone number") && !listed.contains("11010519491231002X"), "\(listed)")
    let codes = try fixture.run("list", "--json").output
    #expect(codes.contains("limits.idCard") && codes.contains("limits.subject"))
    #expect(try !fixture.run("list", "--edition", "documented").output.contains("registers at most"))
    let own = try fixture.file(
      "rules.json", #"{"schema": 1, "facts": {"limits.perPerson": {"value": 1}}}"#)
    #expect(try fixture.run("list", "--rules", own).output.contains("The phone number ****"))
  }

  @Test func `a code with two names is warned about in check of a folder`() throws {
    let fixture = try CLIFixture()
    let folder = fixture.home.path + "/answers"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try fixture.file("answers/a.json", registration(1))
    _ = try fixture.file("answers/b.json", registration(2, name: "开元文具 （上海）有限公司"))
    #expect(try !fixture.run("check", folder).output.contains("different names"))
    _ = try fixture.file("answers/c.json", registration(3, name: "晨星文具有限公司"))
    let checked = try fixture.run("check", folder).output
    #expect(
      checked.contains("! The code 92310115MA1K4XTQ6F has different names in \(folder)/a.json"), "\(checked)")
    let last = try fixture.run("check", folder, "--json").lines.last ?? ""
    #expect(last.contains(#""folder": "\#(folder)", "warnings": [{"code": "code.twoNames""#), "\(last)")
  }

  @Test(arguments: ["zh", "en"])
  func `a limit is warned about when the value is typed`(language: String) throws {
    let fixture = try CLIFixture()
    for number in 1...5 { try fixture.make("shop\(number)", registration(number)) }
    try fixture.run("new", "sixth", "--flow", "register")
    try fixture.run("answer", "sixth", "email=six@example.cn", "emailUnused=y", "subjectType=individual")
    for task in ["openRegistration", "fillEmailAndPassword", "activateEmail"] {
      try fixture.run("done", "sixth", task)
    }
    let typed = "王芳\n11010519491231002X\n13800138000\nq\n"
    let run = try Program.run(
      ["sixth", "--plain", "--lang", language, "--today", CLIFixture.day], home: fixture.home.path,
      typing: typed)
    #expect(
      run.output.contains(language == "zh" ? "身份证号 ****002X 用于" : "The identity card ****002X is used in"),
      "\(run.output)")
  }
}
