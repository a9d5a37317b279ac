import Glibc
import WizardCore
import WizardStore
import WizardText

/// `delete`: removes a session with its copies, after a confirmation on the terminal or with `--force`.
struct DeleteCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "delete NAME", summary: .commandDelete,
    example: "delete acme --force")

  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandExit) -> ExitCode {
    guard context.options.operands.count == 1 else {
      throw .usage(.usageOneName(command: "delete"))
    }
    let name = try context.name(context.options.operands[0])
    guard let folder = try context.folder(), try context.exists(name, in: folder) else {
      throw context.failure(missing: name, suggestsNew: false)
    }
    if !context.options.has("force") {
      guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
        throw .usage(.usageDeleteForce(name: name.text))
      }
      Output.report(context.localizer[.deleteAsk(name: name.text)])
      guard let answer = readLine(), ["y", "yes", "是"].contains(answer.lowercased()) else {
        Output.print(context.localizer[.deleteKept(name: name.text)])
        return .success
      }
    }
    let kept = deletedSession(name, in: folder)
    switch folder.delete(name) {
    case .done:
      // Without it, the entries only stay in the calendars that have them.
      if let kept { _ = folder.remember(kept) }
      Output.print(context.localizer[.deleted(name: name.text)])
      return .success
    case .absent: throw context.failure(missing: name, suggestsNew: false)
    case .held(let holder): throw context.failure(heldBy: holder, name)
    case .failed(let error): throw context.failure(error, of: name, in: folder)
    }
  }

  /// What is kept to cancel the session's calendar entries; nil if it never had any.
  private func deletedSession(_ name: SessionName, in folder: SessionFolder) -> DeletedSession? {
    guard let saved = try? folder.read(name), let id = saved.calendarID else { return nil }
    let wizard = Wizard(saved.session, rulebook: context.localizer.rulebook, today: context.today)
    guard
      !saved.session.attempts.isEmpty
        || wizard.checklist.items.contains(where: { $0.due != nil || $0.askOn != nil })
    else { return nil }
    return DeletedSession(
      calendarID: id, flow: saved.session.flow, revision: saved.revision + 1, day: context.today)
  }
}
