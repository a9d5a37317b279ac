import Testing
import WizardCore
import WizardScreens

@testable import WizardTerminal

/// What is said of answers that keep somebody from going on, and of those that only may be wrong.
@Suite struct MendingTests {
  private static let canvases = [(24, 80), (12, 40), (8, 30)].map { Canvas(rows: $0, columns: $1) }

  private func screen(_ face: ScreenFace, _ canvas: Canvas, _ words: Words) -> String {
    face.frame(on: canvas, words: words).grid.lines().joined(separator: "\n")
  }

  // MARK: An answer that holds the way

  @Test func `an answer that holds the way is not called missing`() {
    let words = Words(.en)
    let used = Session(flow: .register).with(.email, .text("ops@example.cn"))
      .with(.emailUnused, .yesNo(false))
    var face = Journey.face(used, at: .email).focusing(.goOn).pressing(.enter)
    var shown = screen(face, MendingTests.canvases[0], words)
    #expect(!shown.contains("has to be answered"))
    #expect(shown.contains("“Is it unused?” keeps you from going on"))
    face = Journey.face(used.with(.emailUnused, nil), at: .email).focusing(.goOn).pressing(.enter)
    shown = screen(face, MendingTests.canvases[0], words)
    #expect(shown.contains("“Is it unused?” has to be answered before you go on"))

    var talk = LineConversation(.en, about: used)
    talk.type("", "", "", "")
    #expect(talk.transcript.contains { $0.contains("“Is it unused?” keeps you from going on") })
    #expect(!talk.transcript.contains { $0.contains("has to be answered") })
  }

  private static let doubted = Journey.session(upTo: .confirmation).with(.subjectConfirmed, .yesNo(false))

  @Test(arguments: Language.allCases)
  func `where the owner is not right, the way to the summary is in sight`(language: Language) {
    let words = Words(language)
    for canvas in MendingTests.canvases {
      for stop in [Stop.option(.subjectConfirmed, "false"), .goOn] {
        let face = Journey.face(MendingTests.doubted, at: .confirmation).focusing(stop)
        #expect(screen(face, canvas, words).contains("^R"), "\(stop) \(canvas.columns)")
      }
    }
  }

  @Test func `the summary has a button there, and only there`() {
    var face = Journey.face(MendingTests.doubted, at: .confirmation)
    #expect(face.stops.contains(.summary))
    face.setFocus(.summary)
    face.press(.enter)
    #expect(face.place == .summary)
    face.press(.escape)
    #expect(face.place == .step(.confirmation) && face.focus == .summary)
    #expect(!Journey.face(at: .confirmation).stops.contains(.summary))
  }

  @Test(arguments: Language.allCases)
  func `in lines the sign of the summary is told with it`(language: Language) {
    var talk = LineConversation(language, about: Journey.session(upTo: .confirmation))
    talk.type("n")
    #expect(talk.heard(language == .zh ? "等号 =" : "equals sign ="))
    talk.type("=")
    #expect(talk.face.place == .summary)
  }

  // MARK: Warnings

  private static let slip = "91310104MA1FR2X568"

  @Test(arguments: Language.allCases)
  func `a warning is seen at every size when an answer is accepted, until the next key`(language: Language) {
    let words = Words(language)
    let start = language == .zh ? "末位对不上" : "does not fit"
    for canvas in MendingTests.canvases {
      var face = Journey.face(
        Journey.session(upTo: .organisation).with(.legalName, .text("开元文具")), at: .organisation
      ).focusing(.field(.code)).typing(MendingTests.slip)
      #expect(face.message == nil)
      face.press(.enter)
      #expect(face.focus == .goOn)
      let shown = screen(face, canvas, words).filter { !$0.isWhitespace }
      #expect(shown.contains(start.filter { !$0.isWhitespace }), "\(canvas.columns): \(shown)")
      face.press(.backTab)
      #expect(face.message == nil)
      // Nothing new is accepted, so nothing is said again.
      face.press(.enter)
      #expect(face.message == nil)
    }
  }

  @Test func `a choice that may be refused says so at the bottom, too`() {
    let words = Words(.en)
    let face = Journey.face(at: .transferAccount).focusing(.option(.accountKind, "basic"))
      .pressing(.character("3"))
    let shown = screen(face, Canvas(rows: 8, columns: 30), words).filter { !$0.isWhitespace }
    #expect(face.focus == .field(.accountHolder) && shown.contains("isvirtual"), "\(shown)")
  }

  @Test(arguments: Language.allCases)
  func `in lines a warning tells how to go back to it`(language: Language) {
    var talk = LineConversation(
      language,
      about: Journey.session(upTo: .organisation).with(.legalName, .text("开元文具")))
    #expect(!talk.heard("<"))
    talk.type(MendingTests.slip)
    #expect(talk.heard(language == .zh ? "小于号 <" : "less-than sign <"))
    talk.type("<")
    #expect(talk.heard(MendingTests.slip))
  }

  // MARK: Amounts

  @Test(arguments: ["0.502", "abc"])
  func `a malformed amount is answered with the form of a good one`(amount: String) {
    for (language, form) in [(Language.en, "two decimals, such as 0.05"), (.zh, "最多两位小数，如 0.05")] {
      let words = Words(language)
      let face = Journey.face(at: .transfer).focusing(.field(.transferAmountFen)).typing(amount)
        .pressing(.enter)
      let shown = screen(face, MendingTests.canvases[0], words)
      #expect(shown.contains(form), "\(shown)")
      #expect(!shown.contains("whole number"))
      var talk = LineConversation(
        language, about: Journey.session(upTo: .transfer).with(.receivingAccount, .text("7110")))
      let index = talk.face.wizard?.questions.firstIndex(of: .transferAmountFen) ?? 0
      talk.type("=", String(index + 1))
      talk.type(amount)
      #expect(talk.heard(form))
    }
  }
}
