import Testing
import WizardText

@testable import WizardCore
@testable import WizardUI

/// Values to type into the platform's pages, and copying them.
@Suite struct ValuesTests {
  private func lines(_ model: ScreenModel, _ language: Language, rows: Int = 30, columns: Int = 80)
    -> [String]
  {
    model.frame(on: Canvas(rows: rows, columns: columns), localizer: Localizer(language)).grid.lines()
  }

  @Test func `the form of the registration lists the platform's fields in its order`() {
    let wizard = Journey.wizard(Journey.session(upTo: .transfer))
    #expect(
      wizard.formFields(at: .confirmation) == [
        .subjectType, .legalName, .code, .verificationMethod, .accountHolder, .bankAccount, .bankName,
        .adminName,
        .adminIDNumber, .adminPhone,
      ])
    let model = Journey.model(Journey.session(upTo: .transfer), at: .confirmation).pressing(.function(5))
    #expect(model.screen == .values(.confirmation))
    let text = lines(model, .zh).joined(separator: "\n")
    for part in ["企业名称", "营业执照注册号", "晨星（上海）贸易有限公司", "管理员身份证号码", "13800138000"] {
      #expect(text.contains(part), "\(text)")
    }
  }

  @Test func `a missing value is marked and can't be copied`() {
    let session = Journey.session(upTo: .transfer).with(.bankAccount, nil)
    var model = Journey.model(session, at: .confirmation).pressing(.function(5))
    let text = lines(model, .en).joined(separator: "\n")
    #expect(text.contains("对公账户") && text.contains("not answered yet"), "\(text)")
    model.update { $0.focus = .value(.bankAccount) }
    #expect(model.press(.enter) == [])
    #expect(model.message == .copyMissing(.bankAccount))
  }

  @Test func `Enter copies the value under the cursor, and Esc returns to the step`() {
    var model = Journey.model(Journey.session(upTo: .transfer), at: .confirmation).pressing(
      .function(5), .down)
    #expect(model.focus == .value(.legalName))
    #expect(model.press(.enter) == [.copy(.legalName)])
    model.press(.escape)
    #expect(model.screen == .step(.confirmation))
  }

  @Test func `one key copies the answer of the focused field`() {
    var model = Journey.model(Journey.session(upTo: .transfer), at: .organisation)
    model.update { $0.focus = .field(.legalName) }
    #expect(model.press(.function(6)) == [.copy(.legalName)])
    model.press(.control("r"))
    #expect(model.screen == .summary)
    #expect(model.press(.alt("c")) == [.copy(.email)])
  }

  @Test func `a step without a form shows the form that is needed next`() {
    let model = Journey.model(Journey.session(upTo: .transfer), at: .organisation).pressing(.function(5))
    #expect(model.screen == .values(.transfer))
    var start = ScreenModel(entries: [], language: .en, today: today)
    start.open(Journey.wizard(Session(flow: .start)), name: "a", isReturning: false)
    start.press(.function(5))
    #expect(start.message == .noValues)
  }

  @Test func `plain text lists the values by number and copies one`() {
    var conversation = PlainTextConversation(
      .en, about: Journey.session(upTo: .transfer).with(.receivingAccount, .text("7110 0101 8260")))
    conversation.type("$")
    #expect(conversation.transcript.contains { $0.contains("Values to type") })
    // The second value, after the payee's name.
    conversation.type("2")
    #expect(conversation.effects == [.copy(.receivingAccount)])
    conversation.type("")
    #expect(conversation.model.screen == .overview)
  }
}
