import WizardCore
import WizardText

extension Field {
  /// The answer that a word of the command line stands for, or nil if it is empty, which removes the answer.
  ///
  /// Accepts what an answers file has, and what a user would type: `y` and `n`, other forms of dates, lists with commas.
  /// Whole amounts are fen, as in a file; amounts with decimals or a currency are yuan. A text that can't be read stays
  /// as typed.
  func answer(typed: String) -> Answer? {
    let text = typed.trimmed
    if text.isEmpty { return nil }
    switch kind {
    case .text: return .text(typed)
    case .choice: return .text(text)
    case .yesNo: return Bool(yesNoWord: text).map(Answer.yesNo) ?? .text(typed)
    case .count: return Int(text.normalised(.number)).map(Answer.count) ?? .text(typed)
    case .money: return Field.fen(typed: text.normalised(.number)).map(Answer.count) ?? .text(typed)
    case .date: return .text(CivilDate(loose: text)?.iso ?? typed)
    case .set:
      if text == "[]" { return .set([]) }
      let isSeparator: (Character) -> Bool = { ",，、;；".contains($0) || $0.isWhitespace }
      return .set(text.split(whereSeparator: isSeparator).map(String.init))
    }
  }

  private static func fen(typed text: String) -> Int? {
    var amount = text[...]
    for sign in ["¥", "￥", "CNY"] where amount.hasPrefix(sign) { amount = amount.dropFirst(sign.count) }
    for sign in ["元", "yuan"] where amount.hasSuffix(sign) { amount = amount.dropLast(sign.count) }
    if amount.count == text.count, !text.contains(".") { return Int(text) }
    return Yuan.fen(String(amount))
  }
}
