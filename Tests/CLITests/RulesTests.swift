import Foundation
import Testing

@Suite struct RulesTests {
  @Test func `rules --json has values as a rules file has them`() throws {
    let fixture = try CLIFixture()
    func rule(_ id: String, _ more: [String] = []) throws -> [String: Any] {
      try fixture.run(words: ["rules", id, "--json"] + more).object
    }
    #expect(try rule("certification.fee")["value"] as? Int == 30000)
    #expect(try rule("certification.fee")["documented"] is NSNull)
    #expect(try rule("certification.reviewDays")["value"] as? [Int] == [1, 15])
    let documented = try rule("certification.reviewDays", ["--edition", "documented"])
    #expect(documented["value"] as? [Int] == [1, 7] && documented["edition"] as? String == "documented")
    #expect(try rule("team.certified")["value"] as? [String: Int] == ["developers": 20, "testers": 40])
    #expect(try rule("phone.packageStart")["value"] as? String == "2023-08-28")
    #expect(try rule("certification.refund")["value"] is NSNull)
    let own = try fixture.file(
      "rules.json", #"{"schema": 1, "facts": {"certification.fee": {"value": 3000, "note": "seen"}}}"#)
    let mine = try rule("certification.fee", ["--rules", own])
    #expect(mine["value"] as? Int == 3000 && mine["documented"] as? Int == 30000)
  }

  @Test func `rules ID shows every version and why one is in force`() throws {
    let fixture = try CLIFixture()
    let message = try fixture.run("rules", "certification.reviewDays").output
    #expect(message.contains("* 1 to 15 working days; start unknown; G18 2018-07-30; B"), "\(message)")
    #expect(
      message.contains("  1 to 5 working days") && message.contains("  1 to 7 working days"), "\(message)")
    #expect(message.contains("Why in force: Of the official versions in effect, its source is the newest."))
    #expect(message.contains("In use: the current rules."))
    let object = try fixture.run("rules", "certification.reviewDays", "--json").object
    let versions = object["versions"] as? [[String: Any]] ?? []
    #expect(versions.count == 3 && object["reason"] as? String == "newestOfficial")
    #expect(versions.first?["inForce"] as? Bool == true && versions.first?["grade"] as? String == "B")
    #expect(object["edition"] as? String == "current")
    let absent = try fixture.run("rules", "filing.days", "--edition", "documented")
    #expect(absent.status == 0 && absent.output.contains("The documented rules do not have it."))
  }

  @Test(arguments: ["认证费", "certification fee", "CERTIFICATION.FEE.", "个体工商户认证费"])
  func `rules TEXT finds facts by words of either language`(text: String) throws {
    let fixture = try CLIFixture()
    for language in ["en", "zh"] {
      let found = try fixture.run("rules", text, "--lang", language)
      #expect(found.status == 0 && found.output.contains("certification.fee.soleTrader"), "\(found.output)")
      #expect(!found.output.contains("openPlatform"), "\(found.output)")
    }
    #expect(
      try fixture.run("rules", text, "--json").output.contains(#""id": "certification.fee.soleTrader""#))
  }

  @Test func `rules TEXT without a result suggests the nearest id`() throws {
    let run = try CLIFixture().run("rules", "certificaton.fee")
    #expect(run.status == 2 && run.errors.contains("certification.fee"), "\(run.errors)")
  }

  @Test func `check, export and rules name the edition`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    for (options, edition, name) in [
      ([], "current", "current rules"),
      (["--edition", "documented"], "documented", "documented rules"),
    ] {
      #expect(
        try fixture.run(words: ["check", "acme", "--json"] + options).object["edition"] as? String == edition)
      let export = try fixture.run(words: ["export", "acme", "--format", "json"] + options)
      #expect(export.object["edition"] as? String == edition)
      for command in [["export", "acme"], ["export", "acme", "--for", "finance"], ["rules"]] {
        let sheet = try fixture.run(words: command + options).output.split(whereSeparator: \.isWhitespace)
        #expect(sheet.joined(separator: " ").contains(name), "\(command)")
      }
    }
  }

  @Test func `show prints what changed since a session was saved under the other edition`() throws {
    let fixture = try CLIFixture()
    let file = try fixture.file("acme.json", CLIFixture.transferring)
    try fixture.run("new", "acme", "--answers", file, "--edition", "documented")
    let message = "This session was saved under the documented rules. It now follows the current rules."
    #expect(try fixture.run("show", "acme").output.contains(message))
    #expect(try fixture.run("acme", "--plain").output.contains(message))
    #expect(try !fixture.run("show", "acme", "--edition", "documented").output.contains("saved under"))
    let object = try fixture.run("show", "acme", "--json").object
    #expect(object["savedUnder"] as? String == "documented")
    #expect((object["rulesChanged"] as? [String])?.contains("filing.required") == true)
    try fixture.run("answer", "acme", "bankName=示例银行")
    #expect(try !fixture.run("show", "acme").output.contains("saved under"))
  }
}
