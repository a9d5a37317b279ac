import Foundation
import TestSupport
import Testing
import WizardText

@Suite struct HelpTests {
  private static let commands = [
    "new", "import", "list", "agenda", "show", "answer", "done", "retry", "check", "merge", "export",
    "copy", "archive",
    "delete", "rules",
    "flows", "template", "schema", "completion", "doctor", "help",
  ]

  @Test(arguments: ["en", "zh"]) func `the help names every command and fits 80x24`(
    language: String
  )
    throws
  {
    let help = try CLIFixture().run("--help", "--lang", language)
    #expect(help.status == 0 && help.lines.count <= 23)
    for line in help.lines { #expect(TextMeasure().columns(line) <= 80, "\(line)") }
    for command in Self.commands where command != "help" {
      #expect(help.output.contains("wxwizard \(command)"))
    }
    // No synopsis is truncated.
    for line in help.lines where line.hasPrefix("  wxwizard") {
      #expect(line.filter { $0 == "[" }.count == line.filter { $0 == "]" }.count, "\(line)")
    }
  }

  @Test(arguments: commands)
  func `a command's help has its usage, its options and a working example`(
    command: String
  ) throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    for language in ["en", "zh"] {
      let help = try fixture.run(command, "--help", "--lang", language)
      #expect(help.status == 0 && help.lines.count <= 23)
      #expect(help.output.hasPrefix(language == "en" ? "Usage: wxwizard" : "用法：wxwizard"))
      #expect(help.output.contains("wxwizard help options") && !help.output.contains("{"))
      // The example is one line, so that it can be copied.
      for line in help.lines.dropLast() { #expect(TextMeasure().columns(line) <= 80, "\(line)") }
      // The sentence on what the command does.
      let sentence = try #require(help.lines.dropFirst().first)
      #expect(sentence.hasSuffix(language == "en" ? "." : "。") && sentence.first?.isLowercase == false)
      #expect(try fixture.run("help", command, "--lang", language).output == help.output)
      let example = try #require(help.lines.last?.split(separator: "wxwizard ").last)
      let words = example.prefix { $0 != ">" }.split(separator: " ").map(String.init)
      #expect(words.first == command)
      #expect(try fixture.run(words: words).status != 2, "\(example)")
      try? fixture.make("acme", CLIFixture.transferring)
    }
  }

  @Test(arguments: ["en", "zh"])
  func `the help of import names the columns, and that of other commands the flows`(language: String) throws {
    let fixture = try CLIFixture()
    func help(_ command: String) throws -> String {
      // A sentence may be wrapped anywhere.
      try fixture.run("help", command, "--lang", language).output.filter { !$0.isWhitespace }
    }
    for word in ["name", "flow", "email", "wxwizardtemplateFLOW"] {
      #expect(try help("import").contains(word))
    }
    for command in ["template", "schema", "flows", "new", "import", "list", "agenda"] {
      #expect(try help(command).contains("start,register,quick-register,certify,"), "\(command)")
    }
    let man = try fixture.run("--man", "--lang", language).output
    #expect(man.contains(language == "en" ? "FLOW is one of" : "FLOW 为以下之一"))
  }

  @Test func `-f and -o are short for --format and --output`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let long = try fixture.run("export", "acme", "--format", "markdown")
    #expect(try fixture.run("export", "acme", "-f", "markdown").output == long.output)
    let path = fixture.home.path + "/acme.md"
    #expect(try fixture.run("export", "acme", "-o", path).status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == long.output)
    #expect(try fixture.run("help", "export").output.contains("-f, --format"))
    #expect(try fixture.run("export", "acme", "-f").errors.contains("--format needs a value"))
  }

  @Test(arguments: [
    (["lst", "--json"], "Did you mean list?"), (["opne", "acme"], "“opne”"),
    (["anwser", "acme", "email=x"], "Did you mean answer?"),
    (["list", "--jsno"], "Did you mean --json?"), (["show", "acme", "--due", "7"], "has no option --due"),
    (["show"], "Give one name"), (["done", "acme"], "No task given"),
    (["answer", "acme"], "No answer given"),
    (["completion", "csh"], "Did you mean zsh?"),
    (["new", "acme", "--flow", "registr"], "Did you mean register?"),
    (["answer", "acme", "email"], "FIELD=VALUE"),
    (["answer", "acme", "emial=x", "founded=1", "subjectTyp=y"], "“emial, founded, subjectTyp”"),
    (
      ["answer", "acme", "emial=x", "founded=1", "subjectTyp=y"],
      "Did you mean email (E-mail address), subjectType (Subject type)?"
    ),
    (["new", "Acme Shop"], "Did you mean acme-shop?"), (["new", "acme.json"], "is a file, not a session"),
    (["acme.json"], "wxwizard check acme.json"), (["show", "../x"], "is a file"),
    (["completion"], "Name a shell"),
    (["list", "--due", "--json"], "--due needs a value"), (["list", "acme"], "wxwizard show NAME"),
    (["--screens", "/nowhere", "list"], "no folder “/nowhere”"), (["merge", "a"], "three files"),
  ])
  func `a usage error has at most three lines and suggests what was meant`(words: [String], text: String)
    throws
  {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let run = try fixture.run(words: words)
    #expect(run.status == 2 && run.errors.contains(text), "\(run.errors)")
    #expect(run.errorLines.count <= 3 && run.output.isEmpty)
  }

  @Test(arguments: [
    ["--lang", "en", "list", "--bogus"], ["--lang=en", "list", "--bogus"],
    ["list", "--bogus", "--lang", "en"],
    ["list", "--bogus", "--lang=en"], ["--lang", "en", "lst", "--json"], ["list", "--due", "--lang=en"],
    ["list", "--flow", "x", "--lang", "en"], ["list", "--json=1", "--lang", "en"],
    ["list", "x", "--lang=en"],
    ["--bogus", "--lang", "zh", "--lang", "en"],
  ])
  func `a usage error is in the language of --lang, wherever that is`(words: [String]) throws {
    let fixture = try CLIFixture()
    let silent: [String: String?] = ["WXWIZARD_LANG": nil]
    let run = try Program.run(words, home: fixture.home.path, typing: "", variables: silent)
    #expect(run.status == 2 && run.errors.contains("\nSee wxwizard help"), "\(run.errors)")
    let other = words.map { $0 == "en" ? "zh" : $0 == "--lang=en" ? "--lang=zh" : $0 }
    let chinese = try Program.run(other, home: fixture.home.path)
    #expect(chinese.status == 2 && chinese.errors.contains("\n用法见 wxwizard help"), "\(chinese.errors)")
  }

  @Test(arguments: ["en", "zh"]) func `a usage error is in the language of the environment`(
    language: String
  )
    throws
  {
    let fixture = try CLIFixture()
    for words in [
      ["list", "--bogus"], ["list", "--bogus", "--lang", "fr"], ["list", "--bogus", "--lang"],
    ] {
      let run = try Program.run(
        words, home: fixture.home.path, typing: "", variables: ["WXWIZARD_LANG": language])
      let hint = language == "en" ? "See wxwizard help list." : "用法见 wxwizard help list。"
      #expect(run.status == 2 && run.errors.contains(hint), "\(run.errors)")
    }
    // After `--` it is not an option.
    let run = try Program.run(
      ["list", "--bogus", "--", "--lang", "en"], home: fixture.home.path, typing: "",
      variables: ["WXWIZARD_LANG": "zh"])
    #expect(run.errors.contains("用法见"))
  }

  @Test(arguments: ["en", "zh"])
  func `the manual page has every command and option and formats without warnings`(language: String) throws {
    let fixture = try CLIFixture()
    let page = try fixture.run("--man", "--lang", language)
    #expect(page.status == 0 && page.output.hasPrefix(".TH WXWIZARD 1"))
    for command in Self.commands { #expect(page.output.contains("\n.B wxwizard \(command)")) }
    let pages = Self.commands + ["options"]
    let help = try pages.map { try fixture.run("help", $0).output }.joined()
    let options = Set(help.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("--") })
    #expect(options.count > 15)
    for option in options {
      #expect(page.output.contains(option.split(separator: "-").joined(separator: "\\-")), "\(option)")
    }
    guard language == "en" else { return }
    let path = try fixture.file("wxwizard.1", page.output)
    let run = try Program.run(
      "/usr/bin/groff", ["-ww", "-man", "-Tutf8", path], environment: ["PATH": "/usr/bin:/bin"])
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
  }
}

@Suite struct NewTests {
  private let bad = """
    {"schema": 1, "flow": "register", "answers": {
      "email": "ops@example.cn",
      "emial": "ops@example.cn",
      "subjectType": "enterprize",
      "emailUnused": "yes"},
     "done": {"activateEmail": "2026-11-18", "payTransferr": "2026-11-19"},
     "attempts": [{"step": "email", "outcome": "late", "on": "2026-11-19"}]}
    """

  @Test func `new reports every invalid answer with its position and creates nothing`() throws {
    let fixture = try CLIFixture()
    let path = try fixture.file("bad.json", bad)
    let run = try fixture.run("new", "acme", "--answers", path)
    #expect(run.status == 1 && run.output.isEmpty)
    for text in [
      ":3:3: answers.emial: ", ":4:3: answers.subjectType: ", ":5:3: answers.emailUnused: ",
      ":6:42: done.payTransferr: ", ":7:15: attempts[0]: ",
    ] {
      #expect(run.errors.contains(path + text), "\(run.errors)")
    }
    #expect(run.errors.contains("Correct them, or add --keep-good"))
    #expect(!FileManager.default.fileExists(atPath: fixture.home.session("acme")))
  }

  @Test func `new --keep-good takes the valid answers`() throws {
    let fixture = try CLIFixture()
    let run = try fixture.run("new", "acme", "--answers", fixture.file("bad.json", bad), "--keep-good")
    #expect(run.status == 0)
    let session = try fixture.session("acme")
    #expect(session.answers == [.email: .text("ops@example.cn")])
    #expect(session.attempts.isEmpty && session.unknownTasks.isEmpty && session.unknownAnswers.isEmpty)
  }

  @Test func `new locates a syntax error by line and column`() throws {
    let fixture = try CLIFixture()
    let run = try fixture.run(
      "new", "acme", "--answers", fixture.file("bad.json", "{\"schema\": 1,\n  \"flow\": }"))
    #expect(run.status == 3 && run.errors.contains("line 2, column 11"), "\(run.errors)")
  }
}
