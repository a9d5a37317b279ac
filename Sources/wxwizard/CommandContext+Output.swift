import WizardStore
import WizardText

extension CommandContext {
  /// The agency's name and contact for sheets; nil if the settings file has neither.
  var contact: String? {
    let settings = ProcessEnvironment.settings
    let parts = [settings?.agencyName, settings?.agencyContact].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// Keeps a language for the next start.
  ///
  /// Does nothing if the settings file can't be used, since the choice counts for this run in any case.
  func remember(_ language: Language) {
    guard let path = try? SettingsFile.path(), var settings = try? SettingsFile.read(path) else { return }
    settings.language = language.rawValue
    try? SettingsFile.write(settings, to: path)
  }

  /// Writes a document to the file of `--output`, or prints it.
  ///
  /// A session file is never replaced; another file only with `--force`.
  func write(_ text: String) throws(CommandExit) {
    guard let path = options.path("output"), path != "-" else { return Output.printRaw(text) }
    let file = makeVisible(path.display)
    if quietFolder?.isSessionFile(path) ?? false { throw .failure(.exportOntoSession(file: file)) }
    do throws(FileError) {
      try NewFile.write(Array(text.utf8), to: path, overwrite: options.has("force"))
    } catch {
      let reason = localizer.reasonNotWritten(error)
      throw .failure(.exportNotWritten(file: file, reason: reason))
    }
    Output.report(localizer[.exportWritten(file: file)])
  }
}
