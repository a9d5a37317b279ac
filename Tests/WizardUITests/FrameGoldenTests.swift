import Foundation
import Testing
import WizardCore
import WizardText

@testable import WizardUI

/// Compares drawn scenes and messages with their goldens.
///
/// `WXWIZARD_RECORD=1 swift test --filter FrameGoldenTests` records them.
@Suite struct FrameGoldenTests {
  @Test(arguments: Scene.all)
  func `each scene matches its goldens`(scene: Scene) throws {
    for language in Language.allCases {
      let localizer = Localizer(language)
      for size in scene.sizes {
        let frame = scene.make().frame(on: size.canvas, localizer: localizer)
        try FrameGolden.compare(frame.goldenRows, with: "\(language.rawValue)-\(size.name)/\(scene.name)")
      }
      #expect(localizer.errors.isEmpty)
    }
  }

  @Test(arguments: Language.allCases)
  func `all messages match the golden`(language: Language) throws {
    let localizer = Localizer(language)
    var rows: [String] = []
    for message in Message.samples {
      var model = Journey.model(at: .transfer)
      model.show(message)
      let view = View(model: model, canvas: Canvas(rows: 24, columns: 80), localizer: localizer)
      rows += view.footer(columns: 78).dropLast().map { $0.runs.map(\.text).joined() } + [""]
    }
    try FrameGolden.compare(rows, with: "\(language.rawValue)-80x24/messages")
  }

  @Test func `scene names are unique and every golden has a scene`() throws {
    let names = Scene.all.map(\.name)
    #expect(Set(names).count == names.count)
    let wanted = Set(
      Scene.all.flatMap { scene in
        Language.allCases.flatMap { language in
          scene.sizes.map { "\(language.rawValue)-\($0.name)/\(scene.name).txt" }
        }
      } + Language.allCases.map { "\($0.rawValue)-80x24/messages.txt" })
    let found = try FileManager.default.subpathsOfDirectory(atPath: FrameGolden.folder.path)
    let orphans = Set(found.filter { $0.hasSuffix(".txt") }).subtracting(wanted)
    #expect(orphans.isEmpty)
  }
}

extension Frame {
  /// The rows and the position of the cursor.
  var goldenRows: [String] {
    let screen = grid.cursor.map { "cursor: row \($0.row + 1), column \($0.column + 1)" } ?? "cursor: hidden"
    return grid.lines() + [screen]
  }
}

extension Message {
  /// One message of each kind.
  static var samples: [Message] {
    var notice = PasteNotice()
    notice.controls = 2
    notice.invisible = 1
    notice.linesJoined = 3
    notice.truncated = 40
    return [
      .saved, .notSaved("ENOSPC"), .conflict("acme-shop.conflict-1.json"), .readOnly("lin@desk-2, 4711"),
      .readOnly(""),
      .recovered(
        reason: "byte 12: This is no valid JSON (json.trailingComma).", keptAs: "acme-shop.corrupt-1.json"),
      .recovered(reason: "There is no such file.", keptAs: nil), .wanted(.receivingAccount, .transfer),
      .outcomePending(.transferOutcome),
      .cannotTick(.publish, .openPrerequisites(["submitReview", "codeReviewOutcome"])),
      .badDate("11/31"), .cannotTick(.publish, .future),
      .cannotTick(.activateEmail, .earlier(than: .fillEmailAndPassword, on: today)), .badName,
      .nameTaken("acme-shop"), .pasted(notice),
      .ticked("payTransfer", today), .unticked("payTransfer"), .triedAgain(.failed), .nothingToRetry,
      .unreadable("checksum"), .sheetWritten("/home/lin/acme-shop.html", lacksContact: true),
      .sheetTaken("/home/lin/acme-shop.html", other: "/home/lin/acme-shop-2.html"),
      .sheetNotWritten("/srv/acme-shop.html", "openat: Permission denied"),
      .sheetFormat([".txt", ".md", ".html", ".json", ".ics"]),
    ]
  }
}
