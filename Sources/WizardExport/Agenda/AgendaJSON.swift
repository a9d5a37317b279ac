import WizardJSON

/// The agenda for another program: an entry has the members of a checklist item behind those of its session.
///
///     {"schema": 1, "language": "en", "today": "2026-11-21", "days": 14, "role": null,
///      "entries": [{"name": "acme", "client": "...", "flow": "register", "id": "payTransfer", ...}]}
struct AgendaJSON {
  private let agenda: Agenda

  init(_ agenda: Agenda) { self.agenda = agenda }

  var document: String {
    let report = WizardReport(agenda.localizer)
    let entries = agenda.entries.map { entry in
      JSONValue.object(
        of: [
          ("name", .string(entry.maker.request.name)), ("client", report.optional(entry.maker.subjectName)),
          ("flow", .string(entry.maker.wizard.flow.id.rawValue)),
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
