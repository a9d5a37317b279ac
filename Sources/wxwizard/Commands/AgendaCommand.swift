import Glibc
import WizardCore
import WizardExport
import WizardStore
import WizardText

/// `agenda`: what is to be done over all sessions, by day and person.
struct AgendaCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "agenda", summary: .commandAgenda, example: "agenda --days 7 --for finance")

  /// How many days the agenda covers if `--days` is not given.
  private static let standardDays = 14

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    guard options.operands.isEmpty else { throw .usage(.usageAgendaPlain) }
    let format = try context.format(ofFile: AgendaFormat.init(file:), default: .text)
    let filter = try SessionFilter(context)
    let days = try context.number("days", in: 0...3650) ?? Self.standardDays
    let width =
      try context.number("width", in: 30...400) ?? Output.columns.map { min(max($0, 30), 80) }
    var agenda = Agenda(
      format, localizer: localizer, today: today, days: days, role: filter.role)
    agenda.byteOrderMark = !options.has("no-bom")
    let time = time(nil)
    var unreadable: [SessionName] = []
    try SessionList(context).each { reading in
      guard filter.accepts(reading.listing) else { return }
      guard let saved = reading.saved, let wizard = reading.wizard else {
        return unreadable.append(reading.listing.name)
      }
      var request = ExportRequest(wizard: wizard, localizer: localizer, name: saved.name.text)
      request.calendar = CalendarIdentity(id: saved.calendarID, revision: saved.revision, time: time)
      agenda.add(request, isArchived: saved.isArchived)
    }
    if format == .ics, let folder = context.quietFolder {
      for deleted in folder.deletedSessions(on: today) {
        agenda.addDeleted(deleted.flow, id: deleted.calendarID, sequence: deleted.revision, time: time)
      }
    }
    try context.write(agenda.document(width: width ?? 80))
    if agenda.archivedWithDueDays > 0, format != .text, format != .html {
      Output.report(localizer[.agendaArchived(count: agenda.archivedWithDueDays)])
    }
    for name in unreadable {
      let reason = localizer[.entryUnreadable(name: name.text)]
      Output.report("wxwizard: " + name.text + localizer.language.wordSpace + reason)
    }
    return unreadable.isEmpty ? .success : .unusable
  }
}
