import Glibc
import TestSupport
import WizardStore

/// A folder on a disk that may lose power: all that is asked of it is kept in a log.
///
/// What a file holds is certain once it is synced, and what a folder names once the folder is. Of all else any part
/// may be on the disk after a crash, in any combination; a file's bytes may be missing, cut off or zeros.
final class SimulatedDisk: @unchecked Sendable {
  /// A change of the folder's names.
  struct Change: Hashable {
    var name: String
    /// The file that gets the name, or nil where the name is removed.
    var file: Int?
  }

  /// What was done, in order.
  enum Step: Hashable {
    /// All these names change at once, or none.
    case names([Change])
    case content(file: Int, [UInt8])
    case syncedFile(Int)
    case syncedFolder
    /// The program was told that its session is saved.
    case acknowledged(revision: Int)
  }

  private(set) var log: [Step] = []
  private var names: [String: Int]
  private var contents: [Int: [UInt8]]
  private var modes: [Int: mode_t] = [:]
  private var descriptors: [Int32: (file: Int?, offset: Int, appends: Bool)] = [:]
  private var nextFile: Int
  private var nextDescriptor: Int32 = 100

  /// A folder as it is after a crash or at the start, all of it on the disk.
  init(_ files: [String: [UInt8]] = [:]) {
    names = [:]
    contents = [:]
    nextFile = 1
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      names[name] = nextFile
      contents[nextFile] = bytes
      nextFile += 1
    }
  }

  /// The files by name as they are now.
  var files: [String: [UInt8]] { names.mapValues { contents[$0] ?? [] } }

  func acknowledge(_ revision: Int) { log.append(.acknowledged(revision: revision)) }

  private func change(_ changes: Change...) {
    for change in changes { names[change.name] = change.file }
    log.append(.names(changes))
  }

  private func status(_ file: Int?) -> FileStatus {
    var record = stat()
    record.st_mode = file == nil ? S_IFDIR | 0o700 : S_IFREG | (file.flatMap { modes[$0] } ?? 0o600)
    record.st_uid = geteuid()
    record.st_ino = UInt(file ?? 0) + 1
    record.st_size = file.flatMap { contents[$0]?.count } ?? 0
    return FileStatus(record)
  }

  private func open(_ name: String, _ flags: Int32) throws(SystemError) -> Int32 {
    // The folder itself goes by its path.
    var file: Int?
    if !name.hasPrefix("/") {
      if let present = names[name] {
        guard flags & O_EXCL == 0 else { throw SystemError(.open, EEXIST) }
        file = present
      } else {
        guard flags & O_CREAT != 0 else { throw SystemError(.open, ENOENT) }
        file = nextFile
        contents[nextFile] = []
        nextFile += 1
        change(Change(name: name, file: file))
      }
    }
    nextDescriptor += 1
    descriptors[nextDescriptor] = (file, 0, flags & O_APPEND != 0)
    return nextDescriptor
  }

  private func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    guard let opened = descriptors[descriptor], let file = opened.file, var content = contents[file] else {
      throw SystemError(.write, EBADF)
    }
    let start = opened.appends ? content.count : opened.offset
    content.replaceSubrange(start..<min(max(content.count, start), start + bytes.count), with: bytes)
    contents[file] = content
    descriptors[descriptor]?.offset = start + bytes.count
    log.append(.content(file: file, content))
    return bytes.count
  }

  private func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    guard let opened = descriptors[descriptor], let file = opened.file, let content = contents[file] else {
      throw SystemError(.read, EBADF)
    }
    let part = content.dropFirst(opened.offset).prefix(buffer.count)
    buffer.copyBytes(from: part)
    descriptors[descriptor]?.offset = opened.offset + part.count
    return part.count
  }

  private func sync(_ descriptor: Int32) {
    if let file = descriptors[descriptor]?.file {
      log.append(.syncedFile(file))
    } else {
      log.append(.syncedFolder)
    }
  }

  private func file(_ name: String, _ context: SystemCall) throws(SystemError) -> Int {
    guard let file = names[name] else { throw SystemError(context, ENOENT) }
    return file
  }

  /// The calls as the store makes them.
  var system: FileSystem {
    var system = FileSystem.live
    system.open = { (_, name, flags, _) throws(SystemError) in
      // The accounts are the machine's.
      if name == "/etc/passwd" { throw SystemError(.open, ENOENT) }
      return try self.open(name, flags)
    }
    system.status = { (descriptor) throws(SystemError) in self.status(self.descriptors[descriptor]?.file) }
    system.statusOfName = { (_, name) throws(SystemError) in try self.status(self.file(name, .status)) }
    system.setMode = { (descriptor, mode) throws(SystemError) in
      if let file = self.descriptors[descriptor]?.file { self.modes[file] = mode }
    }
    system.read = { (descriptor, buffer) throws(SystemError) in try self.read(descriptor, buffer) }
    system.write = { (descriptor, bytes) throws(SystemError) in try self.write(descriptor, bytes) }
    system.sync = { (descriptor) throws(SystemError) in self.sync(descriptor) }
    system.lock = { (_) throws(SystemError) in }
    system.link = { (_, name, other) throws(SystemError) in
      let file = try self.file(name, .link)
      guard self.names[other] == nil else { throw SystemError(.link, EEXIST) }
      self.change(Change(name: other, file: file))
    }
    system.rename = { (_, name, other) throws(SystemError) in
      let file = try self.file(name, .rename)
      if self.names[other] != file {
        self.change(Change(name: other, file: file), Change(name: name, file: nil))
      }
    }
    system.remove = { (_, name) throws(SystemError) in
      _ = try self.file(name, .remove)
      self.change(Change(name: name, file: nil))
    }
    system.names = { (_) throws(SystemError) in Array(self.names.keys) }
    system.close = { (descriptor) throws(SystemError) in self.descriptors[descriptor] = nil }
    return system
  }
}
