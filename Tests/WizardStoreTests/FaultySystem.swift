import Glibc
import WizardStore

/// Counts the system calls of one thread, and decides which of them fail.
final class Faults: @unchecked Sendable {
  var count = 0
  /// For tests that let writes fall short themselves.
  var isDiskFull = false
  var plan: (Int, SystemCall) -> Int32? = { _, _ in nil }

  /// Starts to count anew.
  func begin(_ plan: @escaping (Int, SystemCall) -> Int32?) {
    count = 0
    self.plan = plan
  }

  fileprivate func meet(_ call: SystemCall) throws(SystemError) {
    defer { count += 1 }
    if let number = plan(count, call) { throw SystemError(call, number) }
  }
}

extension FileSystem {
  /// The live system, each call of which first meets the faults; what is closed is closed for certain.
  static func faulty(_ faults: Faults) -> FileSystem {
    let live = FileSystem.live
    var system = live
    system.open = { (folder, name, flags, mode) throws(SystemError) in
      try faults.meet(.open)
      return try live.open(folder, name, flags, mode)
    }
    system.makeFolder = { (folder, name, mode) throws(SystemError) in
      try faults.meet(.makeFolder)
      try live.makeFolder(folder, name, mode)
    }
    system.setModeOfName = { (folder, name, mode) throws(SystemError) in
      try faults.meet(.setMode)
      try live.setModeOfName(folder, name, mode)
    }
    system.status = { (descriptor) throws(SystemError) in
      try faults.meet(.status)
      return try live.status(descriptor)
    }
    system.statusOfName = { (folder, name) throws(SystemError) in
      try faults.meet(.status)
      return try live.statusOfName(folder, name)
    }
    system.setMode = { (descriptor, mode) throws(SystemError) in
      try faults.meet(.setMode)
      try live.setMode(descriptor, mode)
    }
    system.read = { (descriptor, buffer) throws(SystemError) in
      try faults.meet(.read)
      return try live.read(descriptor, buffer)
    }
    system.write = { (descriptor, bytes) throws(SystemError) in
      try faults.meet(.write)
      return try live.write(descriptor, bytes)
    }
    system.sync = { (descriptor) throws(SystemError) in
      try faults.meet(.sync)
      try live.sync(descriptor)
    }
    system.lock = { (descriptor) throws(SystemError) in
      try faults.meet(.lock)
      try live.lock(descriptor)
    }
    system.link = { (folder, name, other) throws(SystemError) in
      try faults.meet(.link)
      try live.link(folder, name, other)
    }
    system.rename = { (folder, name, other) throws(SystemError) in
      try faults.meet(.rename)
      try live.rename(folder, name, other)
    }
    system.remove = { (folder, name) throws(SystemError) in
      try faults.meet(.remove)
      try live.remove(folder, name)
    }
    system.names = { (folder) throws(SystemError) in
      try faults.meet(.names)
      return try live.names(folder)
    }
    system.close = { (descriptor) throws(SystemError) in
      try live.close(descriptor)
      try faults.meet(.close)
    }
    return system
  }
}
