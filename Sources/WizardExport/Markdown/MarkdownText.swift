import WizardText

/// Escapes text so that it cannot become markup (CommonMark 0.31 and GitHub's extensions).
enum MarkdownText {
  /// A typed text as a code span, which contains no markup, links or mentions.
  static func code(_ text: String) -> String {
    let text = makeVisible(text)
    // The fence is longer than any run of backticks in the text.
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let needsRoom = text.isEmpty || text.hasPrefix("`") || text.hasSuffix("`") || text.hasPrefix(" ")
    let room = needsRoom ? " " : ""
    return fence + room + text + room + fence
  }

  /// A sentence, which may quote typed text, with a backslash before every character that could be markup.
  ///
  /// At signs and number signs become full-width, because GitHub looks for mentions and references after unescaping.
  static func escaped(_ text: String) -> String {
    var result = ""
    var before = ""
    for character in makeVisible(text) {
      switch character {
      case "@": result += "＠"
      case "#": result += "＃"
      case let character where isMarkup(character, after: before): result += "\\\(character)"
      case let character: result.append(character)
      }
      before.append(character)
    }
    return result
  }

  private static func isMarkup(_ character: Character, after before: String) -> Bool {
    switch character {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "$": true
    // These make a bare address a link.
    case ":": isScheme(before)
    case "." where before.lowercased().hasSuffix("www"): true
    // These make a line a list, a rule or a heading.
    case "-", "+", "=", "!": before.isEmpty
    case ".", ")": !before.isEmpty && before.allSatisfy(\.isASCIIDigit)
    default: false
    }
  }

  private static func isScheme(_ text: String) -> Bool {
    let text = text.lowercased()
    return ["http", "https", "ftp", "mailto", "xmpp"].contains { text.hasSuffix($0) }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
