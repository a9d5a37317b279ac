import WizardCore
import WizardText

/// Texts that both front ends show.
extension Localizer {
  /// The label of a field, or its id if no open session asks for it.
  func label(_ field: FieldID, in wizard: Wizard?) -> String {
    wizard?.flow.field(field).map { label(field, at: $0.step) } ?? field.rawValue
  }

  /// The label of a field or a task by its id.
  func label(ofFieldOrTask id: String, in wizard: Wizard?) -> String {
    wizard.map { label(ofFieldOrTask: id, in: $0.flow) } ?? id
  }

  /// An answer formatted for display, also one of a field that only another flow asks for.
  func answer(_ answer: Answer, of field: FieldID, in wizard: Wizard?) -> String {
    guard let (step, rule) = wizard?.flow.fieldInAnyFlow(field) else { return "" }
    return self.answer(answer, of: rule, at: step)
  }

  /// The answer to a field by its id; nil for a task and for a field without an answer.
  func answer(toFieldOrTask id: String, in wizard: Wizard) -> String? {
    guard let field = FieldID.named(id), let answer = wizard.session.answers[field] else { return nil }
    return self.answer(answer, of: field, in: wizard)
  }

  /// The name of a sheet that can be exported: the whole checklist, or the part of one role.
  func sheet(of role: Role?) -> String {
    role.map { self[.sheetPrintFor(role: person($0))] } ?? self[.sheetPrintAll]
  }

  /// The total of the fees and the part spent on earlier attempts; a part is indented below its total.
  func totalFee(_ fees: Fees) -> [(text: String, isPart: Bool)] {
    let total = (self[.feesTotal(fee: money(fen: fees.totalFen))], false)
    guard fees.attemptsFen > 0 else { return [total] }
    return [total, (self[.feesAttempts(fee: money(fen: fees.attemptsFen))], true)]
  }

  /// All fees and costs; a part is indented below its total.
  func fees(_ fees: Fees) -> [(text: String, isPart: Bool)] {
    var lines = totalFee(fees)
    if fees.transferFen > 0 { lines.append((self[.feesTransfer(fee: money(fen: fees.transferFen))], true)) }
    if let first = fees.firstMonthFen {
      lines.append((self[.phoneFirstMonth(fee: money(fen: first))], false))
    }
    if let monthly = fees.monthlyFen { lines.append((self[.phoneMonthly(fee: money(fen: monthly))], false)) }
    return lines
  }

  /// What else changes with an answer: inactive and restored answers, removed and added steps.
  func changes(of impact: Impact, in wizard: Wizard?) -> [String] {
    func labels(_ ids: [String]) -> [String] { ids.map { label(ofFieldOrTask: $0, in: wizard) } }
    func titles(_ steps: [StepID]) -> [String] { steps.map { title($0) } }
    let changes: [((String) -> LocalizedText, [String])] = [
      (LocalizedText.impactInactive, labels(impact.inactive)),
      (LocalizedText.impactRestored, labels(impact.restored)),
      (LocalizedText.impactStepsGone, titles(impact.stepsRemoved)),
      (LocalizedText.impactStepsNew, titles(impact.stepsAdded)),
    ]
    return changes.filter { !$1.isEmpty }.map { string, names in self[string(shortList(names))] }
  }
}
