import WizardCore

/// Scrolling pages that are longer than the screen.
extension ScreenModel {
  /// Scrolls by rows.
  ///
  /// A page not drawn yet has no known end; drawing it limits the position.
  mutating func scroll(by rows: Int) {
    let top = (scroll ?? window?.top ?? 0) + rows
    scroll = max(0, min(top, window?.last ?? Window.beyond))
    anchor = nil
  }

  /// Scrolls by pages that overlap by one row.
  mutating func scroll(byPages pages: Int) {
    scroll(by: pages * max((window?.rows ?? 10) - 1, 1))
  }

  /// Turns the page and moves the focus to it.
  ///
  /// At the end of a step shown in parts, opens the next part.
  mutating func turnPage(by direction: Int) {
    commitTyping()
    guard let window else {
      // Not drawn since the last key, so the layout is unknown.
      if scroll == nil { move(by: direction * 5) }
      return
    }
    let top = scroll ?? window.top
    scroll(byPages: direction)
    guard let now = scroll else { return }
    if now == top, let target = targetBeyond(window, direction) {
      setFocus(entry(to: target, among: focusTargets))
      scroll = direction > 0 ? 0 : Window.beyond
      return
    }
    let seen = window.focusTargets.filter { (now..<now + window.rows).contains($0.row) }.map(\.target)
    var target = focus
    if now == top {
      target = direction > 0 ? focusTargets.last : focusTargets.first
    } else if !seen.contains(where: { $0 == focus }) {
      target = firstWhole(from: now, window, direction) ?? (direction > 0 ? seen.first : seen.last) ?? focus
    }
    guard let target, target != focus, focusTargets.contains(target) else { return }
    setFocus(target)
    scroll = now
    // At the top of the page nothing was scrolled past.
    if now != top || direction > 0 {
      anchor = Anchor(target, in: window, top: now, isLastRow: direction < 0)
    }
    self.window = window
  }

  /// Moves to the start or the end of the page, and the focus to the first or the last element.
  mutating func turnToEnd(_ command: Command) {
    leave(for: command == .first ? focusTargets.first : focusTargets.last)
    // A long text may come before the first element, or after the last one.
    scroll = command == .first ? 0 : Window.beyond
  }

  /// The element nearest to the edge where the new page begins whose first row, or last row when paging up, is shown.
  ///
  /// The focused element may grow, and all of it must be seen.
  private func firstWhole(from top: Int, _ window: Window, _ direction: Int) -> FocusTarget? {
    let shown = top..<top + window.rows
    let rows = direction > 0 ? window.focusTargets : window.focusTargets.reversed()
    return rows.first { row in shown.contains(row.row) && rows.first { $0.target == row.target } == row }?
      .target
  }

  /// The nearest element that is not on the drawn page, since a step is shown in parts on a small screen.
  private func targetBeyond(_ window: Window, _ direction: Int) -> FocusTarget? {
    guard window.rows > 0, case .step = screen, let here = focus.flatMap(focusTargets.firstIndex) else {
      return nil
    }
    let drawn = Set(window.focusTargets.map(\.target))
    return direction > 0
      ? focusTargets[here...].first { !drawn.contains($0) }
      : focusTargets[...here].last { !drawn.contains($0) }
  }

  /// Scrolls with the mouse wheel.
  mutating func scroll(with mouse: Mouse) {
    switch mouse.kind {
    case .scrollUp: scroll(by: -3)
    case .scrollDown: scroll(by: 3)
    case .press: break
    }
  }

  /// Scrolls a page without focus; false if the key doesn't scroll.
  mutating func scroll(with key: Key, in context: Context) -> Bool {
    switch KeyTable.command(for: key, in: context) {
    case .next: scroll(by: 1)
    case .previous: scroll(by: -1)
    case .pageDown: scroll(byPages: 1)
    case .pageUp: scroll(byPages: -1)
    case .first: scroll = 0
    case .last: scroll = window?.last ?? Window.beyond
    default:
      guard case .mouse(let mouse) = key else { return false }
      scroll(with: mouse)
    }
    return true
  }

  /// Handles a key on the help page.
  mutating func readHelp(_ key: Key) {
    if scroll(with: key, in: .help) { return }
    switch KeyTable.command(for: key, in: .help) {
    case .back, .help: update { $0.cancel() }
    case .quit:
      update { $0.cancel() }
      runAnywhere(.quit)
    case let command?: runAnywhere(command)
    case nil:
      if [.enter, .character("q"), .character(" ")].contains(key.folded) {
        update { $0.cancel() }
      }
    }
  }
}
