import Glibc
import Testing
import WizardCore
import WizardStore

@Suite struct UmaskTests {
  @Test(arguments: [0o000, 0o077, 0o777] as [mode_t])
  func `permissions do not depend on the umask`(_ mask: mode_t) throws {
    let base = TemporaryFolder()
    let folder = base.path + "/a/b"
    let system = FileSystem.masked(mask)
    let sessions = try SessionFolder(.named(folder), creating: true, system: system)
    let opened = try #require(sessions.open(try Sample.name()).session)
    #expect(opened.save(Sample.full, today: Sample.day) == .saved(revision: 1))
    #expect(opened.save(Sample.full, today: Sample.day) == .saved(revision: 2))
    #expect(opened.draft("x", of: .email))
    try NewFile.write([], to: folder + "/export", overwrite: false, system: system)
    #expect(base.mode("a") == 0o700)
    #expect(base.mode("a/b") == 0o700)
    let names = TemporaryFolder.names(folder)
    #expect(names == ["export", "shop.draft", "shop.json", "shop.lock", "shop.prev.json"])
    for name in names { #expect(base.mode("a/b/" + name) == 0o600, "\(name)") }
  }
}

extension FileSystem {
  /// A file system with this umask; a real umask would affect all tests.
  fileprivate static func masked(_ mask: mode_t) -> FileSystem {
    let live = FileSystem.live
    var system = live
    system.open = { (folder, name, flags, mode) throws(SystemError) in
      try live.open(folder, name, flags, mode & ~mask)
    }
    system.makeFolder = { (folder, name, mode) throws(SystemError) in
      try live.makeFolder(folder, name, mode & ~mask)
    }
    return system
  }
}
