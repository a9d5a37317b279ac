import WizardCore
import WizardText

/// A deleted session, whose events an earlier calendar may have.
package struct DeletedCalendar: Sendable {
  /// The session's random id.
  package let id: String
  package let flow: FlowID
  /// A number higher than that of the session's last calendar.
  package let revision: Int
  /// The time of the export, in seconds since 1970 UTC.
  package let time: Int

  package init(id: String, flow: FlowID, revision: Int, time: Int) {
    self.id = id
    self.flow = flow
    self.revision = revision
    self.time = time
  }
}

/// Events that an earlier calendar may have, but that have no day any more.
extension CalendarSheet {
  /// The parts of UIDs of all events that the sessions of a flow can have.
  private static func eventIDs(of flow: Flow) -> [String] {
    flow.steps.flatMap(eventIDs) + flow.reminders.map(\.id)
  }

  /// The parts of UIDs of all events that belong to a step.
  static func eventIDs(at step: Step) -> [String] {
    let outcomes = [step.outcomeField?.id.rawValue].compactMap(\.self)
    return step.tasks.filter { $0.due != nil }.map(\.id.rawValue) + outcomes + outcomes.map { "ask-" + $0 }
  }

  /// The lines of the cancelled events of a deleted session.
  static func cancellations(
    of deleted: DeletedCalendar, on day: CivilDate, _ localizer: Localizer
  ) -> [String] {
    eventIDs(of: .named(deleted.flow)).flatMap { id in
      cancelled(
        id, uid: "\(id)-\(deleted.id)@wxwizard", on: day, timestamp: CalendarText.time(deleted.time),
        sequence: deleted.revision, localizer)
    }
  }

  /// An event that importers remove.
  static func cancelled(
    _ id: String, uid: String, on day: CivilDate, timestamp: String, sequence: Int, _ localizer: Localizer
  ) -> [String] {
    let isQuestion = id.hasPrefix("ask-")
    let label = localizer.item(isQuestion ? String(id.dropFirst(4)) : id).label
    let summary = isQuestion ? localizer[.agendaAsk(item: label)] : label
    return [
      "BEGIN:VEVENT", "UID:" + uid, "DTSTAMP:" + timestamp, "SEQUENCE:\(sequence)",
      "DTSTART;VALUE=DATE:" + CalendarText.day(day),
      "DTEND;VALUE=DATE:" + CalendarText.day(day.adding(days: 1)),
      "SUMMARY:" + CalendarText.escaped(summary), "STATUS:CANCELLED", "END:VEVENT",
    ]
  }
}
