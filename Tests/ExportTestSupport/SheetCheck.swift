import WizardExport
import WizardJSON
import WizardText

/// Compares a document with what the wizard and the interface strings require.
package struct SheetCheck {
  private let expected: ExpectedSheet
  private let body: String

  package init(_ request: ExportRequest) {
    expected = ExpectedSheet(request)
    body = expected.body
  }

  /// The first difference from the expected document; nil if there is none.
  package func difference(in document: String, _ format: ExportFormat) -> String? {
    switch format {
    case .text, .markdown, .html:
      guard let read = SheetReader(document, format) else { return "its structure is broken" }
      return complaint(head: read.head, format) ?? difference(read.body, plain(body, format))
    case .json:
      return difference(Array(document.utf8), Array(JSONWriter.lines(expected.json, keys: .asGiven).utf8))
    case .csv:
      return difference(Array(document.utf8), Array(expected.csv.utf8))
    case .ics:
      let lines = expected.calendar.map { $0 + "\r\n" }.joined()
      return difference(unfolded(Array(document.utf8)), Array(lines.utf8))
    }
  }

  private func plain(_ text: String, _ format: ExportFormat) -> [UInt8] {
    PlainText.of(text, in: format, expected.localizer.language)
  }

  /// Very long names are shortened in the head of a text and end in dots.
  private func complaint(head: [UInt8], _ format: ExportFormat) -> String? {
    let (title, names, rest) = expected.head
    let parts = [title, names, rest].map { plain($0, format) }
    if head == Array(parts.joined()) { return nil }
    let text = "its head is \(String(decoding: head, as: UTF8.self))"
    let ending = Array("...".utf8) + parts[2]
    guard format == .text, head.starts(with: parts[0]), head.suffix(ending.count).elementsEqual(ending) else {
      return text
    }
    let cut = head.dropFirst(parts[0].count).dropLast(ending.count)
    return parts[1].starts(with: cut) ? nil : text
  }

  /// A calendar with unfolded lines.
  private func unfolded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if byte == 32, result.suffix(2) == [13, 10] { result.removeLast(2) } else { result.append(byte) }
    }
    return result
  }

  private func difference(_ found: [UInt8], _ wanted: [UInt8]) -> String? {
    if found == wanted { return nil }
    let same = zip(found, wanted).prefix { $0 == $1 }.count
    func part(_ bytes: [UInt8]) -> String {
      String(decoding: bytes.dropFirst(max(0, same - 40)).prefix(200), as: UTF8.self)
    }
    return "it says “\(part(found))” and not “\(part(wanted))”"
  }
}
