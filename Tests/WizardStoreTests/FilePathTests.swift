import Glibc
import Testing
import WizardCore
import WizardStore

/// Paths are bytes: names that are not UTF-8 are used as they are.
@Suite struct FilePathTests {
  private let base = TemporaryFolder()
  /// 甲店 in GBK.
  private let gbk = FilePath(bytes: [0xBC, 0xD7, 0xB5, 0xEA])

  @Test func `a session folder with a name in GBK is used as it is`() throws {
    let path = FilePath(base.path).appending(gbk)
    let location = SessionLocation.named(path)
    let folder = try SessionFolder(location, creating: true)
    _ = folder.open(try Sample.name()).session?.save(Sample.full, today: Sample.day)
    #expect(try SessionFolder(location, creating: false).list().map(\.name.text) == ["shop"])
    #expect(folder.isSessionFile(path.appending("shop.json")))
    let bytes = try AnswersFile.read(path.appending("shop.json"))
    #expect(try SavedSession.decode(bytes, as: try Sample.name()).session == Sample.full)
    // Only this folder was created, not one with a repaired name.
    let entries = try #require(try? Self.names(base.path))
    #expect(entries == [gbk])
  }

  @Test func `a home with a name in GBK is used as it is`() throws {
    let home = FilePath(base.path).appending(gbk)
    let location = try SessionLocation.standard { $0 == "HOME" ? home : nil }
    #expect(location.path == home.appending(".local/share/wxwizard/sessions"))
    #expect(
      try SettingsFile.path { $0 == "HOME" ? home : nil } == home.appending(".config/wxwizard/settings.json"))
  }

  @Test func `files with names that are not UTF-8 are not sessions`() throws {
    for name in [
      gbk, FilePath(bytes: gbk.bytes + ".json".utf8), FilePath(bytes: [0x61, 0xFF] + ".json".utf8),
    ] {
      try NewFile.write([0x7B], to: FilePath(base.path).appending(name), overwrite: false)
    }
    #expect(try Self.names(base.path).count == 3)
    #expect(try base.sessions().list().isEmpty)
  }

  @Test(
    arguments: [
      ("a", ".", "a"), ("/", "/", ""), ("/a", "/", "a"), ("a/b", "a", "b"), ("/a/b/", "/a/b", ""),
      ("", ".", ""),
    ]) func `a path is divided at its last slash`(_ path: String, _ folder: String, _ name: String)
  {
    #expect(FilePath(path).split == (FilePath(folder), FilePath(name)))
  }

  @Test func `a path with NUL is refused`() {
    #expect(throws: FileError.system(SystemError(.open, EINVAL))) { try AnswersFile.read("/etc/passwd\0x") }
  }

  private static func names(_ path: String) throws -> [FilePath] {
    let descriptor = try FileSystem.live.open(AT_FDCWD, FilePath(path), O_RDONLY, 0)
    defer { close(descriptor) }
    return try FileSystem.live.names(descriptor).sorted()
  }
}
