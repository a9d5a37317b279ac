/// Parses the Markdown subset of pages.
///
/// Works on UTF-8 bytes, since all syntax except the dash is ASCII.
///
///     # Title
///     A paragraph, one line each.
///     - `fieldID` Label — hint
///       - `valueID` Label — hint
///     > A notice.
///     ## `situation` Heading
///     paragraphs, notices and plain list items of that situation
struct PageParser {
  /// A line without its line ending.
  typealias Line = ArraySlice<UInt8>

  private let fill: (String) throws(UnknownPlaceholder) -> String
  private var title = ""
  private var body: [String] = []
  private var fields: [FieldText] = []
  private var notices: [String] = []
  private var sections: [Section] = []

  /// A placeholder without a value.
  struct UnknownPlaceholder: Error { let text: String }

  /// Parses a page, replacing the placeholders of each text with `fill`.
  static func parse(
    _ bytes: [UInt8], file: String, fill: @escaping (String) throws(UnknownPlaceholder) -> String
  ) throws(PageError) -> Page {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw PageError(file: file, line: 0, fault: .encoding)
    }
    var parser = PageParser(fill: fill)
    var number = 0
    var rest: Line? = bytes[...]
    while let line = PageParser.line(of: &rest) {
      number += 1
      do throws(LineFault) {
        try parser.parse(withoutWindowsMarks(line, isFirst: number == 1), isFirst: number == 1)
      } catch {
        throw PageError(file: file, line: number, fault: error.fault)
      }
    }
    return Page(
      title: parser.title, body: parser.body, fields: parser.fields, notices: parser.notices,
      sections: parser.sections)
  }

  /// The title of a valid page, without parsing the rest; nil if it contains a placeholder.
  static func title(_ bytes: [UInt8]) -> String? {
    var rest: Line? = bytes[...]
    guard let line = line(of: &rest), line.begins("# "), !line.contains(UInt8(ascii: "{")) else { return nil }
    return String(decoding: line.dropFirst(2), as: UTF8.self)
  }

  /// Parses the lines of one field and its values; nil if they are malformed.
  static func field(
    _ lines: Line, fill: @escaping (String) throws(UnknownPlaceholder) -> String
  ) -> FieldText? {
    var parser = PageParser(fill: fill)
    var rest: Line? = lines
    while let line = PageParser.line(of: &rest) {
      guard (try? parser.parse(withoutWindowsMarks(line, isFirst: false), isFirst: false)) != nil else {
        return nil
      }
    }
    return parser.fields.first
  }

  /// Removes and returns the next line; nil after the last.
  static func line(of rest: inout Line?) -> Line? {
    guard let bytes = rest else { return nil }
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
      rest = nil
      return bytes
    }
    rest = bytes[(end + 1)...]
    return bytes[..<end]
  }

  /// Drops what Windows editors add: a byte order mark before the first line, CR after each.
  private static func withoutWindowsMarks(_ line: Line, isFirst: Bool) -> Line {
    let line = isFirst && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
    return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }

  private struct LineFault: Error { let fault: PageError.Fault }

  private init(fill: @escaping (String) throws(UnknownPlaceholder) -> String) { self.fill = fill }

  private mutating func parse(_ line: Line, isFirst: Bool) throws(LineFault) {
    guard !line.containsInvisibleCharacter else { throw LineFault(fault: .line) }
    if isFirst {
      guard line.begins("# "), line.count > 2 else { throw LineFault(fault: .title) }
      title = try filled(line.dropFirst(2))
    } else if line.isEmpty {
      return
    } else if line.begins("## ") {
      try startSection(line.dropFirst(3))
    } else if line.begins("> ") {
      let notice = try filled(line.dropFirst(2))
      if sections.isEmpty { notices.append(notice) } else { addBlock(.notice(notice)) }
    } else if line.begins("  - ") {
      try addValue(line.dropFirst(4))
    } else if line.begins("- ") {
      if sections.isEmpty {
        try addField(line.dropFirst(2))
      } else {
        addBlock(.item(try filled(line.dropFirst(2))))
      }
    } else if line.begins("#") || line.begins(" ") || line.begins(">") || line.begins("\t") {
      throw LineFault(fault: .line)
    } else if sections.isEmpty {
      guard fields.isEmpty else { throw LineFault(fault: .line) }
      body.append(try filled(line))
    } else {
      addBlock(.paragraph(try filled(line)))
    }
  }

  private func filled(_ text: Line) throws(LineFault) -> String {
    let found = String(decoding: text, as: UTF8.self)
    guard text.contains(UInt8(ascii: "{")) else { return found }
    do throws(UnknownPlaceholder) {
      return try fill(found)
    } catch {
      throw LineFault(fault: .placeholder(error.text))
    }
  }

  /// The parts of `` `id` Label — hint ``.
  private func item(_ text: Line) throws(LineFault) -> (id: String, label: String, hint: String?) {
    guard let id = PageParser.id(of: text) else { throw LineFault(fault: .item) }
    let rest = text[(id.endIndex + 1)...]
    guard !id.isEmpty, rest.begins(" "), rest.count > 1 else { throw LineFault(fault: .item) }
    let found = rest.dropFirst()
    let name = String(decoding: id, as: UTF8.self)
    guard let dash = found.dash else { return (name, try filled(found), nil) }
    return (name, try filled(found[..<dash.lowerBound]), try filled(found[dash.upperBound...]))
  }

  /// The text in backquotes at the start of a line.
  static func id(of text: Line) -> Line? {
    let mark = UInt8(ascii: "`")
    guard text.first == mark, let end = text.dropFirst().firstIndex(of: mark) else { return nil }
    return text[(text.startIndex + 1)..<end]
  }

  private mutating func addField(_ text: Line) throws(LineFault) {
    let item = try item(text)
    fields.append(FieldText(id: item.id, label: item.label, hint: item.hint, values: []))
  }

  private mutating func addValue(_ text: Line) throws(LineFault) {
    guard sections.isEmpty, let field = fields.popLast() else { throw LineFault(fault: .orphanValue) }
    let item = try item(text)
    fields.append(
      FieldText(
        id: field.id, label: field.label, hint: field.hint,
        values: field.values + [ValueText(id: item.id, label: item.label, hint: item.hint)]))
  }

  private mutating func startSection(_ text: Line) throws(LineFault) {
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

extension ArraySlice<UInt8> {
  func begins(_ mark: StaticString) -> Bool {
    guard count >= mark.utf8CodeUnitCount else { return false }
    for offset in 0..<mark.utf8CodeUnitCount where self[startIndex + offset] != mark.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The first ` — `, including the spaces.
  fileprivate var dash: Range<Int>? {
    var index = startIndex
    while let space = self[index...].firstIndex(of: UInt8(ascii: " ")) {
      if self[space...].begins(" — ") { return space..<(space + 5) }
      index = space + 1
    }
    return nil
  }

  /// Control, bidirectional and zero-width characters: U+0000 to 001F, 007F to 009F, 061C, 200B to 200F,
  /// 2028 to 202E, 2060 to 2069, FEFF, E0000 to E007F.
  fileprivate var containsInvisibleCharacter: Bool {
    for index in indices {
      switch self[index] {
      case 0..<0x20, 0x7F: return true
      case 0xC2: if self[index + 1] < 0xA0 { return true }
      case 0xE2 where self[index + 1] == 0x80:
        if (0x8B...0x8F).contains(self[index + 2]) || (0xA8...0xAE).contains(self[index + 2]) { return true }
      case 0xE2 where self[index + 1] == 0x81: if (0xA0...0xA9).contains(self[index + 2]) { return true }
      case 0xD8: if self[index + 1] == 0x9C { return true }
      case 0xF3: if self[index + 1] == 0xA0, self[index + 2] < 0x82 { return true }
      case 0xEF: if self[index...].starts(with: [0xEF, 0xBB, 0xBF]) { return true }
      default: continue
      }
    }
    return false
  }
}

/// Replaces placeholders such as `{name}`.
enum Template {
  /// Replaces every placeholder with its value, which is nil for an unknown name.
  static func fill(
    _ text: String, value: (String) -> String?
  ) throws(PageParser.UnknownPlaceholder) -> String {
    var result = ""
    var rest = text.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      result.append(contentsOf: Substring(rest[..<open]))
      guard let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) else {
        throw PageParser.UnknownPlaceholder(text: String(Substring(rest[open...])))
      }
      let name = String(Substring(rest[rest.index(after: open)..<close]))
      guard let filled = value(name) else { throw PageParser.UnknownPlaceholder(text: name) }
      result += filled
      rest = rest[rest.index(after: close)...]
    }
    result.append(contentsOf: Substring(rest))
    return result
  }
}
