import WizardCore
import WizardText

/// The due dates of a session as events of an iCalendar file (RFC 5545), one all-day event each.
///
/// They are events because common calendars ignore to-dos without a message. An item keeps its UID in every export, so
/// that importing again updates its event. The event of a finished item is sent as cancelled and without alarms.
struct CalendarSheet {
  let maker: SheetMaker

  private var localizer: Localizer { maker.localizer }

  private var writer: CalendarEvents {
    let (identity, today) = (maker.request.calendar, maker.wizard.today)
    let session = "\(maker.wizard.flow.id.rawValue)/\(maker.request.name)"
    return CalendarEvents(
      id: identity.id ?? FNV1a(of: session).digits, sequence: identity.revision ?? today.dayNumber,
      timestamp: identity.time.map(CalendarText.time) ?? CalendarText.day(today) + "T000000Z",
      localizer: localizer)
  }

  /// The calendar of one session.
  static func document(_ maker: SheetMaker, title: String) -> String {
    let sheet = CalendarSheet(maker: maker)
    let events = maker.items.flatMap { sheet.event(for: $0) }
    return document(events + sheet.cancellationsAfterRetry(besides: events), title: title)
  }

  /// A calendar with the lines of events.
  static func document(_ events: [String], title: String) -> String {
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//wxwizard//checklist//EN", "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:" + CalendarText.escaped(title),
      ] + (events.isEmpty ? timeZone : events) + ["END:VCALENDAR"]
    return lines.map { CalendarText.folded($0) + "\r\n" }.joined()
  }

  /// The lines of all events of the session and of its days to ask on, for one person or for everybody.
  ///
  /// Of an archived session only the end of its certification is not cancelled.
  func events(for role: Role?, isArchived: Bool, cancelsReminders: Bool = false) -> [String] {
    let events = maker.items.flatMap { item in
      let isCancelled = item.kind == .reminder ? cancelsReminders : isArchived
      let events = role == nil || role == item.responsible ? event(for: item, isCancelled: isCancelled) : []
      return events + (role == nil || role == .applicant ? question(about: item, isCancelled) : [])
    }
    return events + cancellationsAfterRetry(besides: events)
  }

  /// Cancels the events of steps that were tried again, if their days are not known any more.
  private func cancellationsAfterRetry(besides events: [String]) -> [String] {
    let steps = Set(maker.wizard.session.attempts.map(\.step))
    guard !steps.isEmpty else { return [] }
    let items = maker.wizard.checklist.items
    // Another person's events are in another calendar.
    let dated = Set(
      items.filter { $0.due != nil }.map(\.id) + items.filter { $0.askOn != nil }.map { "ask-" + $0.id })
    let listed = Set(events)
    return maker.wizard.flow.steps.filter { steps.contains($0.id.rawValue) }.flatMap(CalendarEvents.items)
      .filter { !dated.contains($0) && !listed.contains("UID:" + writer.uid(of: $0)) }
      .flatMap { writer.cancelled($0, on: maker.wizard.today) }
  }

  /// A calendar needs at least one component; a time zone is shown nowhere.
  private static let timeZone = [
    "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "BEGIN:STANDARD", "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0800", "TZOFFSETTO:+0800", "END:STANDARD", "END:VTIMEZONE",
  ]

  /// No lines for an item without a due date.
  private func event(for item: ChecklistItem, isCancelled: Bool = false) -> [String] {
    guard let due = item.due else { return [] }
    let entry = maker.entry(item)
    let summary = summary(entry.label)
    return event(
      item.id, on: due, summary, description(of: entry), isCancelled: isCancelled || item.isOver,
      alarms: alarmDays(of: item).flatMap { alarm(daysBefore: $0, summary) })
  }

  /// The day on which to ask for a pending outcome; cancelled once the outcome is known.
  private func question(about item: ChecklistItem, _ isCancelled: Bool) -> [String] {
    guard case .outcome = item.kind, item.askOn != nil || item.isOver else { return [] }
    let summary = summary(localizer[.agendaAsk(item: localizer.item(item.id).label)])
    return event(
      "ask-" + item.id, on: item.askOn ?? maker.wizard.today, summary,
      CalendarText.escaped(maker.independence), isCancelled: isCancelled || item.askOn == nil,
      alarms: alarm(daysBefore: 0, summary))
  }

  private func summary(_ label: String) -> String {
    CalendarText.escaped(([label] + [maker.wizard.clientName].compactMap(\.self)).joined(separator: " · "))
  }

  private func event(
    _ item: String, on day: CivilDate, _ summary: String, _ description: String, isCancelled: Bool,
    alarms: [String]
  ) -> [String] {
    let status = "STATUS:" + (isCancelled ? "CANCELLED" : "CONFIRMED")
    return writer.event(
      item, on: day, summary,
      ["DESCRIPTION:" + description, "TRANSP:TRANSPARENT", status] + (isCancelled ? [] : alarms))
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
}
