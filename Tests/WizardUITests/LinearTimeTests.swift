import TestSupport
import Testing
import WizardCore
import WizardText

@testable import WizardUI

/// Drawing and typing long and awkward texts take linear time.
@Suite(.serialized) struct LinearTimeTests {
  private let localizer = Localizer(.en)
  private static let canvas = Canvas(rows: 24, columns: 80)

  private static func session(_ text: String) -> Session {
    Journey.session(upTo: .transferAccount).with(.legalName, .text("示" + text))
      .with(.accountHolder, .text("示" + text + "例"))
  }

  @Test(arguments: LinearTime.awkwardPieces)
  func `the first frame, a key and a resize take linear time`(piece: String) {
    let time = LinearTime({ String(repeating: piece, count: $0) }, size: 150) { text in
      var model = Journey.model(Self.session(text), at: .transferAccount)
      model.setFocus(.field(.accountHolder))
      _ = model.frame(on: Self.canvas, localizer: localizer)
      _ = model.handle(.character("x"))
      _ = model.frame(on: Self.canvas, localizer: localizer)
      _ = model.frame(on: Canvas(rows: 40, columns: 120), localizer: localizer)
      _ = model.handle(.control("r"))
      _ = model.frame(on: Self.canvas, localizer: localizer)
    }
    #expect(time.isLinear, "\(time)")
  }

  @Test(arguments: LinearTime.awkwardPieces) func `a paste takes linear time`(piece: String) {
    let time = LinearTime({ String(repeating: piece, count: $0) }, size: 500) { text in
      var model = Journey.model(at: .organisation)
      _ = model.handle(.paste(text))
      _ = model.frame(on: Self.canvas, localizer: localizer)
    }
    #expect(time.isLinear, "\(time)")
  }

  @Test(arguments: LinearTime.awkwardPieces) func `a line of plain text takes linear time`(piece: String) {
    let time = LinearTime({ String(repeating: piece, count: $0) }, size: 200) { text in
      var model = PlainTextModel(
        Localizers { Localizer($0) },
        continuing: Journey.model(Self.session(text), at: .organisation).handover)
      _ = model.render()
      _ = model.take("x" + text)
      _ = model.render()
    }
    #expect(time.isLinear, "\(time)")
  }
}
