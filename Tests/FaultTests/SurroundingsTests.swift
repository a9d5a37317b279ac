import Foundation
import TestSupport
import Testing
import WizardCore
import WizardStore

extension FaultTests {
  /// A hostile machine: disks that are full or read-only, limits, strange files, no home.
  @Suite struct SurroundingsTests {
    /// Runs a script with `$W` for the program and `$HOME` for the home.
    private static func script(
      _ text: String, _ shop: SessionFixture, isolated: Bool = false, variables: [String: String] = [:]
    ) throws -> Program.Run {
      var environment = Program.environment(home: shop.home.path)
      environment["PATH"] = "/usr/bin:/bin:/usr/sbin:/sbin"
      environment["W"] = Program.path
      environment["D"] = "--today=\(SessionFixture.day)"
      environment.merge(variables) { $1 }
      guard isolated else { return try Program.run("/bin/sh", ["-c", text], environment: environment) }
      // Mounts of its own, gone with it; who is not root becomes root there.
      let options = geteuid() == 0 ? ["-m"] : ["-r", "-m"]
      let run = try Program.run(
        "/usr/bin/unshare", options + ["/bin/sh", "-c", "echo isolated; " + text], environment: environment)
      guard run.output.hasPrefix("isolated\n") else {
        throw Missing("no mount namespace can be made here, so nothing is proved: \(run.errors)")
      }
      return run
    }

    /// What a script said after `LABEL:`, one line each.
    private static func said(_ run: Program.Run, _ label: String) -> String? {
      run.output.split(separator: "\n").first { $0.hasPrefix(label + ":") }
        .map { String($0.dropFirst(label.count + 1)) }
    }

    @Test func `a disk that is full says so, loses nothing, and takes the answer once there is room`() throws
    {
      let shop = try SessionFixture(nil)
      let run = try Self.script(
        """
        mount -t tmpfs -o size=96k,mode=700 tmpfs "$HOME" || exit 9
        "$W" new shop --flow register $D >/dev/null
        "$W" answer shop email=old@example.cn $D >/dev/null; echo "first:$?"
        F="$HOME/.local/share/wxwizard/sessions"
        dd if=/dev/zero of="$HOME/filler" bs=1k 2>"$HOME/../dd-$$"; grep -q 'No space' "$HOME/../dd-$$" && echo full:yes
        rm "$HOME/../dd-$$"
        "$W" answer shop "email=new@example.cn" $D 2>&1 >/dev/null | tr '\\n' ' ' | sed 's/^/errors:/'; echo
        "$W" answer shop "email=new@example.cn" $D >/dev/null 2>&1; echo "status:$?"
        echo "kept:$(grep -c old@example.cn "$F/shop.json")"
        echo "names:$(ls "$F" | tr '\\n' ' ')"
        "$W" export shop --output "$HOME/sheet" $D 2>/dev/null; echo "export:$?"
        echo "sheet:$(ls "$HOME" | tr '\\n' ' ')"
        printf 'typed@example.cn\\ny\\n' | "$W" --plain shop $D | grep -c 'NOT SAVED' | sed 's/^/lines:/'
        "$W" list $D >/dev/null; echo "list:$?"
        rm "$HOME/filler"
        "$W" answer shop email=new@example.cn $D >/dev/null; echo "again:$?"
        echo "new:$(grep -c new@example.cn "$F/shop.json")"
        echo "last:$(ls "$F" | tr '\\n' ' ')"
        """, shop, isolated: true)
      #expect(Self.said(run, "first") == "0", "\(run)")
      #expect(Self.said(run, "full") == "yes", "the disk was not full: \(run)")
      #expect(Self.said(run, "errors")?.contains("No space left on device") == true, "\(run)")
      #expect(Self.said(run, "status") == "3", "\(run)")
      #expect(Self.said(run, "kept") == "1", "\(run)")
      #expect(Self.said(run, "names") == "shop.json shop.lock shop.prev.json ", "\(run)")
      #expect(Self.said(run, "export") == "3", "\(run)")
      #expect(Self.said(run, "sheet") == "filler ", "\(run)")
      #expect(Self.said(run, "lines").flatMap(Int.init).map { $0 > 0 } == true, "\(run)")
      #expect(Self.said(run, "list") == "0", "\(run)")
      #expect(Self.said(run, "again") == "0", "\(run)")
      #expect(Self.said(run, "new") == "1", "\(run)")
      #expect(Self.said(run, "last") == "shop.json shop.lock shop.prev.json ", "\(run)")
      FaultReport.note("a full small tmpfs", "told, nothing lost, saved once there was room")
    }

    @Test func `a folder that is read-only can be read, and says that nothing is saved`() throws {
      let shop = try SessionFixture(nil)
      let run = try Self.script(
        """
        mount -t tmpfs -o size=1m,mode=700 tmpfs "$HOME" || exit 9
        "$W" new shop --flow register $D >/dev/null
        mount -o remount,bind,ro "$HOME"
        touch "$HOME/x" 2>/dev/null || echo fired:yes
        "$W" answer shop email=new@example.cn $D >/dev/null 2>"/tmp/ro-$$"; echo "answer:$?"
        grep -c 'Read-only file system' "/tmp/ro-$$" | sed 's/^/reason:/'; rm "/tmp/ro-$$"
        "$W" new other $D >/dev/null 2>&1; echo "new:$?"
        "$W" list $D >/dev/null; echo "list:$?"
        "$W" show shop $D >/dev/null; echo "show:$?"
        "$W" export shop $D >/dev/null; echo "export:$?"
        printf 'new@example.cn\\n' | "$W" --plain shop $D | grep -c 'cannot be written' | sed 's/^/lines:/'
        printf '\\nother\\nq\\n' | "$W" --plain $D | grep -c 'NOT SAVED' | sed 's/^/picker:/'
        """, shop, isolated: true)
      #expect(Self.said(run, "fired") == "yes", "\(run)")
      #expect(Self.said(run, "answer") == "3", "\(run)")
      #expect(Self.said(run, "reason") == "1", "\(run)")
      #expect(Self.said(run, "new") == "3", "\(run)")
      for label in ["list", "show", "export"] { #expect(Self.said(run, label) == "0", "\(label): \(run)") }
      #expect(Self.said(run, "lines").flatMap(Int.init).map { $0 > 0 } == true, "\(run)")
      #expect(Self.said(run, "picker").flatMap(Int.init).map { $0 > 0 } == true, "\(run)")
      FaultReport.note("a read-only folder", "read, listed, exported; every change refused with the reason")
    }

    @Test func `a limit on the size of files or their number is told, and costs nothing that was saved`()
      throws
    {
      let old = Session(flow: .register, answers: [.email: .text("old@example.cn")])
      var fired = (size: 0, number: 0)
      for bytes in [0, 1, 64, 128, 200] {
        let shop = try SessionFixture(old)
        let run = try Self.script(
          "{ prlimit --fsize=\(bytes) \"$W\" answer shop email=new@example.cn $D 2>&1; echo \"status:$?\"; } | cat",
          shop)
        if run.output.contains("File too large") { fired.size += 1 }
        #expect(Self.said(run, "status") == "3", "\(bytes): \(run)")
        #expect(try shop.saved().answers[.email] == .text("old@example.cn"), "\(bytes)")
        #expect(try shop.faults(after: "\(bytes) bytes") == [])
      }
      for count in 3...12 {
        let shop = try SessionFixture(old)
        let run = try Self.script(
          "exec prlimit --nofile=\(count) \"$W\" answer shop email=new@example.cn $D", shop)
        if run.errors.contains("Too many open files") { fired.number += 1 }
        let email = run.status == 0 ? "new@example.cn" : "old@example.cn"
        #expect(try shop.saved().answers[.email] == .text(email), "\(count): \(run)")
        #expect(try shop.faults(after: "\(count) files") == [])
      }
      #expect(fired.size == 5)
      #expect(fired.number > 1, "no call ran out of descriptors")
      FaultReport.note(
        "limits of size (5) and number of files (10)",
        "fired \(fired.size) and \(fired.number) times, nothing lost")
    }

    @Test(arguments: ["000", "777"]) func `no umask makes a file more or less private`(_ mask: String) throws
    {
      let shop = try SessionFixture(nil)
      let run = try Self.script(
        """
        cd "$HOME"; umask \(mask); rm -rf .local
        "$W" new shop --flow register $D && "$W" answer shop email=a@example.cn $D && "$W" export shop --output sheet $D
        """, shop)
      #expect(run.status == 0, "\(run)")
      #expect(shop.names == ["shop.json", "shop.lock", "shop.prev.json"])
      for name in shop.names { #expect(shop.mode(name) == 0o600, "\(name)") }
      for name in [".", "..", "../.."] { #expect(shop.mode(name) == 0o700, "\(name)") }
      #expect(shop.mode("../../../../sheet") == 0o600)
    }

    @Test func `an output that is closed or full never touches a session, and is told`() throws {
      let shop = try SessionFixture(Session(flow: .register, answers: [.email: .text("old@example.cn")]))
      for (number, closed) in [">&-", "2>&-", "<&-", ">&- 2>&-", ">&- 2>&- <&-"].enumerated() {
        let run = try Self.script("\"$W\" answer shop email=new\(number)@example.cn $D \(closed)", shop)
        #expect(run.status == (closed.hasPrefix(">") ? 3 : 0), "\(closed)")
        #expect(try shop.saved().answers[.email] == .text("new\(number)@example.cn"), "\(closed)")
        #expect(try shop.faults(after: closed) == [])
      }
      let before = try AnswersFile.read(shop.file)
      for localizer in [
        "list", "show shop", "export shop", "rules", "check shop", "--help", "template register",
      ] {
        let run = try Self.script("\"$W\" \(localizer) $D >/dev/full; echo $?", shop)
        #expect(run.output == "3\n", "\(localizer): \(run)")
      }
      let lines = try Self.script("echo a@example.cn | \"$W\" --plain shop $D >/dev/full; echo $?", shop)
      #expect(lines.output == "3\n")
      #expect(try Self.script("\"$W\" list $D 2>/dev/full >/dev/null; echo $?", shop).output == "0\n")
      #expect(try AnswersFile.read(shop.file) == before)
      FaultReport.note("standard files closed or /dev/full", "13 ways, no session touched")
    }

    enum Swap: String, CaseIterable, Sendable { case changed, deleted, link, fifo, folder }

    @Test(arguments: Swap.allCases) func `what takes the file's place while one types is left alone`(
      _ swap: Swap
    ) throws {
      let seat = try TerminalSession()
      try seat.sit()
      try seat.type(TerminalSession.first[..<2])
      let file = seat.shop.file
      let target = seat.shop.home.path + "/target"
      try Data("precious".utf8).write(to: URL(filePath: target))
      if swap != .changed { unlink(file) }
      switch swap {
      case .changed:
        let text = try String(contentsOfFile: file, encoding: .utf8).replacing("ops@", with: "their@")
        try Data(text.utf8).write(to: URL(filePath: file))
      case .deleted: break
      case .link: symlink(target, file)
      case .fifo: mkfifo(file, 0o600)
      case .folder: mkdir(file, 0o700)
      }
      var before = stat()
      lstat(file, &before)
      seat.terminal.type("\r")
      if swap != .deleted { #expect(seat.terminal.wait(for: "conflict-1.json")) }
      try seat.type(TerminalSession.second[..<1])
      seat.child.signal(SIGTERM)
      #expect(seat.child.wait(seconds: 30)?.status == 0)
      if swap == .deleted {
        #expect(try seat.shop.saved().answers[.legalName] == .text(TerminalSession.first[..<2].joined()))
        return
      }
      var after = stat()
      lstat(file, &after)
      #expect(before.st_ino == after.st_ino && before.st_mode == after.st_mode)
      #expect(try String(contentsOfFile: target, encoding: .utf8) == "precious")
      let copy = try AnswersFile.decode(AnswersFile.read(seat.shop.folder + "/shop.conflict-1.json"))
      #expect(copy.answers[.legalName] == .text(TerminalSession.first[..<2].joined()))
      #expect(seat.shop.mode("shop.conflict-1.json") == 0o600)
    }

    @Test func `a clock that runs backwards, or no home, is no matter`() throws {
      let shop = try SessionFixture(SessionFixture.named)
      for (number, day) in ["2026-11-20", "1999-12-31", "2026-11-21", "0001-01-01", "9999-12-31"].enumerated()
      {
        let run = try Self.script(
          "\"$W\" answer shop email=day\(number)@example.cn --today \(day) && \"$W\" show shop --today \(day) && "
            + "\"$W\" export shop --today \(day)", shop)
        #expect(run.status == 0, "\(day): \(run)")
        #expect(try shop.saved().answers[.email] == .text("day\(number)@example.cn"))
      }
      #expect(try SavedSession.decode(AnswersFile.read(shop.file), as: SessionFixture.name).revision == 7)
      for home in [
        "unset HOME", "HOME=", "HOME=relative", "HOME=/nonexistent", "unset HOME; XDG_DATA_HOME=x",
      ] {
        let run = try Self.script(
          "cd \(shop.home.path); \(home); \"$W\" list $D; echo \"status:$?\"; ls", shop)
        #expect(Self.said(run, "status") == "0", "\(home): \(run)")
        #expect(!run.output.contains("relative"), "\(home): \(run)")
      }
    }

    @Test
    func `an export never takes another file's place unless told to, and never that of what is no file`()
      throws
    {
      let shop = try SessionFixture(SessionFixture.named)
      let home = shop.home.path
      let old = home + "/old"
      try Data("precious".utf8).write(to: URL(filePath: old))
      chmod(old, 0o644)
      symlink(old, home + "/link")
      mkfifo(home + "/fifo", 0o600)
      mkdir(home + "/folder", 0o700)
      for name in ["old", "link", "fifo", "folder", "folder/", ".", "..", "missing/sheet"] {
        let run = try shop.run(["export", "shop", "--output", home + "/" + name])
        #expect(run.status == 3 && run.output.isEmpty && !run.errors.isEmpty, "\(name): \(run)")
      }
      for name in ["link", "fifo", "folder"] {
        #expect(
          try shop.run(["export", "shop", "--output", home + "/" + name, "--force"]).status == 3, "\(name)")
      }
      #expect(try String(contentsOfFile: old, encoding: .utf8) == "precious")
      #expect(try shop.run(["export", "shop", "--output", old, "--force"]).status == 0)
      #expect(try shop.run(["export", "shop", "--output", home + "/new"]).status == 0)
      for name in ["old", "new"] { #expect(shop.mode("../../../../" + name) == 0o600, "\(name)") }
      let left = try FileManager.default.contentsOfDirectory(atPath: home).filter {
        $0.hasPrefix(".wxwizard")
      }
      #expect(left == [])
    }
  }
}
