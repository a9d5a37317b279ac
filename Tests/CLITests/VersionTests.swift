import Foundation
import TestSupport
import Testing
import WizardCore

/// The version, and files of the package that depend on it or on the formats of the program.
@Suite struct VersionTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: ".ci/debian")

  @Test func `--version prints the version and the dates of both editions`() throws {
    let fixture = try CLIFixture()
    let lines = try fixture.run("--version").lines
    #expect(lines.count == 3)
    #expect(try #require(lines.first).wholeMatch(of: /wxwizard \d+\.\d+\.\d+/) != nil)
    #expect(lines.contains { $0.hasPrefix("edition documented: 2018 to 2025") })
    #expect(lines.contains { $0.hasPrefix("edition current: 2026-07-23") })
    #expect(lines.count { $0.hasSuffix(" (default)") } == 1)
  }

  @Test func `the dates of the editions are those of their sources`() {
    let sources = Set(FactID.allCases.flatMap { Rulebook.documented[$0]?.sources ?? [] }).subtracting([
      .convention
    ])
    let years = sources.compactMap(\.year)
    #expect(Edition.documented.sourceDates == "\(years.min() ?? 0) to \(years.max() ?? 0)")
    #expect(Edition.current.sourceDates == Rulebook.newestSource.iso)
  }

  @Test func `the manual page has the version of the program`() throws {
    let fixture = try CLIFixture()
    let version = try #require(try fixture.run("--version").lines.first)
    for language in ["en", "zh"] {
      #expect(try fixture.run("--man", "--lang", language).lines.first?.contains("\"\(version)\"") == true)
    }
  }

  @Test func `the package takes the version from the program`() throws {
    let folder = Self.package
    for name in ["changelog.in", "control.in"] {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(text.contains("@VERSION@"), "\(name)")
    }
  }

  @Test func `the example settings and rules of the package are accepted`() throws {
    let fixture = try CLIFixture()
    let folder = fixture.home.path + "/.config/wxwizard"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["settings.json", "rules.json"] {
      try FileManager.default.copyItem(
        at: Self.package.appending(path: "examples/\(name)"), to: URL(filePath: "\(folder)/\(name)"))
    }
    #expect(
      try fixture.run("settings").lines == ["language=zh", "agencyName=示例代办", "agencyContact=13800138000"])
    #expect(try fixture.run("rules", "certification.fee", "--lang", "en").status == 0)
    #expect(try fixture.run("doctor").status == 0)
  }

  @Test func `every row of the example list of clients makes a session without errors`() throws {
    let fixture = try CLIFixture()
    let run = try fixture.run("import", Self.package.appending(path: "examples/clients.csv").path)
    #expect(run.status == 0, "\(run.errors)")
    let list = try fixture.run("list", "--json").lines
    #expect(list.count == 3 && list.allSatisfy { $0.contains("\"problems\": 0") }, "\(list)")
  }
}
