import Testing
import WizardText

@testable import WizardCore
@testable import WizardUI

/// The keys of a person who knows the program.
@Suite struct ExpertKeysTests {
  /// Presses keys on a model and counts those that type nothing.
  private struct Keyboard {
    var model = ScreenModel(entries: [], language: .zh, today: today)
    var functionKeys = 0

    mutating func press(_ key: Key) {
      if case .character(let character) = key, character != " " {} else { functionKeys += 1 }
      for effect in model.handle(key) {
        if case .create(let name, let flow) = effect {
          model.open(Journey.wizard(Session(flow: flow)), name: name, isReturning: false)
        }
      }
    }

    mutating func type(_ text: String) { text.forEach { press(.character($0)) } }

    /// Whether a task can be ticked above the focus, or anywhere if `above` is nil.
    func hasOpenTask(above focus: FocusTarget? = nil) -> Bool {
      model.focusTargets.prefix { $0 != focus }.contains { target in
        guard case .item(let id) = target, let task = TaskID(rawValue: id) else { return false }
        return model.wizard?.replay.tasks[task] == .todo
      }
    }

    /// Whether a field of the screen has still to be answered by typing.
    func hasFieldToType(_ typed: [FieldID: String]) -> Bool {
      model.focusTargets.compactMap(\.fieldID).contains { field in
        typed[field] != nil && model.wizard?.session.answers[field] == nil
      }
    }
  }

  private static let typed: [FieldID: String] = [
    .email: "ops@example.cn", .emailUnused: "y", .subjectType: "2", .legalName: "晨星（上海）贸易有限公司",
    .code: "91350100M000100Y43", .verificationMethod: "1", .accountKind: "1",
    .accountHolder: "晨星（上海）贸易有限公司", .bankName: "示例银行上海分行", .adminName: "张三",
    .adminPhone: "13800138000", .adminWeChatReady: "y", .subjectConfirmed: "y",
  ]

  @Test func `a registration by bank transfer reaches the wait with at most 40 function keys`() {
    var keyboard = Keyboard()
    keyboard.press(.enter)
    keyboard.type("2acme")
    keyboard.press(.enter)
    #expect(keyboard.model.wizard?.flow.id == .register)
    var steps = 0
    while keyboard.model.wizard?.progress.status != .waiting, steps < 200 {
      steps += 1
      switch keyboard.model.focus {
      case .field(let field), .option(let field, _):
        if let text = Self.typed[field], keyboard.model.wizard?.session.answers[field] == nil {
          keyboard.type(text)
          if case .field = keyboard.model.focus { keyboard.press(.enter) }
        } else {
          // The tasks after several optional fields are reached sooner from the end.
          keyboard.press(keyboard.hasFieldToType(Self.typed) || !keyboard.hasOpenTask() ? .tab : .end)
        }
      case .item(let id):
        let isOpen = TaskID(rawValue: id).flatMap { keyboard.model.wizard?.replay.tasks[$0] } == .todo
        if isOpen { keyboard.press(.character(" ")) }
        keyboard.press(keyboard.hasOpenTask(above: .item(id)) ? .up : .down)
      case .continueTo where keyboard.hasOpenTask(): keyboard.press(.up)
      default: keyboard.press(.enter)
      }
    }
    #expect(keyboard.model.wizard?.progress.position == .transfer)
    #expect(keyboard.model.wizard?.progress.status == .waiting)
    #expect(keyboard.functionKeys <= 40, "\(keyboard.functionKeys)")
  }
}
