import WizardCore
import WizardText

/// Describes guards in words: the questions they read and the answers they need.
struct GuardText {
  let localizer: Localizer
  let flow: Flow

  /// The guard as a clause; nil if it is always true.
  func text(_ condition: Guard) -> String? {
    switch condition {
    case .always: return nil
    case .is(let value): return text([value])
    case .not(let part): return text(part).map { localizer[.guardNot(clause: $0)] }
    case .all(let parts): return join(parts, with: .guardAnd)
    case .any(let parts):
      let values = parts.compactMap { part -> CriterionValue? in
        if case .is(let value) = part { value } else { nil }
      }
      // Several answers to one question are one clause.
      if values.count == parts.count, Set(values.map(\.criterion)).count == 1 { return text(values) }
      return join(parts, with: .guardOr)
    }
  }

  private func join(_ parts: [Guard], with string: LocalizedText) -> String? {
    let clauses = parts.compactMap { part in
      text(part).map { needsBrackets(part, of: parts) ? bracketed($0) : $0 }
    }
    return clauses.isEmpty ? nil : clauses.joined(separator: spaced(string))
  }

  private func bracketed(_ clause: String) -> String {
    localizer.language == .zh ? "（\(clause)）" : "(\(clause))"
  }

  /// A conjunction between two clauses.
  private func spaced(_ string: LocalizedText) -> String {
    let space = localizer.language.wordSpace
    return space + localizer[string] + space
  }

  /// Whether a part needs brackets, being composed itself.
  private func needsBrackets(_ part: Guard, of parts: [Guard]) -> Bool {
    guard parts.count > 1 else { return false }
    switch part {
    case .all(let inner): return inner.count > 1
    case .any(let inner): return inner.count > 1 && Set(part.values.map(\.criterion)).count > 1
    case .always, .is, .not: return false
    }
  }

  private func text(_ values: [CriterionValue]) -> String {
    let names = values.map(name).joined(separator: spaced(.guardOr))
    return localizer[.guardIs(field: values.first.map { label($0.criterion) } ?? "", value: names)]
  }

  private func label(_ criterion: Criterion) -> String {
    switch criterion.kind {
    case .policy(let policy): return localizer.fact(policy.fact).name
    case .edition: return localizer[.guardEdition]
    default: break
    }
    return flow.field(of: criterion).map { localizer.label($0.field.id, at: $0.step) } ?? criterion.id
  }

  private func name(_ value: CriterionValue) -> String {
    switch value.criterion.kind {
    case .quota: localizer[value.name == Quota.free.rawValue ? .guardFree : .guardUsed]
    case .term: localizer[value.name == Term.valid.rawValue ? .guardValid : .guardLapsed]
    case .policy: localizer[value.name == "true" ? .yes : .no]
    case .edition: Edition(rawValue: value.name).map(localizer.edition) ?? value.name
    default:
      localizer[
        .guardAnswer(
          value: flow.field(of: value.criterion).map {
            localizer.label(value: value.name, of: $0.field.id, at: $0.step)
          } ?? value.name)]
    }
  }
}
