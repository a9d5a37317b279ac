import Testing
import WizardCore
import WizardText

@testable import WizardUI

/// Focus, Enter, letters, the title and the way back behave the same on every step of every flow.
@Suite struct WalkTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let flow: FlowID
    let isCurrent: Bool

    var rulebook: Rulebook { isCurrent ? .current : .documented }
    var testDescription: String { "\(flow), \(isCurrent ? "current" : "documented")" }
  }

  static let cases = FlowID.allCases.flatMap { flow in
    [true, false].map { Case(flow: flow, isCurrent: $0) }
  }

  private static func walk(_ test: Case) throws -> StepWalk {
    let walk = StepWalk(Flow.named(test.flow), by: test.rulebook)
    #expect(walk.unreached == [])
    return walk
  }

  /// The model that shows a step just opened.
  private static func model(_ opening: StepWalk.Opening, _ language: Language = .en) -> ScreenModel {
    var model = ScreenModel(entries: [], language: language, today: opening.wizard.today)
    model.open(opening.wizard, name: "acme", isReturning: false)
    model.go(to: .step(opening.step))
    return model
  }

  @Test(arguments: cases) func `a step opens in its first open field, with title and focus visible`(
    test: Case
  )
    throws
  {
    for opening in try Self.walk(test).openings {
      for (rows, columns, language) in [(24, 80, Language.zh), (12, 40, .en)] {
        let model = Self.model(opening, language)
        let step = try #require(opening.wizard.flow.step(opening.step))
        let open = step.fields.first { field in
          if case .missing = opening.wizard.replay.fields[field.id] { true } else { false }
        }
        if let open { #expect(model.focus?.fieldID == open.id, "\(opening.step)") }
        let localizer = Localizer(language, rulebook: test.rulebook)
        let frame = model.frame(on: Canvas(rows: rows, columns: columns), localizer: localizer)
        let title = localizer.title(opening.step).prefix(12)
        #expect(
          frame.grid.lines().prefix(4).contains { $0.contains(title) },
          "\(opening.step) \(rows)x\(columns):\n\(frame.grid.lines().joined(separator: "\n"))")
        #expect(
          frame.focusTargets.contains { $0.target == model.focus }, "\(opening.step) \(rows)x\(columns)")
        #expect(frame.grid.cursor != nil, "\(opening.step) \(rows)x\(columns)")
      }
    }
  }

  @Test(arguments: cases) func `letters on a task or button do nothing`(test: Case) throws {
    for opening in try Self.walk(test).openings {
      let model = Self.model(opening)
      for target in model.focusTargets {
        switch target {
        case .field, .option: continue
        default: break
        }
        var typed = model.focusing(target)
        let effects = typed.type("dpwxyn1ｄ")
        #expect(effects == [], "\(opening.step) \(target)")
        #expect(
          typed.focus == target && typed.screen == model.screen && typed.shared.mode == .normal,
          "\(opening.step) \(target)")
      }
    }
  }

  @Test(arguments: cases) func `Enter on a highlighted value takes it and moves on, except the final one`(
    test: Case
  ) throws {
    for opening in try Self.walk(test).openings {
      let model = Self.model(opening)
      for case .option(let field, let value) in model.focusTargets {
        guard let rule = model.shared.rule(field) else { continue }
        if case .set = rule.kind { continue }
        var entered = model.focusing(.option(field, value))
        entered.press(.enter)
        let wizard = try #require(entered.wizard)
        if field == .subjectConfirmed {
          #expect(wizard.session.answers[field] == nil && entered.message == .confirmByKey(field))
          continue
        }
        #expect(wizard.chosenValue(of: rule) == value, "\(opening.step) \(field) \(value)")
        let isRefused = wizard.replay.fields[field] == .refused
        #expect(isRefused || entered.focus?.fieldID != field, "\(opening.step) \(field) \(value)")
      }
    }
  }

  @Test(arguments: cases) func `one key leads to the list, and Enter on the button goes on or says why not`(
    test: Case
  ) throws {
    for opening in try Self.walk(test).openings {
      let model = Self.model(opening)
      for target in model.focusTargets {
        var left = model.focusing(target)
        #expect(left.press(.function(7)).contains(.close), "\(opening.step) \(target)")
      }
      let entered = model.focusing(.continueTo).pressing(.enter)
      #expect(entered.screen != model.screen || entered.message != nil, "\(opening.step)")
    }
  }
}
