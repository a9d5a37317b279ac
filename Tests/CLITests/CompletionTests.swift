import Foundation
import TestSupport
import Testing

/// Runs completion in the shells.
@Suite struct CompletionTests {
  /// Command lines and their completions; for an answer, the text after `=`.
  private static let lines: [(String, Set<String>)] = [
    ("wxwizard sh", ["show"]), ("wxwizard ac", ["acme"]), ("wxwizard show ", ["acme"]),
    ("wxwizard show acme --w", ["--why"]), ("wxwizard list --du", ["--due"]),
    ("wxwizard answer acme emailU", ["emailUnused="]), ("wxwizard answer acme emailUnused=t", ["true"]),
    ("wxwizard answer acme adminName=x accountKind=", ["basic", "general", "virtual", "personal"]),
    ("wxwizard done acme payT", ["payTransfer"]), ("wxwizard new acme --flow quick-r", ["quick-register"]),
    ("wxwizard export acme --for fin", ["finance"]), ("wxwizard --lang=z", ["zh"]),
    ("wxwizard template quick-c", ["quick-certify"]), ("wxwizard completion ", ["bash", "zsh", "fish"]),
    ("wxwizard show acme --why publ", ["publish"]), ("wxwizard new ", []),
    (
      "wxwizard rules certification.fe",
      [
        "certification.fee", "certification.fee.individual", "certification.fee.government",
        "certification.fee.soleTrader",
      ]
    ), ("wxwizard flows phone", ["phone-number"]),
    // Options and their values can be anywhere and are not commands.
    ("wxwizard --lang en sh", ["show"]), ("wxwizard --lang=en --plain show ", ["acme"]),
    ("wxwizard --color never done acme payT", ["payTransfer"]),
    ("wxwizard done --lang zh acme payT", ["payTransfer"]), ("wxwizard --rules list don", ["done"]),
    ("wxwizard show acme --lang zh --w", ["--why"]), ("wxwizard --lang ", ["zh", "en"]),
    ("wxwizard list --color a", ["auto", "always"]),
    ("wxwizard export acme --format ", ["text", "markdown", "html", "json", "ics", "csv"]),
    ("wxwizard flows --format ", ["text", "mermaid", "dot", "json"]),
    (
      "wxwizard export --for ",
      [
        "administrator", "officialAccountAdministrator", "finance", "legalRepresentative", "applicant",
        "developer",
      ]
    ),
    // Sessions come from the folder named on the command line.
    ("wxwizard --sessions clients show ", ["mall"]), ("wxwizard show --sessions=clients ", ["mall"]),
    ("wxwizard --sessions ~/clients ma", ["mall"]), ("wxwizard --sessions none show ", []),
    // Outcomes, reminders and further values of a set.
    ("wxwizard show acme --why transferO", ["transferOutcome"]),
    ("wxwizard show acme --why renew", ["renewCertification"]),
    (
      "wxwizard answer acme documentsReady=licence,le",
      ["licence,legalPersonIDCard"]
    ),
  ]

  /// Prints what bash would offer.
  private static let bash = #"""
    source ./script; COMP_LINE=$1 COMP_POINT=${#1}; _wxwizard; printf '%s\n' "${COMPREPLY[@]}"
    """#

  /// Runs an interactive zsh and prints the completions that Tab produces.
  private static let zsh = #"""
    zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell "PROMPT=; fpath=($PWD \$fpath); autoload -Uz compinit; compinit -u -d $PWD/dump"
    zpty -w shell 'compadd() {
      if [[ " $* " == *" -"[OAD]" "* ]] { builtin compadd "$@"; return }
      local -a found; builtin compadd -A found "$@"
      (( $#found )) && print -rl -- "<"$^found">"
      builtin compadd "$@"
    }'
    zpty -w shell 'offer() { zle list-choices; print "\nFINISHED" }; zle -N offer; bindkey "^I" offer'
    zpty -w shell 'print REA""DY'
    while { zpty -r shell line } { [[ $line == *READY* ]] && break }
    # Nothing may be typed behind the Tab: with input pending, zsh does not complete.
    zpty -w -n shell "$1"$'\t'
    while { zpty -r shell line } {
      [[ $line == *FINISHED* ]] && break
      [[ $line == (#b)*"<"(*)">"* ]] && print -r -- $match[1]
    }
    zpty -d shell
    """#

  private static let fish = """
    source ./script; complete -C $argv[1] | string replace -r '\\t.*' ''
    """

  private func offers(_ line: String, in shell: String, _ fixture: CLIFixture) throws -> Set<String> {
    let script = try fixture.run("completion", shell).output
    _ = try fixture.file(shell == "zsh" ? "_wxwizard" : "script", script)
    let arguments =
      switch shell {
      case "bash": ["-c", Self.bash, "bash", line]
      case "zsh": ["-f", "-o", "extendedglob", "-c", Self.zsh, "zsh", line]
      default: ["-N", "-c", Self.fish, line]
      }
    let environment = [
      "HOME": fixture.home.path, "PATH": Program.folder + ":/usr/bin:/bin", "TERM": "dumb",
      "LC_ALL": "C.UTF-8",
    ]
    let run = try Program.run(
      "/usr/bin/env", ["-C", fixture.home.path, "/usr/bin/\(shell)"] + arguments, environment: environment)
    var found = Set(run.lines.map(String.init))
    // Bash offers the text after `=`, the others whole words.
    if shell != "bash", let word = line.split(separator: " ").last, line.last != " " {
      found = Set(
        found.map { offer in
          guard let equals = offer.firstIndex(of: "=") else { return offer }
          return String(word.contains("=") ? offer[offer.index(after: equals)...] : offer[...equals])
        })
    }
    return found
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a shell completes commands, sessions, options, flows, fields and values`(shell: String) throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    try fixture.run("done", "acme", "payTransfer")
    try fixture.run("new", "mall", "--sessions", fixture.home.path + "/clients")
    for (line, expected) in Self.lines {
      let found = try offers(line, in: shell, fixture)
      #expect(found == expected, "\(line): \(found)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `a completion script has valid syntax`(
    shell: String
  )
    throws
  {
    let fixture = try CLIFixture()
    for language in ["en", "zh"] {
      let made = try fixture.run("completion", shell, "--lang", language)
      #expect(made.status == 0 && made.output.contains("__complete"))
      let script = try fixture.file("script", made.output)
      let run = try Program.run(
        "/usr/bin/\(shell)", ["-n", script],
        environment: ["HOME": fixture.home.path, "PATH": "/usr/bin:/bin"])
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completion never runs a file name as a command and offers only session names`(shell: String) throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let names = [
      "$(touch ran)", "`touch ran`", "a;touch ran", "$HOME", "two words", "*", "Acme", "acme.prev", "-x",
    ]
    let sessions = URL(filePath: fixture.home.session("acme")).deletingLastPathComponent().path
    try FileManager.default.createDirectory(
      atPath: fixture.home.path + "/$(touch ran)", withIntermediateDirectories: true)
    for folder in [sessions, fixture.home.path, fixture.home.path + "/$(touch ran)"] {
      for name in names { try Data().write(to: URL(filePath: "\(folder)/\(name).json")) }
    }
    let lines = [
      "wxwizard show ", "wxwizard done ", "wxwizard -- ", "wxwizard ", "wxwizard check ",
      "wxwizard export $(to",
      "wxwizard check '$(touch ran)/", "wxwizard --sessions '$(touch ran)' show ",
      "wxwizard --sessions $(touch ran) show ", "wxwizard show $(touch ran) --w",
      "wxwizard export a --output ",
      "wxwizard answer acme $(touch ran)=", "wxwizard --sessions `touch${IFS}ran` show ",
    ]
    for (place, line) in lines.enumerated() {
      let found = try offers(line, in: shell, fixture)
      #expect(!FileManager.default.fileExists(atPath: fixture.home.path + "/ran"), "\(line) ran a command")
      if place < 2 { #expect(found == ["acme"], "\(line): \(found)") }
      if place == 2 { #expect(found.isSubset(of: ["acme"]), "\(line): \(found)") }
    }
  }
}
