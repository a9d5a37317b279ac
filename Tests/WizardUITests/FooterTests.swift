import Testing
import WizardText

@testable import WizardCore
@testable import WizardUI

/// What the footer says that Enter does.
@Suite struct FooterTests {
  private func footer(_ model: ScreenModel, _ language: Language = .en, columns: Int = 80) -> String {
    let rows = model.frame(on: Canvas(rows: 24, columns: columns), localizer: Localizer(language)).grid
      .lines()
    return rows.last { !$0.isEmpty } ?? ""
  }

  @Test(arguments: [(Language.en, "Enter choose and continue"), (.zh, "Enter 选择并继续")])
  func `Enter on an option that is not chosen chooses it`(language: Language, text: String) {
    let model = Journey.model(at: .email).focusing(.option(.emailUnused, "true"))
    #expect(footer(model, language).contains(text))
    #expect(model.pressing(.enter).wizard?.session.answers[.emailUnused] == .yesNo(true))
    #expect(footer(model, columns: 40).contains("Enter choose "))
  }

  @Test func `Enter on the chosen option only continues`() {
    let model = Journey.model(Journey.session(upTo: .activation), at: .email)
      .focusing(.option(.emailUnused, "true"))
    #expect(footer(model).contains("Enter continue"))
  }

  @Test func `the footer does not say that Enter confirms the subject`() {
    let model = Journey.model(at: .confirmation).focusing(.option(.subjectConfirmed, "true"))
    #expect(!footer(model).contains("choose and continue"))
    #expect(model.pressing(.enter).wizard?.session.answers[.subjectConfirmed] == nil)
  }
}
