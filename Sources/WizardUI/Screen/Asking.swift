import WizardCore

/// Lines that a command asks for, and questions before what cannot be taken back.
extension ScreenModel {
  mutating func askDate() {
    guard case .line(let id) = focus, let task = TaskID(rawValue: id) else { return }
    ask(for: task, suggesting: (wizard?.session.done[task] ?? today).iso)
  }

  private mutating func ask(for task: TaskID, suggesting text: String) {
    guard !isReadOnly else {
      message = .readOnly("")
      return
    }
    inputPrompt = .date(task)
    editor = TextEditor(text, folding: .halfWidth)
  }

  mutating func askSessionName() {
    inputPrompt = .sessionName
    editor = TextEditor("", limit: 64, folding: .halfWidth)
  }

  /// Types into the line that a command asked for.
  mutating func type(intoAsking key: Key) {
    guard let inputPrompt, var typing = editor else { return }
    if case .paste(let text) = key {
      let notice = typing.paste(text)
      if !notice.isClean { message = .pasted(notice) }
      editor = typing
      return
    }
    if typing.take(key) {
      editor = typing
      return
    }
    switch KeyTable.command(for: key, in: .prompt) {
    case .accept: finish(inputPrompt, with: typing.text.trimmed)
    case .back: stopAsking()
    case let command?: runAnywhere(command)
    case nil: break
    }
  }

  mutating func stopAsking() {
    inputPrompt = nil
    setFocus(focus)
  }

  private mutating func finish(_ inputPrompt: InputPrompt, with text: String) {
    switch inputPrompt {
    case .date(let task):
      guard let day = CivilDate(loose: text) else {
        message = .badDate(text)
        return
      }
      // Another day may do, but not while something else must come first.
      switch refusal(of: task, on: day) {
      case .future?, .earlier?: tick(task, on: day)
      case .needs?, nil:
        stopAsking()
        tick(task, on: day)
      }
    case .sessionName:
      guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(\.isSessionNameByte),
        !text.hasPrefix("-")
      else {
        message = .badName
        return
      }
      guard !entries.contains(where: { $0.name == text }) else {
        message = .nameTaken(text)
        return
      }
      guard !picker.reserved.contains(text) else {
        message = .nameIsCommand(text)
        return
      }
      stopAsking()
      effects.append(.create(text))
    case .sheetFile(let role):
      // What came of it is told, and then ends the asking or goes on with it.
      effects.append(.sheet(role, file: text))
    }
  }

  // MARK: - Questions

  /// Settles a question by yes or no; other keys leave it standing.
  mutating func settleQuestion(_ key: Key) {
    guard let confirmation else { return }
    switch key {
    case .character("y"), .character("Y"), .character("是"):
      close(confirmation)
      agree(to: confirmation)
    case .character("n"), .character("N"), .character("否"), .enter:
      // Pressed in haste, Enter leaves everything as it is.
      if key == .enter, confirmation != .quit { return }
      close(confirmation)
      if case .paidInTime(let plan) = confirmation { self.confirmation = .tryAgain(plan) }
    case .mouse(let mouse): scroll(with: mouse)
    default:
      switch KeyTable.command(for: key, in: .confirmation) {
      case .back: close(confirmation)
      case .next: scroll(by: 1)
      case .previous: scroll(by: -1)
      case .pageDown: scroll(byPages: 1)
      case .pageUp: scroll(byPages: -1)
      case .quit: if confirmation == .quit { effects.append(.quit) } else { askToQuit() }
      case let command?: runAnywhere(command)
      case nil: break
      }
    }
  }

  private mutating func close(_ confirmation: Confirmation) {
    self.confirmation = nil
    scroll = nil
    window = nil
  }

  private mutating func agree(to confirmation: Confirmation) {
    switch confirmation {
    case .impact(let field, let answer, _):
      guard commit(.answer(field, answer)) else { return }
      if case .set = fieldRule(field)?.kind { return }
      returnsToSummary ? returnToSummary() : moveField(by: 1)
    case .paidInTime:
      // The day itself has to be typed: what is suggested here must not be taken by mistake.
      let due = wizard?.checklist.items.first { $0.id == TaskID.payTransfer.rawValue }?.due ?? today
      show(screen, focus: .line(TaskID.payTransfer.rawValue))
      ask(for: .payTransfer, suggesting: String(due.iso.prefix(8)))
    case .tryAgain(let plan):
      guard commit(.tryAgain) else { return }
      history = []
      show(.step(plan.mendedAt))
      message = .triedAgain
    case .untick(let task, _):
      if commit(.untick(task)) { message = .unticked(task.rawValue) }
    case .quit:
      effects.append(.quit)
    }
  }
}

extension UInt8 {
  /// Whether a session's name may hold this character.
  fileprivate var isSessionNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
