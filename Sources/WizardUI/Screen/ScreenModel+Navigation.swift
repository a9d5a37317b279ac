import WizardCore

/// Moving the focus, and leaving the screen.
extension ScreenModel {
  /// Moves the focus to an element; accepts what was typed.
  mutating func leave(for target: FocusTarget?) {
    commitTyping()
    setFocus(target.flatMap { focusTargets.contains($0) ? $0 : nil } ?? focusTargets.first)
  }

  /// Moves the focus over the elements of the screen.
  mutating func move(by count: Int) {
    commitTyping()
    let targets = focusTargets
    guard !targets.isEmpty else { return }
    let here = focus.flatMap(targets.firstIndex) ?? 0
    setFocus(targets[min(max(here + count, 0), targets.count - 1)])
  }

  /// Moves the focus to the next field or element, past the values of this field.
  mutating func moveField(by direction: Int) {
    commitTyping()
    let targets = focusTargets
    guard let here = focus.flatMap(targets.firstIndex) else { return setFocus(targets.first) }
    let field = focus?.fieldID
    var index = here
    repeat {
      index += direction
    } while targets.indices.contains(index) && field != nil && targets[index].fieldID == field
    guard targets.indices.contains(index) else {
      return setFocus(direction > 0 ? targets.last : targets.first)
    }
    setFocus(entry(to: targets[index], among: targets))
  }

  /// Goes back; on the first screen, ends finding sessions or asks whether to quit.
  mutating func goBack() {
    if isChoosingCategory { return closeCategories() }
    guard screen.isFirst else { return commitTyping { $0.goBack() } }
    if !endFinding() { update { $0.mode = .confirming(.quit, over: .normal) } }
  }

  // MARK: - Mouse

  /// Handles a click: places the caret in the text being typed, or clicks the element of the row.
  package mutating func click(row: Int, column: Int, on frame: Frame) -> [Effect] {
    if confirmation == nil, !isHelpOpen, let text = frame.text, text.row == row, text.columns.contains(column)
    {
      shared.messages = []
      editor?.move(to: text.caret(at: column))
      return []
    }
    return frame.target(row: row, column: column).map { click($0) } ?? []
  }

  /// Focuses an element; chooses a value and presses a button at once, ticks a task that already has the focus.
  package mutating func click(_ target: FocusTarget) -> [Effect] {
    guard confirmation == nil, !isHelpOpen, inputPrompt == nil, focusTargets.contains(target) else {
      return []
    }
    shared.messages = []
    let hadFocus = focus == target
    if !hadFocus { leave(for: target) }
    guard focus == target else { return shared.takeEffects() }
    switch target {
    case .option, .answer: toggle()
    case .item: if hadFocus { toggle() }
    case .field: break
    default: accept()
    }
    return shared.takeEffects()
  }
}
