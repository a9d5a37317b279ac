import Testing
import WizardCore
import WizardText

@testable import WizardUI

/// Messages about refused and doubtful answers.
@Suite struct CorrectionTests {
  private static let canvases = [(24, 80), (12, 40), (8, 30)].map { Canvas(rows: $0, columns: $1) }

  private func screen(_ model: ScreenModel, _ canvas: Canvas, _ localizer: Localizer) -> String {
    model.frame(on: canvas, localizer: localizer).grid.lines().joined(separator: "\n")
  }

  // MARK: Refused answers

  @Test func `a refused answer is not called missing`() {
    let localizer = Localizer(.en)
    let used = Session(flow: .register).with(.email, .text("ops@example.cn"))
      .with(.emailUnused, .yesNo(false))
    var model = Journey.model(used, at: .email).focusing(.continueTo).pressing(.enter)
    var shown = screen(model, CorrectionTests.canvases[0], localizer)
    let label = localizer.label(.emailUnused, at: .email)
    let (missing, refused) = (localizer[.wanted(field: label)], localizer[.wantedCorrection(field: label)])
    #expect(!shown.contains(missing))
    #expect(shown.contains(refused))
    model = Journey.model(used.with(.emailUnused, nil), at: .email).focusing(.continueTo).pressing(.enter)
    shown = screen(model, CorrectionTests.canvases[0], localizer)
    #expect(shown.contains(missing))

    var conversation = PlainTextConversation(.en, about: used)
    conversation.type("", "", "", "")
    #expect(conversation.transcript.contains { $0.contains(refused) })
    #expect(!conversation.transcript.contains { $0.contains(missing) })
  }

  private static let doubted = Journey.session(upTo: .confirmation).with(.subjectConfirmed, .yesNo(false))

  @Test(arguments: Language.allCases)
  func `a refused owner shows the key of the summary`(language: Language) {
    let localizer = Localizer(language)
    for canvas in CorrectionTests.canvases {
      for target in [FocusTarget.option(.subjectConfirmed, "false"), .continueTo] {
        let model = Journey.model(CorrectionTests.doubted, at: .confirmation).focusing(target)
        #expect(screen(model, canvas, localizer).contains("^R"), "\(target) \(canvas.columns)")
      }
    }
  }

  @Test func `only a refused owner adds a button to the summary`() {
    var model = Journey.model(CorrectionTests.doubted, at: .confirmation)
    #expect(model.focusTargets.contains(.summary))
    model.setFocus(.summary)
    model.press(.enter)
    #expect(model.screen == .summary)
    model.press(.escape)
    #expect(model.screen == .step(.confirmation) && model.focus == .summary)
    #expect(!Journey.model(at: .confirmation).focusTargets.contains(.summary))
  }

  @Test(arguments: Language.allCases)
  func `plain text mentions the command of the summary if the owner is refused`(language: Language) {
    var conversation = PlainTextConversation(language, about: Journey.session(upTo: .confirmation))
    conversation.type("n")
    #expect(conversation.shows(.plainSummaryCorrect))
    conversation.type("=")
    #expect(conversation.model.screen == .summary)
  }

  // MARK: Warnings

  private static let slip = "91310104MA1FR2X568"

  @Test(arguments: Language.allCases)
  func `a warning is visible at every size until the next key`(language: Language) {
    let localizer = Localizer(language)
    let start = language == .zh ? "校验位不符" : "is wrong"
    for canvas in CorrectionTests.canvases {
      var model = Journey.model(
        Journey.session(upTo: .organisation).with(.legalName, .text("开元文具")), at: .organisation
      ).focusing(.field(.code)).typing(CorrectionTests.slip)
      #expect(model.message == nil)
      model.press(.enter)
      #expect(model.focus == .continueTo)
      let shown = screen(model, canvas, localizer).filter { !$0.isWhitespace }
      #expect(shown.contains(start.filter { !$0.isWhitespace }), "\(canvas.columns): \(shown)")
      model.press(.backTab)
      #expect(model.message == nil)
      // No new answer, so no new message.
      model.press(.enter)
      #expect(model.message == nil)
    }
  }

  @Test func `a warning about a choice is also shown in the footer`() {
    let localizer = Localizer(.en)
    let model = Journey.model(at: .transferAccount).focusing(.option(.accountKind, "basic"))
      .pressing(.character("3"))
    let shown = screen(model, Canvas(rows: 8, columns: 30), localizer).filter { !$0.isWhitespace }
    #expect(model.focus == .field(.accountHolder) && shown.contains("isvirtual"), "\(shown)")
  }

  @Test(arguments: Language.allCases)
  func `a warning in plain text mentions the command to go back`(language: Language) {
    var conversation = PlainTextConversation(
      language,
      about: Journey.session(upTo: .organisation).with(.legalName, .text("开元文具")))
    #expect(!conversation.shows("<"))
    conversation.type(CorrectionTests.slip)
    #expect(conversation.shows(.plainWarningBack))
    conversation.type("<")
    #expect(conversation.shows(CorrectionTests.slip))
  }

  // MARK: Amounts

  @Test(arguments: ["0.502", "abc"])
  func `a malformed amount is answered with an example`(amount: String) {
    for (language, form) in [(Language.en, "two decimals, such as 0.05"), (.zh, "最多两位小数，如 0.05")] {
      let localizer = Localizer(language)
      let model = Journey.model(at: .transfer).focusing(.field(.transferAmountFen)).typing(amount)
        .pressing(.enter)
      let shown = screen(model, CorrectionTests.canvases[0], localizer)
      #expect(shown.contains(form), "\(shown)")
      #expect(!shown.contains("whole number"))
      var conversation = PlainTextConversation(
        language, about: Journey.session(upTo: .transfer).with(.receivingAccount, .text("7110")))
      let index = conversation.model.wizard?.questions.firstIndex(of: .transferAmountFen) ?? 0
      conversation.type("=", String(index + 1))
      conversation.type(amount)
      #expect(conversation.shows(form))
    }
  }
}
