import TestSupport
import Testing
import WizardCore

@testable import WizardText

/// Texts and pages of any size take linear time.
@Suite(.serialized) struct LinearTimeTests {
  @Test(arguments: LinearTime.awkwardPieces)
  func `a text of one awkward piece is made visible, measured, wrapped and clipped in linear time`(
    piece: String
  ) {
    let measure = TextMeasure()
    let time = LinearTime({ String(repeating: piece, count: $0) }, size: 400) { text in
      let shown = makeVisible(text)
      _ = measure.columns(shown)
      _ = measure.wrap(shown, columns: 76)
      _ = measure.wrap(text, columns: 76)
      _ = measure.clip(text, columns: 76, ellipsis: "…")
      _ = text.platformLength
    }
    #expect(time.isLinear, "\(time)")
  }

  @Test(arguments: [
    "A paragraph.\n", "- `email` Label — hint\n", "> A notice.\n", "word ", "`", "{", "—", "晨",
  ])
  func `a page is read in linear time`(piece: String) {
    let time = LinearTime({ Array(("# Title\n" + String(repeating: piece, count: $0)).utf8) }, size: 500) {
      _ = try? PageParser.parse($0, file: "page") { $0 }
    }
    #expect(time.isLinear, "\(time)")
  }
}
