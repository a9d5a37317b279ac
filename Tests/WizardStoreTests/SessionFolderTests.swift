import Glibc
import Testing
import WizardCore
import WizardStore

@Suite struct SessionFolderTests {
  private let base = TemporaryFolder()

  private func standard(_ system: FileSystem = .live) throws -> SessionLocation {
    try SessionLocation.standard(
      variable: { $0 == "XDG_DATA_HOME" ? base.path + "/data" : nil }, system: system)
  }

  private static func refusal(
    _ location: SessionLocation, creating: Bool = false, _ system: FileSystem = .live
  ) -> FolderError? {
    do throws(FolderError) {
      _ = try SessionFolder(location, creating: creating, system: system)
      return nil
    } catch {
      return error
    }
  }

  // MARK: - Location

  @Test(arguments: [
    (["XDG_DATA_HOME": "/d", "HOME": "/h"], "/d/wxwizard/sessions"),
    (["XDG_DATA_HOME": "d", "HOME": "/h"], "/h/.local/share/wxwizard/sessions"),
    (["XDG_DATA_HOME": "", "HOME": "/h"], "/h/.local/share/wxwizard/sessions"),
    (["HOME": "/h"], "/h/.local/share/wxwizard/sessions"),
  ])
  func `the location follows the environment`(_ variables: [String: String], _ path: String) throws {
    let location = try SessionLocation.standard { variables[$0] }
    #expect(location.path == FilePath(path))
    #expect(!location.isNamed)
  }

  @Test(arguments: [nil, "", "relative"])
  func `without HOME the location comes from the user's account, or there is none`(_ home: String?) throws {
    let real = getpwuid(geteuid()).map { FilePath(cString: $0.pointee.pw_dir) }
    let location = try SessionLocation.standard { $0 == "HOME" ? home : nil }
    #expect(location.path == real?.appending(".local/share/wxwizard/sessions"))
    var nobody = FileSystem.live
    nobody.user = { 4_000_000_001 }
    #expect(throws: FolderError.noHome) {
      try SessionLocation.standard(variable: { $0 == "HOME" ? home : nil }, system: nobody)
    }
  }

  // MARK: - Access

  @Test func `the folder and its parents are created with permissions 0700`() throws {
    let location = try standard()
    #expect(Self.refusal(location) == .missing)
    let folder = try SessionFolder(location, creating: true)
    #expect(folder.notice == nil)
    for path in ["data", "data/wxwizard", "data/wxwizard/sessions"] { #expect(base.mode(path) == 0o700) }
    #expect(Self.refusal(location) == nil)
    let named = SessionLocation.named(base.path + "/a//b/")
    #expect(Self.refusal(named, creating: true) == nil)
    #expect(base.mode("a/b") == 0o700)
  }

  @Test(
    arguments: [
      (0o700, nil, nil, nil), (0o755, nil, nil, nil), (0o770, .writableByOthers, nil, .writableByGroup),
      (0o702, .writableByOthers, .writableByOthers, nil), (0o1777, .writableByOthers, .writableByOthers, nil),
    ] as [(mode_t, FolderError?, FolderError?, FolderNotice?)])
  func `a folder that others can write to is refused or noted`(
    _ mode: mode_t, _ byDefault: FolderError?, _ named: FolderError?, _ notice: FolderNotice?
  ) throws {
    let location = try standard()
    #expect(Self.refusal(location, creating: true) == nil)
    chmod(location.path.display, mode)
    #expect(Self.refusal(location) == byDefault)
    #expect(Self.refusal(.named(location.path)) == named)
    if named == nil { #expect(try SessionFolder(.named(location.path), creating: false).notice == notice) }
  }

  @Test func `a default folder of another user is refused, a named one is noted`() throws {
    let location = try standard()
    #expect(Self.refusal(location, creating: true) == nil)
    var other = FileSystem.live
    other.user = { geteuid() + 1 }
    #expect(Self.refusal(location, other) == .notOwned)
    #expect(
      try SessionFolder(.named(location.path), creating: false, system: other).notice == .ownedByOther)
  }

  @Test func `a link to the user's own folder is followed, to another user's refused`() throws {
    mkdir(base.path + "/real", 0o700)
    symlink("real", base.path + "/link")
    let link = SessionLocation.named(base.path + "/link")
    #expect(try SessionFolder(link, creating: false).notice == nil)
    var other = FileSystem.live
    other.user = { geteuid() + 1 }
    #expect(Self.refusal(link, other) == .notOwned)
    chmod(base.path + "/real", 0o770)
    #expect(Self.refusal(link) == .writableByOthers)
  }

  @Test func `a file or a link to nothing in place of the folder is refused`() throws {
    symlink("nothing", base.path + "/link")
    base.write("x", to: "file")
    for name in ["link", "file"] {
      #expect(Self.refusal(.named(base.path + "/" + name), creating: true) == .notFolder)
    }
    #expect(Self.refusal(.named("")) == .missing)
  }

  // MARK: - Content

  @Test func `the list has the sessions by name and no other files`() throws {
    let files = [
      "b.json", "a.json", "0.json", "a.lock", "a.draft", "a.prev.json", "a.conflict-1.json",
      "a.corrupt-1.json", "a.new-1.tmp", "A.json", ".json", "a.jsonx", "json", "-x.json", "é.json",
      String(repeating: "x", count: 64) + ".json", String(repeating: "x", count: 65) + ".json",
    ]
    for file in files { base.write("{", to: file) }
    let entries = try base.sessions().list()
    #expect(entries.map(\.name.text) == ["0", "a", "b", String(repeating: "x", count: 64)])
    #expect(throws: FileError.self) { try entries[0].load() }
    #expect(entries.allSatisfy { !$0.hasOnlyPrevious })
  }

  @Test func `a session with only a previous file is listed and can be restored`() throws {
    let folder = try base.sessions()
    let name = try Sample.name()
    #expect(folder.restore(name) == .absent)
    do {
      let opened = try #require(folder.open(name).session)
      for _ in 1...2 { _ = opened.save(Sample.full, today: Sample.day) }
    }
    unlink(base.path + "/shop.json")
    let entry = try #require(try folder.list().first)
    #expect(entry.name == name && entry.hasOnlyPrevious)
    #expect(throws: FileError.missing) { try entry.load() }
    #expect(folder.restore(name) == .done)
    #expect(try folder.list().map(\.hasOnlyPrevious) == [false])
    #expect(try folder.read(name).revision == 1)
    // A session that is there stays as it is.
    #expect(folder.restore(name) == .done)
    unlink(base.path + "/shop.json")
    base.write("{", to: "shop.prev.json")
    guard case .failed = folder.restore(name) else {
      Issue.record("a damaged file was restored")
      return
    }
    #expect(folder.delete(name) == .done)
    #expect(base.names() == [])
  }

  @Test func `paths of session files are recognised through links and relative names`() throws {
    let folder = try base.sessions()
    mkdir(base.path + "/sub", 0o700)
    symlink(base.path, base.path + "/sub/link")
    for name in ["a.json", "a.lock", "a.draft", "a.prev.json", "a.corrupt-1.json", "a.new-1.tmp"] {
      #expect(folder.isSessionFile(base.path + "/" + name), "\(name)")
      #expect(folder.isSessionFile(base.path + "/sub/../" + name), "\(name)")
      #expect(folder.isSessionFile(base.path + "/sub/link/" + name), "\(name)")
      #expect(!folder.isSessionFile(base.path + "/sub/" + name), "\(name)")
    }
    for name in ["a.html", "A.json", "a.json.txt", "", "sub"] {
      #expect(!folder.isSessionFile(base.path + "/" + name), "\(name)")
    }
  }

  @Test func `an entry loads the saved session, also while it is open`() throws {
    let folder = try base.sessions()
    let opened = try #require(folder.open(try Sample.name()).session)
    #expect(try folder.list().isEmpty)
    #expect(try !folder.exists(try Sample.name()))
    _ = opened.save(Sample.full, today: Sample.day)
    #expect(try folder.exists(try Sample.name()))
    #expect(try folder.list().map { try $0.load() } == [opened.saved])
  }

  @Test func `deleting removes all files of a session and no others`() throws {
    let folder = try base.sessions()
    let name = try Sample.name()
    #expect(folder.delete(name) == .absent)
    let opened = try #require(folder.open(name).session)
    _ = opened.save(Sample.full, today: Sample.day)
    _ = opened.save(Sample.full, today: Sample.day)
    opened.draft("x", of: .email)
    guard case .held = folder.delete(name) else {
      Issue.record("the lock is not held")
      return
    }
    opened.close()
    for file in ["shop.conflict-1.json", "shop.corrupt-2.json", "shop.new-1.tmp", "shop.txt", "shop-2.json"] {
      base.write("x", to: file)
    }
    #expect(folder.delete(name) == .done)
    #expect(base.names() == ["shop-2.json", "shop.txt"])
  }
}
