import WizardCore
import WizardExport
import WizardStore
import WizardText

/// `export`: the checklist on paper.
struct ExportCommand {
  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() -> ExitCode {
    do throws(CommandExit) {
      return try export()
    } catch {
      return error.code
    }
  }

  private func export() throws(CommandExit) -> ExitCode {
    let localizer = context.localizer
    guard context.options.operands.count == 1, let input = Input(context.options.operands[0]) else {
      return Usage.report(localizer, .usageExportWhat)
    }
    let named = context.options["format"] ?? "text"
    guard let format = ExportFormat(rawValue: named) else {
      return Usage.report(
        localizer,
        .usageFormat(
          value: makeVisible(named), formats: ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    var role: Role?
    if let name = context.options["for"] {
      guard let known = Role(rawValue: name) else {
        return Usage.report(
          localizer,
          .usageRole(value: makeVisible(name), roles: Role.allCases.map(\.rawValue).joined(separator: ", ")))
      }
      role = known
    }
    let width = context.options["width"].map { Int($0) ?? 0 } ?? 80
    guard (30...400).contains(width) else {
      return Usage.report(localizer, .usageWidth(value: makeVisible(context.options["width"] ?? "")))
    }
    let (session, name) = try context.session(of: input)
    guard let wizard = Wizard(session, rulebook: localizer.rulebook, today: context.today) else {
      context.report(.flowNotBuilt(flow: session.flow.rawValue))
      return .unusable
    }
    let sheet = ExportRequest(
      wizard: wizard, localizer: localizer, name: name, role: role, width: width,
      reveal: context.options.has("reveal"))
    if format == .ics, !sheet.hasDueDates { Output.report(localizer[.exportNoDueDates]) }
    return write(format.render(sheet))
  }

  private func write(_ text: String) -> ExitCode {
    guard let path = context.options["output"] else {
      Output.printRaw(text)
      return .success
    }
    do throws(FileError) {
      try NewFile.write(Array(text.utf8), to: path, overwrite: context.options.has("force"))
    } catch {
      context.report(
        .exportNotWritten(
          file: makeVisible(path), reason: FileMessage(localizer: context.localizer).whyNotWritten(error)))
      return .unusable
    }
    Output.report(context.localizer[.exportWritten(file: makeVisible(path))])
    return .success
  }
}
