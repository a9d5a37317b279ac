import Glibc
import TestSupport
import WizardStore

/// A folder on a disk that may lose power.
///
/// Logs all operations.
///
/// Content is durable once its file is synced, and names once the folder is. After a crash, any combination of the other
/// changes may be on the disk; file content may be missing, truncated or zeros.
final class SimulatedDisk: @unchecked Sendable {
  /// A change of a name in the folder.
  struct Change: Hashable {
    var name: String
    /// The file with this name, or nil if the name is removed.
    var file: Int?
  }

  /// A logged operation.
  enum Step: Hashable {
    /// All these names change at once or not at all.
    case names([Change])
    case content(file: Int, [UInt8])
    case syncedFile(Int)
    case syncedFolder
    /// A save was reported as successful.
    case acknowledged(revision: Int)
  }

  private(set) var log: [Step] = []
  private var names: [String: Int]
  private var contents: [Int: [UInt8]]
  private var modes: [Int: mode_t] = [:]
  private var descriptors: [Int32: (file: Int?, offset: Int, appends: Bool)] = [:]
  private var nextFile: Int
  private var nextDescriptor: Int32 = 100

  /// A folder whose files are all durable.
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

  /// The current files by name.
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
    record.st_nlink = 1
    record.st_ino = UInt(file ?? 0) + 1
    record.st_size = file.flatMap { contents[$0]?.count } ?? 0
    return FileStatus(record)
  }

  private func open(_ name: String, _ flags: Int32) throws(SystemError) -> Int32 {
    // An absolute path is the folder itself.
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

  private func file(_ name: String, _ call: SystemCall) throws(SystemError) -> Int {
    guard let file = names[name] else { throw SystemError(call, ENOENT) }
    return file
  }

  /// The system calls on this disk.
  var system: FileSystem {
    var system = FileSystem.live
    system.open = { (_, path, flags, _) throws(SystemError) in
      let name = path.display
      // Not part of the simulated folder.
      if name == "/etc/passwd" { throw SystemError(.open, ENOENT) }
      return try self.open(name, flags)
    }
    system.status = { (descriptor) throws(SystemError) in self.status(self.descriptors[descriptor]?.file) }
    system.statusOfName = { (_, name) throws(SystemError) in
      try self.status(self.file(name.display, .status))
    }
    system.setMode = { (descriptor, mode) throws(SystemError) in
      if let file = self.descriptors[descriptor]?.file { self.modes[file] = mode }
    }
    system.read = { (descriptor, buffer) throws(SystemError) in try self.read(descriptor, buffer) }
    system.write = { (descriptor, bytes) throws(SystemError) in try self.write(descriptor, bytes) }
    system.sync = { (descriptor) throws(SystemError) in self.sync(descriptor) }
    system.lock = { (_) throws(SystemError) in }
    system.link = { (_, name, other) throws(SystemError) in
      let file = try self.file(name.display, .link)
      guard self.names[other.display] == nil else { throw SystemError(.link, EEXIST) }
      self.change(Change(name: other.display, file: file))
    }
    system.rename = { (_, name, other) throws(SystemError) in
      let file = try self.file(name.display, .rename)
      if self.names[other.display] != file {
        self.change(Change(name: other.display, file: file), Change(name: name.display, file: nil))
      }
    }
    system.remove = { (_, name) throws(SystemError) in
      _ = try self.file(name.display, .remove)
      self.change(Change(name: name.display, file: nil))
    }
    system.names = { (_) throws(SystemError) in self.names.keys.map { FilePath($0) } }
    system.close = { (descriptor) throws(SystemError) in self.descriptors[descriptor] = nil }
    return system
  }
}
