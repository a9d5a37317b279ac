import WizardExport
import WizardText

/// The plain form in which a sheet and what is expected of it are compared, as UTF-8: without what only parts words
/// or things, and with signs that formats write differently made one.
enum PlainText {
  /// Signs in what is expected, for what the formats write each in their own way.
  enum Sign {
    /// Between a label and its value.
    static let row = "\u{1}"
    /// Between the name of a line and how it stands.
    static let status = "\u{2}"
    /// Before and after what has no room for a pen in Markdown.
    static let pen = (begin: "\u{3}", end: "\u{4}")
    /// Before and after what explains the signs of a plain text.
    static let legend = (begin: "\u{5}", end: "\u{6}")
    /// Before a notice.
    static let notice = "\u{7}"
  }

  /// What is expected, as a format writes it.
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
      // The second byte of the point in the middle and of the space that does not break.
      case 0xB7 where result.last == 0xC2, 0xA0 where result.last == 0xC2: result.removeLast()
      // The third of the wide space.
      case 0x80 where result.suffix(2) == [0xE3, 0x80]: result.removeLast(2)
      default: result.append(byte)
      }
    }
    add(underscores, to: &result)
    return result
  }

  /// A run of them is room for a pen; a few are somebody's own.
  private static func add(_ underscores: Int, to result: inout [UInt8]) {
    if underscores >= 8 {
      result += "⎵".utf8
    } else {
      result += Array(repeating: UInt8(ascii: "_"), count: underscores)
    }
  }
}
