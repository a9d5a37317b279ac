import Glibc
import WizardCore
import WizardStore
import WizardText

/// Reads the user's rules: `--rules FILE`, or `$XDG_CONFIG_HOME/wxwizard/rules.json` if it exists.
struct RulesLoader {
  let options: Arguments
  let localizer: Localizer
  let today: CivilDate

  /// A rules file that can't be used.
  struct UnusableFile: Error { let message: LocalizedText }

  /// The rulebook to use.
  func rulebook() throws(UnusableFile) -> Rulebook {
    guard let path = options.path("rules") ?? standardPath else { return base(nil) }
    do throws(FileError) {
      let file = try RulesFile.read(path)
      return base(file.edition).overridden(by: file.overrides, holidays: file.holidays)
    } catch {
      if options.path("rules") == nil, error.meansAbsence { return base(nil) }
      let reason = localizer.reason(error, in: try? AnswersFile.read(path))
      throw UnusableFile(message: .fileUnusable(file: makeVisible(path.display), reason: reason))
    }
  }

  /// The rules of the edition given as an option, else of the rules file, else of the standard edition.
  private func base(_ edition: Edition?) -> Rulebook {
    let edition = options["edition"].flatMap(Edition.init) ?? edition ?? .standard
    return .edition(edition, on: today)
  }

  private var standardPath: FilePath? {
    (try? SettingsFile.path())?.split.folder.appending("rules.json")
  }
}

extension FileError {
  /// Whether the file does not exist, or its folder is not a folder.
  fileprivate var meansAbsence: Bool {
    if case .system(let error) = self { error.number == ENOTDIR } else { self == .missing }
  }
}
