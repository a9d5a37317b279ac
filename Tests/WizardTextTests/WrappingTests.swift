import Testing

@testable import WizardText

@Suite struct WrappingTests {
  private let measure = TextMeasure()

  @Test(arguments: [
    ("", 10, [""]),
    ("\n", 10, ["", ""]),
    ("one\n\ntwo\n", 10, ["one", "", "two", ""]),
    ("one\r\ntwo", 10, ["one", "two"]),
    ("the quick brown fox", 10, ["the quick", "brown fox"]),
    ("the   quick", 5, ["the", "quick"]),
    ("  indented text", 10, ["  indented", "text"]),
    ("trailing   ", 10, ["trailing  "]),
    ("      a", 4, ["a"]),
    ("        ", 4, ["    "]),
    ("a\u{A0}b c", 3, ["a\u{A0}b", "c"]),
  ])
  func `Latin text breaks at spaces and newlines are kept`(text: String, columns: Int, lines: [String]) {
    #expect(measure.wrap(text, columns: columns) == lines)
  }

  @Test(arguments: [
    ("微信认证每次三百元", 8, ["微信认证", "每次三百", "元"]),
    ("微信认证每次三百元", 9, ["微信认证", "每次三百", "元"]),
    ("认证费300元一次", 10, ["认证费300", "元一次"]),
    ("打开AppID页", 6, ["打开", "AppID", "页"]),
    ("选👩‍👩‍👧或🇨🇳吧", 4, ["选👩‍👩‍👧", "或🇨🇳", "吧"]),
    ("邮箱：ops@a.cn", 9, ["邮箱：", "ops@a.cn"]),
    ("ab🇨🇳cd", 5, ["ab🇨🇳", "cd"]),
    ("한국어", 4, ["한국", "어"]),
  ])
  func `Chinese breaks between any two characters`(text: String, columns: Int, lines: [String]) {
    #expect(measure.wrap(text, columns: columns) == lines)
  }

  @Test(arguments: [
    ("不退费，可再试。", 6, ["不退", "费，可", "再试。"]),
    ("去选“小程序”吧", 6, ["去选", "“小程", "序”吧"]),
    ("账户（基本户）", 6, ["账户", "（基本", "户）"]),
    ("他说……好", 6, ["他说……", "好"]),
    ("他说——好", 5, ["他", "说——", "好"]),
    ("一二……三", 5, ["一", "二……", "三"]),
    ("涨到百分之50%了", 12, ["涨到百分之", "50%了"]),
    ("price （low）", 7, ["price", "（low）"]),
    ("name（low）", 7, ["name", "（low）"]),
    ("付￥300吧", 4, ["付", "￥30", "0吧"]),
    ("it's (really) so", 6, ["it's", "(reall", "y) so"]),
    ("mail , then go", 5, ["mai", "l ,", "then", "go"]),
    ("他说\"好\"吧", 7, ["他", "说\"好\"", "吧"]),
    ("。。。。", 4, ["。。", "。。"]),
  ])
  func `no line starts with closing or ends with opening punctuation`(
    text: String, columns: Int, lines: [String]
  ) {
    #expect(measure.wrap(text, columns: columns) == lines)
  }

  @Test(arguments: [
    ("发到ops@example.cn，查收", 16, ["发到", "ops@example.cn，", "查收"]),
    ("打开https://a.cn/b?c=1,2页", 20, ["打开", "https://a.cn/b?c=1,2", "页"]),
    ("see /work/shared/a-b.json now", 18, ["see", "/work/shared/a-b.j", "son now"]),
    ("see /work/a-b.json now", 16, ["see", "/work/a-b.json", "now"]),
    ("“ops@example.cn”", 14, ["“ops@example.c", "n”"]),
  ])
  func `an address stays whole if it fits on a line`(text: String, columns: Int, lines: [String]) {
    #expect(measure.wrap(text, columns: columns) == lines)
  }

  @Test(arguments: [
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("abc,defg", 3, ["ab", "c,d", "efg"]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
    ("中文", 1, ["中", "文"]),
    ("中文", 0, ["中", "文"]),
  ])
  func `a word longer than a line breaks between characters`(text: String, columns: Int, lines: [String]) {
    #expect(measure.wrap(text, columns: columns) == lines)
  }

  @Test func `wrapping uses the configured width of ambiguous characters`() {
    let wide = TextMeasure(ambiguousIsWide: true)
    #expect(measure.wrap("①②③④", columns: 4) == ["①②③④"])
    #expect(wide.wrap("①②③④", columns: 4) == ["①②", "③④"])
  }

  @Test func `wrapping drops only newlines and spaces, and no line is too wide`() {
    var random = RandomText(seed: 2)
    for round in 0..<20_000 {
      let text = random.anything()
      let columns = random.number(in: 2...24)
      let measure = TextMeasure(ambiguousIsWide: round % 2 == 0)
      let lines = measure.lines(of: text, columns: columns)
      var end = text.startIndex
      for line in lines {
        let dropped = text[end..<line.startIndex]
        if !dropped.allSatisfy(\.isWhitespace) { Issue.record("\(text.debugDescription) lost \(dropped)") }
        if measure.columns(line) > columns { Issue.record("\(text.debugDescription) too wide at \(columns)") }
        end = line.endIndex
      }
      if !text[end...].allSatisfy(\.isWhitespace) { Issue.record("\(text.debugDescription) lost its end") }
    }
  }

  @Test func `punctuation is at the wrong end of a line only if there is no other break`() {
    var random = RandomText(seed: 3)
    for _ in 0..<5_000 {
      let text = random.prose()
      let columns = random.number(in: 2...24)
      let lines = measure.lines(of: text, columns: columns)
      for (line, next) in zip(lines, lines.dropFirst()) {
        let gap = text[line.endIndex..<next.startIndex]
        guard !gap.contains(where: \.isNewline), isForbidden(line.last, next.first) else { continue }
        let visible = line.filter { BreakKind($0) != .space }
        let alternatives = zip(visible, visible.dropFirst()).filter { !isForbidden($0, $1) }
        if !alternatives.isEmpty { Issue.record("\(text.debugDescription) at \(columns): \(line)|\(next)") }
      }
    }
  }

  private func isForbidden(_ left: Character?, _ right: Character?) -> Bool {
    let closing = "，。、：）」》”’…—％々ー·,.!?)]%", opening = "（「《“‘￥([$"
    return left.map(opening.contains) ?? false || right.map(closing.contains) ?? false
  }

  @Test func `lines and wrap return the same lines`() {
    let text = "one two  三四"
    let lines = measure.lines(of: text, columns: 7)
    #expect(lines.map(String.init) == measure.wrap(text, columns: 7))
    #expect(lines.map { text.distance(from: text.startIndex, to: $0.startIndex) } == [0, 9])
  }
}
