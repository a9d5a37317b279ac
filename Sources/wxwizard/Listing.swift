import WizardCore
import WizardStore
import WizardUI

/// A saved session as a list shows it: a few values, since there may be thousands.
struct Listing {
  /// The values shown of a readable session.
  struct SessionSummary {
    /// Nil while no name of the client is known.
    let client: String?
    let flow: FlowID
    let progress: Progress
    let next: NextAction
    /// The people who can act now.
    let roles: Set<Role>
    /// The result of the search for a route, for a finished start flow.
    let search: RouteSearch?
    /// The earliest due day of the open items.
    var due: CivilDate? { next.due?.day }
    /// The number of errors.
    let problems: Int
    let updated: CivilDate
    let isArchived: Bool
    /// The day the certification ends.
    let certificationEnds: CivilDate?
    let match: CrossSessionMatch?
  }

  let name: SessionName
  /// Nil if the session can't be read.
  let summary: SessionSummary?
  let error: FileError?
  /// Whether the session's file is gone and only its previous version is left.
  var hasOnlyPrevious: Bool { error == .missing }
}

extension Listing {
  /// The row of the session list on the screen.
  var entry: SessionListEntry {
    guard let summary else {
      return hasOnlyPrevious
        ? SessionListEntry(onlyPreviousOf: name.text) : SessionListEntry(unreadable: name.text)
    }
    return SessionListEntry(
      name: name.text, flow: summary.flow, progress: summary.progress, due: summary.due,
      problems: summary.problems, updated: summary.updated, client: summary.client, next: summary.next,
      isArchived: summary.isArchived)
  }
}

extension Listing.SessionSummary {
  init(_ saved: SavedSession, _ wizard: Wizard) {
    client = wizard.clientName
    flow = wizard.flow.id
    progress = wizard.progress
    next = wizard.nextAction
    roles = Set(wizard.checklist.open.map(\.responsible) + [next.role].compactMap(\.self))
    search = wizard.replay.search(wizard.progress)
    problems = wizard.replay.problems.filter(\.isError).count
    updated = saved.updated
    isArchived = saved.isArchived
    certificationEnds = wizard.certificationEnds
    match = CrossSessionMatch(name: saved.name.text, replay: wizard.replay, updated: saved.updated)
  }
}

/// The sessions of the folder, read one at a time.
struct SessionList {
  private let context: CommandContext
  private let entries: [SessionFolder.Entry]

  /// Lists the sessions by name without reading them.
  ///
  /// The default folder may be missing; a folder that the command line names must exist.
  init(_ context: CommandContext) throws(CommandExit) {
    self.context = context
    do throws(FolderError) {
      entries = try context.openFolder(creating: false).list()
    } catch {
      guard error == .missing, context.options.path("sessions") == nil else { throw context.failure(error) }
      entries = []
    }
  }

  /// The names in order.
  var names: [SessionName] { entries.map(\.name) }

  /// Reads the sessions in order until standard output has no reader.
  func each(_ body: (SessionReading) -> Void) {
    for entry in entries {
      guard Output.isOpen else { return }
      body(context.reading(entry.name, entry.load))
    }
  }
}

/// A session of the folder that was just read.
struct SessionReading {
  let listing: Listing
  /// The saved session; nil, as `wizard`, if it can't be read.
  let saved: SavedSession?
  let wizard: Wizard?
}

extension CommandContext {
  /// Reads a session for a list.
  func listing(
    _ name: SessionName, on day: CivilDate? = nil, _ load: () throws(FileError) -> SavedSession
  ) -> Listing {
    reading(name, on: day, load).listing
  }

  fileprivate func reading(
    _ name: SessionName, on day: CivilDate? = nil, _ load: () throws(FileError) -> SavedSession
  ) -> SessionReading {
    do throws(FileError) {
      let saved = try load()
      let wizard = Wizard(saved.session, rulebook: localizer.rulebook, today: day ?? today)
      let summary = Listing.SessionSummary(saved, wizard)
      return SessionReading(
        listing: Listing(name: name, summary: summary, error: nil), saved: saved, wizard: wizard)
    } catch {
      return SessionReading(
        listing: Listing(name: name, summary: nil, error: error), saved: nil, wizard: nil)
    }
  }
}
