import Glibc
import WizardCore
import WizardStore

extension CommandContext {
  /// The edition asked for, with the user's own values: those of `--rules FILE`, or of
  /// `$XDG_CONFIG_HOME/wxwizard/rules.json` if it exists.
  func rulebook() throws(CommandExit) -> Rulebook {
    guard let path = options.path("rules") ?? standardRulesPath else { return rulebook(of: nil) }
    do throws(FileError) {
      let file = try RulesFile.read(path)
      return rulebook(of: file.edition).overridden(by: file.overrides, holidays: file.holidays)
    } catch {
      if options.path("rules") == nil, error.meansAbsence { return rulebook(of: nil) }
      throw failure(error, of: path, in: try? AnswersFile.read(path))
    }
  }

  /// The rules of the edition given as an option, else of the rules file, else of the standard edition.
  private func rulebook(of edition: Edition?) -> Rulebook {
    .edition(options["edition"].flatMap(Edition.init) ?? edition ?? .standard, on: today)
  }

  private var standardRulesPath: FilePath? {
    (try? SettingsFile.path())?.split.folder.appending("rules.json")
  }
}

extension FileError {
  /// Whether the file does not exist, or its folder is not a folder.
  fileprivate var meansAbsence: Bool {
    if case .system(let error) = self { error.number == ENOTDIR } else { self == .missing }
  }
}
