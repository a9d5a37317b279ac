import WizardCore
import WizardText

/// Coming to places and leaving them.
extension PlainTextModel {
  /// Opens a session: on the overview for one who returns, else at the question where the person was.
  ///
  /// It begins with the last of the drafts that is asked.
  package mutating func open(
    _ wizard: Wizard, name: String, isReturning: Bool, drafts: [Draft] = [], isReadOnly: Bool = false
  ) {
    self.wizard = wizard
    self.name = name
    self.isReadOnly = isReadOnly
    isUnsaved = false
    otherFile = nil
    self.drafts = Draft.texts(of: drafts)
    typed = nil
    if let field = Draft.lastAsked(of: drafts, in: wizard), let step = wizard.flow.field(field)?.step {
      history = []
      returnsToSummary = false
      show(.step(step), prompt: .field(field))
    } else {
      enter(isReturning: isReturning)
    }
  }

  /// To the overview of a session where that says most, else to what is asked where the person stands.
  mutating func enter(isReturning: Bool = false) {
    guard let wizard else { return }
    history = []
    returnsToSummary = false
    if isReturning || Overview.isPressing(wizard) { show(.overview) } else { showPosition() }
  }

  /// Back to the picker with a fresh list.
  package mutating func showPicker(_ entries: [PickerEntry]) {
    picker.list(entries)
    pickerTop = 0
    wizard = nil
    name = nil
    isReadOnly = false
    drafts = [:]
    history = []
    show(.picker)
  }

  mutating func show(_ screen: Screen, prompt: Prompt? = nil) {
    self.screen = screen
    introduction = .full
    confirmation = nil
    typed = nil
    if case .step(let id) = screen {
      self.prompt = prompt ?? wizard?.prompts(of: id).first ?? .goOn
    } else {
      self.prompt = .list
    }
  }

  /// To the step where the person stands, and there to what is wanted first.
  mutating func showPosition() {
    guard let wizard else { return }
    let position = wizard.progress.position
    history = []
    returnsToSummary = false
    let wanted = wanted(at: position).map(Prompt.field)
    // What may wait is asked all the same, once: a step nobody has begun is begun with its first question.
    show(
      .step(position), prompt: wanted != nil && isUntouched(position) ? nil : wanted ?? pressing(at: position)
    )
  }

  private func isUntouched(_ id: StepID) -> Bool {
    guard let session = wizard?.session, let step = wizard?.flow.step(id) else { return false }
    return step.fields.allSatisfy { session.answers[$0.id] == nil }
      && step.tasks.allSatisfy { session.done[$0.id] == nil }
  }

  /// The first field that keeps a step from being left.
  func wanted(at id: StepID) -> FieldID? {
    wizard?.flow.step(id)?.fields.map(\.id).first { field in
      switch wizard?.replay.fields[field] {
      case .missing(isWanted: true), .refused: true
      default: false
      }
    }
  }

  /// Where nothing is wanted: trying again, the first task that can be done, or the verdict that is waited for.
  func pressing(at id: StepID) -> Prompt? {
    guard let wizard, let step = wizard.flow.step(id) else { return nil }
    if wizard.retry != nil { return .tryAgain }
    if let task = step.tasks.first(where: { wizard.replay.tasks[$0.id] == .todo }) { return .task(task.id) }
    guard let field = step.outcomeField, wizard.replay.fields[field.id] == .pending else { return nil }
    return .field(field.id)
  }

  // MARK: Signs

  mutating func run(_ sign: LineCommand) {
    switch sign {
    case .help: notes += PlainTextRenderer(model: self, localizer: localizer).help
    case .language:
      language = language.other
      introduction = .full
    case .screen: effects.append(.otherFace)
    case .quit: leave()
    case .back: goBack()
    case .clear: clear()
    case .summary: openAside(.summary)
    case .checklist: openAside(.checklist)
    case .overview: openAside(.overview)
    }
  }

  mutating func leave() {
    if isUnsaved, !isLeaving, let wizard {
      // Once more, and who then says q again leaves all the same.
      isLeaving = true
      save(wizard.session)
      return note(.lineLeaveUnsaved)
    }
    isOver = true
    effects.append(.quit)
  }

  /// Says good-bye, and where the work is.
  mutating func takeLeave() {
    if isUnsaved {
      note(.lineByeUnsaved(reason: unsavedReason))
    } else if let name, !isReadOnly {
      note(
        otherFile == nil
          ? .lineBye(name: operand(name)) : .lineByeConflict(file: otherFile ?? "", name: operand(name)))
    } else {
      note(.lineByePicker)
    }
  }

  /// What opens a session behind the program's name: one named like a command stands behind dashes.
  private func operand(_ name: String) -> String { picker.reserved.contains(name) ? "-- " + name : name }

  mutating func save(_ session: Session) {
    isUnsaved = false
    effects.append(.save(session))
  }

  mutating func openAside(_ aside: Screen) {
    confirmation = nil
    guard wizard != nil else { return note(.lineNoSession) }
    if screen == aside {
      prompt = .list
      introduction = .full
      return
    }
    if case .step = screen {
      history = [(screen, prompt)]
    } else if history.isEmpty {
      history = [(screen, .list)]
    }
    show(aside)
  }

  mutating func goBack() {
    typed = nil
    if confirmation != nil {
      confirmation = nil
    } else if prompt.isOfList {
      prompt = .list
    } else {
      leavePlace()
    }
  }

  /// To where one came from, of which the title is enough; false where there is none.
  mutating func returnToTrail() -> Bool {
    guard let last = history.popLast() else { return false }
    show(last.screen, prompt: last.prompt)
    introduction = .title
    return true
  }

  mutating func leavePlace() {
    switch screen {
    case .picker: note(.lineAtStart)
    case .routes: showPosition()
    case .overview, .checklist, .summary:
      returnsToSummary = false
      if !returnToTrail() { effects.append(.close) }
    case .step(let id): goBack(in: id)
    }
  }

  /// To the question before; from the first of a step to the last of the step before.
  mutating func goBack(in id: StepID) {
    guard let wizard else { return }
    if returnsToSummary { return returnToSummary() }
    let prompts = wizard.prompts(of: id)
    if let index = prompts.firstIndex(of: prompt), index > 0 {
      prompt = prompts[index - 1]
      return
    }
    let path = wizard.replay.knownPath
    guard let index = path.firstIndex(of: id), index > 0 else { return effects.append(.close) }
    let before = wizard.prompts(of: path[index - 1]).filter { $0 != .goOn }
    show(.step(path[index - 1]), prompt: before.last)
    introduction = .title
  }

  mutating func clear() {
    guard confirmation == nil, case .field(let field) = prompt, let wizard else {
      return note(.lineNothingToClear)
    }
    if drafts[field] != nil {
      dropDraft(of: field)
      return note(.lineDraftDropped(field: label(field)))
    } else if wizard.session.answers[field] == nil {
      return note(.lineNothingToClear)
    }
    guard wizard.session.answers[field] != nil, commit(.answer(field, nil)) else { return }
    note(.lineCleared(field: label(field)))
  }
}
