import Glibc

/// Writes what is exported, whole or not at all, and over nothing unless told to.
///
/// The bytes go into a new file of permissions 0600 beside the path and are on the disk before it takes the
/// path's name. Without `overwrite` it gets that name as a second one, which fails where there is such a file;
/// where links are unknown the name is reserved first by an empty file that only we can have made.
/// A link, a FIFO, a device or a folder at the path is refused either way.
package enum NewFile {
  /// Writes the bytes; `exists` where something stands at the path, `missing` where its folder does not.
  package static func write(
    _ bytes: [UInt8], to path: String, overwrite: Bool, system: FileSystem = .live
  ) throws(FileError) {
    let (folderPath, name) = split(path)
    guard !name.isEmpty, name != ".", name != ".." else { throw .notRegularFile }
    let folder = try FileError.from { () throws(SystemError) in
      try Folder.open(folderPath, followingLink: true, system: system)
    }
    let present = try FileError.from { () throws(SystemError) in try folder.status(of: name) }
    if let present {
      guard present.kind == .regular else { throw .notRegularFile }
      guard overwrite else { throw .exists }
    }
    try FileError.from { () throws(SystemError) in
      removeLeftovers(in: folder)
      let temporary = try createTemporary(bytes, beside: name, in: folder)
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
  }

  /// Gives the new file a name that nothing has.
  private static func add(
    _ temporary: String, as name: String, in folder: Folder
  ) throws(SystemError) {
    do throws(SystemError) {
      try folder.link(temporary, as: name)
      // Once more where it fails, as a save does.
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

  /// Removes the new files of those who were killed while they wrote them.
  private static func removeLeftovers(in folder: Folder) {
    let names = (try? folder.names()) ?? []
    for name in names where name.hasPrefix(prefix) && name.hasSuffix(suffix) {
      let process = name.dropFirst(prefix.count).prefix { $0 != "-" }
      guard let process = Int(process), !folder.system.isRunning(process),
        let status = try? folder.status(of: name), status.kind == .regular,
        status.owner == folder.system.user()
      else { continue }
      folder.discard(name)
    }
  }

  private static let prefix = ".wxwizard-"
  private static let suffix = ".tmp"

  /// Makes the new file under the first free name of a few; others may write beside the same path.
  private static func createTemporary(
    _ bytes: [UInt8], beside name: String, in folder: Folder
  ) throws(SystemError) -> String {
    var number = 1
    while true {
      // Not built on the whole name, which may already be as long as a name can be.
      let temporary = "\(prefix)\(getpid())-\(number)\(suffix)"
      do throws(SystemError) {
        try folder.create(temporary, bytes, isPrivate: false)
        return temporary
      } catch {
        guard error.number == EEXIST, number < 8 else { throw error }
        number += 1
      }
    }
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let name = String(path[path.utf8.index(after: slash)...])
    return slash == path.startIndex ? ("/", name) : (String(path[..<slash]), name)
  }
}
