import Foundation
import TestSupport
import Testing
import WizardCore
import WizardStore

extension FaultTests {
  /// Hostile environments: full or read-only disks, resource limits, unusual files, no home.
  @Suite struct EnvironmentTests {
    /// Runs a script with `$W` for the program and `$HOME` for the home.
    private static func script(
      _ text: String, _ fixture: SessionFixture, isolated: Bool = false, variables: [String: String] = [:]
    ) throws -> Program.Run {
      var environment = Program.environment(home: fixture.home.path)
      environment["PATH"] = "/usr/bin:/bin:/usr/sbin:/sbin"
      environment["W"] = Program.path
      environment["D"] = "--today=\(SessionFixture.day)"
      environment.merge(variables) { $1 }
      guard isolated else { return try Program.run("/bin/sh", ["-c", text], environment: environment) }
      // A separate mount namespace, in which any user becomes root.
      let options = geteuid() == 0 ? ["-m"] : ["-r", "-m"]
      let run = try Program.run(
        "/usr/bin/unshare", options + ["/bin/sh", "-c", "echo isolated; " + text], environment: environment)
      guard run.output.hasPrefix("isolated\n") else {
        throw Missing("no mount namespace can be created: \(run.errors)")
      }
      return run
    }

    /// The script's output line that starts with `LABEL:`.
    private static func line(_ run: Program.Run, _ label: String) -> String? {
      run.output.split(separator: "\n").first { $0.hasPrefix(label + ":") }
        .map { String($0.dropFirst(label.count + 1)) }
    }

    @Test func `a full disk is reported, nothing is lost, and a later save succeeds`() throws {
      let fixture = try SessionFixture(nil)
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
        """, fixture, isolated: true)
      #expect(Self.line(run, "first") == "0", "\(run)")
      #expect(Self.line(run, "full") == "yes", "the disk was not full: \(run)")
      #expect(Self.line(run, "errors")?.contains("No space left on device") == true, "\(run)")
      #expect(Self.line(run, "status") == "3", "\(run)")
      #expect(Self.line(run, "kept") == "1", "\(run)")
      #expect(Self.line(run, "names") == "shop.json shop.lock shop.prev.json ", "\(run)")
      #expect(Self.line(run, "export") == "3", "\(run)")
      #expect(Self.line(run, "sheet") == "filler ", "\(run)")
      #expect(Self.line(run, "lines").flatMap(Int.init).map { $0 > 0 } == true, "\(run)")
      #expect(Self.line(run, "list") == "0", "\(run)")
      #expect(Self.line(run, "again") == "0", "\(run)")
      #expect(Self.line(run, "new") == "1", "\(run)")
      #expect(Self.line(run, "last") == "shop.json shop.lock shop.prev.json ", "\(run)")
      FaultReport.note("a full tmpfs", "reported, nothing lost, saved once there was space")
    }

    @Test func `a read-only folder can be read, and a save reports the reason`() throws {
      let fixture = try SessionFixture(nil)
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
        """, fixture, isolated: true)
      #expect(Self.line(run, "fired") == "yes", "\(run)")
      #expect(Self.line(run, "answer") == "3", "\(run)")
      #expect(Self.line(run, "reason") == "1", "\(run)")
      #expect(Self.line(run, "new") == "3", "\(run)")
      for label in ["list", "show", "export"] { #expect(Self.line(run, label) == "0", "\(label): \(run)") }
      #expect(Self.line(run, "lines").flatMap(Int.init).map { $0 > 0 } == true, "\(run)")
      #expect(Self.line(run, "picker").flatMap(Int.init).map { $0 > 0 } == true, "\(run)")
      FaultReport.note(
        "a read-only folder", "read, listed and exported; every change refused with the reason")
    }

    @Test func `limits on file size and open files lose no saved answer`()
      throws
    {
      let old = Session(flow: .register, answers: [.email: .text("old@example.cn")])
      var fired = (size: 0, number: 0)
      for bytes in [0, 1, 64, 128, 200] {
        let fixture = try SessionFixture(old)
        let run = try Self.script(
          "{ prlimit --fsize=\(bytes) \"$W\" answer shop email=new@example.cn $D 2>&1; echo \"status:$?\"; } | cat",
          fixture)
        if run.output.contains("File too large") { fired.size += 1 }
        #expect(Self.line(run, "status") == "3", "\(bytes): \(run)")
        #expect(try fixture.saved().answers[.email] == .text("old@example.cn"), "\(bytes)")
        #expect(try fixture.faults(after: "\(bytes) bytes") == [])
      }
      for count in 3...12 {
        let fixture = try SessionFixture(old)
        let run = try Self.script(
          "exec prlimit --nofile=\(count) \"$W\" answer shop email=new@example.cn $D", fixture)
        if run.errors.contains("Too many open files") { fired.number += 1 }
        let email = run.status == 0 ? "new@example.cn" : "old@example.cn"
        #expect(try fixture.saved().answers[.email] == .text(email), "\(count): \(run)")
        #expect(try fixture.faults(after: "\(count) files") == [])
      }
      #expect(fired.size == 5)
      #expect(fired.number > 1, "no call ran out of descriptors")
      FaultReport.note(
        "limits of size (5) and number of files (10)",
        "fired \(fired.size) and \(fired.number) times, nothing lost")
    }

    @Test(arguments: ["000", "777"]) func `permissions do not depend on the umask`(_ mask: String) throws {
      let fixture = try SessionFixture(nil)
      let run = try Self.script(
        """
        cd "$HOME"; umask \(mask); rm -rf .local
        "$W" new shop --flow register $D && "$W" answer shop email=a@example.cn $D && "$W" export shop --output sheet $D
        """, fixture)
      #expect(run.status == 0, "\(run)")
      #expect(fixture.names == ["shop.json", "shop.lock", "shop.prev.json"])
      for name in fixture.names { #expect(fixture.mode(name) == 0o600, "\(name)") }
      for name in [".", "..", "../.."] { #expect(fixture.mode(name) == 0o700, "\(name)") }
      #expect(fixture.mode("../../../../sheet") == 0o600)
    }

    @Test func `a closed or full output is reported and changes no session`() throws {
      let fixture = try SessionFixture(Session(flow: .register, answers: [.email: .text("old@example.cn")]))
      for (number, closed) in [">&-", "2>&-", "<&-", ">&- 2>&-", ">&- 2>&- <&-"].enumerated() {
        let run = try Self.script("\"$W\" answer shop email=new\(number)@example.cn $D \(closed)", fixture)
        #expect(run.status == (closed.hasPrefix(">") ? 3 : 0), "\(closed)")
        #expect(try fixture.saved().answers[.email] == .text("new\(number)@example.cn"), "\(closed)")
        #expect(try fixture.faults(after: closed) == [])
      }
      let before = try AnswersFile.read(fixture.file)
      for arguments in [
        "list", "show shop", "export shop", "rules", "check shop", "--help", "template register",
      ] {
        let run = try Self.script("\"$W\" \(arguments) $D >/dev/full; echo $?", fixture)
        #expect(run.output == "3\n", "\(arguments): \(run)")
      }
      let lines = try Self.script("echo a@example.cn | \"$W\" --plain shop $D >/dev/full; echo $?", fixture)
      #expect(lines.output == "3\n")
      #expect(try Self.script("\"$W\" list $D 2>/dev/full >/dev/null; echo $?", fixture).output == "0\n")
      #expect(try AnswersFile.read(fixture.file) == before)
      FaultReport.note("standard files closed or /dev/full", "13 cases, no session changed")
    }

    enum Swap: String, CaseIterable, Sendable { case changed, deleted, link, fifo, folder }

    @Test(arguments: Swap.allCases) func `a file replaced while the user types is left alone`(
      _ swap: Swap
    ) throws {
      let session = try TerminalSession()
      try session.waitForScreen()
      try session.type(TerminalSession.first[..<2])
      let file = session.fixture.file
      let target = session.fixture.home.path + "/target"
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
      session.terminal.type("\r")
      if swap != .deleted { #expect(session.terminal.wait(for: "conflict-1.json")) }
      try session.type(TerminalSession.second[..<1])
      session.child.signal(SIGTERM)
      #expect(session.child.wait(seconds: 30)?.status == 0)
      if swap == .deleted {
        #expect(
          try session.fixture.saved().answers[.legalName] == .text(TerminalSession.first[..<2].joined()))
        return
      }
      var after = stat()
      lstat(file, &after)
      #expect(before.st_ino == after.st_ino && before.st_mode == after.st_mode)
      #expect(try String(contentsOfFile: target, encoding: .utf8) == "precious")
      let copy = try AnswersFile.decode(AnswersFile.read(session.fixture.folder + "/shop.conflict-1.json"))
      #expect(copy.answers[.legalName] == .text(TerminalSession.first[..<2].joined()))
      #expect(session.fixture.mode("shop.conflict-1.json") == 0o600)
    }

    @Test func `commands work with a clock running backwards and without a home`() throws {
      let fixture = try SessionFixture(SessionFixture.named)
      for (number, day) in ["2026-11-20", "1999-12-31", "2026-11-21", "0001-01-01", "9999-12-31"].enumerated()
      {
        let run = try Self.script(
          "\"$W\" answer shop email=day\(number)@example.cn --today \(day) && \"$W\" show shop --today \(day) && "
            + "\"$W\" export shop --today \(day)", fixture)
        #expect(run.status == 0, "\(day): \(run)")
        #expect(try fixture.saved().answers[.email] == .text("day\(number)@example.cn"))
      }
      #expect(try SavedSession.decode(AnswersFile.read(fixture.file), as: SessionFixture.name).revision == 7)
      for home in [
        "unset HOME", "HOME=", "HOME=relative", "HOME=/nonexistent", "unset HOME; XDG_DATA_HOME=x",
      ] {
        let run = try Self.script(
          "cd \(fixture.home.path); \(home); \"$W\" list $D; echo \"status:$?\"; ls", fixture)
        #expect(Self.line(run, "status") == "0", "\(home): \(run)")
        #expect(!run.output.contains("relative"), "\(home): \(run)")
      }
    }

    @Test
    func `an export replaces a file only with --force and never anything else`()
      throws
    {
      let fixture = try SessionFixture(SessionFixture.named)
      let home = fixture.home.path
      let old = home + "/old"
      try Data("precious".utf8).write(to: URL(filePath: old))
      chmod(old, 0o644)
      symlink(old, home + "/link")
      mkfifo(home + "/fifo", 0o600)
      mkdir(home + "/folder", 0o700)
      for name in ["old", "link", "fifo", "folder", "folder/", ".", "..", "missing/sheet"] {
        let run = try fixture.run(["export", "shop", "--output", home + "/" + name])
        #expect(run.status == 3 && run.output.isEmpty && !run.errors.isEmpty, "\(name): \(run)")
      }
      for name in ["link", "fifo", "folder"] {
        #expect(
          try fixture.run(["export", "shop", "--output", home + "/" + name, "--force"]).status == 3, "\(name)"
        )
      }
      #expect(try String(contentsOfFile: old, encoding: .utf8) == "precious")
      #expect(try fixture.run(["export", "shop", "--output", old, "--force"]).status == 0)
      #expect(try fixture.run(["export", "shop", "--output", home + "/new"]).status == 0)
      for name in ["old", "new"] { #expect(fixture.mode("../../../../" + name) == 0o600, "\(name)") }
      let left = try FileManager.default.contentsOfDirectory(atPath: home).filter {
        $0.hasPrefix(".wxwizard")
      }
      #expect(left == [])
    }
  }
}
