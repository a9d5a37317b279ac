import WizardExport

/// Reads an exported document back for comparison.
struct SheetReader {
  /// The part above the double rule of a text, or the head of a page.
  let head: [UInt8]
  let body: [UInt8]

  /// Returns nil if the structure of the document is broken.
  init?(_ document: String, _ format: ExportFormat) {
    let bytes = Array(document.utf8)
    let read: (head: [UInt8], body: [UInt8])? =
      switch format {
      case .text: SheetReader.text(bytes)
      case .markdown: SheetReader.markdown(bytes)
      case .html: SheetReader.html(bytes)
      case .json, .ics, .csv: nil
      }
    guard let read else { return nil }
    head = PlainText.of(read.head)
    body = PlainText.of(read.body)
  }

  // MARK: - Text

  /// Every page has the same head above a double rule and ends with a foot.
  private static func text(_ document: [UInt8]) -> (head: [UInt8], body: [UInt8])? {
    var head: [ArraySlice<UInt8>] = []
    var body: [UInt8] = []
    let pages = document.split(separator: 12, omittingEmptySubsequences: false)
    for (number, page) in pages.enumerated() {
      let lines = page.split(separator: 10, omittingEmptySubsequences: false).dropLast()
      guard let rule = lines.firstIndex(where: isRule), let foot = lines.last,
        String(decoding: foot, as: UTF8.self).contains("wxwizard")
      else { return nil }
      if number == 0 { head = Array(lines[..<rule]) }
      guard lines[..<rule].elementsEqual(head) else { return nil }
      for line in lines[(rule + 1)...].dropLast() {
        let isTitle = line.starts(with: Array("-- ".utf8))
        body += isTitle ? Array("§".utf8) + titled(line) : Array(line)
        body.append(10)
      }
    }
    return (Array(head.joined()), body)
  }

  /// A name can be `=====`, but a rule is longer.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.count >= 30 && line.allSatisfy { $0 == UInt8(ascii: "=") }
  }

  private static func titled(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var title = line.dropFirst(3)
    while title.last == UInt8(ascii: "-") { title = title.dropLast() }
    return title
  }

  // MARK: - Markdown

  /// The title, the names and the quoted sentence are the head.
  private static func markdown(_ document: [UInt8]) -> (head: [UInt8], body: [UInt8])? {
    let lines = document.split(separator: 10, omittingEmptySubsequences: false)
    guard let end = lines.firstIndex(where: { $0.starts(with: Array("> ".utf8)) }) else { return nil }
    return (lines[...end].flatMap(markdown), lines[(end + 1)...].flatMap(markdown))
  }

  private static func markdown(_ line: ArraySlice<UInt8>) -> [UInt8] {
    let rest = line.drop { $0 == 32 }
    func after(_ prefix: String) -> ArraySlice<UInt8>? {
      rest.starts(with: prefix.utf8) ? rest.dropFirst(prefix.utf8.count) : nil
    }
    if let title = after("## ") { return Array("§".utf8) + unescaped(title) }
    if let text = after("# ") ?? after("> ") { return unescaped(text) }
    for (box, sign) in [("- [x] ~~", "[-]"), ("- [ ] **", "[ ]"), ("- [ ] ", "[ ]"), ("- [x] ", "[x]")] {
      if let text = after(box) { return Array(sign.utf8) + unescaped(text) }
    }
    return unescaped(after("- ") ?? rest)
  }

  /// The visible text of a Markdown line, without escapes and code fences.
  private static func unescaped(_ line: ArraySlice<UInt8>) -> [UInt8] {
    let ends = [Array("** — ".utf8), Array("~~ — ".utf8)]
    var text: [UInt8] = []
    var index = line.startIndex
    while index < line.endIndex {
      switch line[index] {
      case UInt8(ascii: "\\") where index + 1 < line.endIndex:
        text.append(line[index + 1])
        index += 2
      case UInt8(ascii: "`"):
        let fence = line[index...].prefix { $0 == UInt8(ascii: "`") }.count
        index += fence
        while index < line.endIndex {
          let run = line[index...].prefix { $0 == UInt8(ascii: "`") }.count
          if run == fence { break }
          text += line[index..<index + max(run, 1)]
          index += max(run, 1)
        }
        index += fence
      case UInt8(ascii: "*"), UInt8(ascii: "~"):
        if ends.contains(where: line[index...].starts) { index += 2 }
        text.append(line[index])
        index += 1
      case let byte:
        text.append(byte)
        index += 1
      }
    }
    return text
  }

  // MARK: - HTML

  private static func html(_ document: [UInt8]) -> (head: [UInt8], body: [UInt8])? {
    var page = Page()
    guard page.read(document), page.open.isEmpty, let end = page.headEnd else { return nil }
    return (Array(page.text[..<end]), Array(page.text[end...]))
  }

  /// The text of a page with signs for its boxes.
  private struct Page {
    var text: [UInt8] = []
    var open: [String] = []
    /// The end of the head in the text.
    var headEnd: Int?
    private let entities: [String: UInt8] = ["amp": 38, "lt": 60, "gt": 62, "quot": 34, "#39": 39]

    /// Returns false for a closing tag without an opening one, or an unknown entity.
    mutating func read(_ document: [UInt8]) -> Bool {
      var index = document.startIndex
      while index < document.endIndex {
        let byte = document[index]
        guard byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") else {
          text.append(byte)
          index += 1
          continue
        }
        let last = byte == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: ";")
        guard let end = document[index...].firstIndex(of: last) else { return false }
        let piece = String(decoding: document[index + 1..<end], as: UTF8.self)
        index = end + 1
        if byte == UInt8(ascii: "&") {
          guard let sign = entities[piece] else { return false }
          text.append(sign)
        } else if !take(tag: piece) {
          return false
        }
      }
      return true
    }

    private mutating func take(tag: String) -> Bool {
      let name = String(tag.prefix { $0 != " " })
      switch name {
      case "!doctype", "meta", "br": return true
      case "input":
        let sign = tag.contains(" checked") ? "[x]" : tag.contains(" disabled") ? "[-]" : "[ ]"
        text += sign.utf8
        return true
      // Nothing before the body is part of the sheet.
      case "body": text = []
      case "h2": text += "§".utf8
      case "i" where tag.contains("blank"): text += "⎵".utf8
      case "/header": headEnd = text.count
      default: break
      }
      guard name.hasPrefix("/") else {
        open.append(name)
        return true
      }
      return open.popLast() == String(name.dropFirst())
    }
  }
}
