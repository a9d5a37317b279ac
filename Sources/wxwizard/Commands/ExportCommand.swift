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

  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandExit) -> ExitCode {
    let localizer = context.localizer
    guard context.options.paths.count == 1, let input = Input(context.options.paths[0]) else {
      throw .usage(.usageExportWhat)
    }
    let format = try context.format(ExportFormat.init(file:), default: .text)
    let role = try context.role()
    let width = try context.number("width", in: 30...400) ?? 80
    let (session, name) = try context.session(of: input)
    guard let wizard = Wizard(session, rulebook: localizer.rulebook, today: context.today) else {
      throw .failure(.flowNotBuilt(flow: session.flow.rawValue))
    }
    var sheet = ExportRequest(
      wizard: wizard, localizer: localizer, name: name, role: role, width: width,
      reveal: context.options.has("reveal"))
    sheet.calendar = calendarIdentity(of: input)
    sheet.byteOrderMark = !context.options.has("no-bom")
    sheet.contact = context.contact
    if sheet.lacksContact { Output.report(localizer[.sheetLacksContact]) }
    if format == .ics, !sheet.hasDueDates { Output.report(localizer[.exportNoDueDates]) }
    try context.write(format.render(sheet))
    return .success
  }

  /// The id and revision of a saved session; an answers file has neither.
  private func calendarIdentity(of input: Input) -> CalendarIdentity {
    guard case .session(let name) = input, let folder = try? context.folder(),
      let saved = try? folder.read(name)
    else { return CalendarIdentity(time: time(nil)) }
    return CalendarIdentity(id: saved.calendarID, revision: saved.revision, time: time(nil))
  }
}
