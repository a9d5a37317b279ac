import WizardCore

/// Pages longer than the screen, and pages shown one part at a time.
extension ScreenModel {
  /// Shows another part of the page, by so many rows; past the end of an unseen page the picture stops it.
  mutating func scroll(by rows: Int) {
    let top = (scroll ?? window?.top ?? 0) + rows
    scroll = max(0, min(top, window?.last ?? Window.beyond))
    anchor = nil
  }

  /// Shows what is above or below, with a row of what was seen.
  mutating func scroll(byPages pages: Int) {
    scroll(by: pages * max((window?.rows ?? 10) - 1, 1))
  }

  /// Turns the page and takes the focus along; past the end of a part that is shown alone, to the next part.
  mutating func turnPage(by direction: Int) {
    commitTyping()
    guard let window else {
      // Keys may come faster than pictures; then nobody has seen which part would be next, nor the one turned to.
      if scroll == nil { move(by: direction * 5) }
      return
    }
    let top = scroll ?? window.top
    scroll(byPages: direction)
    guard let now = scroll else { return }
    if now == top, let target = stopBeyond(window, direction) {
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
    // At the very top there is nothing that could be passed over.
    if now != top || direction > 0 {
      anchor = Anchor(target, in: window, top: now, isLastRow: direction < 0)
    }
    self.window = window
  }

  /// The stop nearest to the edge over which the page was turned that is on the screen from its first row, or to its
  /// last: one that has the focus may tell more, and all of that has to be seen.
  private func firstWhole(from top: Int, _ window: Window, _ direction: Int) -> FocusTarget? {
    let shown = (top..<top + window.rows)
    if direction > 0 {
      return window.focusTargets.first { row in
        shown.contains(row.row) && window.focusTargets.first { $0.target == row.target }?.row == row.row
      }?.target
    }
    return window.focusTargets.last { row in
      shown.contains(row.row) && window.focusTargets.last { $0.target == row.target }?.row == row.row
    }?.target
  }

  /// The nearest stop that is not on the page as it was drawn: that of the next part where one part is shown alone.
  private func stopBeyond(_ window: Window, _ direction: Int) -> FocusTarget? {
    guard window.rows > 0, case .step = screen, let here = focus.flatMap(focusTargets.firstIndex) else {
      return nil
    }
    let drawn = Set(window.focusTargets.map(\.target))
    return direction > 0
      ? focusTargets[here...].first { !drawn.contains($0) }
      : focusTargets[...here].last { !drawn.contains($0) }
  }

  /// Moves over the page with the wheel.
  mutating func scroll(with mouse: Mouse) {
    switch mouse.kind {
    case .scrollUp: scroll(by: -3)
    case .scrollDown: scroll(by: 3)
    case .press, .release: break
    }
  }

  /// Takes a key on the help page.
  mutating func read(_ key: Key) {
    if case .mouse(let mouse) = key { return scroll(with: mouse) }
    switch KeyTable.command(for: key, in: .reading) {
    case .next: scroll(by: 1)
    case .previous: scroll(by: -1)
    case .pageDown: scroll(byPages: 1)
    case .pageUp: scroll(byPages: -1)
    case .first: scroll = 0
    case .last: scroll = window?.last ?? Window.beyond
    case .back, .help: closeHelp()
    case .quit:
      closeHelp()
      runAnywhere(.quit)
    case let command?: runAnywhere(command)
    case nil: if key == .enter || key == .character("q") || key == .character(" ") { closeHelp() }
    }
  }

  private mutating func closeHelp() {
    isHelpOpen = false
    scroll = nil
    window = nil
  }
}
