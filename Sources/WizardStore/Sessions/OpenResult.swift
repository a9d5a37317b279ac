import WizardCore

/// What came of opening a session.
package enum OpenResult {
  /// There is none yet; its first save makes it.
  case fresh(OpenSession)
  case loaded(OpenSession)
  /// The file is damaged or gone, and the previous one is offered in its place; the first save takes it.
  case recovered(OpenSession, because: FileError)
  /// It cannot be used, and nothing of it was touched.
  case refused(FileError)
}

/// Whether an open session may be saved.
package enum Access: Equatable, Sendable {
  case writing
  /// Another has it open; nil where it is not known who.
  case heldBy(LockOwner?)
  /// It could not be locked, as in a folder that is read-only.
  case unlockable(FileError)
}

/// What came of saving.
package enum SaveResult: Equatable, Sendable {
  /// It is on the disk, and stays there.
  case saved(revision: Int)
  /// The file was changed by another and left alone; the work is on the disk in a file of this name.
  case conflict(savedAs: String, revision: Int)
  /// It is not certain to be on the disk: keep the work in memory.
  case notSaved(SaveStep, SystemError?)
}

/// The steps of a save, in order; see `OpenSession`.
package enum SaveStep: String, CaseIterable, Sendable {
  case lock, encode, write, compare, keepPrevious, rename, syncFolder
}
