import Glibc
import WizardStore
import WizardText

/// `delete`: removes a session with its copies; asks on a terminal, and wants `--force` anywhere else.
struct DeleteCommand {
  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() -> ExitCode {
    do throws(CommandExit) {
      return try delete()
    } catch {
      return error.code
    }
  }

  private func delete() throws(CommandExit) -> ExitCode {
    guard context.options.operands.count == 1 else {
      throw CommandExit(code: Usage.report(context.localizer, .usageOneName(command: "delete")))
    }
    let name = try context.name(context.options.operands[0])
    guard let folder = try context.folder(), try context.exists(name, in: folder) else {
      throw context.stop(missing: name, isWanted: false)
    }
    if !context.options.has("force") {
      guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
        throw CommandExit(code: Usage.report(context.localizer, .usageDeleteForce(name: name.text)))
      }
      Output.report(context.localizer[.deleteAsk(name: name.text)])
      guard let answer = readLine(), ["y", "yes", "是"].contains(answer.lowercased()) else {
        Output.print(context.localizer[.deleteKept(name: name.text)])
        return .success
      }
    }
    switch folder.delete(name) {
    case .done:
      Output.print(context.localizer[.deleted(name: name.text)])
      return .success
    case .absent: throw context.stop(missing: name, isWanted: false)
    case .held(let holder): throw context.stop(heldBy: holder, name)
    case .failed(let error): throw context.stop(name, error, in: folder)
    }
  }
}
