import Testing
import WizardText

@Suite struct FittingTests {
  private let measure = TextMeasure()

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "abc"), ("小程序", 6, "小程序"), ("小程序", 5, "小程"), ("a小", 2, "a"),
    ("小", 1, ""), ("abc", 0, ""), ("abc", -1, ""), ("e\u{301}e\u{301}", 1, "e\u{301}"), ("👍🏽👍🏽", 3, "👍🏽"),
  ])
  func `clipping never splits a character`(text: String, columns: Int, clipped: String) {
    #expect(measure.clip(text, columns: columns) == clipped)
  }

  @Test(arguments: [
    ("abcd", 4, "…", "abcd"), ("abcde", 4, "…", "abc…"), ("小程序", 5, "…", "小程…"), ("小程序", 4, "…", "小…"),
    ("abcde", 4, "...", "a..."), ("abcde", 2, "...", "ab"), ("abcde", 1, "…", "…"),
  ])
  func `an ellipsis replaces the clipped end`(text: String, columns: Int, sign: String, clipped: String) {
    #expect(measure.clip(text, columns: columns, ellipsis: sign) == clipped)
  }

  @Test func `a wide ellipsis counts as two columns`() {
    #expect(TextMeasure(ambiguousIsWide: true).clip("abcde", columns: 4, ellipsis: "…") == "ab…")
  }

  @Test(
    arguments: [
      ("ab", 5, "ab   "), ("小程序", 5, "小程 "), ("ab", 0, ""), ("", 2, "  "),
    ])
  func `padding fills or clips to the exact width`(
    text: String, columns: Int, padded: String
  ) {
    #expect(measure.pad(text, columns: columns) == padded)
  }

  @Test func `a clipped text is never too wide and a padded text has the exact width`() {
    var random = RandomText(seed: 4)
    for round in 0..<10_000 {
      let text = random.anything()
      let columns = random.number(in: 0...30)
      let measure = TextMeasure(ambiguousIsWide: round % 2 == 0)
      for ellipsis in ["", "…"] {
        let clipped = measure.clip(text, columns: columns, ellipsis: ellipsis)
        if measure.columns(clipped) > columns {
          Issue.record("\(text.debugDescription) clipped to \(columns): \(clipped.debugDescription)")
        }
      }
      if measure.columns(measure.pad(text, columns: columns)) != columns {
        Issue.record("\(text.debugDescription) padded to \(columns)")
      }
    }
  }
}
