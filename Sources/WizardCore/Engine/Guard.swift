/// What is known of a guard while answers are missing.
package enum Truth: Sendable { case no, unknown, yes }

/// A condition on criteria.
///
/// It is data, so it can be checked, enumerated, drawn and explained.
package indirect enum Guard: Equatable, Sendable {
  case always
  case `is`(CriterionValue)
  case all([Guard])
  case any([Guard])
  case not(Guard)

  /// A guard that is never satisfied.
  package static let never = Guard.any([])

  /// The answer of a yes/no field is yes.
  package static func yes(_ field: FieldID) -> Guard { .is(.flag(field, true)) }

  /// The answer of a yes/no field is no.
  package static func no(_ field: FieldID) -> Guard { .is(.flag(field, false)) }

  /// A criterion has one of several values.
  package static func isOne(of values: [CriterionValue]) -> Guard { .any(values.map(Guard.is)) }

  /// Evaluates the guard; `unknown` if the result depends on a criterion without a value.
  package func evaluate(_ values: CriterionValues) -> Truth {
    switch self {
    case .always: return .yes
    case .is(let value): return values.contains(value).map { $0 ? .yes : .no } ?? .unknown
    case .all(let parts):
      var result = Truth.yes
      for part in parts {
        switch part.evaluate(values) {
        case .no: return .no
        case .unknown: result = .unknown
        case .yes: break
        }
      }
      return result
    case .any(let parts):
      var result = Truth.no
      for part in parts {
        switch part.evaluate(values) {
        case .yes: return .yes
        case .unknown: result = .unknown
        case .no: break
        }
      }
      return result
    case .not(let part):
      switch part.evaluate(values) {
      case .yes: return .no
      case .unknown: return .unknown
      case .no: return .yes
      }
    }
  }

  /// The criterion values that the guard names, in order, each once.
  package var values: [CriterionValue] {
    switch self {
    case .always: return []
    case .is(let value): return [value]
    case .not(let part): return part.values
    case .all(let parts), .any(let parts): return parts.flatMap(\.values).uniqued()
    }
  }
}
