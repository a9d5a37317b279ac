import WizardCore
import WizardStore
import WizardUI

/// One saved session as a list shows it: a few values, not the wizard they come from.
struct Listing {
  /// What a look at a session shows.
  struct SessionSummary {
    let flow: FlowID
    let progress: Progress
    /// How the search for a way ended, where that is all there is to it.
    let search: RouteSearch?
    /// The next day something is due that is not done.
    let due: CivilDate?
    /// How many errors there are.
    let problems: Int
    let updated: CivilDate
    /// The day on which the certification it keeps an eye on ends.
    let certificationEnds: CivilDate?
    let neighbour: CrossSessionMatch?
  }

  let name: SessionName
  /// Nil for a session that cannot be read.
  let glance: SessionSummary?
  let error: FileError?
}

extension Listing {
  /// The line of the picker it makes.
  var entry: PickerEntry {
    guard let glance else { return PickerEntry(unreadable: name.text) }
    return PickerEntry(
      name: name.text, flow: glance.flow, progress: glance.progress, due: glance.due,
      problems: glance.problems, updated: glance.updated)
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
    neighbour = CrossSessionMatch(name: name, wizard: wizard, updated: updated)
  }
}

/// The sessions of the folder, read one after the other; none is kept.
struct SessionList {
  private let context: CommandContext
  private let entries: [SessionFolder.Entry]

  /// The sessions there are, by name; no file is read yet.
  ///
  /// The default folder may be missing; a folder that the command line names must exist.
  init(_ context: CommandContext) throws(CommandExit) {
    self.context = context
    do throws(FolderError) {
      entries = try context.openFolder(creating: false).list()
    } catch {
      guard error == .missing, context.options["sessions"] == nil else { throw context.failure(error) }
      entries = []
    }
  }

  /// The names in order.
  var names: [SessionName] { entries.map(\.name) }

  /// Reads them by name, for as long as somebody listens; one that cannot be read bears its error.
  func each(_ body: (Listing) -> Void) {
    for entry in entries {
      guard Output.isHeard else { return }
      body(context.listing(entry.name, entry.load))
    }
  }
}

extension CommandContext {
  /// A session as a list shows it.
  func listing(
    _ name: SessionName, on day: CivilDate? = nil, _ load: () throws(FileError) -> SavedSession
  ) -> Listing {
    do throws(FileError) {
      let saved = try load()
      let wizard = Wizard(saved.session, rulebook: localizer.rulebook, today: day ?? today)
      return Listing(
        name: name, glance: wizard.map { Listing.SessionSummary(name, $0, updated: saved.updated) },
        error: nil)
    } catch {
      return Listing(name: name, glance: nil, error: error)
    }
  }
}
