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
  let text: String
  /// What to do about it; nil if nothing is wrong.
  let remedy: String?

  static func ok(_ id: String, _ text: String) -> Finding {
    Finding(id: id, status: .ok, text: text, remedy: nil)
  }

  static func warning(_ id: String, _ text: String, remedy: String) -> Finding {
    Finding(id: id, status: .warning, text: text, remedy: remedy)
  }

  static func error(_ id: String, _ text: String, remedy: String) -> Finding {
    Finding(id: id, status: .error, text: text, remedy: remedy)
  }

  /// The finding as lines, its remedy indented below it.
  var lines: [String] {
    let mark = status == .ok ? "  " : status == .warning ? "! " : "x "
    return [mark + text] + (remedy.map { ["    " + $0] } ?? [])
  }

  var json: JSONValue {
    .object(of: [
      ("id", .string(id)), ("status", .string(status.rawValue)), ("text", .string(text)),
      ("remedy", remedy.map(JSONValue.string) ?? .null),
    ])
  }
}
