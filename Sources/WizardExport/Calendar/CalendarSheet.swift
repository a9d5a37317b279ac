import WizardCore
import WizardText

/// The due dates of a session as events of an iCalendar file (RFC 5545), one all-day event each.
///
/// They are events because common calendars ignore to-dos without a message. An item keeps its UID in every export, so
/// that importing again updates its event. The event of a finished item is sent as cancelled and without alarms.
struct CalendarSheet {
  private let maker: SheetMaker

  private var identity: CalendarIdentity { maker.request.calendar }
  private var localizer: Localizer { maker.localizer }

  /// One calendar with the events of one session or of several.
  static func document(_ makers: [SheetMaker], title: String) -> String {
    let events = makers.flatMap { maker in
      let sheet = CalendarSheet(maker: maker)
      return maker.items.flatMap(sheet.event(for:))
    }
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//wxwizard//checklist//EN", "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:" + CalendarText.escaped(title),
      ] + (events.isEmpty ? timeZone : events) + ["END:VCALENDAR"]
    return lines.map { CalendarText.folded($0) + "\r\n" }.joined()
  }

  /// A calendar needs at least one component; a time zone is shown nowhere.
  private static let timeZone = [
    "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "BEGIN:STANDARD", "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0800", "TZOFFSETTO:+0800", "END:STANDARD", "END:VTIMEZONE",
  ]

  /// No lines for an item without a due date.
  private func event(for item: ChecklistItem) -> [String] {
    guard let due = item.due else { return [] }
    let entry = maker.entry(item)
    let summary = CalendarText.escaped(
      ([entry.label] + [maker.subjectName].compactMap(\.self)).joined(separator: " · "))
    let alarms = alarmDays(of: item).flatMap { alarm(daysBefore: $0, summary) }
    return [
      "BEGIN:VEVENT", "UID:" + uid(of: item), "DTSTAMP:" + timestamp, "SEQUENCE:\(sequence)",
      "DTSTART;VALUE=DATE:" + CalendarText.day(due),
      "DTEND;VALUE=DATE:" + CalendarText.day(due.adding(days: 1)), "SUMMARY:" + summary,
      "DESCRIPTION:" + description(of: entry), "TRANSP:TRANSPARENT",
      "STATUS:" + (item.isOver ? "CANCELLED" : "CONFIRMED"),
    ] + (item.isOver ? [] : alarms) + ["END:VEVENT"]
  }

  /// Importers ignore an event whose sequence and time stamp are not higher than before.
  private var sequence: Int { identity.revision ?? maker.wizard.today.dayNumber }

  private var timestamp: String {
    identity.time.map(CalendarText.time) ?? CalendarText.day(maker.wizard.today) + "T000000Z"
  }

  /// Days before the due date on which to remind: those of the item, or three, one and none.
  private func alarmDays(of item: ChecklistItem) -> [Int] {
    item.alarmDays.isEmpty ? [3, 1, 0] : item.alarmDays
  }

  /// At nine in the morning of that day; the event itself begins at midnight.
  private func alarm(daysBefore days: Int, _ summary: String) -> [String] {
    let trigger =
      switch days {
      case ...0: "PT9H"
      case 1: "-PT15H"
      default: "-P\(days - 1)DT15H"
      }
    return ["BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:" + summary, "TRIGGER:" + trigger, "END:VALARM"]
  }

  private func description(of entry: SheetItem) -> String {
    let rows = entry.details.flatMap { row in
      switch row.value {
      case .words(let text), .typed(let text): [localizer.row(row.label, text)]
      case .boxes(let boxes):
        [localizer.row(row.label, "")] + boxes.map { ($0.isTicked ? "[x] " : "[ ] ") + $0.label }
      case .blank: [String]()
      }
    }
    return (rows + [maker.independence]).map(CalendarText.escaped).joined(separator: "\\n")
  }

  /// Stays the same for an item of a session, whatever else changes.
  private func uid(of item: ChecklistItem) -> String {
    if let id = identity.id { return "\(item.id)-\(id)@wxwizard" }
    let session = "\(maker.wizard.flow.id.rawValue)/\(maker.request.name)"
    return "\(item.id)-\(CalendarText.fingerprint(session))@wxwizard"
  }
}
