import WizardCore

/// Finding and sorting sessions with keys, and reading those in view.
extension ScreenModel {
  /// Takes a key that changes the filter; false for any other.
  mutating func find(_ key: Key) -> Bool {
    let typed: String
    switch key {
    case .character(let character): typed = String(character)
    case .paste(let text): typed = text
    case .backspace where sessionList.isFinding:
      sessionList.filter.isEmpty
        ? shared.sessionList.endFinding() : find(String(sessionList.filter.dropLast()))
      return true
    case .control("u") where sessionList.isFinding, .control("w") where sessionList.isFinding:
      find("")
      return true
    default: return false
    }
    // Signs that are rare in names keep their meaning as keys.
    let text = typed.normalised(.halfWidth).lowercased().filter { character in
      character.isLetter || character.isNumber || character == "-"
        || (character == " " && !sessionList.filter.isEmpty)
    }
    if text.isEmpty { return false }
    find(sessionList.filter + text)
    return true
  }

  private mutating func find(_ text: String) {
    shared.sessionList.find(text)
    setFocus(focusTargets.first)
  }

  /// Shows all sessions again; false if all are shown.
  mutating func endFinding() -> Bool {
    guard sessionList.isFinding else { return false }
    shared.sessionList.endFinding()
    setFocus(focusTargets.first)
    return true
  }

  /// Sorts the list by the next criterion.
  mutating func changeOrder() {
    shared.sessionList.changeOrder()
    setFocus(focusTargets.first)
  }

  /// Puts the session with the focus away, or takes it out again.
  ///
  /// The row stays until the focus moves, so that the same key undoes it and never reaches another session.
  mutating func archiveFocused() {
    guard case .session(let name) = focus else { return }
    shared.sessionList.keepInPlace(name)
    shared.archive(name)
  }

  /// Moves an archived session to its place once the focus has left it.
  mutating func releaseArchivedRow() {
    let focused: String? = if case .session(let name) = focus { name } else { nil }
    shared.sessionList.releaseRow(unless: focused)
  }

  // MARK: - Reading what is shown

  /// The sessions on the screen whose files were not read yet.
  package func unread(on frame: Frame) -> [String] {
    guard wizard == nil else { return [] }
    return frame.focusTargets.compactMap { row in
      guard case .session(let name) = row.target, sessionList.entry(name)?.isRead == false else { return nil }
      return name
    }
  }

  /// Some more sessions to read when idle, since the order depends on their contents.
  package func unreadAhead(atMost count: Int) -> [String] {
    wizard == nil ? Array(sessionList.unread.prefix(count)) : []
  }

  /// Fills in entries of which only the name was known.
  ///
  /// The focus stays on its session, except in the first row: the person is still at the top of the list.
  package mutating func learn(_ entries: [SessionListEntry]) {
    let isAtTop = focus != nil && focus == firstRow
    shared.learn(entries)
    if isAtTop, focus != firstRow { setFocus(firstRow) }
  }

  private var firstRow: FocusTarget? {
    screen == .sessionList && sessionList.count > 0 ? .session(sessionList[0].name) : nil
  }
}
