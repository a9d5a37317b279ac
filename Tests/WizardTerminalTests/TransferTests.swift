import Testing
import WizardCore
import WizardScreens

@testable import WizardTerminal

/// The transfer: who has to be the holder, and how much time is left.
@Suite struct TransferTests {
  private func screen(_ face: ScreenFace, _ words: Words, rows: Int = 60) -> String {
    face.frame(on: Canvas(rows: rows, columns: 80), words: words).grid.lines().joined(separator: "\n")
  }

  private static let personal = Journey.session(.soleTrader, upTo: .transfer)
    .with(.accountKind, .text("personal")).with(.accountHolder, .text("陈志强"))

  private static let notCompared: [Language: String] = [.en: "not compared", .zh: "不与证照比"]

  @Test(arguments: Language.allCases)
  func `the operator's own account is not held against the licence`(language: Language) {
    let words = Words(language)
    let returned = TransferTests.personal.with(.payTransfer, on: "2026-11-18")
      .with(.transferOutcome, .text("mismatched"))
    for step in [StepID.transferAccount, .transfer] {
      let shown = screen(Journey.face(returned, at: step), words)
      #expect(shown.contains(TransferTests.notCompared[language] ?? ""), "\(step)")
      #expect(!shown.contains(words[.compareName]) && !shown.contains("晨星（上海）"), "\(step)")
    }
    let opening = screen(Journey.face(TransferTests.personal, at: .transferAccount), words)
    #expect(!opening.contains(language == .en ? "full name on the certificate" : "一字不差"))

    var talk = LineConversation(language, about: returned, on: today)
    // The overview comes first, since something is pressing.
    if talk.face.place == .overview { talk.type("") }
    talk.type("<", "<", "<")
    #expect(talk.heard(TransferTests.notCompared[language] ?? ""))
    #expect(!talk.transcript.contains { $0.contains(words[.compareName]) })
  }

  @Test(arguments: Language.allCases)
  func `a corporate account is compared as ever`(language: Language) {
    let words = Words(language)
    let session = Journey.session(.soleTrader, upTo: .transfer).with(.accountHolder, .text("陈志强"))
    let shown = screen(Journey.face(session, at: .transferAccount), words)
    #expect(shown.contains(words[.compareHolder]))
    #expect(shown.contains(language == .en ? "full name on the certificate" : "一字不差"))
  }

  @Test(arguments: Language.allCases)
  func `once submitted the step says until when to pay, and how many days are left`(language: Language) {
    let words = Words(language)
    let submitted = Journey.session(upTo: .transfer)
    let left = words.phrase(.daysLeft, ["date": "2026-11-26", "count": "5"])
    let faces = [
      Journey.face(submitted), Journey.face(submitted).focusing(.line("payTransfer")),
      Journey.face(submitted).focusing(.goOn),
    ]
    for face in faces {
      #expect(screen(face, words).contains(left))
      let small = face.frame(on: Canvas(rows: 12, columns: 40), words: words).window
      var all = face
      all.scroll = 0
      let rows = View(face: all, canvas: Canvas(rows: 12, columns: 40), words: words)
        .page(columns: 36, rows: small.rows).lines.map { $0.runs.map(\.text).joined() }
      #expect(rows.contains { $0.contains("2026-11-26") }, "\(rows)")
    }
    var talk = LineConversation(language, about: submitted, on: today)
    talk.type("")
    #expect(talk.heard(left))
    // Neither before there is a day, nor once the transfer is on its way.
    let early = submitted.with(.submitRegistration, on: nil)
    for session in [early, submitted.with(.payTransfer, on: "2026-11-18")] {
      #expect(!screen(Journey.face(session, at: .transfer), words).contains("2026-11-26"))
    }
  }

  @Test(arguments: Language.allCases)
  func `a returned transfer is told with the days that are left`(language: Language) {
    let words = Words(language)
    let returned = Journey.session(upTo: .transfer).with(.payTransfer, on: "2026-11-18")
      .with(.transferOutcome, .text("mismatched"))
    let left = words.phrase(.daysLeft, ["date": "2026-11-26", "count": "5"])
    #expect(screen(Journey.face(returned, at: .transfer), words).contains(left))
    var talk = LineConversation(language, about: returned, on: today)
    if talk.face.place == .overview { talk.type("") }
    #expect(talk.heard(left))
  }
}
