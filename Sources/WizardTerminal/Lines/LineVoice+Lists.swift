import WizardCore
import WizardScreens

/// The lists: sessions, ways, overview, checklist and summary, each line with the number that opens it.
extension LineVoice {
  var picker: [String] {
    var lines = [words[.pickerTitle]]
    if face.picker.entries.isEmpty { lines.append(words[.independence]) }
    for index in face.toldSessions {
      let entry = face.picker[index]
      var parts = [entry.name]
      if let standing = entry.standing {
        parts += [words.state(standing.status), words.title(standing.position)]
      } else {
        parts.append(words[.entryUnreadable])
      }
      if entry.problems > 0 { parts.append(words.phrase(.entryProblems, ["count": String(entry.problems)])) }
      if let due = entry.due { parts.append(words.phrase(.dueOn, ["date": due.iso])) }
      lines.append("\(index + 1). " + parts.joined(separator: comma))
    }
    return lines + moreSessions
  }

  /// How to come to the sessions that were not told, where there are more than are told at once.
  private var moreSessions: [String] {
    let picker = face.picker
    guard picker.entries.count > LineFace.sessionsTold else { return [] }
    let order: Phrase =
      switch picker.order {
      case .name: .pickerByName
      case .due: .pickerByDue
      case .updated: .pickerByUpdated
      }
    let more = String(picker.count - face.toldSessions.upperBound)
    return [
      words.phrase(
        .linePickerMore,
        ["shown": String(picker.count), "more": more, "order": words[order], "text": "/" + picker.filter])
    ]
  }

  var ways: [String] {
    guard let wizard = face.wizard else { return [] }
    var lines = [words[.waysTitle], words[.waysIntro]]
    for (index, way) in wizard.ways.enumerated() {
      var parts = [words.flow(way.flow)]
      if let method = way.method {
        parts.append(words.label(value: method.rawValue, of: .verificationMethod, at: .verification))
      }
      parts.append(words.money(fen: way.feesFen))
      if index == wizard.recommendedWay { parts.append(words[.waysRecommended]) }
      lines.append("\(index + 1). " + parts.joined(separator: comma))
      lines.append(words[.waysEnd] + space + words.end(of: way))
      lines.append(words[.waysWait] + space + words.waiting(way.wait))
      let documents = way.documents.map {
        words.label(value: $0, of: .documentsReady, at: .certificationDocuments)
      }
      lines.append(
        words[.waysDocuments] + space
          + (documents.isEmpty ? words[.waysNone] : documents.joined(separator: words.listSeparator)))
      lines.append(
        words[.waysPeople] + space + way.people.map(words.role).joined(separator: words.listSeparator))
      // What reuse saves is exactly what sources differ on.
      if way.savesByReuse { lines.append(words.phrase(.lineNotice, ["text": words[.waysDisputed]])) }
      if wizard.hasDisputedFee(way) {
        lines.append(words.phrase(.lineNotice, ["text": words[.waysFeeDisputed]]))
      }
    }
    return lines
  }

  /// Whose sheets there are to print, by number.
  var sheets: [String] {
    guard let wizard = face.wizard else { return [] }
    return wizard.sheets.enumerated().map { index, role in
      let name = role.map { words.phrase(.sheetPrintFor, ["role": words.role($0)]) } ?? words[.sheetPrintAll]
      return "\(index + 1). " + name
    }
  }

  var space: String { words.language == .zh ? "" : " " }

  // MARK: - Overview and checklist

  var overview: [String] {
    guard let wizard = face.wizard else { return [] }
    let position = words.title(wizard.standing.position)
    var lines = [
      words[.overviewTitle] + colon + words.state(wizard.standing.status),
      words.phrase(.lineAt, ["step": position]),
    ]
    var number = 0
    for (section, items) in Overview(wizard).sections {
      lines.append(words.phrase(.lineGroup, ["name": words[section.phrase], "count": String(items.count)]))
      for item in items {
        number += 1
        lines.append("\(number). " + brief(item))
      }
    }
    for flow in wizard.turns {
      number += 1
      lines.append("\(number). " + turn(to: flow, wizard))
    }
    let aside = wizard.setAside
    if !aside.isEmpty {
      lines.append(
        words.phrase(
          .parkedCount, ["names": aside.map(nameOfEither).joined(separator: words.listSeparator)]))
    }
    return lines
  }

  /// The flows that are open where this one is blocked, by number.
  var turns: [String] {
    guard let wizard = face.wizard else { return [] }
    let flows = wizard.detours
    let choices = face.isAgain ? [] : flows.enumerated().map { "\($0 + 1). " + turn(to: $1, wizard) }
    return choices + [words.phrase(.lineTurnAsk, ["count": String(flows.count)])]
  }

  private func turn(to flow: FlowID, _ wizard: Wizard) -> String {
    let phrase: Phrase = flow == .start ? .anotherWay : flow == wizard.wayBack ? .detourBack : .detourTo
    return words.phrase(phrase, ["flow": words.flow(flow)])
  }

  var checklist: [String] {
    guard let wizard = face.wizard else { return [] }
    let items = wizard.checklist.items
    let done = items.filter { $0.status == .done }.count
    var lines = [
      words.phrase(.lineChecklist, ["done": String(done), "count": String(items.count)])
    ]
    var group: ItemGroup?
    for (index, item) in items.enumerated() {
      if item.group != group {
        let count = items.filter { $0.group == item.group }.count
        lines.append(words.phrase(.lineGroup, ["name": words.group(item.group), "count": String(count)]))
        group = item.group
      }
      lines.append("\(index + 1). " + brief(item))
    }
    return lines + fees(wizard)
  }

  private func fees(_ wizard: Wizard) -> [String] {
    let fees = wizard.checklist.fees
    var lines = [words.phrase(.feesTotal, ["fee": words.money(fen: fees.totalFen)])]
    if fees.attemptsFen > 0 {
      lines.append(words.phrase(.feesAttempts, ["fee": words.money(fen: fees.attemptsFen)]))
    }
    if fees.transferFen > 0 {
      lines.append(words.phrase(.feesTransfer, ["fee": words.money(fen: fees.transferFen)]))
    }
    if let first = fees.firstMonthFen {
      lines.append(words.phrase(.phoneFirstMonth, ["fee": words.money(fen: first)]))
    }
    if let monthly = fees.monthlyFen {
      lines.append(words.phrase(.phoneMonthly, ["fee": words.money(fen: monthly)]))
    }
    if let wait = words.stillWaiting(wizard.checklist.wait) { lines.append(wait) }
    return lines
  }

  /// One line of a checklist: what, how it stands, by when, at what price, who.
  private func brief(_ item: ChecklistItem) -> String {
    ([words.item(item.id).label] + notes(item)).joined(separator: comma)
  }

  private func notes(_ item: ChecklistItem) -> [String] {
    if item.status == .done {
      return [item.doneOn.map { words.phrase(.doneOn, ["date": $0.iso]) } ?? words.status(.done)]
    }
    var parts = [words.status(item.status)]
    if let due = item.due {
      parts.append(words.phrase(item.dueIsEstimate ? .dueAbout : .dueOn, ["date": due.iso]))
    }
    if item.feeFen > 0 { parts.append(words.money(fen: item.feeFen)) }
    parts.append(words.phrase(.lineBy, ["role": words.role(item.responsible)]))
    return parts
  }

  // MARK: - One line

  /// How many tasks a step has, and which one this is.
  func taskHead(_ task: TaskID) -> String? {
    guard let wizard = face.wizard, case .step(let id) = face.place, let step = wizard.flow.step(id) else {
      return nil
    }
    let tasks = step.tasks.map(\.id).filter { wizard.replay.tasks[$0] != nil }
    return words.phrase(
      .lineTask,
      [
        "number": String((tasks.firstIndex(of: task) ?? 0) + 1), "count": String(tasks.count),
        "task": words.item(task.rawValue).label,
      ])
  }

  /// A line of the checklist in full.
  func item(_ id: String, head: String?) -> [String] {
    guard let item = face.wizard?.checklist.items.first(where: { $0.id == id }) else { return [] }
    let text = words.item(id)
    let separator = words.listSeparator
    // Where it is asked, that it is to be done need not be told.
    let notes = notes(item).dropFirst(head != nil && item.status == .todo ? 1 : 0)
    var lines = [([head ?? text.label] + notes).joined(separator: comma)]
    // What is done needs no more words.
    if item.status == .done { return lines }
    lines += [text.hint.map(aloud)].compactMap(\.self)
    func detail(_ phrase: Phrase, _ values: [String]) {
      if !values.isEmpty { lines.append(words[phrase] + space + values.joined(separator: separator)) }
    }
    detail(.detailWhere, [text.place.map(aloud)].compactMap(\.self))
    detail(
      .detailDocuments,
      item.documents.map { words.label(value: $0, of: .documentsReady, at: .certificationDocuments) })
    detail(.detailNeeds, item.needs.map { words.item($0).label })
    if head == nil { detail(.detailWhy, item.why.map(reason)) }
    detail(.detailConfirm, item.confirm.map { words.fact($0).name })
    return lines
  }

  private func reason(_ reason: Reason) -> String {
    guard let step = face.wizard?.flow.field(reason.field)?.step else { return reason.value }
    return joined(
      face.label(reason.field), colon, words.label(value: reason.value, of: reason.field, at: step))
  }

  func tickAsk(_ task: TaskID) -> String {
    if let day = face.wizard?.session.done[task] { return words.phrase(.lineTickedAsk, ["date": day.iso]) }
    switch face.wizard?.replay.tasks[task] {
    case .cannotStart: return words[.lineCannotTick]
    case .notNeeded: return words[.lineNotNeeded]
    default: return words.phrase(.lineTickAsk, ["date": face.today.iso])
    }
  }

  func itemAsk(_ id: String) -> String {
    guard let item = face.wizard?.checklist.items.first(where: { $0.id == id }) else { return "" }
    guard case .task(let task) = item.kind else { return words[.lineItemAsk] }
    return tickAsk(task) + space + words[.lineItemGo]
  }

  // MARK: - Summary

  var summary: [String] {
    guard let wizard = face.wizard else { return [] }
    var lines = [words[.lineSummary]]
    var title: StepID?
    var later = 0
    for (index, id) in wizard.questions.enumerated() {
      guard let step = wizard.flow.field(id)?.step else { continue }
      // What is far ahead and not answered yet is only counted.
      if wizard.session.answers[id] == nil, !wizard.standing.path.contains(step) {
        later += 1
        continue
      }
      if step != title {
        lines.append(words.title(step))
        title = step
      }
      lines.append(summaryRow(index, wizard))
      lines += problems(wizard.replay.problems.filter { $0.field == id.rawValue })
    }
    if later > 0 { lines.append(words.phrase(.lineSummaryLater, ["count": String(later)])) }
    if !wizard.wrongAhead.isEmpty { lines.append(words[.summaryAhead]) }
    for id in wizard.wrongAhead { lines += wrongAhead(id, wizard) }
    let aside = wizard.setAside
    guard !aside.isEmpty else { return lines }
    lines.append(words[.parkedTitle])
    for name in aside {
      let value = FieldID(rawValue: name).flatMap { id in
        wizard.session.answers[id].flatMap { answer in
          wizard.flow.field(id).map { words.answer(answer, of: $0.field, at: $0.step) }
        }
      }
      lines.append(value.map { joined(nameOfEither(name), colon, $0) } ?? nameOfEither(name))
      lines += problems(wizard.replay.problems.filter { $0.field == name && $0.reach == .parked })
    }
    return lines
  }

  /// An answer the way has not come to, and what is wrong with it already.
  private func wrongAhead(_ id: FieldID, _ wizard: Wizard) -> [String] {
    guard let (step, field) = wizard.flow.field(id), let answer = wizard.session.answers[id] else {
      return []
    }
    return [joined(words.label(id, at: step), colon, words.answer(answer, of: field, at: step))]
      + problems(wizard.replay.problems.filter { $0.field == id.rawValue })
  }

  /// One answer of the summary, with its number.
  func summaryRow(_ index: Int, _ wizard: Wizard) -> String {
    let id = wizard.questions[index]
    guard let (step, field) = wizard.flow.field(id) else { return "" }
    let value =
      wizard.session.answers[id].map { words.answer($0, of: field, at: step) }
      ?? words[wizard.replay.fields[id] == .missing(isWanted: true) ? .missingAnswer : .mayWaitAnswer]
    return "\(index + 1). " + joined(words.label(id, at: step), colon, value)
  }
}
