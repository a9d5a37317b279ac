import Foundation
import TestSupport
import Testing
import WizardExport

@testable import WizardCore

@Suite struct DrawingTests {
  @Test(arguments: FlowID.allCases)
  func `a drawing has exactly the edges, blocks and ends of its flow`(id: FlowID) throws {
    let flow = Flow.named(id).restricted(to: .documented)
    let arrows = FlowDrawing(flow).arrows
    let drawn = arrows.filter { $0.kind == .forward || $0.kind == .retry }
    #expect(drawn.count == flow.edges.count)
    for edge in flow.edges {
      let kind: FlowDrawing.Arrow.Kind = edge.isForward ? .forward : .retry
      #expect(
        drawn.contains { $0.from == edge.from.rawValue && $0.to == edge.to.rawValue && $0.kind == kind })
    }
    #expect(arrows.count { $0.kind == .finish } == 1)
    let blocked = Set(arrows.filter { $0.kind == .block }.map(\.from))
    #expect(
      blocked
        == Set(
          Paths(flow).all?.filter { $0.last?.end == .blocked }.flatMap { $0.suffix(1) }
            .map(\.step.rawValue) ?? []))
  }

  @Test(arguments: FlowID.allCases)
  func `every choice of a flow and every alternative of a blocked flow has an arrow to its flow`(id: FlowID)
    throws
  {
    let flow = Flow.named(id)
    let drawing = FlowDrawing(flow)
    let options = drawing.arrows.filter { $0.kind == .option }
    #expect(options.map(\.to) == flow.choices.map { "flow-\($0.flow.rawValue)" })
    #expect(options.map(\.labels) == flow.choices.map { [$0.offered.label] })
    let alternatives = flow.steps.flatMap { step in
      step.fields.flatMap(flow.checks).compactMap { check -> [String]? in
        guard case .rule(let rule) = check, let alternative = rule.alternative else { return nil }
        return [step.id.rawValue + "Blocked", "flow-" + alternative.flow.rawValue, rule.when.label]
      }
    }
    let detours = drawing.arrows.filter { $0.kind == .detour }
    for expected in alternatives {
      let arrow = detours.first { $0.from == expected[0] && $0.to == expected[1] }
      #expect(arrow?.labels.contains { $0.hasPrefix(expected[2]) } == true, "\(expected)")
    }
    #expect(Set(detours.map { $0.from + $0.to }) == Set(alternatives.map { $0[0] + $0[1] }))
    #expect(detours.map(\.labels.count).reduce(0, +) == alternatives.count)
    let others = drawing.points.filter { $0.kind == .flow }.map(\.id)
    #expect(Set(others) == Set((options + detours).map(\.to)) && Set(others).count == others.count)
    for format in DrawingFormat.allCases {
      let text = format.render(drawing)
      for other in others { #expect(text.contains(other.dropFirst("flow-".count)), "\(format)") }
    }
  }

  @Test func `a guard is labelled in the ids of answers`() {
    #expect(Guard.always.label == "")
    #expect(Guard.not(.isIndividual).label == "subject!=individual")
    #expect(Guard.yes(.wantsPay).label == "wantsPay=true")
    #expect(Guard.byTransfer.label == "subject=enterprise/soleTrader and verification=bankTransfer")
    #expect(
      Guard.all([.any([.isIndividual, .yes(.certified)]), .no(.wantsPay)]).label
        == "(subject=individual or certified=true) and wantsPay=false")
    #expect(
      Guard.not(.all([.isIndividual, .yes(.certified)])).label
        == "not (subject=individual and certified=true)")
  }

  @Test func `steps, waits, retries, stops and ends look different in every format`() {
    let wanted: [(DrawingFormat, [String])] = [
      (.text, ["    accounts", "      || stop  when", "      ** finished"]),
      (.mermaid, ["accounts[\"accounts\"]", "accountsBlocked[/\"blocked\"/]", "finished(((\"finished\")))"]),
      (.dot, ["\"accounts\" [label=\"accounts\"];", "shape=octagon", "shape=doublecircle"]),
      (.json, ["\"kind\": \"step\"", "\"kind\": \"stop\"", "\"kind\": \"end\"", "\"kind\": \"block\""]),
    ]
    for (format, pieces) in wanted {
      let text = format.render(FlowDrawing(.link))
      for piece in pieces { #expect(text.contains(piece), "\(format): \(piece)") }
    }
    let waits: [(DrawingFormat, [String])] = [
      (.text, ["  ~ platformReview", "      << again  when certification=rejected"]),
      (.mermaid, ["platformReview{{\"platformReview\"}}", "-. \"again: certification=rejected\" .->"]),
      (.dot, ["shape=hexagon", "style=dashed"]),
      (.json, ["\"kind\": \"wait\"", "\"kind\": \"retry\""]),
    ]
    for (format, pieces) in waits {
      let text = format.render(FlowDrawing(.certify))
      for piece in pieces { #expect(text.contains(piece), "\(format): \(piece)") }
    }
  }

  /// A session that chose the transfer before its subject became a government, with an answer of another flow.
  private var inactive: FlowDrawing {
    let answers: Answers = [
      .email: .text("ops@example.cn"), .emailUnused: .yesNo(true), .subjectType: .text("government"),
      .legalName: .text("示例"), .code: .text("12100000400000624D"), .verificationMethod: .text("bankTransfer"),
      .accountKind: .text("basic"), .wantsPay: .yesNo(true),
    ]
    let session = Session(flow: .register, answers: answers)
    return FlowDrawing(
      .register,
      marking: Wizard(session, flow: .register, rulebook: .documented, today: Paths.today))
  }

  @Test func `a drawing of a session marks its position and its inactive answers`() {
    let drawing = inactive
    let points = Dictionary(drawing.points.map { ($0.id, $0) }) { first, _ in first }
    #expect(points["email"]?.mark == .passed)
    #expect(points["certificationDocuments"]?.mark == .here)
    #expect(points["platformReview"]?.mark == .ahead)
    #expect(points["transferAccount"]?.mark == nil)
    #expect(points["transferAccount"]?.inactive == ["accountKind"])
    #expect(points["verification"]?.inactive == ["verificationMethod"])
    #expect(drawing.inactiveFromOtherFlow == ["wantsPay"])
    let wanted: [(DrawingFormat, [String])] = [
      (
        .text,
        [">   certificationDocuments", "inactive: accountKind", "inactive, from another flow: wantsPay"]
      ),
      (.mermaid, ["here: certificationDocuments", "inactive: accountKind", "wantsPay"]),
      (.dot, ["penwidth=4", "inactive: accountKind", "wantsPay"]),
      (.json, ["\"mark\": \"here\"", "[\"accountKind\"]", "\"parkedElsewhere\": [\"wantsPay\"]"]),
    ]
    for (format, pieces) in wanted {
      let text = format.render(drawing)
      for piece in pieces { #expect(text.contains(piece), "\(format): \(piece)") }
    }
  }

  @Test func `Graphviz draws every flow`() throws {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let program = try #require(folders.map { "\($0)/dot" }.first(where: FileManager.default.isExecutableFile))
    let home = try Home()
    let folder = URL(filePath: home.path)
    let (source, drawn) = (folder.appending(path: "flow.dot"), folder.appending(path: "flow.svg"))
    for drawing in allFlows.map({ FlowDrawing($0) }) + [inactive] {
      try Data(DrawingFormat.dot.render(drawing).utf8).write(to: source)
      let run = try Program.run(
        program, ["-Tsvg", "-o", drawn.path, source.path], environment: Program.environment(home: home.path))
      #expect(run.status == 0, "\(drawing.flow.rawValue): \(run.errors)")
      let svg = try String(contentsOf: drawn, encoding: .utf8)
      for point in drawing.points {
        #expect(svg.contains("<title>\(point.id.replacing("-", with: "&#45;"))</title>"), "\(point.id)")
      }
    }
  }
}

@Suite struct ReadmeTests {
  static let readme: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return ["Sources/README.md", "Tests/README.md"]
      .compactMap { try? String(contentsOf: root.appending(path: $0), encoding: .utf8) }.joined()
  }()

  @Test func `the drawing in the README is that of register`() throws {
    let start = try #require(ReadmeTests.readme.range(of: "```mermaid\nflowchart TD\n"))
    let rest = ReadmeTests.readme[start.upperBound...]
    let end = try #require(rest.range(of: "```"))
    let drawing = DrawingFormat.mermaid.render(FlowDrawing(.register, by: .current))
    #expect(
      "flowchart TD\n" + rest[..<end.lowerBound] == drawing, "take: wxwizard flows register --format mermaid")
  }

  @Test(arguments: FlowID.allCases)
  func `the README has the number of paths`(id: FlowID) throws {
    let count = Paths(Flow.named(id)).count
    #expect(ReadmeTests.readme.contains("`\(id.rawValue)` \(count)"), "\(id.rawValue) has \(count) ways")
  }
}
