import CNcurses
import Glibc
import Testing
import WizardText

@testable import WizardUI

@Suite struct PlacedTextTests {
  init() { setlocale(LC_CTYPE, "C.UTF-8") }

  /// What is written for a text laid out by a measure.
  private func placed(_ text: String, ambiguousIsWide: Bool = false) -> String {
    let measure = TextMeasure(ambiguousIsWide: ambiguousIsWide)
    var grid = Grid(rows: 1, columns: 40)
    let end = grid.put(text, row: 0, column: 0, measure: measure.columns)
    var written: [wchar_t] = []
    for cell in grid.row(0)[..<end] { PlacedText.append(cell, to: &written) }
    // ncurses and the terminal count what is written as the grid does.
    #expect(written.reduce(0) { $0 + Int(terminal_width($1)) } == end)
    return String(String.UnicodeScalarView(written.compactMap { Unicode.Scalar(UInt32($0)) }))
  }

  @Test(arguments: [
    ("a晨星（上海）“”…—①é", "a晨星（上海）“”…—①é"),
    ("e\u{301}", "e\u{301}"),
    // Joined emoji show the first one, flags their letters, keycaps their digit.
    ("👨‍👩‍👧x", "👨x"), ("👍🏽x", "👍x"), ("🇨🇳x", "CNx"), ("1\u{FE0F}\u{20E3}x", "1 x"),
    // A character with a wide variant that terminals count differently has a substitute.
    ("❤\u{FE0F}x", "〓x"), ("a\u{200D}b", "ab"),
  ])
  func `a cell shows what has exactly its width`(text: String, written: String) {
    #expect(placed(text) == written)
  }

  @Test(arguments: [
    ("“晨星”", " \"晨星\" "), ("—…", "--.."), ("a·b", "a. b"), ("→①é", "->1 e "), ("Ω", "〓"),
  ])
  func `where ambiguous characters are wide they have substitutes of two columns`(
    text: String, written: String
  ) {
    #expect(placed(text, ambiguousIsWide: true) == written)
  }

  @Test func `every assigned character is written in the columns that the grid gives it`() {
    for isWide in [false, true] {
      let measure = TextMeasure(ambiguousIsWide: isWide)
      for value in UInt32(0x20)...0x2FFFF {
        guard let scalar = Unicode.Scalar(value), !(0x7F...0x9F).contains(value) else { continue }
        let columns = measure.columns(Character(scalar))
        guard columns > 0 else { continue }
        var written: [wchar_t] = []
        PlacedText.append(Cell(text: Character(scalar), columns: UInt8(columns), style: .plain), to: &written)
        let width = written.reduce(0) { $0 + Int(terminal_width($1)) }
        #expect(width == columns, "U+\(String(value, radix: 16)), ambiguous is wide: \(isWide)")
        guard width == columns else { return }
      }
    }
  }
}
