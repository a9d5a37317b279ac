import WizardCore

/// Finding a session among many.
extension ScreenModel {
  /// The sessions of the picker, as last listed.
  package var entries: [PickerEntry] { picker.entries }

  /// Keeps names from being given to new sessions, since they would call something else.
  package mutating func reserve(_ names: [String]) { picker.reserve(names) }

  /// Takes a key that changes what is looked for; false for any other.
  mutating func find(_ key: Key) -> Bool {
    let typed: String
    switch key {
    case .character(let character): typed = String(character)
    case .paste(let text): typed = text
    case .backspace where isFinding:
      if picker.filter.isEmpty { isFinding = false } else { look(for: String(picker.filter.dropLast())) }
      return true
    case .control("u") where isFinding, .control("w") where isFinding:
      look(for: "")
      return true
    default: return false
    }
    // Only what a name can hold is looked for; everything else keeps its meaning as a key.
    let text = typed.normalised(.halfWidth).lowercased().filter(\.isOfSessionName)
    if text.isEmpty { return false }
    look(for: picker.filter + text)
    return true
  }

  /// Shows that one can type, and what.
  mutating func startFinding() {
    if picker.entries.isEmpty { return }
    isFinding = true
  }

  /// Shows all sessions again; false where all are shown.
  mutating func stopFinding() -> Bool {
    guard isFinding else { return false }
    look(for: "")
    isFinding = false
    return true
  }

  mutating func turnOrder() {
    picker.turnOrder()
    scroll = nil
    window = nil
    // What comes first now is what one wants to see.
    setFocus(focusTargets.first)
  }

  private mutating func look(for text: String) {
    isFinding = true
    picker.setFilter(text)
    setFocus(focusTargets.first)
  }

  // MARK: - Reading what is shown

  /// The sessions on the screen whose files were not read yet.
  package func unread(on frame: Frame) -> [String] {
    guard wizard == nil else { return [] }
    return frame.focusTargets.values.compactMap { target in
      guard case .session(let name) = target, picker.entry(name)?.isRead == false else { return nil }
      return name
    }
  }

  /// Some more sessions to read while nothing else is to be done, since an order by what they hold was asked for.
  package func unreadAhead(atMost count: Int) -> [String] {
    wizard == nil ? Array(picker.unread.prefix(count)) : []
  }

  /// Learns what sessions hold that were only known by name.
  package mutating func learn(_ entries: [PickerEntry]) { picker.learn(entries) }
}

extension Character {
  /// Whether a session's name may hold it.
  fileprivate var isOfSessionName: Bool {
    ("a"..."z").contains(self) || ("0"..."9").contains(self) || self == "-"
  }
}
