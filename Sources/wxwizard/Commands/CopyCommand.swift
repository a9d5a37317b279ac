import Glibc
import WizardCore
import WizardText
import WizardUI

/// `copy`: puts the exact value of a field into the terminal's clipboard, or prints it into a pipe.
struct CopyCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "copy NAME FIELD", summary: .commandCopy, example: "copy acme legalName")

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    guard options.operands.count == 2 else { throw .usage(.usageCopyWhat) }
    let wizard = context.wizard(of: try context.read(options.operands[0]).session)
    let word = options.operands[1]
    let names = FieldNames(context: context, flow: wizard.flow)
    guard let field = names.field(word)?.field.id else {
      throw .usage(
        .usageUnknownField(flow: wizard.flow.id.rawValue, field: makeVisible(word)),
        nearest: names.nearest(to: word))
    }
    let name = localizer.platformName(of: field, in: wizard)
    guard let text = localizer.copiedText(of: field, in: wizard) else {
      throw .failure(.copyMissing(field: name), code: .problems)
    }
    guard isatty(STDOUT_FILENO) == 1 else {
      Output.print(text)
      return .success
    }
    let clipboard = Clipboard.current(looksUp: true)
    guard let sequence = clipboard.sequence(for: text) else {
      throw .failure(.copyUnsupported(term: makeVisible(clipboard.term)), code: .problems)
    }
    Output.printRaw(sequence)
    Output.report(localizer[clipboard.support == .tmux ? .copiedInTmux(field: name) : .copied(field: name)])
    return .success
  }
}
