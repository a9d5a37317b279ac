import WizardCore

/// A place to come back to, with what the focus was on.
struct Visit: Hashable, Sendable {
  let place: Place
  let focus: Stop?
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
  package var stops: [Row] = []

  /// A row of the page and the stop it belongs to.
  package struct Row: Equatable, Sendable {
    package let row: Int
    package let stop: Stop
  }

  /// A row past the end of any page.
  static let beyond = 1_000_000

  /// The last row a page can begin with.
  var last: Int { max(0, count - rows) }
}

/// A stop, and how far from the top of the screen its first or last row stands.
struct Anchor: Equatable, Sendable {
  let stop: Stop
  /// Rows from that row of the stop to the top of the screen; below 0 where it stands further down.
  let offset: Int
  let isLastRow: Bool

  init?(_ stop: Stop, in window: Window, top: Int, isLastRow: Bool) {
    guard let row = Anchor.row(of: stop, in: window, isLast: isLastRow) else { return nil }
    self.stop = stop
    self.isLastRow = isLastRow
    offset = top - row
  }

  /// The row of a page at the top of the screen; nil where the stop is not on the page.
  func top(in window: Window) -> Int? {
    Anchor.row(of: stop, in: window, isLast: isLastRow).map { max(0, $0 + offset) }
  }

  private static func row(of stop: Stop, in window: Window, isLast: Bool) -> Int? {
    let row = isLast ? window.stops.last { $0.stop == stop } : window.stops.first { $0.stop == stop }
    return row?.row
  }
}

/// Where the focus goes, and where Esc leads.
extension ScreenFace {
  /// Moves the focus; what was typed is accepted on leaving.
  mutating func leave(for stop: Stop?) {
    commitTyping()
    setFocus(stop.flatMap { stops.contains($0) ? $0 : nil } ?? stops.first)
  }

  /// Moves the focus over all stops.
  mutating func move(by count: Int) {
    commitTyping()
    let stops = stops
    guard !stops.isEmpty else { return }
    let here = focus.flatMap(stops.firstIndex) ?? 0
    setFocus(stops[min(max(here + count, 0), stops.count - 1)])
  }

  /// Moves the focus to the next question, passing over the answers of this one.
  mutating func moveField(by direction: Int) {
    commitTyping()
    let stops = stops
    guard let here = focus.flatMap(stops.firstIndex) else { return setFocus(stops.first) }
    let field = focus?.fieldID
    var index = here
    repeat {
      index += direction
    } while stops.indices.contains(index) && field != nil && stops[index].fieldID == field
    guard stops.indices.contains(index) else { return setFocus(direction > 0 ? stops.last : stops.first) }
    setFocus(entry(to: stops[index], among: stops))
  }

  /// Where the focus lands in a question: on its answer, or on its first one.
  func entry(to stop: Stop, among stops: [Stop]) -> Stop {
    guard case .option(let field, _) = stop else { return stop }
    let chosen = chosenValue(of: field).map { Stop.option(field, $0) }
    return chosen.flatMap { stops.contains($0) ? $0 : nil } ?? stops.first { $0.fieldID == field } ?? stop
  }

  // MARK: - Lists, and back

  mutating func openAside(_ aside: Place) {
    commitTyping()
    guard wizard != nil, place != aside else { return }
    let here = Visit(place: place, focus: focus)
    if let index = trail.firstIndex(where: { $0.place == aside }) { trail.removeSubrange(index...) }
    trail.removeAll { $0.place == place }
    trail.append(here)
    show(aside)
  }

  /// Opens a step from a list; Esc leads back there.
  mutating func openStep(_ step: StepID, focus stop: Stop?) {
    let here = Visit(place: place, focus: focus)
    trail.removeAll { $0.place == place }
    trail.append(here)
    show(.step(step))
    let stops = stops
    if let stop, stops.contains(stop) { setFocus(entry(to: stop, among: stops)) }
  }

  /// Whether an answer is being changed from the summary, to return there.
  var returnsToSummary: Bool {
    if case .step = place { trail.last?.place == .summary } else { false }
  }

  mutating func returnToSummary() {
    let field = focus?.fieldID
    let visit = trail.popLast()
    show(.summary, focus: field.map(Stop.answer) ?? visit?.focus)
  }

  mutating func goBack() {
    if isChoosingCategory { return closeCategories() }
    commitTyping()
    if place == .picker {
      if !stopFinding() { question = .quit }
    } else if returnsToSummary {
      returnToSummary()
    } else if let last = trail.popLast() {
      show(last.place, focus: last.focus)
    } else if case .step(let step) = place, let path = wizard?.replay.knownPath,
      let index = path.firstIndex(of: step), index > 0
    {
      show(.step(path[index - 1]))
    } else {
      errands.append(.close)
    }
  }
}
