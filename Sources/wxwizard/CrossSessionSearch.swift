import WizardCore
import WizardStore

/// Searches a folder for sessions that share a value with one of them, some at a time, since there may be thousands.
struct CrossSessionSearch {
  private let own: SavedSession
  private let keys: Set<String>
  private let rulebook: Rulebook
  private let today: CivilDate
  private var unread: ArraySlice<SessionFolder.Entry> = []
  private var related: [CrossSessionMatch] = []

  init(for own: SavedSession, in folder: SessionFolder, context: CommandContext) {
    self.own = own
    keys = CrossSessionMatch.keys(of: own.session)
    rulebook = context.localizer.rulebook
    today = context.today
    if !keys.isEmpty { unread = ((try? folder.list()) ?? [])[...] }
  }

  /// Whether every session was read.
  var isDone: Bool { unread.isEmpty }

  /// Reads some more sessions, and replays those that share a value.
  mutating func read(atMost count: Int) {
    for entry in unread.prefix(count) {
      guard let other = entry.name == own.name ? own : try? entry.load(),
        other.name == own.name || !keys.isDisjoint(with: CrossSessionMatch.keys(of: other.session))
      else { continue }
      let replay = Replay(other.session, rulebook: rulebook, today: today)
      let match = CrossSessionMatch(name: other.name.text, replay: replay, updated: other.updated)
      if let match { related.append(match) }
    }
    unread = unread.dropFirst(count)
  }

  /// The warnings about the session that follow from the sessions read.
  var warnings: [CrossSessionWarning] {
    CrossSessionChecks(related, today: today).warnings.filter { $0.names.contains(own.name.text) }
  }
}
