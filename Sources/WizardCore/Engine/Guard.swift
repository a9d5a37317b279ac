/// What may be known of a guard while answers are still missing.
package enum Truth: Sendable { case no, unknown, yes }

/// A condition on facets: data, so that it can be checked, enumerated, drawn and explained.
package indirect enum Guard: Equatable, Sendable {
  case always
  case `is`(CriterionValue)
  case all([Guard])
  case any([Guard])
  case not(Guard)

  /// Holds nowhere.
  package static let never = Guard.any([])

  /// A yes/no field says yes.
  package static func yes(_ field: FieldID) -> Guard { .is(.flag(field, true)) }

  /// A yes/no field says no.
  package static func no(_ field: FieldID) -> Guard { .is(.flag(field, false)) }

  /// One of several values of a facet.
  package static func isOne(of values: [CriterionValue]) -> Guard { .any(values.map(Guard.is)) }

  /// Reads the guard in a world where some facets have no value yet.
  package func evaluate(_ values: CriterionValues) -> Truth {
    switch self {
    case .always: return .yes
    case .is(let value):
      guard let given = values[value.criterion] else { return .unknown }
      return given == value ? .yes : .no
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

  /// The facet values it names, in order, each once.
  package var values: [CriterionValue] {
    switch self {
    case .always: return []
    case .is(let value): return [value]
    case .not(let part): return part.values
    case .all(let parts), .any(let parts):
      var seen: [CriterionValue] = []
      for value in parts.flatMap(\.values) where !seen.contains(value) { seen.append(value) }
      return seen
    }
  }
}

/// The facets that have a value, and which.
package typealias CriterionValues = NameTable<Criterion, CriterionValue>
