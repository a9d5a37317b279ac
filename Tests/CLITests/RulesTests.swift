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
    #expect(try rule("certification.reviewDays")["value"] as? [Int] == [1, 7])
    #expect(try rule("team.certified")["value"] as? [String: Int] == ["developers": 20, "testers": 40])
    #expect(try rule("phone.packageStart")["value"] as? String == "2023-08-28")
    #expect(try rule("certification.refund")["value"] is NSNull)
    let own = try fixture.file(
      "rules.json", #"{"schema": 1, "facts": {"certification.fee": {"value": 3000, "note": "seen"}}}"#)
    let mine = try rule("certification.fee", ["--rules", own])
    #expect(mine["value"] as? Int == 3000 && mine["documented"] as? Int == 30000)
  }
}
