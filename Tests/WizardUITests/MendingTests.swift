import Testing
import WizardCore
import WizardText

@testable import WizardUI

/// What is said of answers that keep somebody from going on, and of those that only may be wrong.
@Suite struct MendingTests {
  private static let canvases = [(24, 80), (12, 40), (8, 30)].map { Canvas(rows: $0, columns: $1) }

  private func screen(_ model: ScreenModel, _ canvas: Canvas, _ localizer: Localizer) -> String {
    model.frame(on: canvas, localizer: localizer).grid.lines().joined(separator: "\n")
  }

  // MARK: An answer that holds the way

  @Test func `an answer that holds the way is not called missing`() {
    let localizer = Localizer(.en)
    let used = Session(flow: .register).with(.email, .text("ops@example.cn"))
      .with(.emailUnused, .yesNo(false))
    var model = Journey.model(used, at: .email).focusing(.goOn).pressing(.enter)
    var shown = screen(model, MendingTests.canvases[0], localizer)
    #expect(!shown.contains("has to be answered"))
    #expect(shown.contains("“Is it unused?” keeps you from going on"))
    model = Journey.model(used.with(.emailUnused, nil), at: .email).focusing(.goOn).pressing(.enter)
    shown = screen(model, MendingTests.canvases[0], localizer)
    #expect(shown.contains("“Is it unused?” has to be answered before you go on"))

    var talk = LineConversation(.en, about: used)
    talk.type("", "", "", "")
    #expect(talk.transcript.contains { $0.contains("“Is it unused?” keeps you from going on") })
    #expect(!talk.transcript.contains { $0.contains("has to be answered") })
  }

  private static let doubted = Journey.session(upTo: .confirmation).with(.subjectConfirmed, .yesNo(false))

  @Test(arguments: Language.allCases)
  func `where the owner is not right, the way to the summary is in sight`(language: Language) {
    let localizer = Localizer(language)
    for canvas in MendingTests.canvases {
      for target in [FocusTarget.option(.subjectConfirmed, "false"), .goOn] {
        let model = Journey.model(MendingTests.doubted, at: .confirmation).focusing(target)
        #expect(screen(model, canvas, localizer).contains("^R"), "\(target) \(canvas.columns)")
      }
    }
  }

  @Test func `the summary has a button there, and only there`() {
    var model = Journey.model(MendingTests.doubted, at: .confirmation)
    #expect(model.focusTargets.contains(.summary))
    model.setFocus(.summary)
    model.press(.enter)
    #expect(model.screen == .summary)
    model.press(.escape)
    #expect(model.screen == .step(.confirmation) && model.focus == .summary)
    #expect(!Journey.model(at: .confirmation).focusTargets.contains(.summary))
  }

  @Test(arguments: Language.allCases)
  func `in lines the sign of the summary is told with it`(language: Language) {
    var talk = LineConversation(language, about: Journey.session(upTo: .confirmation))
    talk.type("n")
    #expect(talk.heard(language == .zh ? "等号 =" : "equals sign ="))
    talk.type("=")
    #expect(talk.model.screen == .summary)
  }

  // MARK: Warnings

  private static let slip = "91310104MA1FR2X568"

  @Test(arguments: Language.allCases)
  func `a warning is seen at every size when an answer is accepted, until the next key`(language: Language) {
    let localizer = Localizer(language)
    let start = language == .zh ? "末位不符" : "is wrong"
    for canvas in MendingTests.canvases {
      var model = Journey.model(
        Journey.session(upTo: .organisation).with(.legalName, .text("开元文具")), at: .organisation
      ).focusing(.field(.code)).typing(MendingTests.slip)
      #expect(model.message == nil)
      model.press(.enter)
      #expect(model.focus == .goOn)
      let shown = screen(model, canvas, localizer).filter { !$0.isWhitespace }
      #expect(shown.contains(start.filter { !$0.isWhitespace }), "\(canvas.columns): \(shown)")
      model.press(.backTab)
      #expect(model.message == nil)
      // Nothing new is accepted, so nothing is said again.
      model.press(.enter)
      #expect(model.message == nil)
    }
  }

  @Test func `a choice that may be refused says so at the bottom, too`() {
    let localizer = Localizer(.en)
    let model = Journey.model(at: .transferAccount).focusing(.option(.accountKind, "basic"))
      .pressing(.character("3"))
    let shown = screen(model, Canvas(rows: 8, columns: 30), localizer).filter { !$0.isWhitespace }
    #expect(model.focus == .field(.accountHolder) && shown.contains("isvirtual"), "\(shown)")
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
      let localizer = Localizer(language)
      let model = Journey.model(at: .transfer).focusing(.field(.transferAmountFen)).typing(amount)
        .pressing(.enter)
      let shown = screen(model, MendingTests.canvases[0], localizer)
      #expect(shown.contains(form), "\(shown)")
      #expect(!shown.contains("whole number"))
      var talk = LineConversation(
        language, about: Journey.session(upTo: .transfer).with(.receivingAccount, .text("7110")))
      let index = talk.model.wizard?.questions.firstIndex(of: .transferAmountFen) ?? 0
      talk.type("=", String(index + 1))
      talk.type(amount)
      #expect(talk.heard(form))
    }
  }
}
