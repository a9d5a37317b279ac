import WizardCore
import WizardStore
import WizardText

extension CommandContext {
  /// Parses a session name.
  func name(_ word: String) throws(CommandExit) -> SessionName {
    guard let name = SessionName(word) else { throw usage(badName: word) }
    return name
  }

  /// Reads a session without locking it.
  func read(_ word: String) throws(CommandExit) -> SavedSession {
    let name = try name(word)
    guard let folder = try folder() else { throw failure(missing: name) }
    do throws(FileError) {
      return try folder.read(name)
    } catch {
      throw failure(error, of: name, in: folder)
    }
  }

  /// Opens a session under the rules and on the day of this command.
  func wizard(of session: Session) -> Wizard {
    Wizard(session, rulebook: localizer.rulebook, today: today)
  }

  /// Whether a session exists.
  func exists(_ name: SessionName, in folder: SessionFolder) throws(CommandExit) -> Bool {
    do throws(FileError) {
      return try folder.exists(name)
    } catch {
      throw failure(error, of: name, in: folder)
    }
  }

  /// The name of the existing session that is most similar to a name, or nil.
  func similarSession(to name: SessionName) -> String? {
    nearest(to: name.text, among: quietFolder.flatMap { try? $0.list() }?.map(\.name.text) ?? [])
  }
}

// MARK: - Errors

extension CommandContext {
  func failure(_ error: FileError, of name: SessionName, in folder: SessionFolder) -> CommandExit {
    if error == .missing { return failure(missing: name, in: folder) }
    return .failure(.fileUnusable(file: name.text, reason: reason(error, of: name, in: folder)))
  }

  func failure(heldBy owner: LockOwner?, _ name: SessionName) -> CommandExit {
    .failure(
      owner.map { .sessionHeldBy(name: name.text, holder: makeVisible($0.text)) }
        ?? .sessionHeld(name: name.text))
  }

  /// The exit for a file that can't be used; `bytes` are its content as far as it was read.
  func failure(_ error: FileError, of path: FilePath, in bytes: @autoclosure () -> [UInt8]?) -> CommandExit {
    .failure(.fileUnusable(file: makeVisible(path.display), reason: localizer.reason(error, in: bytes())))
  }

  /// The exit for a session whose file does not exist; says so if its previous version is left.
  func failure(missing name: SessionName, in folder: SessionFolder) -> CommandExit {
    if (try? folder.exists(name)) == true { return .failure(.sessionOnlyPrevious(name: name.text)) }
    return failure(missing: name)
  }

  /// The exit for a session that does not exist.
  ///
  /// The message offers to create it if `suggestsNew` is true.
  func failure(missing name: SessionName, suggestsNew: Bool = true) -> CommandExit {
    .failure(
      suggestsNew && !name.isCommand ? .sessionMissing(name: name.text) : .sessionAbsent(name: name.text),
      nearest: similarSession(to: name))
  }

  /// The exit for a word that can't be a session name; suggests a valid one.
  func usage(badName word: String) -> CommandExit {
    if word.contains("/") || word.hasSuffix(".json") {
      return .usage(.usageFileNotName(file: makeVisible(word)))
    }
    let valid = String(word.lowercased().map { " _.".contains($0) ? "-" : $0 })
    return .usage(.usageBadName(name: makeVisible(word)), nearest: SessionName(valid)?.text)
  }

  /// The reason why a session file can't be used.
  func reason(_ error: FileError, of name: SessionName, in folder: SessionFolder) -> String {
    localizer.reason(error, in: try? folder.bytes(of: name))
  }

  /// The reason why a file can't be used.
  func reason(_ error: FileError, ofFile path: FilePath) -> String {
    localizer.reason(error, in: try? AnswersFile.read(path))
  }
}

extension LockOwner {
  /// The user, host and process, such as `ana@desk, 4711`.
  var text: String { "\(user)@\(host), \(process)" }
}
