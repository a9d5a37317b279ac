import Foundation
import Testing

/// How many bytes are sent to the terminal, and that they are enough.
@Suite struct PaintingTests {
  /// The bytes sent for each of twenty typed letters.
  private func bytesALetter(
    _ terminal: RawTerminal, after text: String, showing sign: String
  ) throws -> Int {
    terminal.type(text)
    try terminal.take(upTo: sign)
    var bytes = 0
    for letter in "abcdefghijklmnopqrst" {
      terminal.type(String(letter))
      bytes += try terminal.take(upTo: String(letter)).count
    }
    return bytes / 20
  }

  @Test(arguments: ["zh", "en"])
  func `a typed letter sends at most forty bytes`(language: String) throws {
    let home = try Home()
    _ = try Program.run(["new", "bytes", "--flow", "register"], home: home.path)
    let terminal = try RawTerminal(["bytes", "--lang", language], home: home)
    try terminal.take(upTo: "wxwizard")
    #expect(try bytesALetter(terminal, after: "x", showing: "x") <= 40)
  }

  @Test func `a letter typed after an emoji sends at most forty bytes`() throws {
    let home = try Home()
    _ = try Program.run(["new", "bytes", "--flow", "register"], home: home.path)
    let terminal = try RawTerminal(["bytes"], home: home)
    try terminal.take(upTo: "wxwizard")
    #expect(try bytesALetter(terminal, after: "👨‍👩‍👧❤\u{FE0F}“—", showing: "“") <= 40)
  }

  @Test func `a letter typed where ambiguous characters are wide sends at most forty bytes`() throws {
    let home = try Home()
    _ = try Program.run(["new", "bytes", "--flow", "register"], home: home.path)
    let terminal = try RawTerminal(["bytes", "--lang", "zh"], home: home)
    try terminal.take(upTo: "\u{1B}[6n")
    // The terminal reports that the character has two columns.
    terminal.type("\u{1B}[2;3R")
    try terminal.take(upTo: "bytes")
    #expect(try bytesALetter(terminal, after: "“", showing: "\"") <= 40)
  }

  @Test func `repainting after random keys changes nothing`() throws {
    let home = try Home()
    _ = try Program.run(["new", "anew", "--flow", "register"], home: home.path)
    let terminal = try Terminal(["anew", "--lang", "zh"], home: home)
    try terminal.wait(for: "wxwizard · anew")
    var state: UInt64 = 7
    func pick<Value>(_ values: [Value]) -> Value {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return values[Int(state >> 33) % values.count]
    }
    let edits: [Stroke] = [
      .text("汉"), .text("a"), .text("字x"), .text("👨‍👩‍👧"), .text("e\u{301}"), .text("“”"), .text("❤\u{FE0F}"),
      .text("深圳"),
      .key("Left"), .key("Left"), .key("Home"), .key("End"), .key("BSpace"), .key("BSpace"), .key("DC"),
      .key("C-w"), .key("C-k"), .key("C-y"), .key("C-_"), .key("M-_"), .key("C-Left"),
    ]
    // Through the lists and the help, then back to the field with the button that focuses a missing answer.
    let turns: [Stroke] = ["F1", "Down", "F1", "C-t", "Down", "PageDown", "C-r", "F2", "C-o", "F2", "Enter"]
      .map(
        Stroke.key)
    for round in 1...40 {
      if round % 4 == 0 { try terminal.press(turns) }
      try terminal.press((0..<9).map { _ in pick(edits) })
      let token = "k\(round)z"
      try terminal.press([.text(token)])
      let painted = try terminal.still(with: token)
      try terminal.press("C-l")
      usleep(60_000)
      let anew = try terminal.wait(toShow: painted)
      #expect(anew == painted)
      guard anew == painted else { return }
    }
  }

  @Test func `a click in text places the caret, and the wheel scrolls`() throws {
    let home = try Home()
    _ = try Program.run(["new", "mouse", "--flow", "register"], home: home.path)
    let terminal = try RawTerminal(["mouse", "--lang", "zh"], home: home, rows: 16)
    try terminal.take(upTo: "mouse")
    terminal.type("abcdef")
    try terminal.take(upTo: "f")
    // The third letter in the eighth row.
    terminal.type("\u{1B}[<0;7;8M\u{1B}[<0;7;8mX")
    try terminal.take(upTo: "X")
    // The terminal may shift the rest of the text itself, so the row is painted anew to be read.
    terminal.type("\u{0C}")
    try terminal.take(upTo: "abXcdef")
    terminal.type("\u{1B}[<65;7;8M")
    try terminal.take(upTo: "↑")
  }
}
