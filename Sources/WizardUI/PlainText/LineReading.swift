import WizardCore
import WizardText

/// Reads a typed line as an answer of a field.
struct LineReading {
  let localizer: Localizer
  let step: StepID
  let field: Field
  /// The values that the field offers, in the order of their numbers.
  let options: [String]

  enum Result: Equatable {
    case answer(Answer)
    /// The part of the line that is none of the offered values.
    case unknown(String)
  }

  /// Reads a line that is not blank.
  ///
  /// Text that can't be read as the field's kind is an answer too, to be refused with its reason.
  func read(_ line: String) -> Result {
    let text = line.trimmed
    switch field.kind {
    case .text, .count, .money, .date:
      return Answer(typed: text, for: field.kind).map(Result.answer) ?? .unknown(text)
    case .choice: return option(text).map { .answer(.text($0)) } ?? .unknown(text)
    case .yesNo: return yesNo(text).map { .answer(.yesNo($0)) } ?? .unknown(text)
    case .set: return set(text)
    }
  }

  /// An offered value by number, id or label.
  private func option(_ text: String) -> String? {
    let plain = text.normalised(.number)
    if let number = Int(plain) { return number >= 1 && number <= options.count ? options[number - 1] : nil }
    let low = text.lowercased()
    return options.first { $0.lowercased() == low }
      ?? options.first { localizer.label(value: $0, of: field.id, at: step).lowercased() == low }
  }

  private func yesNo(_ text: String) -> Bool? { Bool(yesNoWord: text) ?? option(text).map { $0 == "true" } }

  /// Reads numbers such as `1,3-5`; `0` chooses none.
  private func set(_ text: String) -> Result {
    if text.normalised(.number) == "0" { return .answer(.set([])) }
    var chosen: [String] = []
    for part in text.foldedWidth.split(whereSeparator: { ",、;；，".contains($0) || $0.isWhitespace }) {
      guard let values = values(String(part)) else { return .unknown(String(part)) }
      chosen += values
    }
    return chosen.isEmpty ? .unknown(text) : .answer(.set(chosen.uniqued()))
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
