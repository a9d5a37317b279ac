import WizardJSON
import WizardText

/// `doctor`: checks the installation and says how to correct what is wrong.
///
/// The exit code is 1 if there is an error; warnings alone are a success.
struct DoctorCommand: Command {
  // It reads the rules file itself, so that a damaged one becomes a finding.
  static let definition = CommandDefinition(
    synopsis: "doctor", summary: .commandDoctor, example: "doctor --json", isForSetup: true, usesRules: false)

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    guard options.operands.isEmpty else { throw .usage(.usageDoctorPlain) }
    let findings =
      InstallationCheck().findings + TimeCheck(context: context).findings
      + TerminalCheck(context: context).findings + StorageCheck(context: context).findings
    if options.has("json") {
      for finding in findings { Output.print(json: finding.value(localizer)) }
    } else {
      Output.print(text(findings))
    }
    return findings.contains { $0.status == .error } ? .problems : .success
  }

  private func text(_ findings: [Finding]) -> String {
    let errors = findings.count { $0.status == .error }
    let warnings = findings.count { $0.status == .warning }
    let summary: LocalizedText =
      errors + warnings == 0 ? .doctorAllWell : .doctorCounts(errors: errors, warnings: warnings)
    return (["wxwizard \(Program.version)"] + findings.flatMap { $0.lines(localizer) } + [localizer[summary]])
      .joined(separator: "\n")
  }
}
