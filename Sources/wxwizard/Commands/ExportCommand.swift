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
    let format = try format()
    let role = try role()
    let width = context.options["width"].map { Int($0) ?? 0 } ?? 80
    guard (30...400).contains(width) else {
      throw .usage(.usageWidth(value: makeVisible(context.options["width"] ?? "")))
    }
    let (session, name) = try context.session(of: input)
    guard let wizard = Wizard(session, rulebook: localizer.rulebook, today: context.today) else {
      throw .failure(.flowNotBuilt(flow: session.flow.rawValue))
    }
    var sheet = ExportRequest(
      wizard: wizard, localizer: localizer, name: name, role: role, width: width,
      reveal: context.options.has("reveal"))
    sheet.calendar = calendarIdentity(of: input)
    if format == .ics, !sheet.hasDueDates { Output.report(localizer[.exportNoDueDates]) }
    return try write(format.render(sheet))
  }

  /// The id and revision of a saved session; an answers file has neither.
  private func calendarIdentity(of input: Input) -> CalendarIdentity {
    guard case .session(let name) = input, let folder = try? context.folder(),
      let saved = try? folder.read(name)
    else { return CalendarIdentity(time: time(nil)) }
    return CalendarIdentity(id: saved.calendarID, revision: saved.revision, time: time(nil))
  }

  /// The format given, or that of the output file's extension.
  private func format() throws(CommandExit) -> ExportFormat {
    guard let name = context.options["format"] else {
      return context.options.path("output").flatMap { ExportFormat(file: $0.display) } ?? .text
    }
    if let format = ExportFormat(rawValue: name) { return format }
    throw .usage(
      .usageFormat(
        value: makeVisible(name), formats: ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")))
  }

  private func role() throws(CommandExit) -> Role? {
    guard let name = context.options["for"] else { return nil }
    if let role = Role(rawValue: name) { return role }
    throw .usage(
      .usageRole(value: makeVisible(name), roles: Role.allCases.map(\.rawValue).joined(separator: ", ")))
  }

  private func write(_ text: String) throws(CommandExit) -> ExitCode {
    guard let path = context.options.path("output"), path != "-" else {
      Output.printRaw(text)
      return .success
    }
    let file = makeVisible(path.display)
    if context.quietFolder?.isSessionFile(path) ?? false { throw .failure(.exportOntoSession(file: file)) }
    do throws(FileError) {
      try NewFile.write(Array(text.utf8), to: path, overwrite: context.options.has("force"))
    } catch {
      let reason = FileMessage(localizer: context.localizer).whyNotWritten(error)
      throw .failure(.exportNotWritten(file: file, reason: reason))
    }
    Output.report(context.localizer[.exportWritten(file: file)])
    return .success
  }
}
