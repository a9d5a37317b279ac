import WizardCore

/// Ticks, going on, trying again.
extension ScreenModel {
  mutating func toggleTick(_ id: String) {
    guard let item = wizard?.checklist.items.first(where: { $0.id == id }), case .task(let task) = item.kind
    else {
      return
    }
    switch wizard?.session.done[task] {
    case nil: tick(task, on: today)
    case today?: if commit(.untick(task)) { message = .unticked(id) }
    case let day?:
      guard !isReadOnly else {
        message = .readOnly("")
        return
      }
      confirmation = .untick(task, day)
      scroll = nil
      window = nil
    }
  }

  /// Ticks a task, unless something must come first.
  mutating func tick(_ task: TaskID, on day: CivilDate) {
    if let refusal = refusal(of: task, on: day) {
      message = .cannotTick(task, refusal)
    } else if commit(.tick(task, on: day)) {
      message = .ticked(task.rawValue, day)
    }
  }

  func refusal(of task: TaskID, on day: CivilDate) -> TickRefusal? {
    guard let wizard, let rule = wizard.flow.task(task)?.task else { return nil }
    return wizard.replay.refusal(of: rule, on: day)
  }

  /// On to the next step; what this one still wants is shown instead.
  mutating func goOn() {
    commitTyping()
    guard let wizard else { return }
    if screen == .summary {
      history = []
      return show(.step(wizard.progress.position))
    }
    guard case .step(let id) = screen, let step = wizard.flow.step(id) else { return }
    if pointsOutWanted(at: step) { return }
    if returnsToSummary { return returnToSummary() }
    if wizard.retry != nil, wizard.progress.position == id {
      setFocus(.tryAgain)
      message = .retryFirst
      return
    }
    if wizard.replay.holds(step), let field = step.outcomeField {
      history = [HistoryEntry(screen: screen, focus: focus)]
      show(.overview)
      message = .outcomePending(field.id)
      return
    }
    let path = wizard.replay.knownPath
    guard let index = path.firstIndex(of: id), index + 1 < path.count else {
      history = [HistoryEntry(screen: screen, focus: focus)]
      return show(wizard.routes.isEmpty ? .overview : .routes)
    }
    advance(to: path[index + 1])
  }

  /// Shows what the step still wants; false when it wants nothing.
  private mutating func pointsOutWanted(at step: Step) -> Bool {
    for field in step.fields {
      switch wizard?.replay.fields[field.id] {
      case .missing(isWanted: true), .refused:
        message = .wanted(field.id, step.id)
        let focusTargets = focusTargets
        if let target = focusTargets.first(where: { $0.fieldID == field.id }) {
          setFocus(entry(to: target, among: focusTargets))
        }
        return true
      default: continue
      }
    }
    return false
  }

  /// Opens a step; before the subject is confirmed for good, everything is read once more.
  private mutating func advance(to next: StepID) {
    history = []
    guard let wizard, next == .confirmation, wizard.replay.fields[.subjectConfirmed] != nil,
      wizard.session.answers[.subjectConfirmed] == nil
    else { return show(.step(next)) }
    if case .step = screen { history = [HistoryEntry(screen: screen, focus: focus)] }
    show(.summary)
  }

  /// Starts the journey of a way with the answers it takes over.
  mutating func take(route index: Int) {
    guard let routes = wizard?.routes, routes.indices.contains(index),
      let next = wizard?.taking(routes[index])
    else { return }
    guard !isReadOnly else {
      message = .readOnly("")
      return
    }
    let changed = wizard?.answersChanged(by: routes[index]) ?? []
    wizard = next
    enter()
    save(next.session)
    if !changed.isEmpty { message = .takenOver(changed) }
  }

  /// Goes on in another flow; every answer stays, and one can turn back.
  mutating func turn(to flow: FlowID) {
    guard commit(.turn(flow)), let wizard else { return }
    history = []
    show(wizard.routes.isEmpty ? .step(wizard.progress.position) : .routes)
  }

  /// From a list back to the steps: where one came from, or to the position.
  mutating func resume() {
    guard let wizard else { return }
    if screen == .checklist, let last = history.last, case .step = last.screen {
      history.removeLast()
      return show(last.screen, focus: last.focus)
    }
    advance(to: wizard.progress.position)
  }

  mutating func askTryAgain() {
    guard let wizard, let plan = wizard.retry, let step = wizard.flow.step(wizard.progress.position) else {
      message = .nothingToRetry
      return
    }
    guard !isReadOnly else {
      message = .readOnly("")
      return
    }
    // The reason decides what mends it.
    guard !pointsOutWanted(at: step) else { return }
    confirmation = wizard.progress.status == .expired ? .paidInTime(plan) : .tryAgain(plan)
  }

  /// What a click on a cell of the screen does: in a text it places the caret, elsewhere it is the stop's to say.
  package mutating func click(row: Int, column: Int, on frame: Frame) -> [Effect] {
    if confirmation == nil, !isHelpOpen, let text = frame.text, text.row == row, text.columns.contains(column)
    {
      message = nil
      editor?.move(to: text.caret(at: column))
      return []
    }
    return frame.target(row: row, column: column).map { click($0) } ?? []
  }

  /// Puts the focus on a stop that was clicked; an answer is chosen, a button pressed, a task ticked once it has the focus.
  package mutating func click(_ target: FocusTarget) -> [Effect] {
    guard confirmation == nil, !isHelpOpen, inputPrompt == nil, focusTargets.contains(target) else {
      return []
    }
    effects = []
    message = nil
    let hadFocus = focus == target
    if !hadFocus { leave(for: target) }
    guard focus == target else { return effects }
    switch target {
    case .option: toggle()
    case .line: if hadFocus { toggle() }
    case .find, .found, .session, .newSession, .resume, .goOn, .tryAgain, .summary, .sheet, .answer, .route,
      .turn:
      accept()
    case .field: break
    }
    defer { effects = [] }
    return effects
  }
}
