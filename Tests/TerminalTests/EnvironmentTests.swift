import Foundation
import Testing

/// Unusual terminals and locales.
@Suite struct EnvironmentTests {
  private func session() throws -> Home {
    let home = try Home()
    _ = try Program.run(["new", "world", "--flow", "register"], home: home.path)
    return home
  }

  /// The output for the first frame.
  private func firstPicture(_ variables: [String: String]) throws -> [UInt8] {
    let home = try session()
    let terminal = try RawTerminal(["world", "--lang", "zh"], home: home, variables: variables)
    return try terminal.take(upTo: "激活邮件")
  }

  @Test(arguments: ["zh_CN.UTF-8", "xx_YY.UTF-8", "C", "POSIX", ""])
  func `a missing locale does not change the output`(locale: String) throws {
    let usual = try firstPicture(["LANG": "C.UTF-8"])
    #expect(usual.count > 1000)
    #expect(try firstPicture(["LANG": locale]) == usual)
  }

  @Test(arguments: ["xterm-of-tomorrow", "tmux-direct9", "alacritty-next"])
  func `an unknown terminal of the xterm family is treated as xterm`(term: String) throws {
    let home = try session()
    let terminal = try RawTerminal(["world", "--lang", "zh"], home: home, variables: ["TERM": term])
    let sent = String(decoding: try terminal.take(upTo: "激活邮件"), as: UTF8.self)
    #expect(sent.contains("\u{1B}[?1049h"))
  }

  @Test(arguments: ["nobody-knows-me", "dumb", ""])
  func `an unknown terminal gets plain text`(term: String) throws {
    let home = try session()
    let terminal = try RawTerminal(["world", "--lang", "zh"], home: home, variables: ["TERM": term])
    let sent = String(decoding: try terminal.take(upTo: "激活邮件"), as: UTF8.self)
    #expect(!sent.contains("\u{1B}["))
  }

  @Test(arguments: [false, true])
  func `a hangup ends the program and keeps the draft`(isIgnored: Bool) throws {
    let home = try session()
    let terminal = try RawTerminal(["world"], home: home, ignoringHangUp: isIgnored)
    try terminal.take(upTo: "world")
    terminal.type("half@typed")
    try terminal.take(upTo: "d")
    terminal.vanish()
    #expect(terminal.ends())
    let again = try RawTerminal(["world"], home: home)
    try again.take(upTo: "half@typed")
  }

  @Test(arguments: [("15;0", "38;5;80m"), ("0;15", "38;5;24m"), ("", "38;5;37m")])
  func `the colours suit the background that the terminal reports`(variable: String, color: String) throws {
    let sent = String(decoding: try firstPicture(["COLORFGBG": variable]), as: UTF8.self)
    #expect(sent.contains(color))
    // The background is requested only if the environment does not tell it.
    #expect(sent.contains("\u{1B}]11;?") == variable.isEmpty)
  }

  @Test func `a late report of the background repaints the screen`() throws {
    let home = try session()
    let terminal = try RawTerminal(["world", "--lang", "zh"], home: home)
    try terminal.take(upTo: "激活邮件")
    terminal.type("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\")
    let sent = String(decoding: try terminal.take(upTo: "激活邮件"), as: UTF8.self)
    #expect(sent.contains("38;5;24m"))
  }

  @Test func `NO_COLOR and --color never disable colour`() throws {
    let sent = String(decoding: try firstPicture(["NO_COLOR": "1", "COLORFGBG": "15;0"]), as: UTF8.self)
    #expect(!sent.contains("38;5;") && !sent.contains("48;5;") && !sent.contains("\u{1B}]11;?"))
  }

  @Test func `Ctrl-Z suspends, and fg returns to the typed text`() throws {
    let home = try session()
    let terminal = try Terminal(shellIn: home)
    try terminal.type("\(Program.path) world --lang zh")
    try terminal.press("Enter")
    try terminal.wait(for: "wxwizard · world")
    try terminal.type("half@")
    try terminal.wait(for: "half@")
    try terminal.press("C-z")
    try terminal.wait(for: "topped")
    try terminal.type("fg")
    try terminal.press("Enter")
    try terminal.wait(for: "half@")
    try terminal.type(".")
    let painted = try terminal.still(with: "half@.")
    try terminal.press("C-l")
    usleep(100_000)
    #expect(try terminal.wait(toShow: painted) == painted)
    try terminal.type("typed")
    try terminal.wait(for: "half@.typed")
  }
}
