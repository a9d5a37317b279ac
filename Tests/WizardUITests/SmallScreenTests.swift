import Testing
import WizardText

@testable import WizardUI

/// What stays on small screens.
@Suite struct SmallScreenTests {
  @Test(arguments: Language.allCases, [(30, 8), (40, 12), (59, 24)])
  func `the footer of a small screen has the keys to go on, get help and quit`(
    language: Language, size: (Int, Int)
  ) {
    let canvas = Canvas(rows: size.1, columns: size.0)
    for model in [
      Journey.model(at: .organisation), Journey.model(at: .subject), Journey.model(at: .activation),
    ] {
      let footer = model.frame(on: canvas, localizer: Localizer(language)).grid.lines().last ?? ""
      #expect((footer.contains("Enter") || footer.contains("Space")) && footer.contains("^C"), "\(footer)")
      #expect(footer.contains("F1") || footer.contains("?"), "\(footer)")
    }
  }

  @Test(arguments: [(20, 5), (16, 7), (10, 8)])
  func `the notice of a window that is too small is complete`(columns: Int, rows: Int) {
    let frame = Journey.model(at: .organisation).frame(
      on: Canvas(rows: rows, columns: columns), localizer: Localizer(.zh))
    let text = frame.grid.lines().joined().filter { $0 != " " }
    for language in Language.allCases {
      let notice = LocalizedText.windowTooSmall[language] + LocalizedText.windowKeepsInput[language]
      #expect(text.contains(notice.filter { $0 != " " }), "\(text)")
    }
  }

  @Test func `the progress line is filled as far as the session has come`() {
    let canvas = Canvas(rows: 24, columns: 80)
    func filled(_ model: ScreenModel) -> Int {
      let row = model.frame(on: canvas, localizer: Localizer(.zh)).grid.row(1)
      // The title of a scrolled page covers the start of the line.
      return row.lastIndex { $0.text == "━" && $0.style == .title } ?? 0
    }
    #expect(filled(Journey.model(at: .email)) == 0)
    let half = filled(Journey.model(at: .transfer))
    #expect(half > 20 && half < 70)
    #expect(filled(Journey.model(Journey.session(by: .certification, upTo: nil))) == 78)
  }
}
