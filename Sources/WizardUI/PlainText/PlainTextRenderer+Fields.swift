import WizardCore
import WizardText

/// A field: its problems, its question, the values it offers and how to answer.
extension PlainTextRenderer {
  func question(_ id: FieldID) -> [String] {
    guard let wizard = model.wizard, let (step, field) = wizard.flow.field(id) else { return [] }
    let text = localizer.page(step).fields.first { $0.id == id.rawValue }
    let label = text?.label ?? id.rawValue
    var lines = compared(id, wizard)
    if model.reportedField != id, !model.asksAgain {
      lines += problems(wizard.replay.problems.filter { $0.field == id.rawValue })
    }
    let all = wizard.questions
    let number = (all.firstIndex(of: id) ?? 0) + 1
    let asked = text?.hint.map { joined(label, comma, $0) } ?? label
    lines.append(
      localizer[
        // The number of questions is known when the steps are.
        wizard.replay.reachesEnd
          ? .plainQuestion(number: number, count: String(all.count), field: asked)
          : .plainQuestionOnly(number: number, field: asked)])
    if !model.asksAgain { lines += choices(for: field, text, wizard) }
    if let kept = kept(id, field, at: step, wizard) { lines.append(kept) }
    if let ask = ask(field, text, wizard) { lines.append(ask) }
    return lines
  }

  private func choices(for field: Field, _ text: FieldText?, _ wizard: Wizard) -> [String] {
    guard field.kind != .yesNo else { return [] }
    return wizard.choices(for: field).enumerated().map { index, option in
      let value = text?.values.first { $0.id == option }
      return "\(index + 1). " + spoken((value?.label ?? option) + (value?.hint.map { comma + $0 } ?? ""))
    }
  }

  /// The answer that Enter alone keeps.
  private func kept(_ id: FieldID, _ field: Field, at step: StepID, _ wizard: Wizard) -> String? {
    if let draft = model.drafts[id] { return localizer[.plainDraft(answer: draft)] }
    guard let answer = wizard.session.answers[id] else {
      switch wizard.replay.fields[id] {
      case .missing(isWanted: false): return localizer[.plainMayPass]
      case .pending: return localizer[.plainNoResultYet]
      default: return nil
      }
    }
    let isRefused = wizard.replay.fields[id] == .refused
    let shown = shown(answer, field, at: step)
    return localizer[isRefused ? .plainRefused(answer: shown) : .plainNow(answer: shown)]
  }

  /// How to answer, unless it is obvious.
  private func ask(_ field: Field, _ text: FieldText?, _ wizard: Wizard) -> String? {
    let count = String(wizard.choices(for: field).count)
    switch field.kind {
    case .choice: return localizer[.plainChoiceAsk(count: count)]
    case .set: return localizer[.plainSetAsk(count: count)]
    case .yesNo:
      func label(_ id: String, _ plain: LocalizedText) -> String {
        guard let value = text?.values.first(where: { $0.id == id }) else { return localizer[plain] }
        return value.label + (value.hint.map { comma + $0 } ?? "")
      }
      return localizer[.plainYesNoAsk(yes: label("yes", .yes), no: label("no", .no))]
    case .date: return localizer[.plainDateAsk(date: model.today)]
    case .text, .count, .money: return nil
    }
  }

  /// A field and the answer as it was understood.
  func understood(_ answer: Answer, _ field: Field, at step: StepID) -> String {
    joined(localizer.label(field.id, at: step), colon, shown(answer, field, at: step))
  }

  private func shown(_ answer: Answer, _ field: Field, at step: StepID) -> String {
    answer == .set([]) ? localizer[.plainNoneChosen] : localizer.answer(answer, of: field, at: step)
  }

  /// The account holder and the name on the licence, if they must be compared.
  private func compared(_ id: FieldID, _ wizard: Wizard) -> [String] {
    let hasFailed = id == .transferOutcome && wizard.replay.knownValues[.transfer] == .transfer(.mismatched)
    if wizard.replay.operatorPays {
      return hasFailed || id == .accountHolder ? [localizer[.holderNotCompared]] : []
    }
    guard case .text(let name) = wizard.session.answers[.legalName],
      case .text(let holder) = wizard.session.answers[.accountHolder]
    else { return [] }
    let isMismatched = NameMismatch(holder: holder, name: name) != nil
    guard hasFailed || (id == .accountHolder && isMismatched) else { return [] }
    return [localizer[.compareHolder] + colon + holder, localizer[.compareName] + colon + name]
  }

  func problems(_ problems: [Problem]) -> [String] {
    problems.map { problem in
      let sentence = localizer.problem(problem).sentence(in: localizer.language)
      return localizer[
        problem.isError
          ? .plainProblem(text: namingBrackets(sentence)) : .plainWarning(text: namingBrackets(sentence))]
    }
  }

  /// Replaces quoted brackets by their names, since most screen readers skip them.
  private func namingBrackets(_ sentence: String) -> String {
    // Few sentences have brackets, and replacing texts takes long.
    let brackets: [Unicode.Scalar] = ["(", "（", ")", "）"]
    guard sentence.unicodeScalars.contains(where: brackets.contains) else { return sentence }
    var text = sentence
    for (brackets, name) in [("(（", LocalizedText.plainOpenBracket), (")）", LocalizedText.plainCloseBracket)]
    {
      for bracket in brackets {
        for quoted in ["“\(bracket)”", "\"\(bracket)\""] {
          text = text.parts(separatedBy: quoted).joined(separator: localizer[name])
        }
      }
    }
    return text
  }
}
