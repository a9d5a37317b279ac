import WizardCore
import WizardExport
import WizardStore
import WizardText

/// `export`: the checklist on paper.
struct ExportCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "export NAME|FILE", summary: .commandExport,
    example: "export acme --for finance")

  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandExit) -> ExitCode {
    let localizer = context.localizer
    guard context.options.operands.count == 1, let input = Input(context.options.operands[0]) else {
      throw .usage(.usageExportWhat)
    }
    let named = context.options["format"] ?? "text"
    guard let format = ExportFormat(rawValue: named) else {
      throw .usage(
        .usageFormat(
          value: makeVisible(named), formats: ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    var role: Role?
    if let name = context.options["for"] {
      guard let known = Role(rawValue: name) else {
        throw .usage(
          .usageRole(value: makeVisible(name), roles: Role.allCases.map(\.rawValue).joined(separator: ", ")))
      }
      role = known
    }
    let width = context.options["width"].map { Int($0) ?? 0 } ?? 80
    guard (30...400).contains(width) else {
      throw .usage(.usageWidth(value: makeVisible(context.options["width"] ?? "")))
    }
    let (session, name) = try context.session(of: input)
    guard let wizard = Wizard(session, rulebook: localizer.rulebook, today: context.today) else {
      throw .failure(.flowNotBuilt(flow: session.flow.rawValue))
    }
    let sheet = ExportRequest(
      wizard: wizard, localizer: localizer, name: name, role: role, width: width,
      reveal: context.options.has("reveal"))
    if format == .ics, !sheet.hasDueDates { Output.report(localizer[.exportNoDueDates]) }
    return try write(format.render(sheet))
  }

  private func write(_ text: String) throws(CommandExit) -> ExitCode {
    guard let path = context.options["output"] else {
      Output.printRaw(text)
      return .success
    }
    do throws(FileError) {
      try NewFile.write(Array(text.utf8), to: path, overwrite: context.options.has("force"))
    } catch {
      throw .failure(
        .exportNotWritten(
          file: makeVisible(path), reason: FileMessage(localizer: context.localizer).whyNotWritten(error)))
    }
    Output.report(context.localizer[.exportWritten(file: makeVisible(path))])
    return .success
  }
}
