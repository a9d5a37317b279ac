import WizardCore
import WizardScreens

/// Says a guard in words: the questions it reads and the answers it wants.
struct GuardWords {
  let words: Words
  let flow: Flow

  /// The guard as a clause; nil for one that always holds.
  func text(_ condition: Guard) -> String? {
    switch condition {
    case .always: return nil
    case .is(let value): return text([value])
    case .not(let part): return text(part).map { words.phrase(.guardNot, ["clause": $0]) }
    case .all(let parts): return join(parts, with: .guardAnd)
    case .any(let parts):
      let values = parts.compactMap { part -> FacetValue? in
        if case .is(let value) = part { value } else { nil }
      }
      // Several answers to one question read as one clause.
      if values.count == parts.count, Set(values.map(\.facet)).count == 1 { return text(values) }
      return join(parts, with: .guardOr)
    }
  }

  private func join(_ parts: [Guard], with phrase: Phrase) -> String? {
    let clauses = parts.compactMap { part in
      text(part).map { needsBrackets(part, of: parts) ? "(\($0))" : $0 }
    }
    return clauses.isEmpty ? nil : clauses.joined(separator: " \(words[phrase]) ")
  }

  /// Whether a part of several is itself made of several.
  private func needsBrackets(_ part: Guard, of parts: [Guard]) -> Bool {
    guard parts.count > 1 else { return false }
    switch part {
    case .all(let inner): return inner.count > 1
    case .any(let inner): return inner.count > 1 && Set(part.values.map(\.facet)).count > 1
    case .always, .is, .not: return false
    }
  }

  private func text(_ values: [FacetValue]) -> String {
    let names = values.map(name).joined(separator: " \(words[.guardOr]) ")
    return words.phrase(.guardIs, ["field": values.first.map { label($0.facet) } ?? "", "value": names])
  }

  private func label(_ facet: Facet) -> String {
    flow.field(of: facet).map { words.label($0.field.id, at: $0.step) } ?? ""
  }

  private func name(_ value: FacetValue) -> String {
    switch value {
    case .quota(_, let quota): words[quota == .free ? .guardFree : .guardUsed]
    case .term(_, let term): words[term == .valid ? .guardValid : .guardLapsed]
    default:
      words.phrase(
        .guardAnswer,
        [
          "value": flow.field(of: value.facet).map {
            words.label(value: value.name, of: $0.field.id, at: $0.step)
          } ?? value.name
        ])
    }
  }
}
