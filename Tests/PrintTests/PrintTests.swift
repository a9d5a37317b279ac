import ExportTestSupport
import Foundation
import TestSupport
import Testing
import WizardCore
import WizardExport
import WizardStore
import WizardText

/// A session of `Sessions`, exported by the program on a fixed day.
struct ExportFixture {
  static let day = "2026-11-21"
  let name: String
  let language: Language

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  static let names = ["transfer", "rejected", "long", "personal", "finished", "ways"]

  var file: String { ExportFixture.folder.appending(path: "Sessions/\(name).json").path }

  /// Runs `export` with options.
  func export(_ options: String..., home: Home) throws -> Program.Run {
    let run = try Program.run(
      ["export", file, "--today", ExportFixture.day, "--lang", language.rawValue] + options, home: home.path)
    guard run.status == 0 else { throw Failure(what: run.errors) }
    return run
  }

  func wizard() throws -> Wizard {
    let session = try AnswersFile.decode(AnswersFile.read(file))
    let day = try #require(CivilDate(iso: ExportFixture.day))
    return Wizard(session, rulebook: .edition(.current, on: day), today: day)
  }
}

struct Failure: Error, CustomStringConvertible {
  let what: String
  var description: String { what }
}

/// The programs that `.ci/setup tests` installs; a missing one fails the test.
enum Tool {
  static let root = ExportFixture.folder.deletingLastPathComponent().deletingLastPathComponent()

  /// A Python with the packages of `Tools/requirements.txt`.
  static let python: String = {
    let own = root.appending(path: ".build/python/bin/python").path
    return FileManager.default.isExecutableFile(atPath: own) ? own : find("python3")
  }()

  static func find(_ name: String) -> String {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":") + ["/usr/bin"]
    return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile) ?? name
  }

  /// The output of a program; throws its error output if it fails.
  @discardableResult
  static func run(_ program: String, _ arguments: [String], home: Home, input: String? = nil) throws -> String
  {
    let environment = [
      "HOME": home.path, "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC",
      "TMPDIR": home.path,
    ]
    let run = try Program.run(program, arguments, environment: environment, input: input)
    guard run.status == 0 else { throw Failure(what: "\(program): \(run.status) \(run.errors)\(run.output)") }
    return run.output
  }

  /// One of the Python programs of `Tools`.
  static func script(_ name: String, _ arguments: [String], home: Home, input: String) throws -> String {
    try run(
      python, [ExportFixture.folder.appending(path: "Tools/\(name)").path] + arguments, home: home,
      input: input)
  }
}

/// Prints pages with a browser and reads the PDF.
@Suite struct PrintTests {
  /// A sheet on paper, with the number of pages found when the pictures were last looked at.
  private struct Job {
    let fixture: ExportFixture
    let size: String
    let pages: Int
    var file: String { "\(fixture.name).\(fixture.language.rawValue)" }
  }

  /// The numbers of pages on A4 and Letter, in Chinese and in English.
  private static let pages: [(String, [Int])] = [
    ("transfer", [3, 3, 3, 3]), ("rejected", [3, 3, 3, 4]), ("long", [3, 3, 3, 4]),
    ("personal", [3, 3, 3, 3]), ("finished", [1, 1, 1, 2]), ("ways", [1, 1, 1, 1]),
  ]

  private static let jobs = pages.flatMap { name, counts in
    [(Language.zh, "a4"), (.zh, "letter"), (.en, "a4"), (.en, "letter")].enumerated().map { index, kind in
      Job(fixture: ExportFixture(name: name, language: kind.0), size: kind.1, pages: counts[index])
    }
  }

  @Test func `every item is whole and in order on A4 and Letter, and every page has the head`() throws {
    let home = try Home()
    var lines = ""
    for job in PrintTests.jobs {
      let page = home.path + "/\(job.file).html"
      try Data(job.fixture.export("--format", "html", home: home).output.utf8).write(to: URL(filePath: page))
      lines += "\(job.size)\t\(page)\t\(home.path)/\(job.file).\(job.size).pdf\n"
    }
    _ = try Tool.script("print.py", [Tool.find("chromium")], home: home, input: lines)
    for job in PrintTests.jobs { try check(job, home) }
  }

  private func check(_ job: Job, _ home: Home) throws {
    let pdf = "\(home.path)/\(job.file).\(job.size).pdf"
    let paged = try Tool.run(Tool.find("pdftotext"), ["-raw", pdf, "-"], home: home)
    let pages = paged.split(separator: "\u{0C}").map(plain)
    let what = "\(job.file) on \(job.size)"
    // Another release of the fonts or the browser may need a little more or less room.
    #expect(abs(pages.count - job.pages) <= 1, "\(what): \(pages.count) pages")
    let wizard = try job.fixture.wizard()
    let localizer = Localizer(job.fixture.language, rulebook: wizard.rulebook)
    let title = plain(localizer[.sheetTitle(flow: localizer.flow(wizard.flow.id))])
    let day = plain(localizer[.sheetPrinted(date: ExportFixture.day)])
    for (index, page) in pages.enumerated() {
      // The page number is at the foot, which the browser draws first.
      #expect(page.hasPrefix("\(index + 1)/\(pages.count)" + title), "\(what), page \(index + 1)")
      #expect(page.contains(day), "\(what), page \(index + 1)")
    }
    let ticked = wizard.checklist.items.filter { $0.status == .done }.count
    let ready = wizard.checklist.items.filter { $0.status != .done && $0.status != .notNeeded }
      .flatMap(\.documents).filter { !wizard.replay.documentsMissing.contains($0) }.count
    #expect(pages.joined().count { $0 == "✓" } == ticked + ready, "\(what)")
    order(wizard, localizer, on: pages, what)
  }

  /// Checks that the items are in order, each with all its details on one page.
  private func order(_ wizard: Wizard, _ localizer: Localizer, on pages: [String], _ what: String) {
    let groups = Dictionary(grouping: wizard.checklist.items, by: \.group)
    let items = ItemGroup.allCases.flatMap { groups[$0] ?? [] }
    var page = 0
    var rest = pages.first.map { $0[...] } ?? ""
    for item in items {
      let itemText = localizer.item(item.id)
      let status = item.doneOn.map { localizer[.doneOn(date: $0)] } ?? localizer.status(item.status)
      let head = plain(itemText.label + status)
      while rest.firstRange(of: head) == nil, page + 1 < pages.count {
        page += 1
        rest = pages[page][...]
      }
      let found = rest.firstRange(of: head)
      #expect(found != nil, "\(what): \(item.id)")
      guard let found else { return }
      rest = rest[found.upperBound...]
      guard item.status != .done, item.status != .notNeeded else { continue }
      // The details on the same page, up to the last one of an item.
      var details = [item.due?.iso, localizer.role(item.responsible), itemText.menuPath, itemText.hint]
        .compactMap(
          \.self)
      if item.feeFen > 0 { details.insert(localizer.money(fen: item.feeFen), at: item.due == nil ? 0 : 1) }
      details += item.openPrerequisites.map { localizer.item($0).label }
      for detail in details {
        let place = rest.firstRange(of: plain(detail))
        #expect(place != nil, "\(what): \(item.id) is split before \(detail)")
        if let place { rest = rest[place.upperBound...] }
      }
    }
    for route in wizard.routes {
      let place = rest.firstRange(of: plain(localizer.flow(route.flow)))
      #expect(place != nil, "\(what): \(route.flow)")
      if let place { rest = rest[place.upperBound...] }
    }
  }

  /// Without spaces and line breaks, and with compatibility characters, which fonts share, replaced.
  private func plain(_ text: some StringProtocol) -> String {
    String(text.filter { !$0.isWhitespace }).precomposedStringWithCompatibilityMapping
  }
}
