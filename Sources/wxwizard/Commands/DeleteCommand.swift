import Glibc
import WizardCore
import WizardStore
import WizardText

/// `delete`: removes a session with its copies, after a confirmation on the terminal or with `--force`.
struct DeleteCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "delete NAME", summary: .commandDelete, example: "delete acme --force")

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    let name = try context.name(context.operand())
    guard let folder = try context.folder(), try context.exists(name, in: folder) else {
      throw context.failure(missing: name, suggestsNew: false)
    }
    if !options.has("force") {
      guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
        throw .usage(.usageDeleteForce(name: name.text))
      }
      Output.report(localizer[.deleteAsk(name: name.text)])
      guard let answer = readLine(), ["y", "yes", "是"].contains(answer.lowercased()) else {
        Output.print(localizer[.deleteKept(name: name.text)])
        return .success
      }
    }
    let kept = deletedSession(name, in: folder)
    switch folder.delete(name) {
    case .done:
      // Without it, the entries only stay in the calendars that have them.
      if let kept { _ = folder.remember(kept) }
      Output.print(localizer[.deleted(name: name.text)])
      return .success
    case .absent: throw context.failure(missing: name, suggestsNew: false)
    case .held(let holder): throw context.failure(heldBy: holder, name)
    case .failed(let error): throw context.failure(error, of: name, in: folder)
    }
  }

  /// What is kept to cancel the session's calendar entries; nil if it never had any.
  private func deletedSession(_ name: SessionName, in folder: SessionFolder) -> DeletedSession? {
    guard let saved = try? folder.read(name), let id = saved.calendarID else { return nil }
    let items = context.wizard(of: saved.session).checklist.items
    guard !saved.session.attempts.isEmpty || items.contains(where: { $0.due != nil || $0.askOn != nil })
    else {
      return nil
    }
    return DeletedSession(
      calendarID: id, flow: saved.session.flow, revision: saved.revision + 1, day: today)
  }
}
