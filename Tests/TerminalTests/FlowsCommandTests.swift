import Foundation
import Testing

/// `wxwizard flows` in a script.
@Suite struct FlowsCommandTests {
  @Test func `flows without an operand lists the flows`() throws {
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
  func `flows draws a flow in the requested format`(format: String, start: String) throws {
    let home = try Home()
    let run = try Program.run(["flows", "register", "--format", format], home: home.path)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix(start))
    #expect(run.output.contains("platformReview"))
    #expect(run.errors.isEmpty)
  }

  @Test func `all flows as JSON are one array, and a diagram needs one flow`() throws {
    let home = try Home()
    let run = try Program.run(["flows", "--format", "json"], home: home.path)
    let flows = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    #expect(run.status == 0 && flows?.compactMap { $0["flow"] as? String }.count == 8)
    let one = try Program.run(["flows", "link", "--format", "json"], home: home.path)
    let link = try JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? NSDictionary
    #expect(flows?.contains { ($0 as NSDictionary) == link } == true)
    for format in ["mermaid", "dot"] {
      let picture = try Program.run(["flows", "--format", format], home: home.path)
      #expect(picture.status == 2 && picture.output.isEmpty)
      #expect(
        picture.errors.contains("The format \(format) draws one flow")
          && picture.errors.contains("quick-register"))
    }
  }

  @Test func `flows --session marks the position in the flow of the session`() throws {
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

  @Test func `flows reports an unknown flow with the known ones`() throws {
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
