import WizardCore
import WizardStore
import WizardUI

/// A saved session as a list shows it: a few values, since there may be thousands.
struct Listing {
  /// The values shown of a readable session.
  struct SessionSummary {
    let flow: FlowID
    let progress: Progress
    /// The result of the search for a route, for a finished start flow.
    let search: RouteSearch?
    /// The earliest due day of the open items.
    let due: CivilDate?
    /// The number of errors.
    let problems: Int
    let updated: CivilDate
    /// The day the certification ends.
    let certificationEnds: CivilDate?
    let match: CrossSessionMatch?
  }

  let name: SessionName
  /// Nil if the session can't be read.
  let summary: SessionSummary?
  let error: FileError?
}

extension Listing {
  /// The row of the session list on the screen.
  var entry: PickerEntry {
    guard let summary else { return PickerEntry(unreadable: name.text) }
    return PickerEntry(
      name: name.text, flow: summary.flow, progress: summary.progress, due: summary.due,
      problems: summary.problems, updated: summary.updated)
  }
}

extension Listing.SessionSummary {
  init(_ name: SessionName, _ wizard: Wizard, updated: CivilDate) {
    flow = wizard.flow.id
    progress = wizard.progress
    search = wizard.replay.search(wizard.progress)
    due = wizard.nextDue
    problems = wizard.replay.problems.filter(\.isError).count
    self.updated = updated
    certificationEnds = wizard.certificationEnds
    match = CrossSessionMatch(name: name.text, replay: wizard.replay, updated: updated)
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
  func each(_ body: (Listing) -> Void) {
    for entry in entries {
      guard Output.isHeard else { return }
      body(context.listing(entry.name, entry.load))
    }
  }
}

extension CommandContext {
  /// Reads a session for a list.
  func listing(
    _ name: SessionName, on day: CivilDate? = nil, _ load: () throws(FileError) -> SavedSession
  ) -> Listing {
    do throws(FileError) {
      let saved = try load()
      let wizard = Wizard(saved.session, rulebook: localizer.rulebook, today: day ?? today)
      return Listing(
        name: name, summary: wizard.map { Listing.SessionSummary(name, $0, updated: saved.updated) },
        error: nil)
    } catch {
      return Listing(name: name, summary: nil, error: error)
    }
  }
}
