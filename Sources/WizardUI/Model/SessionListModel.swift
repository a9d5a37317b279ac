import WizardCore
import WizardText

/// An entry of the session list.
package struct SessionListEntry: Equatable, Sendable {
  package let name: String
  package let flow: FlowID?
  /// Nil for a session that can't be read or was not read yet.
  package let progress: Progress?
  /// The next due day.
  package let due: CivilDate?
  /// The number of problems.
  package let problems: Int
  /// The day of the last change.
  package let updated: CivilDate?
  /// The client's name; nil while it is not known.
  package let client: String?
  /// What the session needs next; nil as `progress`.
  package let next: NextAction?
  /// Whether the user has archived the session.
  package let isArchived: Bool
  /// Whether the session's file was read.
  ///
  /// Only the files of the sessions in view are read, since there may be thousands.
  package let isRead: Bool
  /// Whether the session's file is gone and only its previous version is left.
  package var hasOnlyPrevious = false
  /// The names that the list is searched for, without differences of width and case.
  fileprivate let searchText: String

  package init(
    name: String, flow: FlowID?, progress: Progress?, due: CivilDate?, problems: Int, updated: CivilDate?,
    client: String? = nil, next: NextAction? = nil, isArchived: Bool = false, isRead: Bool = true
  ) {
    self.name = name
    self.flow = flow
    self.progress = progress
    self.due = due
    self.problems = problems
    self.updated = updated
    self.client = client
    self.next = next
    self.isArchived = isArchived
    self.isRead = isRead
    searchText = client.map { "\(name) \($0.foldedWidth.lowercased())" } ?? name
  }

  /// An entry for a session whose file was not read yet.
  package init(unread name: String) {
    self.init(name: name, flow: nil, progress: nil, due: nil, problems: 0, updated: nil, isRead: false)
  }

  /// An entry for a session whose file can't be used.
  package init(unreadable name: String) {
    self.init(name: name, flow: nil, progress: nil, due: nil, problems: 0, updated: nil)
  }

  /// An entry for a session of which only the previous version is left.
  package init(onlyPreviousOf name: String) {
    self.init(unreadable: name)
    hasOnlyPrevious = true
  }

  /// What the list shows of a session that can't be read.
  var unreadableText: LocalizedText { hasOnlyPrevious ? .entryOnlyPrevious : .entryUnreadable(name: name) }
}

/// The session list: filtered by a text and sorted.
package struct SessionListModel: Equatable, Sendable {
  /// The criterion that the sessions are sorted by.
  package enum Order: Int, Sendable {
    case name
    /// The earliest due date first; sessions with nothing due last.
    case due
    /// Sessions without a known client last.
    case client
    /// The last change first.
    case updated

    var next: Order { Order(rawValue: rawValue + 1) ?? .name }

    /// The name of the order.
    var string: LocalizedText {
      switch self {
      case .name: .sessionListByName
      case .due: .sessionListByDue
      case .client: .sessionListByClient
      case .updated: .sessionListByUpdated
      }
    }
  }

  /// All sessions, sorted by name.
  package private(set) var entries: [SessionListEntry]
  package private(set) var order = Order.name
  /// The text that the name or the client of the shown sessions contains; empty for all.
  package private(set) var filter = ""
  /// The person is typing the filter.
  package private(set) var isFinding = false
  /// The names of commands, which no new session may have.
  package private(set) var reserved: [String] = []
  /// The indices in `entries` of the shown sessions, in order.
  private var shown: [Int]
  /// The session that was just archived or taken out, and whether its row still belongs to the archived ones.
  private var keptRow: KeptRow?

  private struct KeptRow: Equatable, Sendable {
    let name: String
    let isArchived: Bool
  }

  package init(_ entries: [SessionListEntry] = []) {
    // The entries of a folder are sorted already.
    let isSorted = zip(entries, entries.dropFirst()).allSatisfy { $0.name < $1.name }
    self.entries = isSorted ? entries : entries.sorted { $0.name < $1.name }
    shown = Array(entries.indices)
    putArchivedLast()
  }

  /// The number of shown sessions.
  package var count: Int { shown.count }

  /// The shown session at an index.
  package subscript(index: Int) -> SessionListEntry { entries[shown[index]] }

  /// The index of a session among the shown ones, or nil.
  package func index(of name: String) -> Int? {
    guard let index = entryIndex(of: name) else { return nil }
    let isComplete = shown.count == entries.count && order == .name && !hasArchived
    return isComplete ? index : shown.firstIndex(of: index)
  }

  /// The names of the shown sessions.
  package var names: [String] { shown.map { entries[$0].name } }

  /// A session by its name, shown or not.
  package func entry(_ name: String) -> SessionListEntry? { entryIndex(of: name).map { entries[$0] } }

  /// Whether a session is known to have something left to do.
  func isUnfinished(_ name: String) -> Bool {
    entry(name)?.progress.map { $0.status != .finished } ?? false
  }

  /// The index in `entries`, by binary search.
  private func entryIndex(of name: String) -> Int? {
    var range = entries.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if entries[middle].name == name { return middle }
      range = entries[middle].name < name ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// Replaces the sessions; filter and order stay.
  mutating func list(_ entries: [SessionListEntry]) {
    self.entries = SessionListModel(entries).entries
    arrange()
  }

  /// Replaces the entries of some sessions by what their files contain.
  mutating func learn(_ entries: [SessionListEntry]) {
    var isMoved = order != .name || !filter.isEmpty
    for entry in entries {
      guard let index = entryIndex(of: entry.name) else { continue }
      if self.entries[index].isArchived || entry.isArchived { isMoved = true }
      self.entries[index] = entry
    }
    if isMoved { arrange() }
  }

  /// Keeps a session in its row when it is archived or taken out, so that the same key undoes it.
  mutating func keepInPlace(_ name: String) {
    guard keptRow?.name != name, let entry = entry(name) else { return }
    keptRow = KeptRow(name: name, isArchived: entry.isArchived)
  }

  /// Moves the kept session to its new place, unless it is this one.
  mutating func releaseRow(unless name: String?) {
    guard let kept = keptRow, kept.name != name else { return }
    keptRow = nil
    arrange()
  }

  /// Keeps new sessions from taking the names of commands.
  mutating func reserve(_ names: [String]) { reserved = names }

  /// Shows the sessions whose name or client contains a text.
  mutating func find(_ text: String) {
    isFinding = true
    filter = text
    arrange()
  }

  /// Shows all sessions again.
  mutating func endFinding() {
    find("")
    isFinding = false
  }

  /// Sorts by the next criterion.
  mutating func changeOrder() {
    order = order.next
    arrange()
  }

  /// The sessions whose files must be read before the order is right, or before clients can be found.
  package var unread: [String] {
    if order == .name, filter.isEmpty { return [] }
    let indices = filter.isEmpty ? shown : Array(entries.indices)
    return indices.filter { !entries[$0].isRead }.map { entries[$0].name }
  }

  private mutating func arrange() {
    let text = filter.foldedWidth.lowercased()
    shown =
      text.isEmpty ? Array(entries.indices) : entries.indices.filter { entries[$0].searchText.hasPart(text) }
    switch order {
    case .name: break
    case .due: sort { $0.due.map { -$0.dayNumber } }
    case .client:
      let keys = shown.map { (index: $0, client: entries[$0].client ?? "\u{10FFFF}") }
      shown = keys.sorted { ($0.client, $0.index) < ($1.client, $1.index) }.map(\.index)
    case .updated: sort { $0.updated?.dayNumber }
    }
    putArchivedLast()
  }

  private var hasArchived: Bool { entries.contains(where: isLast) }

  /// Whether a session follows those that are not archived.
  private func isLast(_ entry: SessionListEntry) -> Bool {
    if let keptRow, keptRow.name == entry.name { return keptRow.isArchived }
    return entry.isArchived
  }

  /// Archived sessions follow the others in every order.
  private mutating func putArchivedLast() {
    if hasArchived {
      shown = shown.filter { !isLast(entries[$0]) } + shown.filter { isLast(entries[$0]) }
    }
  }

  /// Sorts by a number, the highest first and entries without one last, then by name.
  private mutating func sort(by number: (SessionListEntry) -> Int?) {
    let keys = shown.map { (index: $0, number: number(entries[$0]) ?? Int.min) }
    shown = keys.sorted { ($1.number, $0.index) < ($0.number, $1.index) }.map(\.index)
  }
}
