import Testing
import WizardCore
import WizardText

@testable import WizardUI

/// The transfer: comparing the account holder, and the days left.
@Suite struct TransferTests {
  private func screen(_ model: ScreenModel, _ localizer: Localizer, rows: Int = 60) -> String {
    model.frame(on: Canvas(rows: rows, columns: 80), localizer: localizer).grid.lines().joined(
      separator: "\n")
  }

  private static let personal = Journey.session(.soleTrader, upTo: .transfer)
    .with(.accountKind, .text("personal")).with(.accountHolder, .text("陈志强"))

  private static let notCompared: [Language: String] = [.en: "need not be the name", .zh: "无须与证照一致"]

  @Test(arguments: Language.allCases)
  func `the operator's own account is not compared with the licence`(language: Language) {
    let localizer = Localizer(language)
    let returned = TransferTests.personal.with(.payTransfer, on: "2026-11-18")
      .with(.transferOutcome, .text("mismatched"))
    for step in [StepID.transferAccount, .transfer] {
      let shown = screen(Journey.model(returned, at: step), localizer)
      #expect(shown.contains(TransferTests.notCompared[language] ?? ""), "\(step)")
      #expect(!shown.contains(localizer[.compareName]) && !shown.contains("晨星（上海）"), "\(step)")
    }
    let opening = screen(Journey.model(TransferTests.personal, at: .transferAccount), localizer)
    #expect(!opening.contains(language == .en ? "must be the full name" : "须与证照全称一致"))

    var conversation = PlainTextConversation(language, about: returned, on: today)
    // The overview opens first, since something is due.
    if conversation.model.screen == .overview { conversation.type("") }
    conversation.type("<", "<", "<")
    #expect(conversation.shows(TransferTests.notCompared[language] ?? ""))
    #expect(!conversation.transcript.contains { $0.contains(localizer[.compareName]) })
  }

  @Test(arguments: Language.allCases)
  func `a corporate account is compared with the licence`(language: Language) {
    let localizer = Localizer(language)
    let session = Journey.session(.soleTrader, upTo: .transfer).with(.accountHolder, .text("陈志强"))
    let shown = screen(Journey.model(session, at: .transferAccount), localizer)
    #expect(shown.contains(localizer[.compareHolder]))
    #expect(shown.contains(language == .en ? "must be the full name" : "须与证照全称一致"))
  }

  @Test(arguments: Language.allCases)
  func `after submission the step shows the deadline and the days left`(language: Language) {
    let localizer = Localizer(language)
    let submitted = Journey.session(upTo: .transfer)
    let left = localizer[.daysLeft(date: CivilDate(iso: "2026-11-26") ?? today, count: 5)]
    let faces = [
      Journey.model(submitted), Journey.model(submitted).focusing(.item("payTransfer")),
      Journey.model(submitted).focusing(.continueTo),
    ]
    // The line may be wrapped.
    let top = screen(faces[0], localizer).filter { !$0.isWhitespace }
    #expect(top.contains(left.filter { !$0.isWhitespace }))
    for model in faces {
      #expect(screen(model, localizer).contains("2026-11-26"))
      let small = model.frame(on: Canvas(rows: 12, columns: 40), localizer: localizer).window
      var all = model
      all.scroll = 0
      let rows = View(model: all, canvas: Canvas(rows: 12, columns: 40), localizer: localizer)
        .page(columns: 36, rows: small.rows).lines.map { $0.runs.map(\.text).joined() }
      #expect(rows.contains { $0.contains("2026-11-26") }, "\(rows)")
    }
    var conversation = PlainTextConversation(language, about: submitted, on: today)
    conversation.type("")
    #expect(conversation.shows(left))
    // Not before there is a deadline, and not after the transfer.
    let early = submitted.with(.submitRegistration, on: nil)
    for session in [early, submitted.with(.payTransfer, on: "2026-11-18")] {
      #expect(!screen(Journey.model(session, at: .transfer), localizer).contains("2026-11-26"))
    }
  }

  @Test(arguments: Language.allCases)
  func `a returned transfer shows the days left`(language: Language) {
    let localizer = Localizer(language)
    let returned = Journey.session(upTo: .transfer).with(.payTransfer, on: "2026-11-18")
      .with(.transferOutcome, .text("mismatched"))
    let left = localizer[.daysLeft(date: CivilDate(iso: "2026-11-26") ?? today, count: 5)]
    // The line may be wrapped.
    let shown = screen(Journey.model(returned, at: .transfer), localizer).filter { !$0.isWhitespace }
    #expect(shown.contains(left.filter { !$0.isWhitespace }))
    var conversation = PlainTextConversation(language, about: returned, on: today)
    if conversation.model.screen == .overview { conversation.type("") }
    #expect(conversation.shows(left))
  }
}
