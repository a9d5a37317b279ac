import WizardCore
import WizardJSON

/// The agenda for another program: an entry has the members of a checklist item behind those of its session.
///
///     {"schema": 1, "language": "en", "today": "2026-11-21", "days": 14, "role": null,
///      "entries": [{"name": "acme", "client": "...", "flow": "register", "reason": "due", "day": "2026-11-29",
///                   "daysLeft": 8, "id": "payTransfer", ...}],
///      "archivedWithDueDays": 0}
///
/// An entry with the reason `next` has no day. If questions are to be answered, its `id` is the step and its `status` that of
/// the session.
extension Agenda {
  var json: String {
    let report = WizardReport(localizer)
    let entries = sorted.map { entry in
      JSONValue.object(
        of: [
          ("name", .string(entry.name)), ("client", .optional(entry.client)),
          ("flow", .string(entry.flow.rawValue)), ("reason", .string(entry.reason.rawValue)),
          ("day", .optional(entry.day?.iso)),
          ("daysLeft", entry.day.map { .integer(today.days(until: $0)) } ?? .null),
        ] + members(of: entry.subject, by: entry.role, report))
    }
    return JSONWriter.lines(
      .object(of: [
        ("schema", 1), ("language", .string(localizer.language.rawValue)),
        ("today", .string(today.iso)), ("days", .integer(days)),
        ("role", .optional(role?.rawValue)), ("entries", .array(of: entries)),
        ("archivedWithDueDays", .integer(archivedWithDueDays)),
      ]), keys: .asGiven)
  }

  private func members(
    of subject: Subject, by role: Role, _ report: WizardReport
  ) -> [(String, JSONValue)] {
    switch subject {
    case .item(let item): report.members(of: item)
    case .step(let step, let status): report.members(of: step, status, by: role)
    }
  }
}
