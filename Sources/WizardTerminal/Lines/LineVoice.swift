import WizardCore
import WizardScreens

/// What is said of a face in lines: short sentences for one who listens, without boxes, columns or signs.
struct LineVoice {
  let face: LineFace
  let words: Words

  var colon: String { words.language == .zh ? "：" : ": " }
  var comma: String { words.language == .zh ? "，" : ", " }

  /// A label and what is said of it; a label that asks bears no further sign.
  func joined(_ label: String, _ separator: String, _ text: String) -> String {
    if label.last == "？" { return label + text }
    return label.last == "?" ? label + " " + text : label + separator + text
  }

  /// Words of a page as one hears them: a dash between numbers or places is silent, so it is said.
  func aloud(_ text: String) -> String {
    let places = text.split(separator: " - ", omittingEmptySubsequences: false).joined(separator: comma)
    return places.split(separator: "–", omittingEmptySubsequences: false)
      .joined(separator: words.language == .zh ? " 到 " : " to ")
  }

  // MARK: - Places

  /// What is said on coming to a place.
  var introduction: [String] {
    switch face.place {
    case .picker: picker
    case .overview: overview
    case .checklist: checklist
    case .summary: summary
    case .ways: ways
    case .step(let step): self.step(step)
    }
  }

  /// What is said of a place one knows.
  var title: [String] {
    if case .step(let step) = face.place { [head(step)] } else { Array(introduction.prefix(1)) }
  }

  private func step(_ id: StepID) -> [String] {
    let page = words.page(id)
    let body = face.wizard.map { words.opening(of: id, in: $0) } ?? page.body
    let time = id == .transfer ? face.wizard.flatMap(words.timeToPay) : nil
    var lines = [head(id)] + body.map(aloud) + [time].compactMap(\.self)
    lines += page.notices.map { aloud(words.phrase(.lineNotice, ["text": $0])) }
    // Where going back ends, one can still go back on the way itself.
    if let wizard = face.wizard, id == wizard.replay.knownPath.first, wizard.turns.contains(.start) {
      lines.append(words[.lineOtherWay])
    }
    return lines
  }

  private func head(_ id: StepID) -> String {
    guard let wizard = face.wizard else { return words.title(id) }
    let path = wizard.replay.knownPath
    let number = (path.firstIndex(of: id) ?? 0) + 1
    return words.phrase(
      .lineStep,
      ["step": String(number), "count": count(path.count, wizard), "title": words.title(id)])
  }

  /// A count that may still grow says so.
  private func count(_ count: Int, _ wizard: Wizard) -> String {
    wizard.replay.reachesEnd ? String(count) : words.phrase(.lineAtLeast, ["count": String(count)])
  }

  func sections(of step: StepID, for situations: Set<String>) -> [String] {
    let lines = words.page(step).sections(in: situations).flatMap(section)
    // The page sends one to the summary, and here a sign leads there.
    let isDoubted = step == .confirmation && situations.contains(ProblemCode.subjectNotConfirmed.rawValue)
    return isDoubted ? lines + [words[.lineSummaryMend]] : lines
  }

  private func section(_ section: Section) -> [String] {
    [section.title]
      + section.blocks.map { block in
        switch block {
        case .paragraph(let text), .item(let text): aloud(text)
        case .notice(let text): aloud(words.phrase(.lineNotice, ["text": text]))
        }
      }
  }

  // MARK: - What is asked

  /// What is asked now, the question last.
  var spot: [String] {
    switch face.spot {
    case .field(let field): question(field)
    case .task(let task):
      item(task.rawValue, head: taskHead(task)).prefix(face.isAgain ? 1 : .max) + [tickAsk(task)]
    case .tryAgain: [words[.lineTryAgainStop]]
    case .turns: turns
    case .goOn: [goOn]
    case .list: [listAsk]
    case .sheet: sheets + [words.phrase(.lineSheetAsk, ["count": String(face.wizard?.sheets.count ?? 0)])]
    case .sheetFile(_, let file): [words.phrase(.lineSheetFile, ["file": file])]
    case .item(let id): item(id, head: nil).prefix(face.isAgain ? 1 : .max) + [itemAsk(id)]
    }
  }

  private var goOn: String {
    guard let wizard = face.wizard, case .step(let id) = face.place else { return words[.goOnPlain] }
    let path = wizard.replay.knownPath
    let next = path.firstIndex(of: id).flatMap { $0 + 1 < path.count ? path[$0 + 1] : nil }
    return words.phrase(.linePressEnter, ["step": next.map { words.title($0) } ?? words[.overviewTitle]])
  }

  private var listAsk: String {
    switch face.place {
    case .picker: return words[face.picker.entries.isEmpty ? .linePickerNew : .linePickerAsk]
    case .summary: return words[.lineSummaryAsk]
    case .ways: return words[.lineWaysAsk]
    case .checklist where face.returns: return words[.lineSheets] + space + words[.lineListBack]
    case .checklist: return words[.lineSheets] + space + onward
    case .overview where face.wizard?.standing.status == .finished: return words[.lineFinishedAsk]
    case .overview where face.wizard?.turns.isEmpty == false:
      return onward(.lineListTurnAsk)
    case .overview, .step: return onward
    }
  }

  private var onward: String { onward(.lineListAsk) }

  private func onward(_ phrase: Phrase) -> String {
    let position = face.wizard.map { words.title($0.standing.position) } ?? ""
    return words.phrase(phrase, ["step": position])
  }

  // MARK: - Fields

  private func question(_ id: FieldID) -> [String] {
    guard let wizard = face.wizard, let (step, field) = wizard.flow.field(id) else { return [] }
    let text = words.page(step).fields.first { $0.id == id.rawValue }
    let label = text?.label ?? id.rawValue
    var lines = compared(id, wizard)
    if face.toldField != id, !face.isAgain {
      lines += problems(wizard.replay.problems.filter { $0.field == id.rawValue })
    }
    let all = wizard.questions
    lines.append(
      words.phrase(
        .lineQuestion,
        [
          "number": String((all.firstIndex(of: id) ?? 0) + 1), "count": count(all.count, wizard),
          "field": text?.hint.map { joined(label, comma, $0) } ?? label,
        ]))
    if !face.isAgain { lines += options(of: field, text, wizard) }
    if let kept = kept(id, field, at: step, wizard) { lines.append(kept) }
    if let ask = ask(field, text, wizard) { lines.append(ask) }
    return lines
  }

  private func options(of field: Field, _ text: FieldWords?, _ wizard: Wizard) -> [String] {
    guard field.kind != .yesNo else { return [] }
    return wizard.options(of: field).enumerated().map { index, option in
      let value = text?.values.first { $0.id == option }
      return "\(index + 1). " + aloud((value?.label ?? option) + (value?.hint.map { comma + $0 } ?? ""))
    }
  }

  /// The answer that Enter alone keeps.
  private func kept(_ id: FieldID, _ field: Field, at step: StepID, _ wizard: Wizard) -> String? {
    if let draft = face.drafts[id] { return words.phrase(.lineDraft, ["answer": draft]) }
    guard let answer = wizard.session.answers[id] else {
      switch wizard.replay.fields[id] {
      case .missing(isWanted: false), .pending: return words[.lineMayPass]
      default: return nil
      }
    }
    let isRefused = wizard.replay.fields[id] == .refused
    var shown = words.answer(answer, of: field, at: step)
    if case .set(let values) = answer, values.isEmpty { shown = words[.lineNoneChosen] }
    return words.phrase(isRefused ? .lineRefused : .lineNow, ["answer": shown])
  }

  /// How to answer, where that is not plain.
  private func ask(_ field: Field, _ text: FieldWords?, _ wizard: Wizard) -> String? {
    let count = String(wizard.options(of: field).count)
    switch field.kind {
    case .choice: return words.phrase(.lineChoiceAsk, ["count": count])
    case .set: return words.phrase(.lineSetAsk, ["count": count])
    case .yesNo:
      func label(_ id: String, _ plain: Phrase) -> String {
        guard let value = text?.values.first(where: { $0.id == id }) else { return words[plain] }
        return value.label + (value.hint.map { comma + $0 } ?? "")
      }
      return words.phrase(.lineYesNoAsk, ["yes": label("yes", .yes), "no": label("no", .no)])
    case .date: return words.phrase(.lineDateAsk, ["date": face.today.iso])
    case .text, .count, .money: return nil
    }
  }

  /// An answer as it was understood.
  func heard(_ answer: Answer, _ field: Field, at step: StepID) -> String {
    var shown = words.answer(answer, of: field, at: step)
    if case .set(let values) = answer, values.isEmpty { shown = words[.lineNoneChosen] }
    return joined(words.label(field.id, at: step), colon, shown)
  }

  /// The typed holder and the name on the licence, one after the other, where they matter.
  private func compared(_ id: FieldID, _ wizard: Wizard) -> [String] {
    let hasFailed = id == .transferOutcome && wizard.replay.world[.transfer] == .transfer(.mismatched)
    if wizard.replay.operatorPays {
      return hasFailed || id == .accountHolder ? [words[.holderNotCompared]] : []
    }
    guard case .text(let name) = wizard.session.answers[.legalName],
      case .text(let holder) = wizard.session.answers[.accountHolder]
    else { return [] }
    let isMismatched = NameMismatch(holder: holder, name: name) != nil
    guard hasFailed || (id == .accountHolder && isMismatched) else { return [] }
    return [words[.compareHolder] + colon + holder, words[.compareName] + colon + name]
  }

  func problems(_ problems: [Problem]) -> [String] {
    problems.map { problem in
      let text = words.problem(problem)
      let stop = words.language == .zh ? "。" : "; "
      let sentence = text.next.isEmpty ? text.what : text.what + stop + text.next
      return words.phrase(problem.isError ? .lineProblem : .lineWarning, ["text": bracketsNamed(sentence)])
    }
  }

  /// A quoted bracket by its name, since most voices pass over the sign.
  private func bracketsNamed(_ sentence: String) -> String {
    var text = sentence
    for (signs, name) in [("(（", Phrase.lineOpenBracket), (")）", Phrase.lineCloseBracket)] {
      for sign in signs {
        for quoted in ["“\(sign)”", "\"\(sign)\""] { text.replace(quoted, with: words[name]) }
      }
    }
    return text
  }

  // MARK: - Yes or no

  func question(_ question: LineQuestion) -> [String] {
    switch question {
    case .impact(let field, let answer, let impact):
      return self.impact(field, answer, impact) + [words[.lineChangeAsk]]
    case .paidInTime: return [words[.linePaidInTime]]
    case .tryAgain(let plan):
      var lines = [words[.tryAgainAsk]]
      if plan.feeFen > 0 {
        let spent = face.wizard?.checklist.fees.totalFen ?? 0
        lines.append(
          words.phrase(
            .tryAgainFee, ["fee": words.money(fen: plan.feeFen), "spent": words.money(fen: spent)]))
      }
      let cleared = plan.clearsTasks.map { words.item($0.rawValue).label }
      if !cleared.isEmpty {
        lines.append(
          words.phrase(.tryAgainClears, ["tasks": cleared.joined(separator: words.listSeparator)]))
      }
      return lines + [words[.lineTryAgainAsk]]
    }
  }

  private func impact(_ field: FieldID, _ answer: Answer, _ impact: Impact) -> [String] {
    guard let (step, rule) = face.wizard?.flow.field(field) else { return [] }
    let shown = words.answer(answer, of: rule, at: step)
    var lines = [words.phrase(.impactAsk, ["field": words.label(field, at: step), "answer": shown])]
    if let day = impact.finalSince { lines.append(words.phrase(.impactFinal, ["date": day.iso])) }
    func list(_ phrase: Phrase, _ names: [String]) {
      guard !names.isEmpty else { return }
      lines.append(words.phrase(phrase, ["names": names.joined(separator: words.listSeparator)]))
    }
    list(.impactParked, impact.parked.map(nameOfEither))
    list(.impactRestored, impact.restored.map(nameOfEither))
    list(.impactStepsGone, impact.stepsRemoved.map { words.title($0) })
    list(.impactStepsNew, impact.stepsAdded.map { words.title($0) })
    if impact.feeChangeFen != 0 {
      let phrase: Phrase = impact.feeChangeFen > 0 ? .lineFeesMore : .lineFeesLess
      lines.append(words.phrase(phrase, ["change": words.money(fen: abs(impact.feeChangeFen))]))
    }
    return lines
  }

  /// The label of an answer or a task by its bare name.
  func nameOfEither(_ name: String) -> String {
    if let field = FieldID(rawValue: name), face.wizard?.flow.field(field) != nil { return face.label(field) }
    return words.item(name).label
  }

  // MARK: - Help

  /// More words about the place, then every sign that works.
  var help: [String] {
    var lines: [String] = []
    if case .step(let step) = face.place {
      lines += words.page(step).sections.filter { $0.situation.hasPrefix("help") }.flatMap(section)
    }
    lines.append(words[.lineSigns])
    lines += LineSign.allCases.map { words[$0.phrase] }
    return lines + [words[.lineSignSpace], words[.independence]]
  }
}
