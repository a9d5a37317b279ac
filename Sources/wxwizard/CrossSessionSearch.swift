import WizardCore
import WizardStore

/// Searches a folder for sessions that share a value with one of them, some at a time, since there may be thousands.
struct CrossSessionSearch {
  private let own: SavedSession
  private let keys: [String]
  private let rulebook: Rulebook
  private let today: CivilDate
  private var unread: ArraySlice<SessionFolder.Entry> = []
  /// The other sessions that share a value.
  private var related: [CrossSessionMatch] = []

  init(for own: SavedSession, in folder: SessionFolder, context: CommandContext) {
    self.own = own
    keys = CrossSessionMatch.keys(of: own.session)
    rulebook = context.localizer.rulebook
    today = context.today
    if !keys.isEmpty { unread = ((try? folder.list()) ?? []).filter { $0.name != own.name }[...] }
  }

  /// Whether every session was read.
  var isDone: Bool { unread.isEmpty }

  /// Reads some more sessions, and replays those that share a value.
  mutating func read(atMost count: Int) {
    for entry in unread.prefix(count) {
      guard let other = try? entry.load(),
        CrossSessionMatch.keys(of: other.session).contains(where: keys.contains)
      else { continue }
      if let match = match(of: other) { related.append(match) }
    }
    unread = unread.dropFirst(count)
  }

  /// The warnings about the session that follow from the sessions read.
  var warnings: [CrossSessionWarning] {
    guard !related.isEmpty, let match = match(of: own) else { return [] }
    let sessions = (related + [match]).sorted { $0.name < $1.name }
    return CrossSessionChecks(sessions, today: today).warnings.filter { $0.names.contains(own.name.text) }
  }

  private func match(of saved: SavedSession) -> CrossSessionMatch? {
    CrossSessionMatch(
      name: saved.name.text, replay: Replay(saved.session, rulebook: rulebook, today: today),
      updated: saved.updated)
  }
}
