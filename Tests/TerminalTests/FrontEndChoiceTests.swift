import Foundation
import Testing

/// Every terminal and locale gets a front end that works.
@Suite struct FrontEndChoiceTests {
  private static let locales = ["C", "POSIX", "zh_CN.UTF-8", "C.UTF-8"]

  private func home() throws -> Home {
    let home = try Home()
    _ = try Program.run(["new", "any", "--flow", "register"], home: home.path)
    return home
  }

  /// The screen of a terminal type in a locale once the page is complete.
  private func page(_ term: String, _ locale: String, until text: String) throws -> [String] {
    let terminal = try Terminal(["any", "--lang", "zh"], home: try home(), term: term, locale: locale)
    // The footer is drawn last.
    return try terminal.still(with: text)
  }

  @Test(arguments: ["vt100", "linux", "xterm-256color", "tmux-256color", "xterm-kitty"])
  func `every terminal type shows the same page in every locale`(term: String) throws {
    let model = try page("tmux-256color", "C.UTF-8", until: "^C")
    #expect(model.contains { $0.contains("注册邮箱") })
    for locale in Self.locales {
      #expect(try page(term, locale, until: "^C") == model, "\(term), \(locale)")
    }
  }

  @Test(arguments: ["", "dumb", "no-such-terminal"])
  func `a terminal without a screen gets plain text in every locale`(term: String) throws {
    for locale in Self.locales {
      let lines = try page(term, locale, until: "第 1 题").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(lines.first?.hasPrefix("wxwizard，逐行问答（") == true, "\(term), \(locale)")
      #expect(lines.contains { $0.contains("第 1 题") })
    }
  }

  @Test func `a script for a session that cannot be opened is not read`() throws {
    let home = try home()
    try Data("{}".utf8).write(to: URL(filePath: home.session("broken")))
    let before = try Data(contentsOf: URL(filePath: home.session("any")))
    let ran = try Program.run(["broken", "--plain"], home: home.path, typing: "1\nops@example.cn\n")
    #expect(ran.status == 3 && ran.errors.contains("broken"))
    #expect(try Data(contentsOf: URL(filePath: home.session("any"))) == before)
  }

  @Test(arguments: [("vt100", 24, 80), ("linux", 12, 40)])
  func `a terminal without an alternate screen is left in its last row`(
    term: String, rows: Int, columns: Int
  ) throws {
    let home = try home()
    let terminal = try Terminal(["any"], home: home, columns: 80, rows: 24, term: term)
    try terminal.wait(for: "wxwizard · any")
    try terminal.resize(columns: columns, rows: rows)
    _ = try terminal.still(with: "Enter")
    try terminal.press("C-c", "y")
    try terminal.wait(for: "ended 0")
    let screen = try terminal.screen()
    // The page stays above unless the last lines scrolled it away.
    #expect(screen.last { !$0.allSatisfy(\.isWhitespace) }?.hasPrefix("ended 0") == true)
    #expect(screen.contains { $0.lowercased().contains("mail") })
  }

  @Test func `a screen of one character can switch to plain text and quit`() throws {
    let home = try home()
    let terminal = try Terminal(["any"], home: home, columns: 1, rows: 1)
    try terminal.press("F4")
    try terminal.resize(columns: 80, rows: 24)
    try terminal.type("ops@example.cn")
    try terminal.press("Enter")
    try terminal.wait(for: "Question 2: ")
    try terminal.press("q", "Enter")
    try terminal.wait(for: "ended 0")
  }

  @Test func `a screen of one character shows the page once it is larger`() throws {
    let home = try home()
    let terminal = try Terminal(["any"], home: home, columns: 1, rows: 1)
    try terminal.resize(columns: 80, rows: 24)
    try terminal.wait(for: "wxwizard · any")
    try terminal.press("C-c", "y")
    try terminal.wait(for: "ended 0")
  }
}
