import Glibc
import WizardCore
import WizardExport
import WizardStore
import WizardText

/// `export`: writes the checklist in a format for printing, a calendar or another program.
struct ExportCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "export NAME|FILE", summary: .commandExport,
    example: "export acme --for finance", takesPaths: true)

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    guard options.paths.count == 1, let input = Input(options.paths[0]) else {
      throw .usage(.usageExportWhat)
    }
    let format = try context.format(ofFile: ExportFormat.init(file:), default: .text)
    let role = try context.role()
    let width = try context.number("width", in: 30...400) ?? 80
    let (session, name, saved) = try context.session(of: input)
    var sheet = ExportRequest(
      wizard: context.wizard(of: session), localizer: localizer, name: name, role: role, width: width,
      reveal: options.has("reveal"))
    // An answers file has no id and no revision.
    sheet.calendar = CalendarIdentity(id: saved?.calendarID, revision: saved?.revision, time: time(nil))
    sheet.byteOrderMark = !options.has("no-bom")
    sheet.contact = context.contact
    if sheet.lacksContact { Output.report(localizer[.sheetLacksContact]) }
    if format == .ics, !sheet.hasDueDates { Output.report(localizer[.exportNoDueDates]) }
    try context.write(format.render(sheet))
    return .success
  }
}
