import ExportTestSupport
import Foundation
import Testing
import WizardExport
import WizardText

/// Whole documents, byte for byte, as they were last read and found clear.
///
/// `WXWIZARD_RECORD=1 swift test --filter GoldenTests` writes them anew; read them before they are committed.
@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

  @Test(arguments: Sample.allCases, Language.allCases)
  func `a sheet is the one that was read`(sample: Sample, language: Language) throws {
    for (format, ending) in [
      (ExportFormat.text, "txt"), (.markdown, "md"), (.html, "html"), (.json, "json"), (.ics, "ics"),
    ] {
      let document = format.render(sample.request(language))
      let file = GoldenTests.folder.appending(path: "\(sample.rawValue).\(language.rawValue).\(ending)")
      if ProcessInfo.processInfo.environment["WXWIZARD_RECORD"] != nil {
        try Data(document.utf8).write(to: file)
        continue
      }
      let golden = try String(contentsOf: file, encoding: .utf8)
      #expect(document.utf8.elementsEqual(golden.utf8), "\(difference(document, golden, file))")
    }
  }

  /// The first line that differs, as it is and as it should be.
  private func difference(_ document: String, _ golden: String, _ file: URL) -> String {
    let now = lines(document)
    let then = lines(golden)
    let count = max(now.count, then.count)
    let line = (0..<count).first { index in
      index >= now.count || index >= then.count || !now[index].utf8.elementsEqual(then[index].utf8)
    }
    guard let line else { return "\(file.lastPathComponent): no line differs" }
    let found = line < now.count ? now[line] : "(the end)"
    let wanted = line < then.count ? then[line] : "(the end)"
    return "\(file.lastPathComponent) line \(line + 1)\n  is:     \(found)\n  should: \(wanted)"
  }

  private func lines(_ text: String) -> [Substring] {
    // By bytes, since Swift takes CR LF for one character that is no line feed.
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
  }
}
