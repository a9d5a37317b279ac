import Glibc
import WizardStore

/// Counts the system calls of one thread and decides which of them fail.
final class Faults: @unchecked Sendable {
  var count = 0
  /// For tests that shorten writes themselves.
  var isDiskFull = false
  var plan: (Int, SystemCall) -> Int32? = { _, _ in nil }

  /// Restarts the count with a new plan: the `errno` for a call by its number and kind, or nil.
  func begin(_ plan: @escaping (Int, SystemCall) -> Int32?) {
    count = 0
    self.plan = plan
  }

  fileprivate func check(_ call: SystemCall) throws(SystemError) {
    defer { count += 1 }
    if let number = plan(count, call) { throw SystemError(call, number) }
  }
}

extension FileSystem {
  /// The real system calls, each of which fails if `faults` says so.
  ///
  /// `close` always closes.
  static func faulty(_ faults: Faults) -> FileSystem {
    let live = FileSystem.live
    var system = live
    system.open = { (folder, name, flags, mode) throws(SystemError) in
      try faults.check(.open)
      return try live.open(folder, name, flags, mode)
    }
    system.makeFolder = { (folder, name, mode) throws(SystemError) in
      try faults.check(.makeFolder)
      try live.makeFolder(folder, name, mode)
    }
    system.setModeOfName = { (folder, name, mode) throws(SystemError) in
      try faults.check(.setMode)
      try live.setModeOfName(folder, name, mode)
    }
    system.status = { (descriptor) throws(SystemError) in
      try faults.check(.status)
      return try live.status(descriptor)
    }
    system.statusOfName = { (folder, name) throws(SystemError) in
      try faults.check(.status)
      return try live.statusOfName(folder, name)
    }
    system.setMode = { (descriptor, mode) throws(SystemError) in
      try faults.check(.setMode)
      try live.setMode(descriptor, mode)
    }
    system.read = { (descriptor, buffer) throws(SystemError) in
      try faults.check(.read)
      return try live.read(descriptor, buffer)
    }
    system.write = { (descriptor, bytes) throws(SystemError) in
      try faults.check(.write)
      return try live.write(descriptor, bytes)
    }
    system.sync = { (descriptor) throws(SystemError) in
      try faults.check(.sync)
      try live.sync(descriptor)
    }
    system.lock = { (descriptor) throws(SystemError) in
      try faults.check(.lock)
      try live.lock(descriptor)
    }
    system.link = { (folder, name, other) throws(SystemError) in
      try faults.check(.link)
      try live.link(folder, name, other)
    }
    system.readLink = { (folder, name) throws(SystemError) in
      try faults.check(.status)
      return try live.readLink(folder, name)
    }
    system.rename = { (folder, name, other) throws(SystemError) in
      try faults.check(.rename)
      try live.rename(folder, name, other)
    }
    system.remove = { (folder, name) throws(SystemError) in
      try faults.check(.remove)
      try live.remove(folder, name)
    }
    system.names = { (folder) throws(SystemError) in
      try faults.check(.names)
      return try live.names(folder)
    }
    system.close = { (descriptor) throws(SystemError) in
      try live.close(descriptor)
      try faults.check(.close)
    }
    return system
  }
}
