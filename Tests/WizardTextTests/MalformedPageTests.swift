import Foundation
import Testing
import WizardCore

@testable import WizardText

/// A temporary folder of pages, deleted with the test.
final class PageFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "wxwizard-pages-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    try Data(bytes).write(to: URL(filePath: path).appending(path: name))
  }
}

@Suite struct MalformedPageTests {
  struct Fault: Sendable {
    let text: String
    let line: Int
    let fault: PageError.Fault
  }

  static let faults: [Fault] = [
    Fault(text: "", line: 1, fault: .title),
    Fault(text: "No title\n", line: 1, fault: .title),
    Fault(text: "# \n", line: 1, fault: .title),
    Fault(text: "\n# Late title\n", line: 1, fault: .title),
    Fault(text: "# Title\n### Too deep\n", line: 2, fault: .line),
    Fault(text: "# Title\n# Second title\n", line: 2, fault: .line),
    Fault(text: "# Title\ntext\n\n    code\n", line: 4, fault: .line),
    Fault(text: "# Title\n\tcode\n", line: 2, fault: .line),
    Fault(text: "# Title\n>no blank\n", line: 2, fault: .line),
    Fault(text: "# Title\n- `email` E-mail\na paragraph among the fields\n", line: 3, fault: .line),
    Fault(text: "# Title\n- email E-mail\n", line: 2, fault: .item),
    Fault(text: "# Title\n- `email E-mail\n", line: 2, fault: .item),
    Fault(text: "# Title\n- `email`\n", line: 2, fault: .item),
    Fault(text: "# Title\n- `` E-mail\n", line: 2, fault: .item),
    Fault(text: "# Title\n- `email`E-mail\n", line: 2, fault: .item),
    Fault(text: "# Title\n  - `yes` Yes\n", line: 2, fault: .orphanValue),
    Fault(text: "# Title\n- `a` A\n## `help` Help\n  - `yes` Yes\n", line: 4, fault: .orphanValue),
    Fault(text: "# Title\n\n## Help\n", line: 3, fault: .section),
    Fault(text: "# Title\n## `help`\n", line: 2, fault: .section),
    Fault(
      text: "# Title\nIt costs {certification.price}.\n", line: 2, fault: .placeholder("certification.price")),
    Fault(text: "# {no.fact}\n", line: 1, fault: .placeholder("no.fact")),
    Fault(
      text: "# Title\n> It costs {certification.fee\n", line: 2, fault: .placeholder("{certification.fee")),
    Fault(text: "# Title\n- `a` A — {}\n", line: 2, fault: .placeholder("")),
    Fault(text: "# Title\n## `help` H\n- item {x.y}\n", line: 3, fault: .placeholder("x.y")),
    Fault(text: "# Title\nbell \u{07}\n", line: 2, fault: .line),
    Fault(text: "# Title\n- `a` turned \u{202E}around\n", line: 2, fault: .line),
  ]

  @Test(arguments: faults)
  func `a malformed page reports its file and line`(fault: Fault) throws {
    let folder = try PageFolder()
    try folder.write(fault.text.utf8, to: "email.en.md")
    let localizer = Localizer(.en, source: .folder(folder.path))
    let wanted = PageError(file: "email.en.md", line: fault.line, fault: fault.fault)
    #expect(throws: wanted) { try localizer.load("email") }
  }

  @Test func `a page that isn't UTF-8 reports an encoding error for the whole file`() throws {
    let folder = try PageFolder()
    try folder.write([0x23, 0x20, 0xFF, 0x0A], to: "email.zh.md")
    let localizer = Localizer(.zh, source: .folder(folder.path))
    #expect(throws: PageError(file: "email.zh.md", line: 0, fault: .encoding)) { try localizer.load("email") }
  }

  @Test func `loading a page with an unknown name reports it as missing`() {
    #expect(throws: PageError(file: "nothing.en.md", line: 0, fault: .missing)) {
      try Localizer(.en).load("nothing")
    }
  }

  @Test func `a malformed page shows ids and adds one error`() throws {
    let folder = try PageFolder()
    try folder.write("no title\n".utf8, to: "email.en.md")
    let localizer = Localizer(.en, source: .folder(folder.path))
    #expect(localizer.page(.email).title == "email")
    #expect(localizer.label(.email, at: .email) == "email")
    #expect(localizer.errors == [PageError(file: "email.en.md", line: 1, fault: .title)])
  }

  @Test func `a page missing in the folder comes from the binary`() throws {
    let folder = try PageFolder()
    try folder.write("# Mended\n- `email` Address\n".utf8, to: "email.en.md")
    let localizer = Localizer(.en, source: .folder(folder.path))
    #expect(localizer.page(.email).title == "Mended")
    #expect(localizer.label(.email, at: .email) == "Address")
    #expect(localizer.page(.subject) == Localizer(.en).page(.subject))
    #expect(localizer.errors == [])
  }

  @Test func `a byte order mark and CRLF are ignored`() throws {
    let folder = try PageFolder()
    try folder.write("\u{FEFF}# Mended\r\nText\r\n- `email` Address — hint\r\n".utf8, to: "email.en.md")
    let page = try Localizer(.en, source: .folder(folder.path)).load("email")
    #expect(page.title == "Mended")
    #expect(page.body == ["Text"])
    #expect(page.fields == [FieldText(id: "email", label: "Address", hint: "hint", values: [])])
  }

  @Test func `a folder or a file over 1 MiB is not read as a page`() throws {
    let folder = try PageFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/email.en.md", withIntermediateDirectories: false)
    try folder.write(repeatElement(0x23, count: (1 << 20) + 1), to: "subject.en.md")
    let source = PageSource.folder(folder.path)
    #expect(source.bytes(of: "email.en.md") == nil)
    #expect(source.bytes(of: "subject.en.md") == nil)
    #expect(source.bytes(of: "absent.en.md") == nil)
  }

  @Test func `a page with every element is parsed completely`() throws {
    let folder = try PageFolder()
    let text = """
      # Title
      First.
      Second costs {certification.fee}.

      - `email` Label — hint — and more
        - `yes` Yes
        - `no` No — why
      > Mind.

      ## `help` Heading — with a dash
      Paragraph.
      - item
      > Notice.

      """
    try folder.write(text.utf8, to: "email.en.md")
    let page = try Localizer(.en, source: .folder(folder.path)).load("email")
    #expect(
      page
        == Page(
          title: "Title", body: ["First.", "Second costs CNY 300."],
          fields: [
            FieldText(
              id: "email", label: "Label", hint: "hint — and more",
              values: [
                ValueText(id: "yes", label: "Yes", hint: nil),
                ValueText(id: "no", label: "No", hint: "why"),
              ])
          ],
          notices: ["Mind."],
          sections: [
            Section(
              situation: "help", title: "Heading — with a dash",
              blocks: [.paragraph("Paragraph."), .item("item"), .notice("Notice.")])
          ]))
  }
}
