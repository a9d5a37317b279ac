import ExportTestSupport
import Foundation
import TestSupport
import Testing
import WizardCore
import WizardExport
import WizardText

/// Parsers of other projects read the exported documents.
@Suite struct ParserTests {
  private func write(_ text: String, _ name: String, _ home: Home) throws {
    try Data(text.utf8).write(to: URL(filePath: home.path + "/papers/" + name))
  }

  /// A home with a folder for documents.
  private func home() throws -> Home {
    let home = try Home()
    try FileManager.default.createDirectory(
      atPath: home.path + "/papers", withIntermediateDirectories: true)
    return home
  }

  /// The lines that the reader prints, and the number of documents it has read.
  private func read(_ kind: String, _ home: Home) throws -> (lines: [Substring], count: Int?) {
    let lines = try Tool.script("check.py", [kind, home.path + "/papers"], home: home, input: "")
      .split(separator: "\n")
    return (lines.dropLast(), lines.last.flatMap { Int($0) })
  }

  @Test(arguments: 0..<4)
  func `an HTML parser accepts every element of 2,000 pages`(share: Int) throws {
    let home = try self.home()
    let localizer = Localizer(share.isMultiple(of: 2) ? .zh : .en)
    let flows = FlowID.allCases
    var pages = ""
    for seed in UInt64(20_000 + share * 500)..<UInt64(20_500 + share * 500) {
      let request = randomRequest(seed, width: 80, localizer: localizer, flow: flows[Int(seed) % flows.count])
      pages += ExportFormat.html.render(request) + "\0"
    }
    try write(pages, "pages", home)
    let found = try read("html", home)
    #expect(found.lines.isEmpty)
    #expect(found.count == 500)
  }

  @Test func `wcwidth measures every line of a text at most as wide as the page`() throws {
    let home = try self.home()
    for language in Language.allCases {
      let localizer = Localizer(language)
      for seed in UInt64(0)..<200 {
        let width = [40, 80, 132][Int(seed % 3)]
        let request = randomRequest(seed, width: width, localizer: localizer)
        try write(ExportFormat.text.render(request), "\(language.rawValue)\(seed)-\(width).txt", home)
      }
      for name in ExportFixture.names {
        for width in ["40", "80", "132"] {
          let fixture = ExportFixture(name: name, language: language)
          let text = try fixture.export("--width", width, home: home).output
          try write(text, "\(name)\(language.rawValue)-\(width).txt", home)
        }
      }
    }
    let found = try read("width", home)
    #expect(found.lines.isEmpty)
    #expect(found.count == 436)
  }

  @Test func `a calendar parser accepts every calendar`() throws {
    let home = try self.home()
    let localizer = Localizer(.zh)
    for seed in UInt64(0)..<300 {
      try write(
        ExportFormat.ics.render(randomRequest(seed, width: 80, localizer: localizer)), "\(seed).ics", home)
    }
    let found = try read("ics", home)
    #expect(found.count == 300)
    #expect(found.lines.allSatisfy { $0.hasPrefix("{") }, "\(found.lines.first { !$0.hasPrefix("{") } ?? "")")
  }

  private struct Table: Decodable {
    let ids: [String]
    let clients: [String]
  }

  @Test func `Python reads back every CSV with its items and without formulas`() throws {
    let home = try self.home()
    let localizer = Localizer(.en)
    let requests = (UInt64(0)..<200).map { randomRequest($0, width: 80, localizer: localizer) }
    for (number, request) in requests.enumerated() {
      try write(ExportFormat.csv.render(request), "\(1000 + number).csv", home)
    }
    let found = try read("csv", home)
    #expect(found.count == requests.count)
    let tables = try found.lines.map { try JSONDecoder().decode(Table.self, from: Data($0.utf8)) }
    for (request, table) in zip(requests, tables) {
      #expect(table.ids == request.wizard.checklist.items.map(\.id))
      guard let client = table.clients.first, case .text(let name) = request.wizard.replay.values[.legalName]
      else {
        continue
      }
      let shown = makeVisible(name)
      #expect(client == shown || client == "'" + shown)
    }
  }

  /// An event as read by the parser.
  private struct Event: Decodable {
    let day: String
    let end: String
    let summary: String
    let description: String
    let sequence: Int
    /// Hours from the midnight with which the day begins.
    let alarms: [Int]
  }

  private struct Calendar: Decodable {
    let file: String
    let events: [String: Event]
  }

  @Test func `importing a second calendar of the program moves its events and adds none`() throws {
    let home = try self.home()
    let answers = try String(
      contentsOfFile: ExportFixture(name: "transfer", language: .zh).file, encoding: .utf8)
    let file = home.path + "/acme.json"
    for (day, session) in [
      ("2026-11-20", answers),
      (
        "2026-11-21",
        answers.replacing(
          "\"submitRegistration\": \"2026-11-19\"", with: "\"submitRegistration\": \"2026-11-20\""
        ).replacing(
          "\"noteTransferDetails\": \"2026-11-19\"", with: "\"noteTransferDetails\": \"2026-11-20\"")
      ),
    ] {
      try Data(session.utf8).write(to: URL(filePath: file))
      let run = try Program.run(
        ["export", file, "--format", "ics", "--lang", "zh", "--today", day], home: home.path)
      #expect(run.errors == "")
      try write(run.output, day + ".ics", home)
    }
    let calendars = try read("ics", home).lines.map {
      try JSONDecoder().decode(Calendar.self, from: Data($0.utf8))
    }
    let first = try #require(calendars.first?.events)
    let second = try #require(calendars.last?.events)
    #expect(first.keys == second.keys && first.count == 1)
    for (uid, event) in first {
      let later = try #require(second[uid])
      #expect(later.sequence > event.sequence)
      #expect((event.day, event.end) == ("2026-11-29", "2026-11-30"))
      #expect((later.day, later.end) == ("2026-11-30", "2026-12-01"))
      // At nine, three days before, the day before and on the day.
      #expect(event.alarms == [-63, -15, 9])
      #expect(event.summary == "从已核对的账户汇款 · 示例（上海）有限公司")
      #expect(event.description.contains("该账户的网上银行或开户行柜台\n说明：金额须与页面完全一致"))
    }
  }

  @Test func `a session without due dates gives an empty calendar and a message`() throws {
    let home = try self.home()
    let run = try ExportFixture(name: "ways", language: .en).export("--format", "ics", home: home)
    #expect(run.errors.contains("No open task has a due date yet"))
    try write(run.output, "ways.ics", home)
    #expect(try read("ics", home).lines == ["{\"file\": \"ways.ics\", \"events\": {}}"])
  }
}
