import WizardJSON

/// The agenda for another program: an entry has the members of a checklist item behind those of its session.
///
///     {"schema": 1, "language": "en", "today": "2026-11-21", "days": 14, "role": null,
///      "entries": [{"name": "acme", "client": "...", "flow": "register", "reason": "due", "day": "2026-11-29",
///                   "daysLeft": 8, "id": "payTransfer", ...}]}
struct AgendaJSON {
  private let agenda: Agenda

  init(_ agenda: Agenda) { self.agenda = agenda }

  var document: String {
    let report = WizardReport(agenda.localizer)
    let entries = agenda.sorted.map { entry in
      JSONValue.object(
        of: [
          ("name", .string(entry.name)), ("client", report.optional(entry.client)),
          ("flow", .string(entry.flow.rawValue)), ("reason", .string(entry.reason.rawValue)),
          ("day", .string(entry.day.iso)), ("daysLeft", .integer(agenda.today.days(until: entry.day))),
        ] + report.members(of: entry.item))
    }
    return JSONWriter.lines(
      .object(of: [
        ("schema", 1), ("language", .string(agenda.localizer.language.rawValue)),
        ("today", .string(agenda.today.iso)), ("days", .integer(agenda.days)),
        ("role", report.optional(agenda.role?.rawValue)), ("entries", .array(of: entries)),
      ]), keys: .asGiven)
  }
}
