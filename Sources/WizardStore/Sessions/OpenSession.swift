import WizardCore

// The save protocol
//
// Lock: opening a session takes an exclusive flock on `NAME.lock` and keeps it until the session is closed, so
// there is at most one writer. A process that does not get the lock opens the session read-only. Under the lock,
// temporary files (`NAME.*.tmp`) left by a killed writer are removed.
//
// Save:
// 1. Encode the session in memory, decode the bytes again and compare, before touching the disk.
// 2. Create `NAME.new-1.tmp` (O_CREAT|O_EXCL|O_NOFOLLOW, 0600), write all bytes and fsync.
// 3. Read `NAME.json` and compare it byte for byte with the content last seen. If it differs, a program that
//    ignores the lock (an editor, a sync client) has changed it: leave it alone, and from now on save to
//    `NAME.conflict-N.json`. A deleted file is created again. A change between this step and step 5 goes
//    unnoticed, because no system call replaces a file only if it has a given content.
// 4. Link the current file to a second name and rename that to `NAME.prev.json`; where the file system has no
//    links, write a copy. A damaged file never becomes the previous one.
// 5. Rename the new file to `NAME.json` and fsync the folder. Only now is the session saved.
//
// If a step from 2 on fails, the new file is removed and the save is tried once more with `NAME.new-2.tmp`. If
// that fails too, the result is `.notSaved` and the caller keeps the session in memory.
//
// Invariants:
// - `NAME.json` and `NAME.prev.json` are complete at every moment, since they are only replaced by rename.
// - A save reported as `.saved` survives a power failure: the file and its name have been synced.
// - A damaged file found when opening is linked once as `NAME.corrupt-N.json` and stays until a save replaces it.
// - If `NAME.json` is a link to a file of the user's own, the steps apply to that file and its folder; the previous
//   file, then always a copy, and all other files stay in the session folder.
// - A file of a newer schema, of another user, or that is not a regular file is never changed.

/// An open session: what was saved last, what is being typed, and how to save.
///
/// Not thread-safe: use it on the thread that opened it. `close` releases the lock.
package final class OpenSession {
  /// The content of the file as last read or written.
  enum KnownContent: Equatable {
    case absent
    case bytes([UInt8])
    /// Content that cannot be decoded.
    case damaged([UInt8])
    /// A file above the size limit, which was not read.
    case oversized(FileStatus)
  }

  package let name: SessionName
  package let access: Access
  /// What was last read or saved; nil for a session that was never saved.
  package internal(set) var saved: SavedSession?
  /// The copy of the damaged file found when opening; nil if there was none or the session is read-only.
  package internal(set) var damagedFile: String?
  /// A conflict file left by an earlier session and not merged yet; nil if there is none.
  package internal(set) var conflictFile: String?

  let folder: Folder
  var lock: SessionLock?
  var draft: DraftFile?
  /// The file to save to: the session's own, where a link to it leads, or a conflict file.
  var target: (folder: Folder, name: FilePath)
  var isConflict = false
  var known = KnownContent.absent
  /// The revision when the session was opened.
  var revisionWhenOpened: Int?

  init(_ name: SessionName, in folder: Folder, _ access: Access, _ lock: SessionLock?) {
    self.name = name
    self.folder = folder
    self.access = access
    self.lock = lock
    target = (folder, name.file)
  }

  deinit { close() }

  /// Releases the lock without saving.
  package func close() {
    // A session that was never saved and has no draft leaves no files.
    if known == .absent, !isConflict, saved == nil, drafts.isEmpty {
      lock?.removeFile()
    }
    draft?.close()
    draft = nil
    lock = nil
  }

  /// Whether the session last saved here is still on the disk; also true if there is nothing to compare.
  ///
  /// If another program changed the file and nothing was saved here since opening, that change counts as on disk.
  package var isOnDisk: Bool {
    guard let saved, lock != nil else { return true }
    switch known {
    case .absent: return false
    case .damaged, .oversized: return true
    case .bytes(let bytes):
      let found = try? target.folder.contents(of: target.name)
      return found == bytes || found != nil && saved.revision == revisionWhenOpened
    }
  }
}

// MARK: - Drafts

extension OpenSession {
  /// Unsaved input by field, including input left from an earlier run.
  package var drafts: SmallDictionary<FieldID, String> { draft?.texts ?? [:] }

  /// The fields with a draft, the most recently edited last.
  package var draftedFields: [FieldID] { draft?.fields ?? [] }

  /// Keeps unsaved input so that it survives a kill; an empty text removes it.
  ///
  /// False if it could not be kept.
  @discardableResult
  package func draft(_ text: String, of field: FieldID) -> Bool { draft?.keep(text, of: field) ?? false }

  /// Why drafts are not kept, for example because the disk is full.
  ///
  /// Returns an error once, until a draft has been kept again. nil for a read-only session.
  package func takeDraftError() -> FileError? { draft?.takeError() }

  /// Removes a field's draft after its answer was saved; false if the draft may reappear.
  @discardableResult
  package func dropDraft(of field: FieldID) -> Bool { draft?.drop(field) ?? true }

  /// Removes all drafts, for a session created again under the name of an earlier one.
  package func dropDrafts() { for field in draftedFields { dropDraft(of: field) } }
}
