import WizardCore
import WizardText

/// How a typed line is read as an answer of a field.
struct LineReading {
  let localizer: Localizer
  let step: StepID
  let field: Field
  /// The answers the field offers, in the order of their numbers.
  let options: [String]

  /// What a line came to.
  enum Result: Equatable {
    case answer(Answer)
    /// It names none of the answers offered.
    case unknown(String)
  }

  /// Reads a line that is not blank; what is no number, sum or day stays as typed, to be refused with its reason.
  func read(_ line: String) -> Result {
    let text = line.trimmed
    switch field.kind {
    case .text: return .answer(.text(text))
    case .count: return .answer(Int(text.normalised(.number)).map(Answer.count) ?? .text(text))
    case .money: return .answer(Yuan.fen(text.normalised(.number)).map(Answer.count) ?? .text(text))
    case .date: return .answer(.text(CivilDate(loose: text)?.iso ?? text))
    case .choice: return option(text).map { .answer(.text($0)) } ?? .unknown(text)
    case .yesNo: return yesNo(text).map { .answer(.yesNo($0)) } ?? .unknown(text)
    case .set: return set(text)
    }
  }

  /// An offered answer by number, id or label.
  private func option(_ text: String) -> String? {
    let plain = text.normalised(.number)
    if let number = Int(plain) { return options.indices.contains(number - 1) ? options[number - 1] : nil }
    let low = text.lowercased()
    return options.first { $0.lowercased() == low }
      ?? options.first { localizer.label(value: $0, of: field.id, at: step).lowercased() == low }
  }

  private func yesNo(_ text: String) -> Bool? { LineReading.yesNo(text) ?? option(text).map { $0 == "true" } }

  /// Yes or no in either language, or nil.
  static func yesNo(_ text: String) -> Bool? {
    switch text.normalised(.number).lowercased() {
    case "y", "yes", "是": true
    case "n", "no", "否", "不是": false
    default: nil
    }
  }

  /// Numbers such as `1,3-5`; `0` for none of them.
  private func set(_ text: String) -> Result {
    if text.normalised(.number) == "0" { return .answer(.set([])) }
    var chosen: [String] = []
    for part in text.foldedWidth.split(whereSeparator: { ",、;；，".contains($0) || $0.isWhitespace }) {
      guard let values = values(String(part)) else { return .unknown(String(part)) }
      for value in values where !chosen.contains(value) { chosen.append(value) }
    }
    return chosen.isEmpty ? .unknown(text) : .answer(.set(chosen))
  }

  private func values(_ part: String) -> [String]? {
    let ends = part.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]) else {
      return option(part).map { [$0] }
    }
    guard first >= 1, first <= last, last <= options.count else { return nil }
    return Array(options[first - 1...last - 1])
  }
}
