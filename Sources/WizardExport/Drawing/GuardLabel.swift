import WizardCore

extension Guard {
  /// The guard in ids, such as `subject=enterprise/soleTrader and verification=bankTransfer`; empty if it is always true.
  package var label: String { text(inside: .nothing) }

  private enum Context { case nothing, all, any }

  private func text(inside context: Context) -> String {
    switch self {
    case .always: return ""
    case .is(let value): return value.criterion.id + "=" + value.name
    case .not(.is(let value)): return value.criterion.id + "!=" + value.name
    case .not(let part): return "not (" + part.text(inside: .nothing) + ")"
    case .all(let parts):
      let text = parts.map { $0.text(inside: .all) }.filter { !$0.isEmpty }.joined(separator: " and ")
      return context == .any && parts.count > 1 ? "(" + text + ")" : text
    case .any(let parts):
      if parts.isEmpty { return "never" }
      if let values = valuesOfOneCriterion { return values }
      let text = parts.map { $0.text(inside: .any) }.joined(separator: " or ")
      return context == .all && parts.count > 1 ? "(" + text + ")" : text
    }
  }

  /// `criterion=one/other` if the guard accepts several values of one criterion.
  private var valuesOfOneCriterion: String? {
    guard case .any(let parts) = self, let criterion = values.first?.criterion else { return nil }
    let isPlain = parts.allSatisfy {
      if case .is(let value) = $0 { value.criterion == criterion } else { false }
    }
    return isPlain ? criterion.id + "=" + values.map(\.name).joined(separator: "/") : nil
  }
}
