import WizardCore
import WizardText

/// What is said of a face in lines: short sentences for one who listens, without boxes, columns or signs.
struct PlainTextRenderer {
  let model: PlainTextModel
  let localizer: Localizer

  var colon: String { localizer.language.colon }
  var comma: String { localizer.language.comma }

  /// A label and what is said of it; a label that asks bears no further sign.
  func joined(_ label: String, _ separator: String, _ text: String) -> String {
    if label.last == "？" { return label + text }
    return label.last == "?" ? label + " " + text : label + separator + text
  }

  /// Words of a page as one hears them: a dash between numbers or places is silent, so it is said.
  func aloud(_ text: String) -> String {
    let places = text.split(separator: " - ", omittingEmptySubsequences: false).joined(separator: comma)
    return places.split(separator: "–", omittingEmptySubsequences: false)
      .joined(separator: localizer.language.rangeWord)
  }

  // MARK: - Places

  /// What is said on coming to a place.
  var introduction: [String] {
    switch model.screen {
    case .picker: picker
    case .overview: overview
    case .checklist: checklist
    case .summary: summary
    case .routes: routes
    case .step(let step): self.step(step)
    }
  }

  /// What is said of a place one knows.
  var title: [String] {
    if case .step(let step) = model.screen { [head(step)] } else { Array(introduction.prefix(1)) }
  }

  private func step(_ id: StepID) -> [String] {
    let page = localizer.page(id)
    let body = model.wizard.map { localizer.opening(of: id, in: $0) } ?? page.body
    let time = id == .transfer ? model.wizard.flatMap(localizer.timeToPay) : nil
    var lines = [head(id)] + body.map(aloud) + [time].compactMap(\.self)
    lines += page.notices.map { aloud(localizer[.lineNotice(text: $0)]) }
    // Where going back ends, one can still go back on the way itself.
    if let wizard = model.wizard, id == wizard.replay.knownPath.first, wizard.turns.contains(.start) {
      lines.append(localizer[.lineOtherWay])
    }
    return lines
  }

  private func head(_ id: StepID) -> String {
    guard let wizard = model.wizard else { return localizer.title(id) }
    let path = wizard.replay.knownPath
    let number = (path.firstIndex(of: id) ?? 0) + 1
    return localizer[
      .lineStep(step: String(number), count: count(path.count, wizard), title: localizer.title(id))]
  }

  /// A count that may still grow says so.
  private func count(_ count: Int, _ wizard: Wizard) -> String {
    wizard.replay.reachesEnd ? String(count) : localizer[.lineAtLeast(count: count)]
  }

  func sections(of step: StepID, for situations: Set<String>) -> [String] {
    let lines = localizer.page(step).sections(in: situations).flatMap(section)
    // The page sends one to the summary, and here a sign leads there.
    let isDoubted = step == .confirmation && situations.contains(ProblemCode.subjectNotConfirmed.rawValue)
    return isDoubted ? lines + [localizer[.lineSummaryMend]] : lines
  }

  private func section(_ section: Section) -> [String] {
    [section.title]
      + section.blocks.map { block in
        switch block {
        case .paragraph(let text), .item(let text): aloud(text)
        case .notice(let text): aloud(localizer[.lineNotice(text: text)])
        }
      }
  }

  // MARK: - What is asked

  /// What is asked now, the question last.
  var prompt: [String] {
    switch model.prompt {
    case .field(let field): confirmation(field)
    case .task(let task):
      item(task.rawValue, head: taskHead(task)).prefix(model.isAgain ? 1 : .max) + [tickAsk(task)]
    case .tryAgain: [localizer[.lineTryAgainStop]]
    case .turns: turns
    case .goOn: [goOn]
    case .list: [listAsk]
    case .sheet: sheets + [localizer[.lineSheetAsk(count: model.wizard?.sheets.count ?? 0)]]
    case .sheetFile(_, let file): [localizer[.lineSheetFile(file: file)]]
    case .item(let id): item(id, head: nil).prefix(model.isAgain ? 1 : .max) + [itemAsk(id)]
    }
  }

  private var goOn: String {
    guard let wizard = model.wizard, case .step(let id) = model.screen else { return localizer[.goOnPlain] }
    let path = wizard.replay.knownPath
    let next = path.firstIndex(of: id).flatMap { $0 + 1 < path.count ? path[$0 + 1] : nil }
    return localizer[.linePressEnter(step: next.map { localizer.title($0) } ?? localizer[.overviewTitle])]
  }

  private var listAsk: String {
    switch model.screen {
    case .picker: return localizer[model.picker.entries.isEmpty ? .linePickerNew : .linePickerAsk]
    case .summary: return localizer[.lineSummaryAsk]
    case .routes: return localizer[.lineWaysAsk]
    case .checklist where model.returns: return localizer[.lineSheets] + space + localizer[.lineListBack]
    case .checklist: return localizer[.lineSheets] + space + onward
    case .overview where model.wizard?.progress.status == .finished: return localizer[.lineFinishedAsk]
    case .overview where model.wizard?.turns.isEmpty == false:
      return onward(LocalizedText.lineListTurnAsk)
    case .overview, .step: return onward
    }
  }

  private var onward: String { onward(LocalizedText.lineListAsk) }

  private func onward(_ string: (String) -> LocalizedText) -> String {
    let position = model.wizard.map { localizer.title($0.progress.position) } ?? ""
    return localizer[string(position)]
  }

  // MARK: - Fields

  private func confirmation(_ id: FieldID) -> [String] {
    guard let wizard = model.wizard, let (step, field) = wizard.flow.field(id) else { return [] }
    let text = localizer.page(step).fields.first { $0.id == id.rawValue }
    let label = text?.label ?? id.rawValue
    var lines = compared(id, wizard)
    if model.toldField != id, !model.isAgain {
      lines += problems(wizard.replay.problems.filter { $0.field == id.rawValue })
    }
    let all = wizard.questions
    lines.append(
      localizer[
        .lineQuestion(
          number: (all.firstIndex(of: id) ?? 0) + 1, count: count(all.count, wizard),
          field: text?.hint.map { joined(label, comma, $0) } ?? label)])
    if !model.isAgain { lines += choices(for: field, text, wizard) }
    if let kept = kept(id, field, at: step, wizard) { lines.append(kept) }
    if let ask = ask(field, text, wizard) { lines.append(ask) }
    return lines
  }

  private func choices(for field: Field, _ text: FieldText?, _ wizard: Wizard) -> [String] {
    guard field.kind != .yesNo else { return [] }
    return wizard.choices(for: field).enumerated().map { index, option in
      let value = text?.values.first { $0.id == option }
      return "\(index + 1). " + aloud((value?.label ?? option) + (value?.hint.map { comma + $0 } ?? ""))
    }
  }

  /// The answer that Enter alone keeps.
  private func kept(_ id: FieldID, _ field: Field, at step: StepID, _ wizard: Wizard) -> String? {
    if let draft = model.drafts[id] { return localizer[.lineDraft(answer: draft)] }
    guard let answer = wizard.session.answers[id] else {
      switch wizard.replay.fields[id] {
      case .missing(isWanted: false), .pending: return localizer[.lineMayPass]
      default: return nil
      }
    }
    let isRefused = wizard.replay.fields[id] == .refused
    var shown = localizer.answer(answer, of: field, at: step)
    if case .set(let values) = answer, values.isEmpty { shown = localizer[.lineNoneChosen] }
    return localizer[isRefused ? .lineRefused(answer: shown) : .lineNow(answer: shown)]
  }

  /// How to answer, where that is not plain.
  private func ask(_ field: Field, _ text: FieldText?, _ wizard: Wizard) -> String? {
    let count = String(wizard.choices(for: field).count)
    switch field.kind {
    case .choice: return localizer[.lineChoiceAsk(count: count)]
    case .set: return localizer[.lineSetAsk(count: count)]
    case .yesNo:
      func label(_ id: String, _ plain: LocalizedText) -> String {
        guard let value = text?.values.first(where: { $0.id == id }) else { return localizer[plain] }
        return value.label + (value.hint.map { comma + $0 } ?? "")
      }
      return localizer[.lineYesNoAsk(yes: label("yes", .yes), no: label("no", .no))]
    case .date: return localizer[.lineDateAsk(date: model.today)]
    case .text, .count, .money: return nil
    }
  }

  /// An answer as it was understood.
  func heard(_ answer: Answer, _ field: Field, at step: StepID) -> String {
    var shown = localizer.answer(answer, of: field, at: step)
    if case .set(let values) = answer, values.isEmpty { shown = localizer[.lineNoneChosen] }
    return joined(localizer.label(field.id, at: step), colon, shown)
  }

  /// The typed holder and the name on the licence, one after the other, where they matter.
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
          ? .lineProblem(text: bracketsNamed(sentence)) : .lineWarning(text: bracketsNamed(sentence))]
    }
  }

  /// A quoted bracket by its name, since most voices pass over the sign.
  private func bracketsNamed(_ sentence: String) -> String {
    var text = sentence
    for (signs, name) in [("(（", LocalizedText.lineOpenBracket), (")）", LocalizedText.lineCloseBracket)] {
      for sign in signs {
        for quoted in ["“\(sign)”", "\"\(sign)\""] { text.replace(quoted, with: localizer[name]) }
      }
    }
    return text
  }

  // MARK: - Yes or no

  func confirmation(_ confirmation: PendingConfirmation) -> [String] {
    switch confirmation {
    case .impact(let field, let answer, let impact):
      return self.impact(field, answer, impact) + [localizer[.lineChangeAsk]]
    case .paidInTime: return [localizer[.linePaidInTime]]
    case .tryAgain(let plan):
      var lines = [localizer[.tryAgainAsk]]
      if plan.feeFen > 0 {
        let spent = model.wizard?.checklist.fees.totalFen ?? 0
        lines.append(
          localizer[.tryAgainFee(fee: localizer.money(fen: plan.feeFen), spent: localizer.money(fen: spent))])
      }
      let cleared = plan.clearsTasks.map { localizer.item($0.rawValue).label }
      if !cleared.isEmpty {
        lines.append(
          localizer[.tryAgainClears(tasks: cleared.joined(separator: localizer.language.listSeparator))])
      }
      return lines + [localizer[.lineTryAgainAsk]]
    }
  }

  private func impact(_ field: FieldID, _ answer: Answer, _ impact: Impact) -> [String] {
    guard let (step, rule) = model.wizard?.flow.field(field) else { return [] }
    let shown = localizer.answer(answer, of: rule, at: step)
    var lines = [localizer[.impactAsk(field: localizer.label(field, at: step), answer: shown)]]
    if let day = impact.finalSince { lines.append(localizer[.impactFinal(date: day)]) }
    func list(_ string: (String) -> LocalizedText, _ names: [String]) {
      guard !names.isEmpty else { return }
      lines.append(localizer[string(names.joined(separator: localizer.language.listSeparator))])
    }
    list(LocalizedText.impactInactive, impact.inactive.map(nameOfEither))
    list(LocalizedText.impactRestored, impact.restored.map(nameOfEither))
    list(LocalizedText.impactStepsGone, impact.stepsRemoved.map { localizer.title($0) })
    list(LocalizedText.impactStepsNew, impact.stepsAdded.map { localizer.title($0) })
    if impact.feeChangeFen != 0 {
      let change = localizer.money(fen: abs(impact.feeChangeFen))
      lines.append(
        localizer[impact.feeChangeFen > 0 ? .lineFeesMore(change: change) : .lineFeesLess(change: change)])
    }
    return lines
  }

  /// The label of an answer or a task by its bare name.
  func nameOfEither(_ name: String) -> String {
    if let field = FieldID(rawValue: name), model.wizard?.flow.field(field) != nil {
      return model.label(field)
    }
    return localizer.item(name).label
  }

  // MARK: - Help

  /// More words about the place, then every sign that works.
  var help: [String] {
    var lines: [String] = []
    if case .step(let step) = model.screen {
      lines += localizer.page(step).sections.filter { $0.situation.hasPrefix("help") }.flatMap(section)
    }
    lines.append(localizer[.lineSigns])
    lines += LineCommand.allCases.map { localizer[$0.string] }
    return lines + [localizer[.lineSignSpace], localizer[.independence]]
  }
}
