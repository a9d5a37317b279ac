import WizardCore
import WizardExport
import WizardScreens
import WizardStore
import WizardText

/// `export`: the checklist on paper.
struct ExportCommand {
  private let call: Call

  init(_ call: Call) { self.call = call }

  func run() -> ExitCode {
    do throws(Stop) {
      return try export()
    } catch {
      return error.code
    }
  }

  private func export() throws(Stop) -> ExitCode {
    let words = call.words
    guard call.options.operands.count == 1, let input = Input(call.options.operands[0]) else {
      return Usage.complain(words, .usageExportWhat)
    }
    let named = call.options["format"] ?? "text"
    guard let format = ExportFormat(rawValue: named) else {
      return Usage.complain(
        words, .usageFormat,
        [
          "value": makeVisible(named),
          "formats": ExportFormat.allCases.map(\.rawValue).joined(separator: ", "),
        ])
    }
    var role: Role?
    if let name = call.options["for"] {
      guard let known = Role(rawValue: name) else {
        return Usage.complain(
          words, .usageRole,
          ["value": makeVisible(name), "roles": Role.allCases.map(\.rawValue).joined(separator: ", ")])
      }
      role = known
    }
    let width = call.options["width"].map { Int($0) ?? 0 } ?? 80
    guard (30...400).contains(width) else {
      return Usage.complain(words, .usageWidth, ["value": makeVisible(call.options["width"] ?? "")])
    }
    let (session, name) = try call.session(of: input)
    guard let wizard = Wizard(session, rulebook: words.rulebook, today: call.today) else {
      call.complain(.flowNotBuilt, ["flow": session.flow.rawValue])
      return .unusable
    }
    let sheet = ExportRequest(
      wizard: wizard, words: words, name: name, role: role, width: width, reveal: call.options.has("reveal"))
    if format == .ics, !sheet.hasDueDates { Output.complain(words[.exportNoDueDates]) }
    return write(format.render(sheet))
  }

  private func write(_ text: String) -> ExitCode {
    guard let path = call.options["output"] else {
      Output.printRaw(text)
      return .well
    }
    do throws(FileError) {
      try NewFile.write(Array(text.utf8), to: path, overwrite: call.options.has("force"))
    } catch {
      call.complain(
        .exportNotWritten,
        ["file": makeVisible(path), "reason": FileMessage(words: call.words).whyNotWritten(error)])
      return .unusable
    }
    Output.complain(call.words.phrase(.exportWritten, ["file": makeVisible(path)]))
    return .well
  }
}
