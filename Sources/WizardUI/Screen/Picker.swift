import WizardCore

/// A line of the picker.
package struct PickerEntry: Equatable, Sendable {
  package let name: String
  package let flow: FlowID?
  /// Nil for a session that cannot be read, or was not read yet.
  package let progress: Progress?
  package let due: CivilDate?
  package let problems: Int
  package let updated: CivilDate?
  /// Whether its file was read: of thousands, only those in view are.
  package let isRead: Bool

  package init(
    name: String, flow: FlowID?, progress: Progress?, due: CivilDate?, problems: Int, updated: CivilDate?,
    isRead: Bool = true
  ) {
    self.name = name
    self.flow = flow
    self.progress = progress
    self.due = due
    self.problems = problems
    self.updated = updated
    self.isRead = isRead
  }

  /// A session of which only the name is known.
  package init(unread name: String) {
    self.init(name: name, flow: nil, progress: nil, due: nil, problems: 0, updated: nil, isRead: false)
  }

  /// A session whose file is no good.
  package init(unreadable name: String) {
    self.init(name: name, flow: nil, progress: nil, due: nil, problems: 0, updated: nil)
  }
}

/// The sessions of the picker: those that hold the text looked for, in the order asked for.
package struct Picker: Equatable, Sendable {
  /// What the sessions are ordered by.
  package enum Order: CaseIterable, Sendable {
    case name
    /// What is due first, first; then those with nothing due.
    case due
    /// What was changed last, first.
    case updated

    var next: Order {
      switch self {
      case .name: .due
      case .due: .updated
      case .updated: .name
      }
    }
  }

  /// All of them, sorted by name.
  package private(set) var entries: [PickerEntry]
  package private(set) var order = Order.name
  /// The text that names must hold; empty for all.
  package private(set) var filter = ""
  /// Names that no new session may have, since they call something else.
  package private(set) var reserved: [String] = []
  /// The places in `entries` of those that are shown, in order.
  private var places: [Int]

  package init(_ entries: [PickerEntry] = []) {
    // Those of a folder are sorted already, and then this only looks.
    let isSorted = zip(entries, entries.dropFirst()).allSatisfy { $0.name < $1.name }
    self.entries = isSorted ? entries : entries.sorted { $0.name < $1.name }
    places = Array(entries.indices)
  }

  /// How many are shown.
  package var count: Int { places.count }

  /// One of those that are shown.
  package subscript(index: Int) -> PickerEntry { entries[places[index]] }

  /// Where among those that are shown one is.
  package func index(of name: String) -> Int? {
    guard let screen = screen(of: name) else { return nil }
    return places.count == entries.count && order == .name ? screen : places.firstIndex(of: screen)
  }

  /// The names of those that are shown.
  package var names: [String] { places.map { entries[$0].name } }

  /// A session by its name, shown or not.
  package func entry(_ name: String) -> PickerEntry? { screen(of: name).map { entries[$0] } }

  /// The place in `entries`, found by halving.
  private func screen(of name: String) -> Int? {
    var range = entries.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if entries[middle].name == name { return middle }
      range = entries[middle].name < name ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// Lists other sessions in the same way.
  mutating func list(_ entries: [PickerEntry]) {
    let (order, filter, reserved) = (order, filter, reserved)
    self = Picker(entries)
    (self.order, self.filter, self.reserved) = (order, filter, reserved)
    arrange()
  }

  /// Learns what the files of some sessions hold.
  mutating func learn(_ learnt: [PickerEntry]) {
    for entry in learnt {
      guard let screen = screen(of: entry.name) else { continue }
      entries[screen] = entry
    }
    if order != .name { arrange() }
  }

  /// Keeps names from being given to new sessions.
  mutating func reserve(_ names: [String]) { reserved = names }

  mutating func setFilter(_ text: String) {
    filter = text
    arrange()
  }

  mutating func turnOrder() {
    order = order.next
    arrange()
  }

  /// Those that must be read before the order is right; until then it is that of those read so far.
  package var unread: [String] {
    order == .name ? [] : places.filter { !entries[$0].isRead }.map { entries[$0].name }
  }

  private mutating func arrange() {
    places =
      filter.isEmpty ? Array(entries.indices) : entries.indices.filter { entries[$0].name.contains(filter) }
    switch order {
    case .name: break
    case .due: sort { $0.due.map { -$0.dayNumber } }
    case .updated: sort { $0.updated.map(\.dayNumber) }
    }
  }

  /// Sorts by a number, the highest first and those without one last, else by name.
  private mutating func sort(by number: (PickerEntry) -> Int?) {
    let keys = places.map { (screen: $0, number: number(entries[$0]) ?? Int.min) }
    places = keys.sorted { ($1.number, $0.screen) < ($0.number, $1.screen) }.map(\.screen)
  }
}
