import WizardCore
import WizardText

/// Routes, overview, checklist and summary, each row with the number that opens it.
extension PlainTextRenderer {
  var routes: [String] {
    guard let wizard = model.wizard else { return [] }
    var lines = [localizer[.routesTitle], localizer[.routesIntro]]
    for (index, route) in wizard.routes.enumerated() {
      var parts = [localizer.flow(route.flow)]
      if let method = route.method {
        parts.append(localizer.label(value: method.rawValue, of: .verificationMethod, at: .verification))
      }
      parts.append(localizer.money(fen: route.feesFen))
      if index == wizard.recommendedRoute { parts.append(localizer[.routesRecommended]) }
      lines.append("\(index + 1). " + parts.joined(separator: comma))
      lines += localizer.details(of: route, in: wizard).map { detail in
        detail.label.map { $0 + space + detail.text } ?? localizer[.plainNotice(text: detail.text)]
      }
    }
    return lines
  }

  /// The sheets that can be exported, by number.
  var sheets: [String] {
    guard let wizard = model.wizard else { return [] }
    return wizard.sheets.enumerated().map { "\($0 + 1). " + localizer.sheet(of: $1) }
  }

  // MARK: - Overview and checklist

  var overview: [String] {
    guard let wizard = model.wizard else { return [] }
    let position = localizer.title(wizard.progress.position)
    var lines = [localizer[.overviewTitle] + colon + localizer.state(wizard.progress.status)]
    if wizard.progress.status != .finished { lines.append(localizer[.plainAt(step: position)]) }
    var number = 0
    for (section, items) in Overview(wizard).sections {
      lines.append(localizer[.plainGroup(name: localizer[section.string], count: items.count)])
      for item in items {
        number += 1
        lines.append("\(number). " + brief(item))
      }
    }
    for flow in wizard.otherFlows {
      number += 1
      lines.append("\(number). " + localizer.otherFlow(flow, from: wizard))
    }
    let inactive = wizard.inactiveAnswersToShow
    if !inactive.isEmpty {
      let names = inactive.map { localizer.label(ofFieldOrTask: $0, in: wizard) }
      lines.append(localizer[.inactiveCount(names: localizer.shortList(names))])
      if localizer.isLong(names) { lines.append(localizer[.plainInactiveInSummary]) }
    }
    return lines
  }

  /// The flows offered on the step, by number.
  var otherFlows: [String] {
    guard let wizard = model.wizard else { return [] }
    let flows = model.otherFlowsHere
    let ask = localizer[.plainTurnAsk(count: flows.count)]
    if model.asksAgain { return [ask] }
    return flows.enumerated().map { "\($0 + 1). " + localizer.otherFlow($1, from: wizard) } + [ask]
  }

  var checklist: [String] {
    guard let wizard = model.wizard else { return [] }
    let items = wizard.checklist.items
    let done = items.filter { $0.status == .done }.count
    var lines = [localizer[.plainChecklist(count: items.count, done: done)]]
    var group: ItemGroup?
    for (index, item) in items.enumerated() {
      if item.group != group {
        let count = items.filter { $0.group == item.group }.count
        lines.append(localizer[.plainGroup(name: localizer.group(item.group), count: count)])
        group = item.group
      }
      lines.append("\(index + 1). " + brief(item))
    }
    lines += localizer.fees(wizard.checklist.fees).map(\.text)
    return lines + [localizer.stillWaiting(wizard.checklist.wait)].compactMap(\.self)
  }

  /// An item in one line: label, status, due date, fee and role.
  private func brief(_ item: ChecklistItem) -> String {
    ([localizer.item(item.id).label] + notes(item)).joined(separator: comma)
  }

  private func notes(_ item: ChecklistItem) -> [String] {
    if item.status == .done {
      return [item.doneOn.map { localizer[.doneOn(date: $0)] } ?? localizer.status(.done)]
    }
    var parts = [localizer.status(item.status)]
    if let due = item.due, item.status != .notNeeded {
      parts.append(localizer[item.dueIsEstimate ? .dueAbout(date: due) : .dueOn(date: due)])
    }
    if item.feeFen > 0 { parts.append(localizer.money(fen: item.feeFen)) }
    parts.append(localizer[.plainBy(role: localizer.person(item.responsible))])
    return parts
  }

  // MARK: - One item

  /// The label of a task with its number on the step.
  func taskHead(_ task: TaskID) -> String? {
    guard let wizard = model.wizard, case .step(let id) = model.screen, let step = wizard.flow.step(id) else {
      return nil
    }
    let tasks = wizard.shownTasks(of: step).map(\.id)
    return localizer[
      .plainTask(
        number: (tasks.firstIndex(of: task) ?? 0) + 1, count: tasks.count,
        task: localizer.item(task.rawValue).label)]
  }

  /// An item with all details.
  func item(_ id: String, head: String?) -> [String] {
    guard let item = model.wizard?.checklist.item(id) else { return [] }
    let text = localizer.item(id)
    // On its step an open task needs no status.
    let notes = notes(item).dropFirst(head != nil && item.status == .todo ? 1 : 0)
    var lines = [([head ?? text.label] + notes).joined(separator: comma)]
    // An item that is over needs no details.
    if [.done, .notNeeded].contains(item.status) { return lines }
    lines += [text.hint.map(spoken).map(capitalised)].compactMap(\.self)
    func detail(_ string: LocalizedText, _ values: [String]) {
      if !values.isEmpty { lines.append(localizer.labelled(string, localizer.list(values))) }
    }
    detail(.detailWhere, [text.menuPath.map(spoken)].compactMap(\.self))
    detail(
      .detailDocuments,
      item.documents.map { localizer.label(value: $0, of: .documentsReady, at: .certificationDocuments) })
    for need in model.wizard.map({ localizer.needs(of: item, in: $0) }) ?? [] {
      detail(need.label, [need.text])
    }
    if head == nil { detail(.detailWhy, item.why.map(reason)) }
    detail(.detailConfirm, item.confirm.map { localizer.fact($0).name })
    return lines
  }

  private func reason(_ reason: Reason) -> String {
    guard let step = model.wizard?.flow.field(reason.field)?.step else { return reason.value }
    let value = localizer.label(value: reason.value, of: reason.field, at: step)
    return joined(localizer.label(reason.field, at: step), colon, value)
  }

  func tickAsk(_ task: TaskID) -> String {
    if let day = model.wizard?.session.done[task] { return localizer[.plainTickedAsk(date: day)] }
    switch model.wizard?.replay.tasks[task] {
    case .cannotStart: return localizer[.plainCannotTick]
    case .notNeeded: return localizer[.plainNotNeeded]
    default: return localizer[.plainTickAsk(date: model.today.adding(days: -1))]
    }
  }

  func itemAsk(_ id: String) -> String {
    guard let item = model.wizard?.checklist.item(id) else { return "" }
    guard case .task(let task) = item.kind else { return localizer[.plainItemAsk] }
    return tickAsk(task) + space + localizer[.plainItemGo]
  }

  // MARK: - Summary

  var summary: [String] {
    guard let wizard = model.wizard else { return [] }
    let isFinal = wizard.flow.field(.subjectConfirmed) != nil
    var lines = [localizer[.plainSummary] + (isFinal ? space + localizer[.summaryFinal] : "")]
    var title: StepID?
    var later = 0
    for (index, id) in wizard.questions.enumerated() {
      guard let step = wizard.flow.field(id)?.step else { continue }
      // Unanswered fields past the position are only counted.
      if wizard.session.answers[id] == nil, !wizard.progress.path.contains(step) {
        later += 1
        continue
      }
      if step != title {
        lines.append(localizer.title(step))
        title = step
      }
      lines.append(summaryRow(index, wizard))
      lines += problems(wizard.replay.problems.filter { $0.field == id.rawValue })
    }
    if later > 0 { lines.append(localizer[.plainSummaryLater(count: later)]) }
    if !wizard.upcomingProblems.isEmpty { lines.append(localizer[.summaryUpcoming]) }
    for id in wizard.upcomingProblems { lines += upcomingProblems(id, wizard) }
    let inactive = wizard.inactiveAnswersToShow
    guard !inactive.isEmpty else { return lines }
    lines.append(localizer[.inactiveTitle])
    // Another flow leaves dozens of answers behind, of which only those with problems matter.
    let isLong = localizer.isLong(inactive)
    let shown = isLong ? inactive.filter { !inactiveProblems($0, wizard).isEmpty } : inactive
    lines += shown.flatMap { inactiveAnswer($0, wizard) }
    if isLong { lines.append(localizer[.plainInactiveMore(count: inactive.count)]) }
    return lines
  }

  /// All answers that are not needed for now.
  var inactiveAnswers: [String] {
    guard let wizard = model.wizard else { return [] }
    return wizard.inactiveAnswersToShow.flatMap { inactiveAnswer($0, wizard) }
  }

  /// An answer that is not needed for now, and its problems.
  private func inactiveAnswer(_ name: String, _ wizard: Wizard) -> [String] {
    let label = localizer.label(ofFieldOrTask: name, in: wizard)
    let answer = localizer.answer(toFieldOrTask: name, in: wizard)
    return [answer.map { joined(label, colon, $0) } ?? label] + problems(inactiveProblems(name, wizard))
  }

  private func inactiveProblems(_ name: String, _ wizard: Wizard) -> [Problem] {
    wizard.replay.problems.filter { $0.field == name && $0.reach == .inactive }
  }

  /// An answer past the position, and its problems.
  private func upcomingProblems(_ id: FieldID, _ wizard: Wizard) -> [String] {
    guard let (step, field) = wizard.flow.field(id), let answer = wizard.session.answers[id] else {
      return []
    }
    return [joined(localizer.label(id, at: step), colon, localizer.answer(answer, of: field, at: step))]
      + problems(wizard.replay.problems.filter { $0.field == id.rawValue })
  }

  /// An answer of the summary, with its number.
  func summaryRow(_ index: Int, _ wizard: Wizard) -> String {
    let id = wizard.questions[index]
    guard let (step, field) = wizard.flow.field(id) else { return "" }
    let value =
      wizard.session.answers[id].map { localizer.answer($0, of: field, at: step) }
      ?? localizer[wizard.placeholder(of: id)]
    return "\(index + 1). " + joined(localizer.label(id, at: step), colon, value)
  }
}
