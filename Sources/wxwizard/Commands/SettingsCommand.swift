import WizardStore
import WizardText

/// `settings`: shows or changes the settings that are kept between runs.
///
/// An empty value removes a setting.
struct SettingsCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "settings [KEY=VALUE...]", summary: .commandSettings, example: "settings language=en",
    isForSetup: true, usesRules: false)

  private typealias Key = WritableKeyPath<Settings, String?> & Sendable

  private static let keys: [(name: String, key: Key)] = [
    ("language", \.language), ("agencyName", \.agencyName), ("agencyContact", \.agencyContact),
  ]

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    var changes: [(key: Key, value: String)] = []
    for word in options.operands { changes.append(try parse(word)) }
    let path: FilePath
    do throws(FolderError) {
      path = try SettingsFile.path()
    } catch {
      throw .failure(context.reason(error))
    }
    do throws(FileError) {
      var settings = try SettingsFile.read(path)
      for change in changes { settings[keyPath: change.key] = change.value.isEmpty ? nil : change.value }
      if !changes.isEmpty { try SettingsFile.write(settings, to: path) }
      for (name, key) in Self.keys { Output.print("\(name)=\(makeVisible(settings[keyPath: key] ?? ""))") }
      return .success
    } catch {
      throw context.failure(error, of: path, in: try? AnswersFile.read(path))
    }
  }

  private func parse(_ word: String) throws(CommandExit) -> (key: Key, value: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let names = Self.keys.map(\.name)
    guard parts.count == 2, let key = Self.keys.first(where: { $0.name == parts[0] })?.key else {
      throw .usage(
        .usageSetting(
          word: makeVisible(word), keys: localizer.list(names)),
        nearest: nearest(to: parts[0], among: names))
    }
    if key == \.language, !parts[1].isEmpty, Language(rawValue: parts[1]) == nil {
      throw .usage(.usageLanguage(value: makeVisible(parts[1])))
    }
    return (key, parts[1])
  }
}
