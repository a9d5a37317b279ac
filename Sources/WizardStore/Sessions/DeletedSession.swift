import WizardCore

/// What is kept of a deleted session, so that the next calendar can cancel its entries: nothing about the client.
///
/// It is the name of an empty file, `.deleted.FLOW.REVISION.DAY.CALENDARID`.
package struct DeletedSession: Equatable, Sendable {
  /// The random part of the ids of the session's calendar entries.
  package let calendarID: String
  package let flow: FlowID
  package let revision: Int
  /// The day of the deletion.
  package let day: CivilDate

  /// Calendars are exported often enough for the entries to be cancelled within this many days.
  private static let daysKept = 366

  package init(calendarID: String, flow: FlowID, revision: Int, day: CivilDate) {
    self.calendarID = calendarID
    self.flow = flow
    self.revision = revision
    self.day = day
  }

  var file: FilePath { ".deleted.\(flow.rawValue).\(revision).\(day.iso).\(calendarID)" }

  /// Reads the name of a file; nil if it is another file.
  init?(file: FilePath) {
    let parts = file.text?.split(separator: ".", omittingEmptySubsequences: false).map(String.init) ?? []
    guard parts.count == 6, parts[0].isEmpty, parts[1] == "deleted", let flow = FlowID(rawValue: parts[2]),
      let revision = Int(parts[3]), let day = CivilDate(iso: parts[4]), CalendarID.isValid(parts[5])
    else { return nil }
    self.init(calendarID: parts[5], flow: flow, revision: revision, day: day)
  }

  fileprivate func isOver(on today: CivilDate) -> Bool { day.days(until: today) > Self.daysKept }
}

extension SessionFolder {
  /// Keeps what a calendar needs to cancel the entries of a deleted session; returns whether it is on the disk.
  ///
  /// Also removes what has been kept for long enough.
  package func remember(_ deleted: DeletedSession) -> Bool {
    for file in (try? folder.names()) ?? [] {
      if let old = DeletedSession(file: file), old.isOver(on: deleted.day) { folder.discard(file) }
    }
    do throws(SystemError) {
      try folder.create(deleted.file, [])
      try folder.sync()
      return true
    } catch {
      return false
    }
  }

  /// The deleted sessions whose entries a calendar has to cancel, in a fixed order.
  package func deletedSessions(on today: CivilDate) -> [DeletedSession] {
    let files = (try? folder.names()) ?? []
    return files.compactMap(DeletedSession.init).filter { !$0.isOver(on: today) }
      .sorted { $0.calendarID < $1.calendarID }
  }
}
