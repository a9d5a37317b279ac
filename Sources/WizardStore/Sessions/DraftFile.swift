import Glibc
import WizardCore
import WizardJSON

/// What is being typed, kept in `NAME.draft` key by key so that it survives a kill.
///
/// Each record is a line break and `["FIELD", "TEXT"]`, appended by one write and never synced; null for the
/// text says that the field's draft was dropped. The last record of a field counts. A torn record is a line
/// that is no JSON, and the line break before the next one keeps it from spoiling that.
final class DraftFile {
  /// Texts longer than this many bytes are not kept; nobody types them.
  private static let longestText = 64 << 10
  /// From this size in bytes on, the file is written anew with the last records alone.
  private static let fullSize = 256 << 10

  private let folder: Folder
  private let name: SessionName
  private var descriptor: Int32?
  private var size = 0
  /// The text being typed in each field; none is empty.
  private(set) var texts: [FieldID: String] = [:]
  /// The fields of the texts, the one typed in last at the end.
  private(set) var fields: [FieldID] = []

  /// Reads what was left; a file that cannot be read is removed, since it could not be continued either.
  init(_ name: SessionName, in folder: Folder) {
    self.name = name
    self.folder = folder
    do throws(FileError) {
      let bytes = try folder.contents(of: name.draftFile)
      read(bytes)
      size = bytes.count
    } catch {
      if error != .missing { folder.discard(name.draftFile) }
    }
  }

  deinit { close() }

  /// Keeps the text of a field, or forgets it where there is none left; false when it could not be done.
  func keep(_ text: String, of field: FieldID) -> Bool {
    guard !text.isEmpty else { return drop(field) }
    guard text.utf8.count <= Self.longestText else { return false }
    if let last = texts[field], last.utf8.elementsEqual(text.utf8) { return true }
    guard append(field, .string(text)) else { return false }
    note(text, of: field)
    return true
  }

  /// Forgets the text of a field; false when it might come back.
  func drop(_ field: FieldID) -> Bool {
    guard texts[field] != nil else { return true }
    note(nil, of: field)
    return texts.isEmpty ? dropAll() : append(field, .null)
  }

  private func dropAll() -> Bool {
    close()
    texts = [:]
    fields = []
    size = 0
    do throws(SystemError) {
      try folder.remove(name.draftFile)
      return true
    } catch {
      return error.number == ENOENT
    }
  }

  func close() {
    if let descriptor { try? folder.system.close(descriptor) }
    descriptor = nil
  }

  private func append(_ field: FieldID, _ text: JSONValue) -> Bool {
    if size >= Self.fullSize, !rewrite() { return false }
    if descriptor == nil { descriptor = try? folder.openOwn(name.draftFile, O_WRONLY | O_APPEND) }
    guard let descriptor else { return false }
    let record = Self.record(field, text)
    let written = try? record.withUnsafeBytes { (bytes) throws(SystemError) in
      try folder.system.uninterrupted { () throws(SystemError) in try folder.system.write(descriptor, bytes) }
    }
    size += written ?? 0
    return written == record.count
  }

  /// Writes the last records into a new file in place of the full one.
  private func rewrite() -> Bool {
    let records = fields.flatMap { field in texts[field].map { Self.record(field, .string($0)) } ?? [] }
    let temporary = name.temporaryFile(.draft)
    close()
    do throws(SystemError) {
      try folder.create(temporary, records)
      try folder.rename(temporary, to: name.draftFile)
      size = records.count
      return true
    } catch {
      folder.discard(temporary)
      return false
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
      // A text sets the field's draft, null removes it, and so would anything else.
      note(record[1].string, of: field)
    }
  }

  private func note(_ text: String?, of field: FieldID) {
    texts[field] = text.flatMap { $0.isEmpty ? nil : $0 }
    fields.removeAll { $0 == field }
    if texts[field] != nil { fields.append(field) }
  }
}
