import TestSupport
import Testing
import WizardCore
import WizardScreens
import WizardText

@testable import WizardTerminal

/// Random keys on random terminals: whatever a cat does to the keyboard, the face stays sound.
@Suite struct WalkTests {
  private static let canvases = [
    Canvas(rows: 24, columns: 80), Canvas(rows: 12, columns: 40), Canvas(rows: 8, columns: 30),
    Canvas(rows: 40, columns: 120, measure: TextMeasure(ambiguousIsWide: true)),
    Canvas(rows: 7, columns: 29), Canvas(rows: 1, columns: 1), Canvas(rows: 0, columns: 0),
    Canvas(rows: 16, columns: 60, isASCII: true), Canvas(rows: 24, columns: 33),
  ]

  private static let keys: [Key] = [
    .enter, .enter, .enter, .tab, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .down,
    .left, .right, .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight, .unknown, .function(1),
    .function(2), .function(4), .function(9), .alt("h"), .alt("x"), .control("t"), .control("r"),
    .control("o"),
    .control("s"), .control("l"), .control("z"), .control("c"), .control("g"), .control("u"), .control("y"),
    .control("_"), .character(" "), .character(" "), .character("d"), .character("?"), .character("y"),
    .character("y"), .character("n"), .character("1"), .character("2"), .character("3"), .character("4"),
    .character("q"), .character("晨"), .character("（"), .character("👩‍👩‍👧"), .character("e\u{301}"),
    .paste("晨星\n（上海）\u{1B}[0m"), .paste("2026-11-20"), .paste("91350100M000100Y43"),
    .paste("ops@example.cn"), .paste("11010519491231002X"), .paste("13800138000"), .paste("7"),
    .mouse(Mouse(.scrollDown, row: 3, column: 3)), .mouse(Mouse(.scrollUp, row: 3, column: 3)),
    .mouse(Mouse(.release, row: 3, column: 3)),
  ]

  private static let starts: [Session] = [
    Session(flow: .register), Journey.session(.individual, upTo: .profile),
    Journey.session(upTo: .transfer), Journey.session(.soleTrader, upTo: .administrator),
    Journey.session(.government, upTo: .platformReview), Journey.session(by: .certification, upTo: nil),
    Session(flow: .start), Session(flow: .quickCertify),
    Journey.session(upTo: .transfer).with(.goal, .text("newMiniProgram")),
  ]

  @Test(arguments: 0..<10)
  func `two thousand random keys leave the face sound`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let dictionaries = [Language.zh: Words(.zh), .en: Words(.en)]
    var face = WalkTests.opened(&random)
    var saved = face.wizard?.session
    for count in 0..<2000 {
      guard let key = WalkTests.keys.randomElement(using: &random) else { return }
      for errand in face.handle(key) {
        switch errand {
        case .save(let session):
          saved = session
          if Int.random(in: 0..<20, using: &random) == 0 { face.tell(.notSaved("EIO")) }
        case .close, .quit, .create, .open:
          face = WalkTests.opened(&random)
          saved = face.wizard?.session
        case .sheet(_, let file):
          face.tell(.sheetTaken(file, other: "other.html"))
          if Bool.random(using: &random) { face.tell(.sheetWritten(file)) }
        case .otherFace: face = WalkTests.thereAndBack(face, dictionaries)
        case .assure, .draft, .dropDraft, .repaint, .suspend: break
        }
      }
      let isSound = face.wizard?.session == saved && face.focus.map(face.stops.contains) == true
      #expect(isSound, "after key \(count), \(key)")
      if count.isMultiple(of: 64), let words = dictionaries[face.language],
        let canvas = WalkTests.canvases.randomElement(using: &random)
      {
        let frame = face.frame(on: canvas, words: words)
        WalkTests.check(frame, canvas)
        face.drew(frame)
        if let stop = frame.stops.values.randomElement(using: &random), stop.fieldID != nil {
          for case .save(let session) in face.click(stop) { saved = session }
        }
        if Int.random(in: 0..<10, using: &random) == 0 { face.turn(to: face.today.adding(days: 1)) }
      }
    }
  }

  /// Into lines and back to the screen, by which nothing is lost.
  private static func thereAndBack(_ face: ScreenFace, _ dictionaries: [Language: Words]) -> ScreenFace {
    var lines = LineFace(dictionaries, face.standpoint)
    #expect(lines.wizard?.session == face.wizard?.session && lines.place == face.place)
    #expect(!lines.say().isEmpty)
    let back = ScreenFace(lines.standpoint)
    #expect(back.wizard?.session == face.wizard?.session && back.place == face.place)
    #expect(back.language == face.language && back.isUnsaved == face.isUnsaved)
    // Whether to leave, or to lose a day, need not be asked again: nothing is done until the key is pressed once
    // more. And a line nothing was typed into is none.
    switch face.question {
    case .quit, .untick: #expect(back.question == nil)
    default: #expect(back.question == face.question)
    }
    #expect(back.drafts == face.drafts)
    let isHalfTyped = face.asking != nil || face.focus?.fieldID.flatMap { face.drafts[$0] } != nil
    if isHalfTyped, let typed = face.editor?.text, !typed.isEmpty {
      #expect(back.editor?.text == typed && back.asking == face.asking)
    }
    if face.focus?.fieldID != nil, case .step = face.place {
      #expect(back.focus?.fieldID == face.focus?.fieldID)
    }
    #expect(back.trail.map(\.place) == face.trail.map(\.place))
    return back
  }

  private static func opened(_ random: inout SplitMix64) -> ScreenFace {
    var face = ScreenFace(entries: [], language: .zh, today: today)
    guard let session = starts.randomElement(using: &random) else { return face }
    face.open(Journey.wizard(session), name: "acme", isReturning: Bool.random(using: &random))
    return face
  }

  /// No half of a wide character stands alone, and the cursor is on the grid.
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
    #expect(frame.stops.keys.allSatisfy { (0..<canvas.rows).contains($0) })
  }
}
