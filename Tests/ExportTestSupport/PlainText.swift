import WizardExport
import WizardText

/// The form in which a sheet is compared with the expected one: UTF-8 without separators, and with one sign for what
/// formats write differently.
enum PlainText {
  /// Signs in the expected text for what each format writes differently.
  enum Sign {
    /// Between a label and its value.
    static let row = "\u{1}"
    /// Between the label of an item and its status.
    static let status = "\u{2}"
    /// Before and after the room for a date, which Markdown does not have.
    static let pen = (begin: "\u{3}", end: "\u{4}")
    /// Before and after the legend of the text format.
    static let legend = (begin: "\u{5}", end: "\u{6}")
    /// Before a notice.
    static let notice = "\u{7}"
  }

  /// The expected text as a format writes it.
  static func of(_ expected: String, in format: ExportFormat, _ language: Language) -> [UInt8] {
    var bytes: [UInt8] = []
    let isMarkdown = format == .markdown
    var isLeftOut = false
    for byte in expected.utf8 {
      switch byte {
      case 1: if isMarkdown { bytes += (language == .zh ? "：" : ":").utf8 }
      case 2: if isMarkdown { bytes += "—".utf8 }
      case 3: isLeftOut = isMarkdown
      case 5: isLeftOut = format != .text
      case 4, 6: isLeftOut = false
      case 7: if format == .text { bytes.append(UInt8(ascii: "!")) }
      case _ where isLeftOut: break
      default: bytes.append(byte)
      }
    }
    return of(bytes)
  }

  static func of(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var underscores = 0
    for index in text.indices {
      let byte = text[index]
      if byte == UInt8(ascii: "_") {
        underscores += 1
        continue
      }
      if underscores > 0 {
        add(underscores, to: &result)
        underscores = 0
      }
      switch byte {
      case 10, 32: break
      case UInt8(ascii: "@"): result += "＠".utf8
      case UInt8(ascii: "#"): result += "＃".utf8
      // The second byte of the middle dot and of the no-break space.
      case 0xB7 where result.last == 0xC2, 0xA0 where result.last == 0xC2: result.removeLast()
      // The third byte of the ideographic space.
      case 0x80 where result.suffix(2) == [0xE3, 0x80]: result.removeLast(2)
      default: result.append(byte)
      }
    }
    add(underscores, to: &result)
    return result
  }

  /// A long run of underscores is room to write; a short one is typed text.
  private static func add(_ underscores: Int, to result: inout [UInt8]) {
    if underscores >= 8 {
      result += "⎵".utf8
    } else {
      result += Array(repeating: UInt8(ascii: "_"), count: underscores)
    }
  }
}
