import WizardCore
import WizardText

/// Finds the fields and values of a flow by their ids or by their labels in either language, as in a client table.
struct FieldNames {
  let context: CommandContext
  let flow: Flow

  /// The labels, which are only read if a word is no id.
  private var labels: TableLabels { TableLabels(context.localizers.all) }

  /// The field with an id or a label; nil if the flow has none.
  func field(_ word: String) -> (step: StepID, field: Field)? {
    if let found = FieldID.named(word).flatMap(flow.field) { return found }
    guard case .fields(let fields) = labels.column(word) else { return nil }
    return flow.fields.first { fields.contains($0.field.id) }
  }

  /// The id of the field whose id or label is most similar to a word, with its label.
  func nearest(to word: String) -> String? {
    context.suggestion(for: word, among: flow.fields.map(\.field.id.rawValue)) { localizer, id in
      localizer.label(ofFieldOrTask: id, in: flow)
    }
  }

  /// The answer that a word of the command line stands for.
  func answer(_ word: String, to field: Field, at step: StepID) -> Answer? {
    let answer = field.answer(typed: word)
    switch field.read(answer) {
    case .missing, .value: return answer
    case .wrongType, .unknownValue, .outOfRange:
      let labelled = labels.answer(word, to: field, at: step)
      if case .value = field.read(labelled) { return labelled }
      return answer
    }
  }
}
