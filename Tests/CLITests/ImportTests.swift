import Foundation
import TestSupport
import Testing
import WizardCore

/// Client tables.
@Suite struct ImportTests {
  private static let table = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/clients.csv").path

  private func names(_ fixture: CLIFixture) throws -> [String] {
    try fixture.run("list", "--format", "json").lines.compactMap { line in
      (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["name"] as? String
    }
  }

  @Test func `a table of thirty clients in all seven flows makes thirty sessions`() throws {
    let fixture = try CLIFixture()
    let run = try fixture.run("import", Self.table)
    #expect(run.status == 0 && run.output == "Created 30 sessions.\n", "\(run.errors)")
    #expect(try names(fixture).count == 30)
    let session = try fixture.session("kaiyuan")
    #expect(session.flow == .register && session.answers[.legalName] == .text("开元文具（上海）有限公司"))
    #expect(session.answers[.subjectType] == .text("enterprise"))
    #expect(session.answers[.emailUnused] == .yesNo(true))
    let flows = Set(try names(fixture).map { try fixture.session($0).flow })
    #expect(flows.count == 7)
    // The client is listed in flows that do not ask for a legal name.
    #expect(try fixture.run("list", "--client", "涟溪").output.contains("lianxi"))
  }

  @Test(arguments: [";", "\t"])
  func `a table with the separator of another language's spreadsheet is read`(separator: String) throws {
    let fixture = try CLIFixture()
    let text = "名称,证照全称\na,\"甲;乙公司\"\n".replacing(",", with: separator)
    let run = try fixture.run("import", fixture.file("t.csv", text))
    #expect(run.status == 0, "\(run.errors)")
    #expect(try fixture.session("a").answers[.legalName] == .text("甲;乙公司"))
  }

  @Test func `--keep-good is not advised when no row is good`() throws {
    let fixture = try CLIFixture()
    let all = try fixture.run(
      "import", fixture.file("t.csv", "name,flow,email\na,register,x\nb,register,y\n"))
    #expect(all.status == 1 && !all.errors.contains("--keep-good"), "\(all.errors)")
    let some = try fixture.run(
      "import", fixture.file("u.csv", "name,flow,email\na,register,x\nb,register,b@example.cn\n"))
    #expect(some.status == 1 && some.errors.contains("--keep-good"), "\(some.errors)")
  }

  @Test func `labels of both languages name the same fields`() throws {
    let fixture = try CLIFixture()
    let chinese = "名称,流程,证照全称,主体类型\na,普通注册,某公司,企业\n"
    let english = "name,flow,Full legal name,subjectType\nb,register,某公司,Enterprise\n"
    for (name, text) in [("a", chinese), ("b", english)] {
      let run = try fixture.run("import", fixture.file("t.csv", text))
      #expect(run.status == 0, "\(run.errors)")
      let session = try fixture.session(name)
      #expect(session.flow == .register && session.answers[.subjectType] == .text("enterprise"))
      #expect(session.answers[.legalName] == .text("某公司"))
    }
  }

  private static let bad = """
    name,flow,email,subjectType,developers
    good,register,ops@good.example.cn,enterprise,
    Bad Name,register,ops@bad.example.cn,enterprise,
    wrong,registr,ops@wrong.example.cn,enterprise,
    kind,register,ops@kind.example.cn,enterprize,
    mail,register,no-address,enterprise,
    good,register,,,
    count,register,,,"many"

    """

  @Test func `every bad row is named with line and column, and nothing is created`() throws {
    let fixture = try CLIFixture()
    let path = try fixture.file("bad.csv", Self.bad)
    let run = try fixture.run("import", path)
    #expect(run.status == 1 && run.output.isEmpty)
    for text in [
      ":3:1: “Bad Name” is not a valid name", ":4:7: There is no flow “registr”",
      ":5:35: subjectType cannot be",
      ":6:15: email: ", ":7:1: The name good is already in line 2", ":8:18: developers cannot be",
    ] {
      #expect(run.errors.contains(path + text), "\(run.errors)")
    }
    #expect(run.errors.contains("6 rows have errors") && run.errors.contains("--keep-good"))
    #expect(try names(fixture).isEmpty)
  }

  @Test func `--keep-good creates the other rows, also from standard input`() throws {
    let fixture = try CLIFixture()
    let run = try Program.run(
      ["import", "-", "--keep-good", "--today", CLIFixture.day], home: fixture.home.path, typing: Self.bad)
    #expect(run.status == 1 && run.output == "Created 1 session.\n", "\(run.errors)")
    #expect(run.errors.contains("6 rows were not created."))
    #expect(try names(fixture) == ["good"])
    // The row exists now.
    let again = try fixture.run("import", fixture.file("bad.csv", Self.bad), "--keep-good")
    #expect(again.status == 1 && again.errors.contains(":2:1: The session good exists."))
  }

  @Test(arguments: [
    ("name,emial\na,x\n", "There is no field “emial”"), ("email\nx\n", "The column “name” is missing"),
    ("name,email,注册邮箱\na,x,y\n", "The column “注册邮箱” is the same as column 2, “email”. Keep one of them."),
  ])
  func `a wrong header creates nothing`(text: String, message: String) throws {
    let fixture = try CLIFixture()
    let run = try fixture.run("import", fixture.file("t.csv", text))
    #expect(run.status == 1 && run.errors.contains(message), "\(run.errors)")
    #expect(try names(fixture).isEmpty)
  }

  @Test(arguments: [
    ("name\n\"a", ":2:1: not valid CSV: the quotation mark is not closed"),
    ("name\n\"a\"b\n", ":2:4: not valid CSV"), ("name\na\"b\n", ":2:2: not valid CSV"),
    ("name\n", "no clients"),
  ])
  func `a malformed table is located`(text: String, message: String) throws {
    let fixture = try CLIFixture()
    let run = try fixture.run("import", fixture.file("t.csv", text))
    #expect(run.status == 3 && run.errors.contains(message), "\(run.errors)")
  }

  @Test func `a table in GB18030 is recognised and refused`() throws {
    let fixture = try CLIFixture()
    let run = try fixture.shell(
      #"iconv -f UTF-8 -t GB18030 "\#(Self.table)" > gb.csv; wxwizard import gb.csv"#)
    #expect(run.status == 3 && run.errors.contains("looks like GB18030"), "\(run.errors)")
    #expect(run.errors.contains("iconv -f GB18030 -t UTF-8 gb.csv > gb.csv.utf8.csv"), "\(run.errors)")
    #expect(try fixture.run("import", Self.table).status == 0)
  }

  @Test func `a table that a spreadsheet saved with LF and quoted cells is read`() throws {
    let fixture = try CLIFixture()
    let text = "\u{FEFF}name,legalName,email\n\"a\",\"'=1+1, \"\"x\"\"\",\"\"\n\n"
    let run = try fixture.run("import", fixture.file("t.csv", text), "--flow", "register")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try fixture.session("a").answers == [.legalName: .text("=1+1, \"x\"")])
  }
}
