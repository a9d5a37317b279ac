/// Reads the small subset of Markdown that pages are written in.
///
///     # Title
///     A paragraph, one line each.
///     - `fieldID` Label — hint
///       - `valueID` Label — hint
///     > A notice.
///     ## `situation` Heading
///     paragraphs, notices and plain list items of that situation
struct PageParser {
  private let file: String
  private let fill: (String) throws(UnknownPlaceholder) -> String
  private var title = ""
  private var body: [String] = []
  private var fields: [FieldWords] = []
  private var notices: [String] = []
  private var sections: [Section] = []

  /// A placeholder that stands for nothing.
  struct UnknownPlaceholder: Error { let text: String }

  /// Parses a page; `fill` puts facts in the place of `{fact.id}`.
  static func parse(
    _ bytes: [UInt8], file: String, fill: (String) throws(UnknownPlaceholder) -> String
  ) throws(PageError) -> Page {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw PageError(file: file, line: 0, fault: .encoding)
    }
    return try withoutActuallyEscaping(fill) { fill throws(PageError) in
      var parser = PageParser(file: file, fill: fill)
      var number = 0
      for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        number += 1
        do throws(LineFault) {
          try parser.take(asSavedElsewhere(line, isFirst: number == 1), isFirst: number == 1)
        } catch {
          throw PageError(file: file, line: number, fault: error.fault)
        }
      }
      return Page(
        title: parser.title, body: parser.body, fields: parser.fields, notices: parser.notices,
        sections: parser.sections)
    }
  }

  /// A line without what editors of Windows add: a byte order mark before the first, CR after each.
  private static func asSavedElsewhere(_ line: Substring.UTF8View, isFirst: Bool) -> Substring {
    let line = isFirst && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
    return Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
  }

  private struct LineFault: Error { let fault: PageError.Fault }

  private init(file: String, fill: @escaping (String) throws(UnknownPlaceholder) -> String) {
    self.file = file
    self.fill = fill
  }

  private mutating func take(_ line: Substring, isFirst: Bool) throws(LineFault) {
    guard !line.unicodeScalars.contains(where: \.disturbsLine) else { throw LineFault(fault: .line) }
    if isFirst {
      guard line.hasPrefix("# "), line.count > 2 else { throw LineFault(fault: .title) }
      title = try filled(line.dropFirst(2))
    } else if line.isEmpty {
      return
    } else if line.hasPrefix("## ") {
      try startSection(line.dropFirst(3))
    } else if line.hasPrefix("> ") {
      let notice = try filled(line.dropFirst(2))
      if sections.isEmpty { notices.append(notice) } else { addBlock(.notice(notice)) }
    } else if line.hasPrefix("  - ") {
      try addValue(line.dropFirst(4))
    } else if line.hasPrefix("- ") {
      if sections.isEmpty {
        try addField(line.dropFirst(2))
      } else {
        addBlock(.item(try filled(line.dropFirst(2))))
      }
    } else if line.hasPrefix("#") || line.hasPrefix(" ") || line.hasPrefix(">") || line.hasPrefix("\t") {
      throw LineFault(fault: .line)
    } else if sections.isEmpty {
      guard fields.isEmpty else { throw LineFault(fault: .line) }
      body.append(try filled(line))
    } else {
      addBlock(.paragraph(try filled(line)))
    }
  }

  private func filled(_ text: Substring) throws(LineFault) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return String(text) }
    do throws(UnknownPlaceholder) {
      return try fill(String(text))
    } catch {
      throw LineFault(fault: .placeholder(error.text))
    }
  }

  /// The parts of `` `id` Label — hint ``.
  private func item(_ text: Substring) throws(LineFault) -> (id: String, label: String, hint: String?) {
    guard text.first == "`", let end = text.dropFirst().firstIndex(of: "`") else {
      throw LineFault(fault: .item)
    }
    let id = String(text[text.index(after: text.startIndex)..<end])
    let rest = text[text.index(after: end)...]
    guard !id.isEmpty, rest.first == " ", rest.count > 1 else { throw LineFault(fault: .item) }
    let words = rest.dropFirst()
    guard let dash = words.firstRange(ofDash: " — ") else { return (id, try filled(words), nil) }
    return (id, try filled(words[..<dash.lowerBound]), try filled(words[dash.upperBound...]))
  }

  private mutating func addField(_ text: Substring) throws(LineFault) {
    let item = try item(text)
    fields.append(FieldWords(id: item.id, label: item.label, hint: item.hint, values: []))
  }

  private mutating func addValue(_ text: Substring) throws(LineFault) {
    guard sections.isEmpty, let field = fields.popLast() else { throw LineFault(fault: .orphanValue) }
    let item = try item(text)
    fields.append(
      FieldWords(
        id: field.id, label: field.label, hint: field.hint,
        values: field.values + [ValueWords(id: item.id, label: item.label, hint: item.hint)]))
  }

  private mutating func startSection(_ text: Substring) throws(LineFault) {
    do throws(LineFault) {
      let item = try item(text)
      sections.append(
        Section(situation: item.id, title: item.label + (item.hint.map { " — " + $0 } ?? ""), blocks: []))
    } catch {
      throw LineFault(fault: error.fault == .item ? .section : error.fault)
    }
  }

  private mutating func addBlock(_ block: Block) {
    guard let section = sections.popLast() else { return }
    sections.append(
      Section(situation: section.situation, title: section.title, blocks: section.blocks + [block]))
  }
}

extension Unicode.Scalar {
  /// Whether it would move the cursor, turn the line around, or hide in it.
  fileprivate var disturbsLine: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }
}

extension Substring {
  fileprivate func firstRange(ofDash dash: String) -> Range<Index>? {
    var start = startIndex
    while let index = self[start...].firstIndex(of: " ") {
      if self[index...].hasPrefix(dash) { return index..<self.index(index, offsetBy: dash.count) }
      start = self.index(after: index)
    }
    return nil
  }
}

/// Puts values in the place of `{name}`.
enum Template {
  /// Fills every placeholder; `value` answers nil for one it does not know.
  static func fill(
    _ text: String, value: (String) -> String?
  ) throws(PageParser.UnknownPlaceholder) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else {
        throw PageParser.UnknownPlaceholder(text: String(rest[open...]))
      }
      let name = String(rest[rest.index(after: open)..<close])
      guard let filled = value(name) else { throw PageParser.UnknownPlaceholder(text: name) }
      result += filled
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
