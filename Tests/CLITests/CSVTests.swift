import Foundation
import TestSupport
import Testing

/// CSV output, read back by Python's csv module.
@Suite struct CSVTests {
  private static let script = """
    import csv, json, sys
    rows = list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), strict=True))
    print(json.dumps(rows, ensure_ascii=False))
    """

  private func rows(_ words: [String], _ fixture: CLIFixture) throws -> [[String]] {
    let run = try fixture.run(words: words)
    #expect(run.status == 0, "\(run.errors)")
    let file = try fixture.file("rows.csv", run.output)
    let python = try Program.run("/usr/bin/python3", ["-c", Self.script, file], environment: [:])
    #expect(python.status == 0, "\(python.errors)")
    return try JSONSerialization.jsonObject(with: Data(python.output.utf8)) as? [[String]] ?? []
  }

  @Test(arguments: [["list"], ["agenda", "--days", "60"], ["export", "acme"]])
  func `Python reads the records of each command`(words: [String]) throws {
    let fixture = try AgendaTests.agency()
    try fixture.run("answer", "acme", "legalName==cmd|'/C calc'!A0, \"x\"", "--force")
    let rows = try rows(words + ["--format", "csv"], fixture)
    #expect(rows.count > 1 && rows[0].starts(with: ["name", "client", "flow"]))
    for row in rows {
      #expect(row.count == rows[0].count)
      for cell in row { #expect(!"=+-@＝＋－＠\t\r\n".contains(cell.first ?? "x"), "\(cell)") }
    }
    let acme = try #require(rows.first { $0[0] == "acme" })
    #expect(acme[1] == "'=cmd|'/C calc'!A0, \"x\"")
  }

  @Test func `--no-bom leaves out the byte order mark`() throws {
    let fixture = try AgendaTests.agency()
    for words in [["list"], ["agenda"], ["export", "acme"]] {
      let marked = try fixture.run(words: words + ["--format", "csv"]).output
      let plain = try fixture.run(words: words + ["--format", "csv", "--no-bom"]).output
      #expect(
        marked.unicodeScalars.first == "\u{FEFF}"
          && marked.unicodeScalars.dropFirst().elementsEqual(plain.unicodeScalars))
    }
  }
}
