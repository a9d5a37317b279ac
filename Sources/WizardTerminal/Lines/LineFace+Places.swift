import WizardCore
import WizardScreens

/// Coming to places and leaving them.
extension LineFace {
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
      trail = []
      returnsToSummary = false
      show(.step(step), spot: .field(field))
    } else {
      enter(isReturning: isReturning)
    }
  }

  /// To the overview of a session where that says most, else to what is asked where the person stands.
  mutating func enter(isReturning: Bool = false) {
    guard let wizard else { return }
    trail = []
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
    trail = []
    show(.picker)
  }

  mutating func show(_ place: Place, spot: LineSpot? = nil) {
    self.place = place
    introduction = .full
    question = nil
    typed = nil
    if case .step(let id) = place {
      self.spot = spot ?? wizard?.spots(of: id).first ?? .goOn
    } else {
      self.spot = .list
    }
  }

  /// To the step where the person stands, and there to what is wanted first.
  mutating func showPosition() {
    guard let wizard else { return }
    let position = wizard.standing.position
    trail = []
    returnsToSummary = false
    let wanted = wanted(at: position).map(LineSpot.field)
    // What may wait is asked all the same, once: a step nobody has begun is begun with its first question.
    show(
      .step(position), spot: wanted != nil && isUntouched(position) ? nil : wanted ?? pressing(at: position))
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
  func pressing(at id: StepID) -> LineSpot? {
    guard let wizard, let step = wizard.flow.step(id) else { return nil }
    if wizard.retry != nil { return .tryAgain }
    if let task = step.tasks.first(where: { wizard.replay.tasks[$0.id] == .todo }) { return .task(task.id) }
    guard let field = step.outcomeField, wizard.replay.fields[field.id] == .pending else { return nil }
    return .field(field.id)
  }

  // MARK: Signs

  mutating func run(_ sign: LineSign) {
    switch sign {
    case .help: notes += LineVoice(face: self, words: words).help
    case .language:
      language = language == .zh ? .en : .zh
      introduction = .full
    case .screen: errands.append(.otherFace)
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
    errands.append(.quit)
  }

  /// Says good-bye, and where the work is.
  mutating func takeLeave() {
    if isUnsaved {
      note(.lineByeUnsaved, ["reason": unsavedReason])
    } else if let name, !isReadOnly {
      note(otherFile == nil ? .lineBye : .lineByeConflict, ["name": operand(name), "file": otherFile ?? ""])
    } else {
      note(.lineByePicker)
    }
  }

  /// What opens a session behind the program's name: one named like a command stands behind dashes.
  private func operand(_ name: String) -> String { picker.reserved.contains(name) ? "-- " + name : name }

  mutating func save(_ session: Session) {
    isUnsaved = false
    errands.append(.save(session))
  }

  mutating func openAside(_ aside: Place) {
    question = nil
    guard wizard != nil else { return note(.lineNoSession) }
    if place == aside {
      spot = .list
      introduction = .full
      return
    }
    if case .step = place { trail = [(place, spot)] } else if trail.isEmpty { trail = [(place, .list)] }
    show(aside)
  }

  mutating func goBack() {
    typed = nil
    if question != nil {
      question = nil
    } else if spot.isOfList {
      spot = .list
    } else {
      leavePlace()
    }
  }

  /// To where one came from, of which the title is enough; false where there is none.
  mutating func returnToTrail() -> Bool {
    guard let last = trail.popLast() else { return false }
    show(last.place, spot: last.spot)
    introduction = .title
    return true
  }

  mutating func leavePlace() {
    switch place {
    case .picker: note(.lineAtStart)
    case .ways: showPosition()
    case .overview, .checklist, .summary:
      returnsToSummary = false
      if !returnToTrail() { errands.append(.close) }
    case .step(let id): goBack(in: id)
    }
  }

  /// To the question before; from the first of a step to the last of the step before.
  mutating func goBack(in id: StepID) {
    guard let wizard else { return }
    if returnsToSummary { return returnToSummary() }
    let spots = wizard.spots(of: id)
    if let index = spots.firstIndex(of: spot), index > 0 {
      spot = spots[index - 1]
      return
    }
    let path = wizard.replay.knownPath
    guard let index = path.firstIndex(of: id), index > 0 else { return errands.append(.close) }
    let before = wizard.spots(of: path[index - 1]).filter { $0 != .goOn }
    show(.step(path[index - 1]), spot: before.last)
    introduction = .title
  }

  mutating func clear() {
    guard question == nil, case .field(let field) = spot, let wizard else { return note(.lineNothingToClear) }
    if drafts[field] != nil {
      dropDraft(of: field)
      return note(.lineDraftDropped, ["field": label(field)])
    } else if wizard.session.answers[field] == nil {
      return note(.lineNothingToClear)
    }
    guard wizard.session.answers[field] != nil, commit(.answer(field, nil)) else { return }
    note(.lineCleared, ["field": label(field)])
  }
}
