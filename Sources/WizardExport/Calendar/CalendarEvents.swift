import WizardCore
import WizardText

/// Writes the events of one session.
struct CalendarEvents {
  /// The part of UIDs that distinguishes the session from others.
  let id: String
  /// Importers ignore an event whose sequence and time stamp are not higher than before.
  let sequence: Int
  let timestamp: String
  let localizer: Localizer

  /// Stays the same for an item of a session, whatever else changes.
  func uid(of item: String) -> String { "\(item)-\(id)@wxwizard" }

  /// The lines of an all-day event.
  func event(_ item: String, on day: CivilDate, _ summary: String, _ details: [String]) -> [String] {
    [
      "BEGIN:VEVENT", "UID:" + uid(of: item), "DTSTAMP:" + timestamp, "SEQUENCE:\(sequence)",
      "DTSTART;VALUE=DATE:" + CalendarText.day(day),
      "DTEND;VALUE=DATE:" + CalendarText.day(day.adding(days: 1)), "SUMMARY:" + summary,
    ] + details + ["END:VEVENT"]
  }

  /// The lines of an event that importers remove.
  func cancelled(_ item: String, on day: CivilDate) -> [String] {
    let isQuestion = item.hasPrefix("ask-")
    let label = localizer.item(isQuestion ? String(item.dropFirst(4)) : item).label
    let summary = isQuestion ? localizer[.agendaAsk(item: label)] : label
    return event(item, on: day, CalendarText.escaped(summary), ["STATUS:CANCELLED"])
  }

  /// The items of all events that belong to a step; those to ask on begin with `ask-`.
  static func items(at step: Step) -> [String] {
    let outcomes = [step.outcomeField?.id.rawValue].compactMap(\.self)
    return step.tasks.filter { $0.due != nil }.map(\.id.rawValue) + outcomes + outcomes.map { "ask-" + $0 }
  }

  /// The items of all events that the sessions of a flow can have.
  static func items(of flow: Flow) -> [String] {
    flow.steps.flatMap(items) + flow.reminders.map(\.id).uniqued()
  }
}
