import Testing
import WizardText

@testable import WizardCore
@testable import WizardUI

/// The number of characters shown below a text that the platform limits.
@Suite struct CharacterCountTests {
  private static let session = Session(
    flow: .launch, answers: [.subjectType: .text("enterprise"), .certified: .yesNo(true)])

  private func model(_ language: Language, _ rulebook: Rulebook = .current) throws -> ScreenModel {
    var model = ScreenModel(entries: [], language: language, today: today)
    model.open(
      Wizard(Self.session, rulebook: rulebook, today: today), name: "acme", isReturning: false)
    model.go(to: .step(.profile))
    return model.focusing(.field(.miniProgramName))
  }

  private func frame(_ model: ScreenModel, _ canvas: Canvas) -> Frame {
    model.frame(on: canvas, localizer: Localizer(model.language, rulebook: .current))
  }

  @Test(arguments: Language.allCases, [Canvas(rows: 24, columns: 80), Canvas(rows: 12, columns: 40)])
  func `each typed letter updates the number of characters`(language: Language, canvas: Canvas) throws {
    var model = try model(language)
    // A Chinese character counts as two.
    for (letter, count) in [("晨", 2), ("a", 3), ("星", 5)] as [(Character, Int)] {
      model.press(.character(letter))
      let text = frame(model, canvas).grid.lines().joined(separator: "\n")
      #expect(
        text.contains(language == .zh ? "字符数：\(count)（要求 4–30）" : "Characters: \(count) (allowed: 4–30)"),
        "\(text)")
    }
  }

  @Test func `a number outside the range is a warning, and an empty field is not`() throws {
    let canvas = Canvas(rows: 24, columns: 80)
    func style(_ model: ScreenModel) throws -> Style {
      let localizer = Localizer(model.language, rulebook: .current)
      return try #require(
        View(model: model, canvas: canvas, localizer: localizer).lengthCount(of: .miniProgramName)
      )
      .style
    }
    var model = try model(.en)
    #expect(try style(model) == .hint)
    model.press(.character("晨"))
    #expect(try style(model) == .warning)
    model.press(.character("星"))
    #expect(try style(model) == .hint)
    for _ in 0..<14 { model.press(.character("晨")) }
    #expect(try style(model) == .warning)
  }

  @Test func `drawing a typed letter shows the new number`() throws {
    let canvas = Canvas(rows: 24, columns: 80)
    let localizer = Localizer(.en, rulebook: .current)
    var model = try model(.en)
    var shown = frame(model, canvas)
    let before = model
    model.press(.character("a"))
    let isEchoed = model.echo(into: &shown, of: before, on: canvas, localizer: localizer)
    #expect(!isEchoed || shown == frame(model, canvas))
  }

  @Test func `the documented edition has no limit and shows no number`() throws {
    let model = try model(.en, .documented).pressing(.character("a"))
    let text = frame(model, Canvas(rows: 24, columns: 80)).grid.lines().joined(separator: "\n")
    #expect(text.contains("a") && !text.contains("Characters:"))
  }
}
