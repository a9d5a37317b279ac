import WizardCore

/// Leaving for the face in lines, and coming from there.
extension ScreenModel {
  /// Where the person is, for the other face to go on from.
  package var snapshot: UISnapshot {
    var history = history.map { (screen: $0.screen, prompt: prompt(of: $0.focus, in: $0.screen)) }
    if returnsToSummary { history.removeLast() }
    let typed = inputPrompt != nil ? editor?.text : nil
    return UISnapshot(
      language: language, today: today, picker: picker, wizard: wizard, name: name, isReadOnly: isReadOnly,
      isUnsaved: isUnsaved, otherFile: otherFile, screen: screen,
      prompt: askedSpot ?? prompt(of: focus, in: screen),
      confirmation: pendingQuestion, drafts: drafts, typed: typed.flatMap { $0.isEmpty ? nil : $0 },
      history: history,
      returnsToSummary: returnsToSummary)
  }

  /// A face that goes on where the other one was.
  package init(_ snapshot: UISnapshot) {
    self.init(entries: [], language: snapshot.language, today: snapshot.today)
    picker = snapshot.picker
    wizard = snapshot.wizard
    name = snapshot.name
    isReadOnly = snapshot.isReadOnly
    isUnsaved = snapshot.isUnsaved
    otherFile = snapshot.otherFile
    drafts = snapshot.drafts
    history = snapshot.history.map {
      HistoryEntry(screen: $0.screen, focus: target(for: $0.prompt, in: $0.screen))
    }
    if snapshot.returnsToSummary {
      let field: FieldID? = if case .field(let field) = snapshot.prompt { field } else { nil }
      history.append(HistoryEntry(screen: .summary, focus: field.map(FocusTarget.answer)))
    }
    screen = snapshot.screen
    show(screen, focus: target(for: snapshot.prompt, in: screen))
    resumeTyping(snapshot)
    switch snapshot.confirmation {
    case .impact(let field, let answer, let impact): confirmation = .impact(field, answer, impact)
    case .paidInTime(let plan): confirmation = .paidInTime(plan)
    case .tryAgain(let plan): confirmation = .tryAgain(plan)
    case nil: break
    }
  }

  private mutating func resumeTyping(_ snapshot: UISnapshot) {
    switch snapshot.prompt {
    case .sheetFile(let role, let file):
      inputPrompt = .sheetFile(role)
      editor = TextEditor(file)
    case .item(let id): if let task = TaskID(rawValue: id) { resumeDate(of: task, snapshot.typed) }
    case .task(let task): resumeDate(of: task, snapshot.typed)
    case .list where screen == .picker:
      guard let typed = snapshot.typed else { return }
      askSessionName()
      editor?.insert(typed)
    case .field, .tryAgain, .turns, .goOn, .list, .sheet: break
    }
  }

  private mutating func resumeDate(of task: TaskID, _ typed: String?) {
    guard let typed else { return }
    inputPrompt = .date(task)
    editor = TextEditor(typed, folding: .halfWidth)
  }

  // MARK: - Stops and spots

  private var pendingQuestion: PendingConfirmation? {
    switch confirmation {
    case .impact(let field, let answer, let impact): .impact(field, answer, impact)
    case .paidInTime(let plan): .paidInTime(plan)
    case .tryAgain(let plan): .tryAgain(plan)
    case .untick, .quit, nil: nil
    }
  }

  /// What a line that is being typed answers, other than a field.
  private var askedSpot: Prompt? {
    switch inputPrompt {
    case .date(let task): if case .step = screen { .task(task) } else { .item(task.rawValue) }
    case .sheetFile(let role): .sheetFile(role, editor?.text ?? "")
    case .sessionName, nil: nil
    }
  }

  private func prompt(of target: FocusTarget?, in screen: Screen) -> Prompt {
    guard case .step = screen else { return .list }
    switch target {
    case .field(let field), .option(let field, _), .answer(let field), .find(let field):
      return .field(field)
    case .line(let id):
      if let task = TaskID(rawValue: id) { return .task(task) }
      return FieldID(rawValue: id).map(Prompt.field) ?? .goOn
    case .tryAgain: return .tryAgain
    case .turn(let flow) where flow != .start: return .turns
    default: return .goOn
    }
  }

  private func target(for prompt: Prompt, in screen: Screen) -> FocusTarget? {
    guard case .step(let id) = screen else {
      switch prompt {
      case .item(let id): return .line(id)
      case .sheet: return .sheet(nil)
      case .sheetFile(let role, _): return .sheet(role)
      default: return nil
      }
    }
    switch prompt {
    case .field(let field):
      var model = self
      model.screen = screen
      let focusTargets = model.focusTargets
      return focusTargets.first { $0.fieldID == field }.map { model.entry(to: $0, among: focusTargets) }
    case .task(let task): return .line(task.rawValue)
    case .tryAgain: return .tryAgain
    case .turns: return wizard?.progress.position == id ? wizard?.detours.first.map(FocusTarget.turn) : nil
    case .goOn: return .goOn
    case .item, .list, .sheet, .sheetFile: return nil
    }
  }
}
