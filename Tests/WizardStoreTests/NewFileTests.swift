import Glibc
import Testing
import WizardStore

@Suite struct NewFileTests {
  private let folder = TemporaryFolder()

  private func refusal(
    _ text: String, _ name: String, overwrite: Bool = false, _ system: FileSystem = .live
  ) -> FileError? {
    do throws(FileError) {
      try NewFile.write(Array(text.utf8), to: folder.path + "/" + name, overwrite: overwrite, system: system)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a new file is complete and has permissions 0600`() {
    #expect(refusal("hello", "a") == nil)
    #expect(folder.text("a") == "hello")
    #expect(folder.mode("a") == 0o600)
    #expect(folder.names() == ["a"])
  }

  @Test func `an existing file is replaced only on request`() {
    folder.write("old", to: "a", mode: 0o644)
    #expect(refusal("new", "a") == .exists)
    #expect(folder.text("a") == "old")
    #expect(refusal("new", "a", overwrite: true) == nil)
    #expect(folder.text("a") == "new")
    #expect(folder.mode("a") == 0o600)
    #expect(folder.names() == ["a"])
  }

  @Test(arguments: [true, false]) func `a path that is not a regular file is refused`(_ overwrite: Bool) {
    folder.write("precious", to: "target")
    symlink("target", folder.path + "/link")
    symlink("nowhere", folder.path + "/dangling")
    #expect(mkfifoIn(folder, "fifo"))
    mkdir(folder.path + "/folder", 0o700)
    for name in ["link", "dangling", "fifo", "folder", "folder/", "", ".", ".."] {
      #expect(refusal("x", name, overwrite: overwrite) == .notRegularFile, "\(name)")
    }
    #expect(folder.text("target") == "precious")
    #expect(folder.names() == ["dangling", "fifo", "folder", "link", "target"])
    #expect(refusal("x", "none/a", overwrite: overwrite) == .missing)
  }

  @Test(arguments: [true, false]) func `a failing system call leaves the old file or the new one`(
    _ overwrite: Bool
  ) {
    let faults = Faults()
    for number in [EIO, ENOSPC, EACCES] {
      for call in 0..<20 {
        unlink(folder.path + "/a")
        if overwrite { folder.write("old", to: "a") }
        faults.begin { count, _ in count == call ? number : nil }
        let error = refusal("new", "a", overwrite: overwrite, .faulty(faults))
        let text = folder.text("a")
        if error == nil {
          #expect(text == "new")
        } else {
          #expect(text == "new" || text == (overwrite ? "old" : nil), "call \(call)")
        }
        #expect(folder.names().count == (text == nil ? 0 : 1), "call \(call)")
      }
    }
  }

  @Test func `a file created meanwhile is not replaced`() {
    var system = FileSystem.live
    let folder = folder
    system.sync = { (descriptor) throws(SystemError) in
      folder.write("theirs", to: "a")
      try FileSystem.live.sync(descriptor)
    }
    #expect(refusal("mine", "a", overwrite: false, system) == .exists)
    #expect(folder.text("a") == "theirs")
    #expect(folder.names() == ["a"])
  }

  @Test func `a file system without permissions is accepted`() {
    var system = FileSystem.live
    system.setMode = { (_, _) throws(SystemError) in throw SystemError(.setMode, EPERM) }
    #expect(refusal("x", "a", overwrite: false, system) == nil)
    #expect(folder.text("a") == "x")
  }
}
