import Foundation
import TestSupport
import Testing

/// Merges sessions in a Git working tree.
@Suite struct MergeTests {
  /// A repository with a session folder, set up as the README says.
  private struct Repository {
    let fixture: CLIFixture
    let path: String

    init(withDriver: Bool = true) throws {
      fixture = try CLIFixture()
      path = fixture.home.path + "/clients"
      try git("init", "-q", "-b", "main", path, at: fixture.home.path)
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
      if withDriver {
        try git("config", "merge.wxwizard.driver", "\(Program.path) merge --lang en %A %O %B %P")
        try Data("*.json merge=wxwizard\n".utf8).write(to: URL(filePath: path + "/.gitattributes"))
      }
      try Data("*.lock\n*.draft\n*.tmp\n*.prev.json\n".utf8).write(to: URL(filePath: path + "/.gitignore"))
      try run("new", "acme", "--answers", fixture.file("acme.json", CLIFixture.transferring))
      try commit()
      try git("branch", "other")
    }

    @discardableResult
    func run(_ words: String..., today: String = CLIFixture.day) throws -> Program.Run {
      try fixture.run(words: words + ["--sessions", path], today: today)
    }

    @discardableResult
    func git(_ words: String..., at folder: String? = nil) throws -> Program.Run {
      let environment = [
        "HOME": fixture.home.path, "PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.cn", "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@example.cn", "LC_ALL": "C.UTF-8",
      ]
      return try Program.run("/usr/bin/git", ["-C", folder ?? path] + words, environment: environment)
    }

    func commit() throws {
      try git("add", "-A")
      try #require(try git("commit", "-q", "-m", "x").status == 0)
    }

    /// Makes one change on each of two branches and merges them.
    func merge(
      _ ours: () throws -> Void, with theirs: () throws -> Void
    ) throws -> Program.Run {
      try git("checkout", "-q", "other")
      try theirs()
      try commit()
      try git("checkout", "-q", "main")
      try ours()
      try commit()
      return try git("merge", "-q", "--no-edit", "other")
    }

    var text: String {
      get throws { String(decoding: try Data(contentsOf: URL(filePath: path + "/acme.json")), as: UTF8.self) }
    }
  }

  @Test func `changes to different answers merge into a valid file`()
    throws
  {
    let repository = try Repository()
    let merged = try repository.merge {
      try repository.run("answer", "acme", "adminName=李娜", today: "2026-11-21")
      try repository.run("done", "acme", "payTransfer", "--on", "2026-11-21", today: "2026-11-21")
    } with: {
      try repository.run("answer", "acme", "adminPhone=13800138000", today: "2026-11-22")
    }
    #expect(merged.status == 0, "\(merged.output)\(merged.errors)")
    let shown = try repository.run("show", "acme", "--json", today: "2026-11-22").object
    #expect(shown["revision"] as? Int == 4 && shown["updated"] as? String == "2026-11-22")
    let text = try repository.text
    #expect(text.contains(#""adminName": "李娜""#) && text.contains(#""adminPhone": "13800138000""#))
    #expect(text.contains(#""payTransfer": "2026-11-21""#) && text.contains(#""checksum""#))
    #expect(try repository.git("status", "--porcelain").output.isEmpty)
  }

  @Test
  func
    `an answer that both changed is a conflict of which nothing is lost, and is refused until it is solved`()
    throws
  {
    let repository = try Repository()
    let merged = try repository.merge {
      try repository.run("answer", "acme", "adminName=李娜", "adminPhone=13800138000")
    } with: {
      try repository.run("answer", "acme", "adminName=王芳")
    }
    #expect(merged.status == 1)
    #expect((merged.output + merged.errors).contains("both sides changed answers.adminName"))
    // Git's temporary file name means nothing to the user.
    #expect((merged.output + merged.errors).contains("wxwizard: acme.json:"))
    #expect(!(merged.output + merged.errors).contains(".merge_file"))
    let text = try repository.text
    #expect(text.contains("李娜") && text.contains("王芳") && text.contains("13800138000"))
    let refused = try repository.run("show", "acme")
    #expect(refused.status == 3 && refused.errors.contains("git conflict marker"))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let mark = try #require(lines.firstIndex { $0.hasPrefix("<<<<<<<") })
    #expect(refused.errors.contains("line \(mark + 1)"))
    #expect(try repository.run("answer", "acme", "bankName=x").status == 3)
    #expect(try repository.text == text)
    let solved = lines.filter {
      !$0.hasPrefix("<<<<") && $0 != "=======" && !$0.hasPrefix(">>>>") && !$0.contains("王芳")
    }
    try Data(solved.joined(separator: "\n").utf8).write(to: URL(filePath: repository.path + "/acme.json"))
    #expect(try repository.run("answer", "acme", "bankName=中国银行").status == 0)
    #expect(try repository.text.contains("李娜") && repository.text.contains(#""checksum""#))
  }

  @Test func `a file with git's conflict markers is refused with how to resolve them`() throws {
    let repository = try Repository(withDriver: false)
    let merged = try repository.merge {
      try repository.run("answer", "acme", "adminName=李娜", today: "2026-11-21")
    } with: {
      try repository.run("answer", "acme", "email=b@example.cn", today: "2026-11-22")
    }
    #expect(merged.status == 1)
    let refused = try repository.run("show", "acme")
    #expect(refused.status == 3 && refused.errors.contains("delete the markers and the line \"checksum\""))
    var isTheirs = false
    let solved = try repository.text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line.hasPrefix("<<<<") || line.hasPrefix(">>>>") { isTheirs = false; return false }
      if line == "=======" { isTheirs = true; return false }
      return !isTheirs && !line.contains("checksum")
    }
    try Data(solved.joined(separator: "\n").utf8).write(to: URL(filePath: repository.path + "/acme.json"))
    #expect(try repository.run("show", "acme").status == 0)
    #expect(try repository.text.contains("李娜") && repository.text.contains("b@example.cn"))
  }

  @Test func `a merge keeps additions of both sides and removals of one`() throws {
    let fixture = try CLIFixture()
    func file(_ name: String, _ documents: String, _ done: String, _ attempts: String) throws -> String {
      try fixture.file(
        name,
        """
        {"schema": 1, "flow": "register", "answers": {"documentsReady": [\(documents)]}, "done": {\(done)},
        "attempts": [\(attempts)]}
        """)
    }
    func attempt(_ day: String) -> String {
      #"{"step": "transfer", "outcome": "late", "on": "\#(day)"}"#
    }
    let base = try file(
      "base.json", #""licence", "legalPersonIDCard""#, #""activateEmail": "2026-11-01""#, "")
    let ours = try file(
      "ours.json", #""licence""#, #""activateEmail": "2026-11-01", "payTransfer": "2026-11-03""#,
      attempt("2026-11-04"))
    let theirs = try file(
      "theirs.json", #""licence", "legalPersonIDCard", "applicationLetter""#, "", attempt("2026-11-05"))
    let merged = try fixture.run("merge", ours, base, theirs)
    #expect(merged.status == 0 && merged.errors.isEmpty)
    let text = String(decoding: try Data(contentsOf: URL(filePath: ours)), as: UTF8.self)
    #expect(text.contains(#""documentsReady": ["licence", "applicationLetter"]"#))
    #expect(text.contains("payTransfer") && !text.contains("activateEmail"))
    let days = text.split(separator: "\n").filter { $0.contains(#""on""#) }
    #expect(days.count == 2 && days[0].contains("2026-11-04") && days[1].contains("2026-11-05"))
  }

  @Test func `files that are not sessions are marked with both versions`() throws {
    let fixture = try CLIFixture()
    let ours = try fixture.file("ours.json", "{\n\"a\": 1\n}\n")
    let base = try fixture.file("base.json", "{}\n")
    let theirs = try fixture.file("theirs.json", "{\n\"a\": 2\n}\n")
    let merged = try fixture.run("merge", ours, base, theirs)
    #expect(merged.status == 3 && merged.errors.contains("cannot be merged"))
    let text = String(decoding: try Data(contentsOf: URL(filePath: ours)), as: UTF8.self)
    #expect(text == "{\n<<<<<<< ours\n\"a\": 1\n=======\n\"a\": 2\n>>>>>>> theirs\n}\n")
    #expect(try fixture.run("merge", ours).status == 2)
    #expect(try fixture.run("merge", ours, base, fixture.home.path + "/none.json").status == 3)
  }

  @Test func `a file that can't be marked stays as it is, and the message says how to take the other`() throws
  {
    let fixture = try CLIFixture()
    let good = Data(CLIFixture.transferring.utf8)
    let alien = good + Data([0x0A, 0xFF, 0xFE, 0x0A])
    let large = good + Data(repeating: 0x20, count: 1 << 20)
    func file(_ name: String, _ data: Data) throws -> String {
      let path = fixture.home.path + "/" + name
      try data.write(to: URL(filePath: path))
      return path
    }
    let base = try file("base.json", good)
    for (left, right) in [(alien, good), (good, alien), (large, good), (good, large), (alien, large)] {
      let (ours, theirs) = (try file("ours.json", left), try file("theirs.json", right))
      for words in [["merge", ours, base, theirs], ["merge", ours, base, theirs, "clients/acme.json"]] {
        let run = try fixture.run(words: words)
        #expect(run.status == 1, "\(run.errors)")
        let name = words.count == 5 ? "clients/acme.json" : ours
        #expect(run.errors.contains("git checkout --theirs -- \(name)"), "\(run.errors)")
        #expect(run.errors.hasPrefix("wxwizard: \(name)") && run.output.isEmpty)
        #expect(
          try Data(contentsOf: URL(filePath: ours)) == left
            && Data(contentsOf: URL(filePath: theirs)) == right)
      }
    }
    // A result that could not be read is not written either.
    func padded(_ key: String) -> Data {
      let text = String(repeating: "x", count: 600_000)
      return Data(#"{"schema": 1, "flow": "register", "answers": {"\#(key)": "\#(text)"}}"#.utf8)
    }
    let (ours, theirs) = (try file("ours.json", padded("email")), try file("theirs.json", padded("bankName")))
    let run = try fixture.run("merge", ours, base, theirs)
    #expect(run.status == 1 && run.errors.contains("larger than 1048576 bytes"), "\(run.errors)")
    #expect(try Data(contentsOf: URL(filePath: ours)) == padded("email"))
  }
}
