import Foundation
import Testing
import WizardText

/// Checks the wording of pages, interface strings and the README.
@Suite struct VoiceTests {
  struct Line: Sendable {
    let location: String
    let language: Language
    let text: String
    /// Pages and strings for `wxwizard rules`, which name sources.
    let namesSources: Bool

    /// The text with placeholders and code replaced by a short word.
    let plain: String
    /// The words in lower case between spaces; only of English text.
    private let words: String

    init(location: String, language: Language, text: String, namesSources: Bool) {
      self.location = location
      self.language = language
      self.text = text
      self.namesSources = namesSources
      plain = text.replacing(/\{[^}]*\}|\\\([^)]*\)|`[^`]*`/, with: "x")
      words =
        language == .zh
        ? "" : " " + plain.lowercased().split { !$0.isLetter && $0 != "'" }.joined(separator: " ") + " "
    }

    /// Whether the text has a word: whole words in English, characters in Chinese.
    func contains(_ word: String) -> Bool {
      language == .zh ? plain.contains(word) : words.contains(" \(word) ")
    }
  }

  /// Words that are not used anywhere.
  private static let banned: [Language: [String]] = [
    .zh: [
      "帐号", "期限不等人", "说了算", "凭印象", "就此放心", "打勾", "手头", "旧资料", "后来的规定", "没有可靠", "处处", "此路不通", "好了再",
      "咱", "哦", "哟", "删掉", "认不得", "就断了", "写错", "这里应当", "弄错", "搞定",
    ],
    .en: [
      "page wins", "whoever", "mend", "mended", "anew", "owner", "hand in", "handed in", "all the same",
      "shall",
      "ought", "a hint", "lives", "for the finance", "to the finance", "to find out whether",
      "to find out which",
    ],
  ]

  /// Words about sources, which belong to `wxwizard rules` alone.
  private static let sourceWords: [Language: [String]] = [
    .zh: ["五份", "一篇文章", "有一篇文章", "社区文章", "聚合", "可信度", "说法不一", "资料没写", "指南写明", "规则原文", "开发者的笔记"],
    .en: [
      "one article", "five documents", "community", "aggregator", "low trust", "sources differ",
      "the guide says",
      "developer's note", "official guide", "by the rules",
    ],
  ]

  /// Punctuation that a language does not use.
  private static let patterns: [Language: [(name: String, matches: @Sendable (String) -> Bool)]] = [
    .zh: [
      ("a space after full-width punctuation", { $0.contains(/[：，。；、？！]\s[^—]/) }),
      ("a half-width colon or comma after Chinese", { $0.contains(/[\u{4E00}-\u{9FFF}][:,;?!](?: |$)/) }),
      ("前 after a day, which may or may not be included", { $0.contains("x 前") }),
      ("quotation marks other than “”", { $0.contains(/[「」『』]/) }),
      ("quotation marks inside others", { $0.contains(/“[^”]*“/) }),
    ],
    .en: [
      ("quotation marks inside others", { $0.contains(/“[^”]*“/) }),
      ("a doubled word", { $0.contains(/\b(?:the the|to to|a a|of of|is is|and and)\b/) }),
    ],
  ]

  /// Other words for an idea that has one term.
  private static let synonyms: [Language: [String: String]] = [
    .zh: [
      "帐户": "账户", "登陆": "登录", "法人身份证": "法定代表人身份证", "公众号运营人": "公众号运营者", "汇报单": "银行回单", "核对清单": "信息核对",
      "主办方": "主体",
    ],
    .en: [
      "legal person": "legal representative", "kind of owner": "subject type", "uncertified": "not certified",
      "customer service": "customer support", "time to pay": "deadline", "going live": "publishing",
      "set aside": "not needed for now (kept)",
    ],
  ]

  /// The longest sentence: Chinese in characters, English in words.
  private static let limits: [Language: Int] = [.zh: 60, .en: 28]

  private static let root = pagesFolder.deletingLastPathComponent().deletingLastPathComponent()

  private static func lines(of path: String) throws -> [(number: Int, text: String)] {
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      ($0 + 1, String($1))
    }
  }

  private static func pageLines() throws -> [Line] {
    try PageSource.embeddedNames.flatMap { name -> [Line] in
      let language: Language = name.contains(".zh.") ? .zh : .en
      return try lines(of: "Screens/Pages/\(name)").map { number, text in
        Line(
          location: "Screens/Pages/\(name):\(number)", language: language,
          text: text.replacing(/^(?:#+|>|\s*-)?\s*(?:`[^`]*`)?\s*/, with: ""),
          namesSources: name.hasPrefix("facts."))
      }
    }
  }

  private static func stringLines() throws -> [Line] {
    let folder = "Sources/WizardText/Strings"
    let names = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
    return try names.sorted().flatMap { name in
      try lines(of: "\(folder)/\(name)").flatMap { number, text in
        text.matches(of: /"((?:[^"\\]|\\.)*)"/).map { match in
          let literal = String(match.output.1)
          return Line(
            location: "\(folder)/\(name):\(number)", language: isChinese(literal) ? .zh : .en, text: literal,
            namesSources: name.hasSuffix("+Rules.swift"))
        }
      }
    }
  }

  private static func isChinese(_ text: String) -> Bool {
    let han = text.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
    return han * 3 > text.count
  }

  /// The prose of the README files, without code blocks and tables.
  private static func readmeLines() throws -> [Line] {
    try ["README.md", "Sources/README.md", "Tests/README.md"].flatMap { path -> [Line] in
      var isCode = false
      return try lines(of: path).compactMap { number, text in
        if text.hasPrefix("```") { isCode.toggle() }
        guard !isCode, !text.hasPrefix("|") else { return nil }
        return Line(
          location: "\(path):\(number)", language: isChinese(text) ? .zh : .en, text: text,
          namesSources: false)
      }
    }
  }

  private static let allLines = Result { try pageLines() + stringLines() + readmeLines() }

  @Test func `no page or string has a banned word`() throws {
    for line in try VoiceTests.allLines.get() {
      var words = VoiceTests.banned[line.language] ?? []
      if !line.namesSources { words += VoiceTests.sourceWords[line.language] ?? [] }
      for word in words where line.contains(word) {
        Issue.record("\(line.location): \(word)")
      }
    }
  }

  @Test func `punctuation is that of the language`() throws {
    for line in try VoiceTests.allLines.get() {
      for pattern in VoiceTests.patterns[line.language] ?? [] where pattern.matches(line.plain) {
        Issue.record("\(line.location): \(pattern.name)")
      }
    }
  }

  @Test func `one idea has one term`() throws {
    for line in try VoiceTests.allLines.get() where !line.namesSources {
      for (word, term) in VoiceTests.synonyms[line.language] ?? [:] where line.contains(word) {
        Issue.record("\(line.location): \(word) should be \(term)")
      }
    }
  }

  @Test func `no sentence is too long`() throws {
    for line in try VoiceTests.allLines.get() where !line.namesSources {
      let limit = VoiceTests.limits[line.language] ?? 0
      for sentence in line.plain.split(separator: /[。！？；]|[.!?:;](?= |$)|——?/) {
        let length = line.language == .zh ? sentence.count : sentence.split(separator: " ").count
        if length > limit { Issue.record("\(line.location): \(length) in one sentence: \(sentence)") }
      }
    }
  }
}
