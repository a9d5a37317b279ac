import Glibc
import WizardScreens
import WizardStore

/// `delete`: removes a session with its copies; asks on a terminal, and wants `--force` anywhere else.
struct DeleteCommand {
  private let call: Call

  init(_ call: Call) { self.call = call }

  func run() -> ExitCode {
    do throws(Stop) {
      return try delete()
    } catch {
      return error.code
    }
  }

  private func delete() throws(Stop) -> ExitCode {
    guard call.options.operands.count == 1 else {
      throw Stop(code: Usage.complain(call.words, .usageOneName, ["command": "delete"]))
    }
    let name = try call.name(call.options.operands[0])
    guard let folder = try call.folder(), try call.exists(name, in: folder) else {
      throw call.stop(missing: name, isWanted: false)
    }
    if !call.options.has("force") {
      guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
        throw Stop(code: Usage.complain(call.words, .usageDeleteForce, ["name": name.text]))
      }
      Output.complain(call.words.phrase(.deleteAsk, ["name": name.text]))
      guard let answer = readLine(), ["y", "yes", "是"].contains(answer.lowercased()) else {
        Output.print(call.words.phrase(.deleteKept, ["name": name.text]))
        return .well
      }
    }
    switch folder.delete(name) {
    case .deleted:
      Output.print(call.words.phrase(.deleted, ["name": name.text]))
      return .well
    case .absent: throw call.stop(missing: name, isWanted: false)
    case .held(let holder): throw call.stop(heldBy: holder, name)
    case .failed(let error): throw call.stop(name, error, in: folder)
    }
  }
}
