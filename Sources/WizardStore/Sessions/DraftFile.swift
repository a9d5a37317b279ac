import Glibc
import WizardCore
import WizardJSON

/// Unsaved input, written to `NAME.draft` on every key so that it survives a kill.
///
/// Each record is a line break and `["FIELD", "TEXT"]`, appended by one write and never synced; null in place of the
/// text removes the field's draft. The last record of a field counts. The line break comes first so that a record
/// cut off by a full disk does not spoil the next one; a line that is not JSON is skipped.
final class DraftFile {
  /// In bytes.
  ///
  /// Longer texts are not kept.
  private static let longestText = 64 << 10
  /// The size in bytes at which the file is rewritten with the last record of each field only.
  private static let fullSize = 256 << 10

  private let folder: Folder
  private let name: SessionName
  private var descriptor: Int32?
  private var size = 0
  /// The text being typed in each field; never empty.
  private(set) var texts: SmallDictionary<FieldID, String> = [:]
  /// The fields of `texts`, the most recently edited last.
  private(set) var fields: [FieldID] = []
  /// Why the last draft was not kept.
  private var error: FileError?
  private var isErrorReported = false

  /// Reads the drafts left by an earlier run.
  ///
  /// Removes a file that cannot be read, since it could not be appended to.
  init(_ name: SessionName, in folder: Folder) {
    self.name = name
    self.folder = folder
    do throws(FileError) {
      let bytes = try folder.contents(of: name.draftFile)
      // A file with a second name may be another program's. It is left alone, and `append` will fail.
      let status = try FileError.from(folder.status(of: name.draftFile))
      guard status?.linkCount == 1 else { return }
      read(bytes)
      size = bytes.count
    } catch {
      if error != .missing { folder.discard(name.draftFile) }
    }
  }

  deinit { close() }

  /// Keeps the text of a field, or drops the draft if the text is empty; false on failure.
  func keep(_ text: String, of field: FieldID) -> Bool {
    guard !text.isEmpty else { return drop(field) }
    guard text.utf8.count <= Self.longestText else { return note(.tooLarge(limit: Self.longestText)) }
    if let last = texts[field], last.utf8.elementsEqual(text.utf8) { return true }
    guard append(field, .string(text)) else { return false }
    set(text, of: field)
    return true
  }

  /// Drops the draft of a field; false if it may reappear.
  func drop(_ field: FieldID) -> Bool {
    guard texts[field] != nil else { return true }
    set(nil, of: field)
    return texts.isEmpty ? removeFile() : append(field, .null)
  }

  /// The error of a draft that was not kept, once until a draft is kept again.
  func takeError() -> FileError? {
    guard !isErrorReported else { return nil }
    isErrorReported = error != nil
    return error
  }

  /// Remembers the outcome of writing a record; returns whether it succeeded.
  private func note(_ error: FileError?) -> Bool {
    self.error = error
    if error == nil { isErrorReported = false }
    return error == nil
  }

  func close() {
    if let descriptor { try? folder.system.close(descriptor) }
    descriptor = nil
  }

  private func removeFile() -> Bool {
    close()
    size = 0
    return folder.discard(name.draftFile)
  }

  private func append(_ field: FieldID, _ text: JSONValue) -> Bool {
    do throws(FileError) {
      if size >= Self.fullSize { try FileError.from(rewrite()) }
      if descriptor == nil { descriptor = try folder.openOwn(name.draftFile, O_WRONLY | O_APPEND) }
      guard let descriptor else { return false }
      let record = Self.record(field, text)
      let written = try record.withUnsafeBufferPointer { (bytes) throws(FileError) in
        let bytes = UnsafeRawBufferPointer(bytes)
        return try FileError.from(folder.system.uninterrupted(folder.system.write(descriptor, bytes)))
      }
      size += written
      // The rest would need a second write; the cause is nearly always a full disk.
      return note(written == record.count ? nil : .system(SystemError(.write, ENOSPC)))
    } catch {
      return note(error)
    }
  }

  /// Replaces the file by a new one with the last record of each field.
  private func rewrite() throws(SystemError) {
    let records = fields.flatMap { field in texts[field].map { Self.record(field, .string($0)) } ?? [] }
    let temporary = name.temporaryFile(.draft)
    close()
    do throws(SystemError) {
      try folder.create(temporary, records)
      try folder.rename(temporary, to: name.draftFile)
      size = records.count
    } catch {
      folder.discard(temporary)
      throw error
    }
  }

  private static func record(_ field: FieldID, _ text: JSONValue) -> [UInt8] {
    Array("\n".utf8) + Array(JSONWriter.compact(.array(of: [.string(field.rawValue), text])).utf8)
  }

  private func read(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let record = (try? JSONReader.read(Array(line)))?.elements, record.count == 2,
        let field = record[0].string.flatMap(FieldID.named)
      else { continue }
      // Any value that is not a string removes the draft, as null does.
      set(record[1].string, of: field)
    }
  }

  private func set(_ text: String?, of field: FieldID) {
    texts[field] = text.flatMap { $0.isEmpty ? nil : $0 }
    fields.removeAll { $0 == field }
    if texts[field] != nil { fields.append(field) }
  }
}
