import Glibc
import WizardCore
import WizardStore
import WizardText

/// Reads the user's rules: `--rules FILE`, or `$XDG_CONFIG_HOME/wxwizard/rules.json` if it exists.
struct RulesLoader {
  let options: Arguments
  let localizer: Localizer

  /// The rulebook to use.
  ///
  /// Fails if a rules file can't be used.
  func rulebook() throws(CommandExit) -> Rulebook {
    guard let path = options.path("rules") ?? standardPath else { return .documented }
    do throws(FileError) {
      let file = try RulesFile.read(path)
      return Rulebook.documented.overridden(by: file.overrides, holidays: file.holidays)
    } catch {
      if options.path("rules") == nil, error.meansAbsence { return .documented }
      let reason = FileMessage(localizer: localizer).text(error, in: try? AnswersFile.read(path))
      throw .failure(.fileUnusable(file: makeVisible(path.display), reason: reason))
    }
  }

  private var standardPath: FilePath? {
    (try? SettingsFile.path())?.split.folder.appending("rules.json")
  }
}

extension FileError {
  /// Whether the file does not exist, also because a file stands in place of its folder.
  fileprivate var meansAbsence: Bool {
    if case .system(let error) = self { error.number == ENOTDIR } else { self == .missing }
  }
}
