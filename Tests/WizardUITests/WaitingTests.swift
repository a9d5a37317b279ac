import TestSupport
import Testing
import WizardText

@testable import WizardCore
@testable import WizardUI

/// What both front ends say while a result is missing.
@Suite struct WaitingTests {
  private var submitted: Session { Journey.session(upTo: .transfer) }
  private var paid: Session { submitted.with(.payTransfer, on: "2026-11-18") }
  private var noted: Session { paid.with(.noteTransferDetails, on: "2026-11-16") }

  private func lines(_ model: ScreenModel, _ language: Language) -> [String] {
    model.frame(on: Canvas(rows: 40, columns: 80), localizer: Localizer(language)).grid.lines()
  }

  @Test(arguments: [
    (Language.en, "The platform has no result yet: Result of the transfer."), (.zh, "平台尚未出结果：打款验证结果。"),
  ])
  func `going on while a result is pending says that the platform has none`(language: Language, text: String)
  {
    let model = Journey.model(noted, at: .transfer).focusing(.continueTo).pressing(.enter)
    let shown = lines(model, language)
    #expect(shown.contains { $0.contains(text) } && shown.contains { $0.contains("^O") }, "\(shown)")
    var conversation = PlainTextConversation(language, about: noted, on: today)
    conversation.type("", "", "", "", "", "", "", "")
    let last = conversation.printed.last { $0.contains("@") && $0.contains("q") }
    #expect(last != nil, "\(conversation.printed)")
  }

  @Test(arguments: [
    (Language.en, "comes only after this is done and ticked: Make the transfer."),
    (.zh, "才会有“打款验证结果”：从已核对的账户汇款。"),
  ])
  func `going on with an open task names the task`(language: Language, text: String) {
    let open = submitted.with(.noteTransferDetails, on: "2026-11-16")
    let model = Journey.model(open, at: .transfer).focusing(.continueTo).pressing(.enter)
    let shown = lines(model, language).joined().filter { !$0.isWhitespace }
    #expect(shown.contains(text.filter { !$0.isWhitespace }), "\(lines(model, language))")
  }

  @Test(arguments: [
    (Language.en, "Still to come: Result of the transfer (within"), (.zh, "待出结果：打款验证结果（从今天起最多 "),
  ])
  func `the overview names the results to wait for`(language: Language, text: String) {
    let model = Journey.model(paid).pressing(.control("o"))
    #expect(lines(model, language).contains { $0.contains(text) }, "\(lines(model, language))")
  }

  @Test(arguments: Language.allCases)
  func `the step of the transfer says the deadline in one sentence`(language: Language) {
    let shown = lines(Journey.model(submitted, at: .transfer), language).joined(separator: "\n")
    #expect(shown.matches(of: /10 天|10 days/).isEmpty, "\(shown)")
    #expect(shown.matches(of: /2026-11-26/).count == 2, "\(shown)")
    let early = lines(Journey.model(submitted.with(.submitRegistration, on: nil), at: .transfer), language)
    #expect(early.joined().matches(of: /10 天|10 days/).count == 1, "\(early)")
  }
}
