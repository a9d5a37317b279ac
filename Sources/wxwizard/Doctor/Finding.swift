import WizardJSON
import WizardText

/// A result of `doctor` about one part of the installation.
struct Finding {
  enum Status: String {
    case ok
    /// Works, but not fully.
    case warning
    /// Does not work.
    case error
  }

  /// The part, such as `completion.bash`; printed with `--json`.
  let id: String
  let status: Status
  let text: LocalizedText
  /// What to do about it; nil if nothing is wrong.
  let remedy: LocalizedText?

  static func ok(_ id: String, _ text: LocalizedText) -> Finding {
    Finding(id: id, status: .ok, text: text, remedy: nil)
  }

  static func warning(_ id: String, _ text: LocalizedText, remedy: LocalizedText) -> Finding {
    Finding(id: id, status: .warning, text: text, remedy: remedy)
  }

  static func error(_ id: String, _ text: LocalizedText, remedy: LocalizedText) -> Finding {
    Finding(id: id, status: .error, text: text, remedy: remedy)
  }

  /// The finding as lines, its remedy indented below it.
  func lines(_ localizer: Localizer) -> [String] {
    let mark = status == .ok ? "  " : status == .warning ? "! " : "x "
    return [mark + localizer[text]] + (remedy.map { ["    " + localizer[$0]] } ?? [])
  }

  func value(_ localizer: Localizer) -> JSONValue {
    [
      "id": .string(id), "status": .string(status.rawValue), "text": .string(localizer[text]),
      "remedy": remedy.map { .string(localizer[$0]) } ?? .null,
    ]
  }
}
