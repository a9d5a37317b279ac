import Testing
import WizardText

@testable import WizardUI

/// What a new user sees before the first session.
@Suite struct FirstStartTests {
  private static let folder = "/home/li/sessions"

  private func screen(asksLanguage: Bool) -> ScreenModel {
    var model = ScreenModel(entries: [], language: .en, today: today)
    model.update { $0.introduce(folder: Self.folder, asksLanguage: asksLanguage) }
    return model
  }

  private func plainText(asksLanguage: Bool) -> PlainTextModel {
    var model = PlainTextModel(Localizers { Localizer($0) }, language: .en, today: today)
    model.update { $0.introduce(folder: Self.folder, asksLanguage: asksLanguage) }
    return model
  }

  @Test func `a number chooses the language and remembers it`() {
    var model = screen(asksLanguage: true)
    #expect(model.screen == .languageChoice)
    #expect(model.press(.character("1")) == [.rememberLanguage(.zh)])
    #expect(model.language == .zh && model.screen == .introduction)
    var lines = plainText(asksLanguage: true)
    #expect(lines.render().first == "请选择语言 / Choose a language")
    #expect(lines.take("1") == [.rememberLanguage(.zh)])
    #expect(lines.language == .zh && lines.screen == .introduction)
  }

  @Test func `arrows and Enter choose the language, and another number is refused`() {
    var model = screen(asksLanguage: true).pressing(.character("3"))
    #expect(model.screen == .languageChoice)
    #expect(model.press(.down) == [])
    #expect(model.press(.enter) == [.rememberLanguage(.en)])
    #expect(model.screen == .introduction)
    var lines = plainText(asksLanguage: true)
    #expect(lines.take("3") == [] && lines.screen == .languageChoice)
  }

  @Test func `the introduction names the folder and leads to the flows, and Esc returns to it`() {
    var model = screen(asksLanguage: false)
    let shown = model.frame(on: Canvas(rows: 24, columns: 80), localizer: Localizer(.en)).grid.lines()
    #expect(shown.contains { $0.contains(Self.folder) })
    model.press(.enter)
    #expect(model.screen == .flows)
    model.press(.escape)
    #expect(model.screen == .introduction)
    model.press(.escape)
    #expect(model.confirmation == .quit)
  }

  @Test func `a name typed at the introduction creates a session in plain text`() {
    var model = plainText(asksLanguage: false)
    #expect(model.render().contains { $0.contains(Self.folder) })
    #expect(model.take("<") == [] && model.screen == .introduction)
    #expect(model.take("acme-shop") == [.create("acme-shop", .start)])
  }
}
