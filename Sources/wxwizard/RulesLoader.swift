import WizardCore
import WizardStore
import WizardText

/// Finds a person's own rules: `--rules FILE`, else `$XDG_CONFIG_HOME/wxwizard/rules.json` where there is one.
struct RulesLoader {
  let options: Arguments
  let localizer: Localizer
  let today: CivilDate

  /// The rulebook to use.
  ///
  /// Fails if a rules file can't be used.
  func rulebook() throws(CommandExit) -> Rulebook {
    guard let path = options["rules"] ?? standardPath else { return base(nil) }
    do throws(FileError) {
      let file = try RulesFile.read(path)
      return base(file.edition).overridden(by: file.overrides, holidays: file.holidays)
    } catch {
      if error == .missing, options["rules"] == nil { return base(nil) }
      let reason = FileMessage(localizer: localizer).text(error, in: try? AnswersFile.read(path))
      throw .failure(.fileUnusable(file: makeVisible(path), reason: reason))
    }
  }

  /// The rules of the edition given as an option, else of the rules file, else of the standard edition.
  private func base(_ edition: Edition?) -> Rulebook {
    let edition = options["edition"].flatMap(Edition.init) ?? edition ?? .standard
    return .edition(edition, on: today)
  }

  private var standardPath: String? {
    func absolute(_ path: String?) -> String? { path.flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let base =
      absolute(ProcessEnvironment.variable("XDG_CONFIG_HOME"))
      ?? absolute(ProcessEnvironment.variable("HOME")).map { $0 + "/.config" }
    return base.map { $0 + "/wxwizard/rules.json" }
  }
}
