/// A language of the interface and the pages, with its punctuation.
package enum Language: String, CaseIterable, Sendable {
  case zh, en

  /// The language that the language key switches to.
  package var other: Language { self == .zh ? .en : .zh }

  /// The value of the HTML attribute `lang`.
  package var htmlTag: String { self == .zh ? "zh-Hans" : "en" }

  /// Joins names with commas, or with semicolons if a name contains a comma.
  package func list(_ names: [String]) -> String {
    let hasComma = names.contains { $0.contains { ",，、".contains($0) } }
    return names.joined(separator: hasComma ? clauseSeparator : listSeparator)
  }

  /// Between the items of a list.
  package var listSeparator: String { self == .zh ? "、" : ", " }
  /// Between parts that may contain commas themselves.
  package var clauseSeparator: String { self == .zh ? "；" : "; " }
  /// Between sentences that have no full stop of their own.
  package var sentenceSeparator: String { self == .zh ? "。" : "; " }
  /// Between a label and its text.
  package var colon: String { self == .zh ? "：" : ": " }
  package var comma: String { self == .zh ? "，" : ", " }
  /// Between two words of a sentence.
  package var wordSpace: String { self == .zh ? "" : " " }
  /// In place of the dash of a range such as 1–7, for speech.
  package var rangeWord: String { self == .zh ? " 到 " : " to " }
}
