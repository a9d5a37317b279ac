import WizardCore

/// A place to come back to, with what the focus was on.
struct HistoryEntry: Hashable, Sendable {
  let screen: Screen
  let focus: FocusTarget?
}

/// The part of a page that is on the screen, in rows of the page.
package struct Window: Equatable, Sendable {
  /// The first row shown.
  package var top = 0
  /// How many rows there is room for.
  package var rows = 0
  /// How many rows the page has.
  package var count = 0
  /// The rows that belong to stops, from the top of the page.
  package var focusTargets: [Row] = []

  /// A row of the page and the stop it belongs to.
  package struct Row: Equatable, Sendable {
    package let row: Int
    package let target: FocusTarget
  }

  /// A row past the end of any page.
  static let beyond = 1_000_000

  /// The last row a page can begin with.
  var last: Int { max(0, count - rows) }
}

/// A stop, and how far from the top of the screen its first or last row stands.
struct Anchor: Equatable, Sendable {
  let target: FocusTarget
  /// Rows from that row of the stop to the top of the screen; below 0 where it stands further down.
  let offset: Int
  let isLastRow: Bool

  init?(_ target: FocusTarget, in window: Window, top: Int, isLastRow: Bool) {
    guard let row = Anchor.row(of: target, in: window, isLast: isLastRow) else { return nil }
    self.target = target
    self.isLastRow = isLastRow
    offset = top - row
  }

  /// The row of a page at the top of the screen; nil where the stop is not on the page.
  func top(in window: Window) -> Int? {
    Anchor.row(of: target, in: window, isLast: isLastRow).map { max(0, $0 + offset) }
  }

  private static func row(of target: FocusTarget, in window: Window, isLast: Bool) -> Int? {
    let row =
      isLast
      ? window.focusTargets.last { $0.target == target } : window.focusTargets.first { $0.target == target }
    return row?.row
  }
}

/// Where the focus goes, and where Esc leads.
extension ScreenModel {
  /// Moves the focus; what was typed is accepted on leaving.
  mutating func leave(for target: FocusTarget?) {
    commitTyping()
    setFocus(target.flatMap { focusTargets.contains($0) ? $0 : nil } ?? focusTargets.first)
  }

  /// Moves the focus over all stops.
  mutating func move(by count: Int) {
    commitTyping()
    let focusTargets = focusTargets
    guard !focusTargets.isEmpty else { return }
    let here = focus.flatMap(focusTargets.firstIndex) ?? 0
    setFocus(focusTargets[min(max(here + count, 0), focusTargets.count - 1)])
  }

  /// Moves the focus to the next question, passing over the answers of this one.
  mutating func moveField(by direction: Int) {
    commitTyping()
    let focusTargets = focusTargets
    guard let here = focus.flatMap(focusTargets.firstIndex) else { return setFocus(focusTargets.first) }
    let field = focus?.fieldID
    var index = here
    repeat {
      index += direction
    } while focusTargets.indices.contains(index) && field != nil && focusTargets[index].fieldID == field
    guard focusTargets.indices.contains(index) else {
      return setFocus(direction > 0 ? focusTargets.last : focusTargets.first)
    }
    setFocus(entry(to: focusTargets[index], among: focusTargets))
  }

  /// Where the focus lands in a question: on its answer, or on its first one.
  func entry(to target: FocusTarget, among focusTargets: [FocusTarget]) -> FocusTarget {
    guard case .option(let field, _) = target else { return target }
    let chosen = chosenValue(of: field).map { FocusTarget.option(field, $0) }
    return chosen.flatMap { focusTargets.contains($0) ? $0 : nil } ?? focusTargets.first {
      $0.fieldID == field
    } ?? target
  }

  // MARK: - Lists, and back

  mutating func openAside(_ aside: Screen) {
    commitTyping()
    guard wizard != nil, screen != aside else { return }
    let here = HistoryEntry(screen: screen, focus: focus)
    if let index = history.firstIndex(where: { $0.screen == aside }) { history.removeSubrange(index...) }
    history.removeAll { $0.screen == screen }
    history.append(here)
    show(aside)
  }

  /// Opens a step from a list; Esc leads back there.
  mutating func openStep(_ step: StepID, focus target: FocusTarget?) {
    let here = HistoryEntry(screen: screen, focus: focus)
    history.removeAll { $0.screen == screen }
    history.append(here)
    show(.step(step))
    let focusTargets = focusTargets
    if let target, focusTargets.contains(target) { setFocus(entry(to: target, among: focusTargets)) }
  }

  /// Whether an answer is being changed from the summary, to return there.
  var returnsToSummary: Bool {
    if case .step = screen { history.last?.screen == .summary } else { false }
  }

  mutating func returnToSummary() {
    let field = focus?.fieldID
    let visit = history.popLast()
    show(.summary, focus: field.map(FocusTarget.answer) ?? visit?.focus)
  }

  mutating func goBack() {
    if isChoosingCategory { return closeCategories() }
    commitTyping()
    if screen == .picker {
      if !stopFinding() { confirmation = .quit }
    } else if returnsToSummary {
      returnToSummary()
    } else if let last = history.popLast() {
      show(last.screen, focus: last.focus)
    } else if case .step(let step) = screen, let path = wizard?.replay.knownPath,
      let index = path.firstIndex(of: step), index > 0
    {
      show(.step(path[index - 1]))
    } else {
      effects.append(.close)
    }
  }
}
