import Glibc

/// Writes an exported file atomically, replacing an existing one only on request.
///
/// The bytes are written and synced to a temporary file with permissions 0600 in the same folder. With `overwrite` it
/// is renamed to the path. Without, it is linked to the path, which fails if the path exists; on a file system without
/// links the name is first reserved with O_EXCL. A link, FIFO, device or folder at the path is refused either way.
package enum NewFile {
  /// Writes the bytes; throws `exists` if the path exists and `missing` if its folder does not.
  package static func write(
    _ bytes: [UInt8], to path: some PathConvertible, overwrite: Bool, system: FileSystem = .live
  ) throws(FileError) {
    let (folderPath, name) = path.filePath.split
    guard !name.isEmpty, name != ".", name != ".." else { throw .notRegularFile }
    let folder = try FileError.from(Folder.open(folderPath, followingLink: true, system: system))
    if let present = try FileError.from(folder.status(of: name)) {
      guard present.kind == .regular else { throw .notRegularFile }
      guard overwrite else { throw .exists }
    }
    removeLeftovers(in: folder)
    try FileError.from(write(bytes, as: name, in: folder, overwrite: overwrite))
  }

  private static func write(
    _ bytes: [UInt8], as name: FilePath, in folder: Folder, overwrite: Bool
  ) throws(SystemError) {
    let temporary = try createTemporary(bytes, in: folder)
    do throws(SystemError) {
      if overwrite {
        try folder.rename(temporary, to: name)
      } else {
        try add(temporary, as: name, in: folder)
      }
    } catch {
      folder.discard(temporary)
      throw error
    }
    try folder.sync()
  }

  /// Gives the temporary file its final name, which must not exist.
  private static func add(
    _ temporary: FilePath, as name: FilePath, in folder: Folder
  ) throws(SystemError) {
    do throws(SystemError) {
      try folder.link(temporary, as: name)
      // One retry, as in a save.
      if !folder.discard(temporary) { folder.discard(temporary) }
    } catch {
      guard error.number != EEXIST else { throw error }
      try folder.create(name, [], isPrivate: false)
      do throws(SystemError) {
        try folder.rename(temporary, to: name)
      } catch {
        folder.discard(name)
        throw error
      }
    }
  }

  /// Removes temporary files of processes that were killed while writing.
  private static func removeLeftovers(in folder: Folder) {
    for name in (try? folder.names()) ?? [] {
      guard let text = name.text, text.hasPrefix(prefix), text.hasSuffix(suffix),
        let process = Int(text.dropFirst(prefix.count).prefix { $0 != "-" }),
        !folder.system.isRunning(process),
        let status = try? folder.status(of: name), status.kind == .regular,
        status.owner == folder.system.user()
      else { continue }
      folder.discard(name)
    }
  }

  private static let prefix = ".wxwizard-"
  private static let suffix = ".tmp"

  /// Creates the temporary file under the first free of a few names, since others may write to the same folder.
  private static func createTemporary(
    _ bytes: [UInt8], in folder: Folder
  ) throws(SystemError) -> FilePath {
    var number = 1
    while true {
      // Not made from the file's name, which may already have the maximum length.
      let temporary: FilePath = "\(prefix)\(getpid())-\(number)\(suffix)"
      do throws(SystemError) {
        try folder.create(temporary, bytes, isPrivate: false)
        return temporary
      } catch {
        guard error.number == EEXIST, number < 8 else { throw error }
        number += 1
      }
    }
  }
}
