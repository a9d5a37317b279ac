import WizardCore

/// The result of opening a session.
package enum OpenResult {
  /// There is no such session yet; the first save creates it.
  case fresh(OpenSession)
  case loaded(OpenSession)
  /// The file is damaged or missing and the previous one was loaded; the first save replaces the file.
  case recovered(OpenSession, because: FileError)
  /// The session cannot be used; no file was changed.
  case refused(FileError)
}

/// Whether an open session can be saved.
package enum Access: Equatable, Sendable {
  case writing
  /// Another process has it open; nil if unknown which.
  case heldBy(LockOwner?)
  /// The lock could not be taken, for example in a read-only folder.
  case unlockable(FileError)
}

/// The result of saving.
package enum SaveResult: Equatable, Sendable {
  /// It is on the disk and survives a power failure.
  case saved(revision: Int)
  /// Another program changed the session's file, so it was left alone and this file was written instead.
  case conflict(savedAs: String, revision: Int)
  /// It may not be on the disk: keep the session in memory.
  case notSaved(SaveStep, SystemError?)
}

/// The steps of a save, in order; see `OpenSession`.
package enum SaveStep: String, CaseIterable, Sendable {
  case lock, encode, write, compare, keepPrevious, rename, syncFolder
}

/// The result of deleting or restoring a session.
package enum ChangeResult: Equatable, Sendable {
  case done
  /// There is no such session.
  case absent
  case held(by: LockOwner?)
  case failed(FileError)
}
