import Foundation
import Testing

/// `wxwizard flows` as a script meets it.
@Suite struct FlowsCommandTests {
  @Test func `without a name the flows are listed`() throws {
    let home = try Home()
    let run = try Program.run(["flows"], home: home.path)
    #expect(run.status == 0)
    let names = run.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(
      names == [
        "start", "register", "quick-register", "certify", "quick-certify", "link", "launch", "phone-number",
      ])
  }

  @Test(arguments: [
    ("text", "register\n"), ("mermaid", "flowchart TD\n"), ("dot", "digraph "), ("json", "{\n"),
  ])
  func `a flow is drawn in the format asked for`(format: String, start: String) throws {
    let home = try Home()
    let run = try Program.run(["flows", "register", "--format", format], home: home.path)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix(start))
    #expect(run.output.contains("platformReview"))
    #expect(run.errors.isEmpty)
  }

  @Test func `a session is marked, and draws its own flow`() throws {
    let home = try Home()
    #expect(try Program.run(["new", "acme", "--flow", "link"], home: home.path).status == 0)
    let run = try Program.run(["flows", "--session", "acme"], home: home.path)
    #expect(run.status == 0)
    #expect(run.output.contains(">   accounts\n"))
    let other = try Program.run(["flows", "certify", "--session", "acme"], home: home.path)
    #expect(other.status == 2)
    #expect(other.errors.contains("link"))
    #expect(try Program.run(["flows", "--session", "nobody"], home: home.path).status == 3)
  }

  @Test func `what cannot be drawn is told with what can`() throws {
    let home = try Home()
    let flow = try Program.run(["flows", "registre"], home: home.path)
    #expect(flow.status == 2)
    #expect(flow.errors.contains("Did you mean register?"))
    let format = try Program.run(["flows", "register", "--format", "png"], home: home.path)
    #expect(format.status == 2)
    #expect(format.errors.contains("text, mermaid, dot, json"))
    #expect(try Program.run(["flows", "register", "certify"], home: home.path).status == 2)
  }
}
