import WizardCore
import WizardText

/// The due dates of a checklist as a calendar (RFC 5545), one all-day event each.
///
/// They are events and no to-dos, because the calendars most people have pass over to-dos without a word. A line keeps
/// its UID from export to export, so that importing again moves an event instead of adding one.
struct CalendarSheet {
  private let maker: SheetMaker

  init(_ maker: SheetMaker) { self.maker = maker }

  private var localizer: Localizer { maker.localizer }

  var document: String {
    let due = maker.dated
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//wxwizard//checklist//EN", "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:" + CalendarText.escaped(maker.title),
      ] + (due.isEmpty ? nothing : due.flatMap(event)) + ["END:VCALENDAR"]
    return lines.map { CalendarText.folded($0) + "\r\n" }.joined()
  }

  /// A calendar must have some component; a time zone is one that shows nowhere.
  private let nothing = [
    "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "BEGIN:STANDARD", "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0800", "TZOFFSETTO:+0800", "END:STANDARD", "END:VTIMEZONE",
  ]

  private func event(for item: ChecklistItem) -> [String] {
    guard let due = item.due else { return [] }
    let entry = maker.entry(item)
    let summary = CalendarText.escaped(
      ([entry.label] + [maker.subjectName].compactMap(\.self)).joined(separator: " · "))
    return [
      "BEGIN:VEVENT", "UID:" + uid(of: item), "DTSTAMP:\(CalendarText.day(maker.wizard.today))T000000Z",
      // A later export says more recent things of the same event.
      "SEQUENCE:\(maker.wizard.today.dayNumber)", "DTSTART;VALUE=DATE:" + CalendarText.day(due),
      "DTEND;VALUE=DATE:" + CalendarText.day(due.adding(days: 1)), "SUMMARY:" + summary,
      "DESCRIPTION:" + description(of: entry), "TRANSP:TRANSPARENT",
    ] + alarmDays(of: item).flatMap { alarm(daysBefore: $0, summary) } + ["END:VEVENT"]
  }

  /// Days before the due date on which to be told: those of the line, else some while there is still time.
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

  /// The same for the same line of the same session, whatever else changes.
  private func uid(of item: ChecklistItem) -> String {
    let session = "\(maker.wizard.flow.id.rawValue)/\(maker.request.name)"
    return "\(item.id)-\(CalendarText.fingerprint(session))@wxwizard"
  }
}
