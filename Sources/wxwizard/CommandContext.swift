import WizardCore
import WizardStore
import WizardText

/// The arguments, language and day that every command works with.
struct CommandContext {
  let options: Arguments
  var localizer: Localizer
  let today: CivilDate

  /// A localizer for every language.
  var localizers: Localizers {
    let source = options["screens"].map(PageSource.folder) ?? .embedded
    return Localizers { language in
      language == localizer.language
        ? localizer
        : Localizer(
          language, rulebook: localizer.rulebook, source: source, sessionsOption: localizer.sessionsOption)
    }
  }

  /// Prints a message of the program on standard error.
  func report(_ text: LocalizedText) { Output.report("wxwizard: " + localizer[text]) }

  /// Says on standard error that a session is archived, so that a person does not miss it in lists.
  func report(archived name: SessionName) { Output.report(localizer[.sessionArchived(name: name.text)]) }
}

// MARK: - The session folder

extension CommandContext {
  /// Opens the session folder, or returns nil if there is none yet.
  ///
  /// Prints a notice if others can use the folder, too.
  func folder() throws(CommandExit) -> SessionFolder? {
    do throws(FolderError) {
      return try openFolder(creating: false)
    } catch {
      if error == .missing { return nil }
      throw failure(error)
    }
  }

  /// Opens the session folder and creates it if there is none yet.
  func createFolder() throws(CommandExit) -> SessionFolder {
    do throws(FolderError) {
      return try openFolder(creating: true)
    } catch {
      throw failure(error)
    }
  }

  /// Opens the session folder, printing a notice if others can use it, too.
  func openFolder(creating: Bool) throws(FolderError) -> SessionFolder {
    let folder = try SessionFolder(location(), creating: creating)
    if let notice = folder.notice {
      Output.report(localizer[notice == .writableByGroup ? .folderGroup : .folderOther])
    }
    return folder
  }

  /// The session folder without notices, or nil if it can't be used.
  var quietFolder: SessionFolder? { try? SessionFolder(location(), creating: false) }

  /// The session folder, created again if it was deleted, without notices.
  var recreatedFolder: SessionFolder? { try? SessionFolder(location(), creating: true) }

  func location() throws(FolderError) -> SessionLocation {
    if let path = options.path("sessions") { return .named(path) }
    return try .standard()
  }

  /// The exit for a session folder that can't be used; names the folder if the command line does.
  func failure(_ error: FolderError) -> CommandExit {
    guard let path = options.path("sessions") else { return .failure(reason(error)) }
    return .failure(.folderUnusable(folder: makeVisible(path.display), reason: localizer[reason(error)]))
  }

  /// The reason why a session folder can't be used.
  func reason(_ error: FolderError) -> LocalizedText {
    switch error {
    case .noHome: .folderNoHome
    case .missing: .folderMissing
    case .notFolder: .folderNotFolder
    case .notOwned: .folderNotOwned
    case .writableByOthers: .folderWritable
    case .system(let error): .systemError(reason: error.reason)
    }
  }
}
