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
          // A chosen value has moved on already.
          if keyboard.model.focus == .field(field) { keyboard.press(.enter) }
        } else {
          keyboard.press(.tab)
        }
      case .item(let id):
        let isOpen = TaskID(rawValue: id).flatMap { keyboard.model.wizard?.replay.tasks[$0] } == .todo
        if isOpen { keyboard.press(.character(" ")) }
        keyboard.press(.down)
      default: keyboard.press(.enter)
      }
    }
    #expect(keyboard.model.wizard?.progress.position == .transfer)
    #expect(keyboard.model.wizard?.progress.status == .waiting)
    #expect(keyboard.functionKeys <= 40, "\(keyboard.functionKeys)")
  }
}
