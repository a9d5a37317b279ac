import Foundation
import TestSupport
import Testing

/// Arguments, names and files that are not UTF-8.
@Suite struct EncodingTests {
  /// "晨星" in GB18030, as octal escapes of printf.
  private static let gbk = #"\263\277\320\307"#

  @Test func `an answer in GB18030 is refused with its field and how to convert it, and nothing is saved`()
    throws
  {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let before = try fixture.bytes("acme")
    let run = try fixture.shell(#"wxwizard answer acme adminName=x "legalName=$(printf '\#(Self.gbk)')""#)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(
      run.errors.contains("The value of legalName is not UTF-8 and looks like GB18030"), "\(run.errors)")
    #expect(run.errors.contains("iconv -f GB18030 -t UTF-8"))
    #expect(try fixture.bytes("acme") == before)
  }

  @Test func `an option value and a session name that are not UTF-8 are wrong usage`() throws {
    let fixture = try CLIFixture()
    for command in [
      #"list --today "$(printf '\377')""#, #"new "$(printf '\377')""#, #"show "$(printf '\377')""#,
    ] {
      let run = try fixture.shell("wxwizard " + command)
      #expect(run.status == 2 && run.errors.contains("is not UTF-8. Convert it"), "\(run.errors)")
    }
  }

  @Test func `a folder name that is not UTF-8 is used as it is`() throws {
    let fixture = try CLIFixture()
    let run = try fixture.shell(
      #"""
      folder=$(printf '\#(Self.gbk)'); mkdir -m 700 "$folder"
      wxwizard --sessions "$folder" new acme && ls "$folder" && ls | wc -l
      """#)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("acme.json\n") && run.output.hasSuffix("1\n"), "\(run.output)")
  }

  @Test func `check reads files whose names are not UTF-8`() throws {
    let fixture = try CLIFixture()
    _ = try fixture.file("a.json", CLIFixture.transferring)
    let run = try fixture.shell(
      #"mkdir answers; cp a.json "answers/$(printf '\#(Self.gbk)').json"; wxwizard check answers"#)
    #expect(run.status == 0 && run.output.contains(".json: Ordinary registration"), "\(run.errors)")
  }

  @Test(arguments: [
    ("\u{FEFF}{}", "Save it as UTF-8 without BOM"), ("", "The file is empty"),
    ("{\"schema\": 1,}", "Remove the comma"),
    ("{\"schema\": 1, \"schema\": 1}", "The key “schema” appears twice"),
    ("{'schema': 1}", "A key in double quotes"),
    ("{\"a\": 0123}", "Write a code or phone number as text"), ("{\"a\": yes}", "A value is missing"),
    ("{\"a\" 1}", "A colon"),
    ("{\"a\": \"x", "a quote or bracket is not closed"), ("{} {}", "Remove what follows"),
    ("{// x\n}", "no comments"),
  ])
  func `an error in JSON is explained with its remedy`(text: String, message: String) throws {
    let fixture = try CLIFixture()
    let run = try fixture.run("check", fixture.file("a.json", text))
    #expect(run.status == 3 && run.errors.contains(message) && !run.errors.contains("json."), "\(run.errors)")
  }

  @Test func `an answers file in GB18030 is refused with how to convert it`() throws {
    let fixture = try CLIFixture()
    let run = try fixture.shell(
      #"printf '{"schema": 1, "flow": "\#(Self.gbk)"}' > a.json; wxwizard check a.json"#)
    #expect(run.status == 3 && run.errors.contains("iconv -f GB18030 -t UTF-8"), "\(run.errors)")
  }

  @Test(arguments: ["C", "C.UTF-8", "POSIX", "", "en_US.UTF-8", "de_DE.UTF-8"])
  func `a locale that is not Chinese means English`(locale: String) throws {
    let fixture = try CLIFixture()
    let run = try Program.run(
      ["help"], home: fixture.home.path, typing: "",
      variables: ["WXWIZARD_LANG": nil, "LANG": nil, "LC_ALL": locale])
    #expect(run.output.contains("Usage: wxwizard"))
  }

  @Test func `a Chinese locale means Chinese, and the remembered language precedes it`() throws {
    let fixture = try CLIFixture()
    func help() throws -> String {
      try Program.run(
        ["help"], home: fixture.home.path, typing: "",
        variables: ["WXWIZARD_LANG": nil, "LC_ALL": "zh_CN.UTF-8"]
      ).output
    }
    #expect(try help().contains("用法：wxwizard"))
    let set = try fixture.run("settings", "language=en")
    #expect(set.status == 0 && set.lines.first == "language=en")
    #expect(try help().contains("Usage: wxwizard"))
    #expect(try fixture.run("settings", "language=fr").status == 2)
    #expect(try fixture.run("settings", "langauge=en").errors.contains("Did you mean language?"))
    try fixture.run("settings", "language=")
    #expect(try help().contains("用法：wxwizard"))
  }
}
