import TestSupport
import Testing
import WizardCore
import WizardText

@testable import WizardUI

/// Drawing a typed letter without laying out the page gives the same frame.
@Suite struct EchoTests {
  private static let canvases = [
    Canvas(rows: 24, columns: 80), Canvas(rows: 12, columns: 40), Canvas(rows: 8, columns: 30),
    Canvas(rows: 40, columns: 120),
  ]

  private static let keys: [Key] = [
    .character("a"), .character("7"), .character("晨"), .character("（"), .character("e\u{301}"),
    .character("👩‍👩‍👧"), .character(" "), .backspace, .delete, .left, .right, .home, .end, .wordLeft,
    .control("u"), .control("w"), .control("y"), .control("_"), .paste("晨星（上海）\n贸易"), .tab, .down,
    .control("g"), .function(1), .escape, .control("t"),
  ]

  @Test(arguments: 0..<4)
  func `drawing only the typed row gives the same frame as drawing all, in every field`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let localizers = Localizers { Localizer($0) }
    var echoes = 0
    for step in [StepID.email, .organisation, .transferAccount, .administrator, .transfer, .profile, .appID] {
      guard let canvas = EchoTests.canvases.randomElement(using: &random) else { return }
      var model = Journey.model(at: step)
      var localizer = localizers[model.language]
      var frame = model.frame(on: canvas, localizer: localizer)
      for _ in 0..<40 {
        guard let key = EchoTests.keys.randomElement(using: &random) else { return }
        let before = model
        _ = model.handle(key)
        localizer = localizers[model.language]
        let whole = model.frame(on: canvas, localizer: localizer)
        if model.echo(into: &frame, of: before, on: canvas, localizer: localizer) {
          #expect(frame == whole, "\(key) at \(step)")
          echoes += 1
        }
        frame = whole
        model.drew(frame)
      }
    }
    #expect(echoes > 20)
  }

  @Test func `a letter typed after others draws only its row`() {
    let canvas = Canvas(rows: 24, columns: 80)
    let localizer = Localizer(.zh)
    var model = Journey.model(at: .email)
    model.press(.character("a"))
    var frame = model.frame(on: canvas, localizer: localizer)
    let before = model
    model.press(.character("b"))
    let isEchoed = model.echo(into: &frame, of: before, on: canvas, localizer: localizer)
    #expect(isEchoed && frame.grid.lines().contains { $0.contains("ab") })
  }
}
