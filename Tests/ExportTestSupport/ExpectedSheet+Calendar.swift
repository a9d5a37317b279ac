import WizardCore
import WizardExport
import WizardText

/// The calendar, derived from the wizard and the interface strings alone.
extension ExpectedSheet {
  /// The content lines of the calendar, unfolded, with what is typed escaped.
  package var calendar: [String] {
    let due = items.filter { $0.due != nil }
    let zone = [
      "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "BEGIN:STANDARD", "DTSTART:19700101T000000",
      "TZOFFSETFROM:+0800", "TZOFFSETTO:+0800", "END:STANDARD", "END:VTIMEZONE",
    ]
    return [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//wxwizard//checklist//EN", "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:" + escaped(title),
    ] + (due.isEmpty && cancelled.isEmpty ? zone : due.flatMap(event) + cancelled) + ["END:VCALENDAR"]
  }

  /// The events of steps that were tried again and whose days are not known any more.
  private var cancelled: [String] {
    let all = wizard.checklist.items
    let known = Set(
      all.filter { $0.due != nil }.map(\.id) + all.filter { $0.askOn != nil }.map { "ask-\($0.id)" })
    let tried = Set(wizard.session.attempts.map(\.step))
    let ids = wizard.flow.steps.filter { tried.contains($0.id.rawValue) }.flatMap { step -> [String] in
      let outcome = step.fields.first { $0.outcome != nil }.map { [$0.id.rawValue, "ask-" + $0.id.rawValue] }
      return step.tasks.filter { $0.due != nil }.map(\.id.rawValue) + (outcome ?? [])
    }
    let today = String(wizard.today.iso.filter { $0 != "-" })
    let tomorrow = String(wizard.today.adding(days: 1).iso.filter { $0 != "-" })
    return ids.filter { !known.contains($0) }.flatMap { id in
      let label = localizer.item(id.replacing("ask-", with: "")).label
      return [
        "BEGIN:VEVENT", "UID:\(id)-\(request.calendar.id ?? fingerprint)@wxwizard",
        "DTSTAMP:\(today)T000000Z", "SEQUENCE:\(request.calendar.revision ?? wizard.today.dayNumber)",
        "DTSTART;VALUE=DATE:" + today, "DTEND;VALUE=DATE:" + tomorrow,
        "SUMMARY:" + escaped(id.hasPrefix("ask-") ? localizer[.agendaAsk(item: label)] : label),
        "STATUS:CANCELLED", "END:VEVENT",
      ]
    }
  }

  private func event(_ item: ChecklistItem) -> [String] {
    let day = { (date: CivilDate) in String(date.iso.filter { $0 != "-" }) }
    guard let due = item.due else { return [] }
    let summary = escaped(
      [localizer.item(item.id).label, clientName].compactMap(\.self).joined(separator: " · "))
    let alarms = item.alarmDays.isEmpty ? [3, 1, 0] : item.alarmDays
    return [
      "BEGIN:VEVENT", "UID:\(item.id)-\(request.calendar.id ?? fingerprint)@wxwizard",
      "DTSTAMP:\(day(wizard.today))T000000Z",
      "SEQUENCE:\(request.calendar.revision ?? wizard.today.dayNumber)", "DTSTART;VALUE=DATE:" + day(due),
      "DTEND;VALUE=DATE:" + day(due.adding(days: 1)), "SUMMARY:" + summary,
      "DESCRIPTION:" + (details(item) + [independence]).map(escaped).joined(separator: "\\n"),
      "TRANSP:TRANSPARENT", item.isOver ? "STATUS:CANCELLED" : "STATUS:CONFIRMED",
    ]
      + (item.isOver ? [] : alarms).flatMap { days in
        // Nine in the morning, counted from the midnight with which the day begins.
        let hours = 9 - 24 * days
        let trigger =
          hours >= 0
          ? "PT\(hours)H" : -hours < 24 ? "-PT\(-hours)H" : "-P\(-hours / 24)DT\(-hours % 24)H"
        return [
          "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:" + summary, "TRIGGER:" + trigger, "END:VALARM",
        ]
      } + ["END:VEVENT"]
  }

  private func details(_ item: ChecklistItem) -> [String] {
    rows(of: item).flatMap { label, value -> [String] in
      let colon = localizer.language == .zh ? "：" : ": "
      guard label == localizer[.sheetBring] else { return [label + colon + value] }
      return [label + colon]
        + item.documents.map { id in
          let box = wizard.replay.documentsMissing.contains(id) ? "[ ] " : "[x] "
          return box + document(id).label + (document(id).hint.map { " — " + $0 } ?? "")
        }
    }
  }

  private func escaped(_ text: String) -> String {
    makeVisible(text).replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
  }

  /// FNV-1a of the session's flow and name, by its definition.
  private var fingerprint: String {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in "\(wizard.flow.id.rawValue)/\(request.name)".utf8 {
      hash ^= UInt64(byte)
      hash = hash &* 1_099_511_628_211
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
