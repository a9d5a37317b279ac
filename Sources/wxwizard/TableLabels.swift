import WizardCore
import WizardText

/// Finds fields, flows and values by their ids or by their labels in any language.
struct TableLabels {
  private let localizers: [Localizer]
  private var columns: [String: ClientTable.Column] = [:]
  private var flows: [String: FlowID] = [:]

  init(_ localizers: [Localizer]) {
    self.localizers = localizers
    var fields: [String: Set<FieldID>] = [:]
    for id in FlowID.allCases {
      flows[Self.folded(id.rawValue)] = id
      for localizer in localizers { flows[Self.folded(localizer.flow(id))] = id }
      for (step, field) in Flow.named(id).fields {
        for localizer in localizers {
          fields[Self.folded(localizer.label(field.id, at: step)), default: []].insert(field.id)
        }
      }
    }
    // An id stands for its field alone, whatever has it as a label.
    for field in FieldID.allCases { fields[Self.folded(field.rawValue)] = [field] }
    columns = fields.mapValues(ClientTable.Column.fields)
    for name in ["name", "名称", "办理记录"] { columns[name] = .name }
    for name in ["flow", "流程"] { columns[name] = .flow }
  }

  func column(_ text: String) -> ClientTable.Column { columns[Self.folded(text)] ?? .unknown }

  func flow(_ text: String) -> FlowID? { flows[Self.folded(text)] }

  /// The answer that a cell stands for.
  func answer(_ text: String, to field: Field, at step: StepID) -> Answer? {
    switch field.kind {
    case .choice(let values): return .text(value(text, of: field, at: step, among: values) ?? text.trimmed)
    case .yesNo:
      return value(text, of: field, at: step, among: ["true", "false"]).map { .yesNo($0 == "true") }
        ?? field.answer(typed: text)
    case .set(let values):
      let words = text.split { ",，、;；\n".contains($0) }.map(String.init)
      return .set(words.map { value($0, of: field, at: step, among: values) ?? $0.trimmed })
    case .text, .count, .money, .date: return field.answer(typed: text)
    }
  }

  private func value(_ text: String, of field: Field, at step: StepID, among values: [String]) -> String? {
    let text = Self.folded(text)
    return values.first { value in
      Self.folded(value) == text
        || localizers.contains { Self.folded($0.label(value: value, of: field.id, at: step)) == text }
    }
  }

  static func folded(_ text: String) -> String { text.foldedWidth.trimmed.lowercased() }
}
