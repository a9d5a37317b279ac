import ExportTestSupport
import Foundation
import TestSupport
import Testing
import WizardExport
import WizardText

/// Whole documents, compared byte by byte with files that were read before they were committed.
@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

  struct Document: Sendable {
    let sample: Sample
    let language: Language
    let format: ExportFormat

    var name: String { "\(sample.rawValue).\(language.rawValue).\(format.fileExtension)" }
  }

  static let documents = [
    Document(sample: .transferUnpaid, language: .zh, format: .html),
    Document(sample: .financeSheet, language: .en, format: .html),
    Document(sample: .transferUnpaid, language: .en, format: .text),
    Document(sample: .financeSheet, language: .zh, format: .markdown),
    Document(sample: .financeSheet, language: .zh, format: .json),
  ]

  @Test(arguments: documents)
  func `an exported document equals its golden`(document: Document) throws {
    let golden = Golden(GoldenTests.folder.appending(path: document.name))
    let difference = try golden.difference(
      from: document.format.render(document.sample.request(document.language)))
    #expect(difference == nil)
  }

  @Test func `the goldens of all tests have at most 12,000 lines`() throws {
    let tests = GoldenTests.folder.deletingLastPathComponent().deletingLastPathComponent()
    let paths = FileManager.default.enumerator(atPath: tests.path)?.compactMap { $0 as? String } ?? []
    var lines = 0
    for path in paths where path.contains("/Goldens/") {
      let file = tests.appending(path: path)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      lines += try Data(contentsOf: file).count { $0 == UInt8(ascii: "\n") }
    }
    #expect(lines > 0 && lines <= 12_000, "\(lines) lines")
  }
}
