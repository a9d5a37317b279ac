import TestSupport
import Testing
import WizardCore
import WizardText

@testable import WizardUI

/// Random keys on random terminal sizes keep the model valid.
@Suite struct RandomKeysTests {
  private static let canvases = [
    Canvas(rows: 24, columns: 80), Canvas(rows: 12, columns: 40), Canvas(rows: 8, columns: 30),
    Canvas(rows: 40, columns: 120, measure: TextMeasure(ambiguousIsWide: true)),
    Canvas(rows: 7, columns: 29), Canvas(rows: 1, columns: 1), Canvas(rows: 0, columns: 0),
    Canvas(rows: 16, columns: 60, isASCII: true), Canvas(rows: 24, columns: 33),
  ]

  private static let keys: [Key] = [
    .enter, .enter, .enter, .tab, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .down,
    .left, .right, .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight, .function(1),
    .function(2), .function(4), .function(9), .alt("h"), .alt("x"), .control("t"), .control("r"),
    .control("o"),
    .control("s"), .control("l"), .control("z"), .control("c"), .control("g"), .control("u"), .control("y"),
    .control("_"), .character(" "), .character(" "), .alt("d"), .alt("s"), .character("?"), .character("y"),
    .character("y"), .character("n"), .character("1"), .character("2"), .character("3"), .character("4"),
    .character("q"), .character("晨"), .character("（"), .character("👩‍👩‍👧"), .character("e\u{301}"),
    .paste("晨星\n（上海）\u{1B}[0m"), .paste("2026-11-20"), .paste("91350100M000100Y43"),
    .paste("ops@example.cn"), .paste("11010519491231002X"), .paste("13800138000"), .paste("7"),
    .mouse(Mouse(.scrollDown, row: 3, column: 3)), .mouse(Mouse(.scrollUp, row: 3, column: 3)),
  ]

  private static let starts: [Session] = [
    Session(flow: .register), Journey.session(.individual, upTo: .profile),
    Journey.session(upTo: .transfer), Journey.session(.soleTrader, upTo: .administrator),
    Journey.session(.government, upTo: .platformReview), Journey.session(by: .certification, upTo: nil),
    Session(flow: .start), Session(flow: .quickCertify),
    Journey.session(upTo: .transfer).with(.goal, .text("newMiniProgram")),
  ]

  @Test(arguments: 0..<10)
  func `two thousand random keys leave the model valid`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let localizers = Localizers { Localizer($0) }
    var model = RandomKeysTests.opened(&random)
    var saved = model.wizard?.session
    for count in 0..<2000 {
      guard let key = RandomKeysTests.keys.randomElement(using: &random) else { return }
      for effect in model.handle(key) {
        switch effect {
        case .save(let session):
          saved = session
          if Int.random(in: 0..<20, using: &random) == 0 { model.show(.notSaved("EIO")) }
        case .close, .quit, .create, .open, .restore:
          model = RandomKeysTests.opened(&random)
          saved = model.wizard?.session
        case .sheet(_, let file):
          model.show(.sheetTaken(file, other: "other.html"))
          if Bool.random(using: &random) { model.show(.sheetWritten(file, lacksContact: false)) }
        case .switchFrontEnd: model = RandomKeysTests.thereAndBack(model, localizers)
        case .copy(let field): model.show(.copied(field, isInTmux: true))
        case .archive, .ensureSaved, .draft, .dropDraft, .rememberLanguage, .repaint, .suspend: break
        }
      }
      let isSound = model.wizard?.session == saved && model.focus.map(model.focusTargets.contains) == true
      #expect(isSound, "after key \(count), \(key)")
      if count.isMultiple(of: 64), let canvas = RandomKeysTests.canvases.randomElement(using: &random) {
        let frame = model.frame(on: canvas, localizer: localizers[model.language])
        RandomKeysTests.check(frame, canvas)
        model.drew(frame)
        if let target = frame.focusTargets.map(\.target).randomElement(using: &random), target.fieldID != nil
        {
          for case .save(let session) in model.click(target) { saved = session }
        }
        if Int.random(in: 0..<10, using: &random) == 0 { model.changeDay(to: model.today.adding(days: 1)) }
      }
    }
  }

  /// Switches to plain text and back, and checks that nothing is lost.
  private static func thereAndBack(_ model: ScreenModel, _ localizers: Localizers) -> ScreenModel {
    var lines = PlainTextModel(localizers, continuing: model.handover)
    #expect(lines.wizard?.session == model.wizard?.session && lines.screen == model.screen)
    #expect(!lines.render().isEmpty)
    let back = ScreenModel(continuing: lines.handover)
    #expect(back.wizard?.session == model.wizard?.session && back.screen == model.screen)
    #expect(back.language == model.language && back.isUnsaved == model.isUnsaved)
    // Questions whether to quit or to untick are dropped, since the person can ask again.
    switch model.confirmation {
    case .quit, .untick: #expect(back.confirmation == nil)
    default: #expect(back.confirmation == model.confirmation)
    }
    #expect(back.drafts == model.drafts)
    let isHalfTyped = model.inputPrompt != nil || model.focus?.fieldID.flatMap { model.drafts[$0] } != nil
    if isHalfTyped, let typed = model.editor?.text, !typed.isEmpty {
      #expect(back.editor?.text == typed && back.inputPrompt == model.inputPrompt)
    }
    if model.focus?.fieldID != nil, case .step = model.screen {
      #expect(back.focus?.fieldID == model.focus?.fieldID)
    }
    #expect(back.shared.history == model.shared.history)
    return back
  }

  private static func opened(_ random: inout SplitMix64) -> ScreenModel {
    var model = ScreenModel(entries: [], language: .zh, today: today)
    guard let session = starts.randomElement(using: &random) else { return model }
    model.open(Journey.wizard(session), name: "acme", isReturning: Bool.random(using: &random))
    return model
  }

  /// Checks that no half of a wide character is alone and that the cursor is on the grid.
  private static func check(_ frame: Frame, _ canvas: Canvas) {
    #expect(frame.grid.rows == canvas.rows && frame.grid.columns == canvas.columns)
    if let cursor = frame.grid.cursor {
      #expect((0..<canvas.rows).contains(cursor.row) && (0..<canvas.columns).contains(cursor.column))
    }
    var strays = 0
    for row in 0..<canvas.rows {
      var isHalf = false
      for cell in frame.grid.row(row) {
        if (cell.columns == 0) != isHalf { strays += 1 }
        isHalf = cell.columns == 2
      }
      if isHalf { strays += 1 }
    }
    #expect(strays == 0)
    #expect(frame.focusTargets.allSatisfy { (0..<canvas.rows).contains($0.row) })
  }
}
