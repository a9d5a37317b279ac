/// The criteria that have a value, with their values: all that a guard can read.
///
/// A replay evaluates its guards against one of three sets:
/// - ``Replay/knownValues``: values as answered.
/// - ``Replay/optimisticValues``: the same, with refused, pending and failed answers replaced by good ones.
/// - fixed values: those that only a change of a valid answer can change; they decide which answers are inactive.
package struct CriterionValues: Hashable, Sendable {
  /// Value index by criterion index.
  private var indices: [UInt8?]

  /// Makes a set from values; the last one wins if two share a criterion.
  package init(_ values: [CriterionValue] = []) {
    indices = Array(repeating: nil, count: Criterion.count)
    for value in values { set(value) }
  }

  package subscript(_ criterion: Criterion) -> CriterionValue? {
    indices[criterion.index].map { CriterionValue(criterion, at: Int($0)) }
  }

  /// The subject type, if known.
  package var subject: SubjectType? { choice(.subject) }

  /// The value of a choice criterion as its enumeration.
  package func choice<Choice: RawRepresentable<String>>(_ criterion: Criterion) -> Choice? {
    self[criterion].flatMap { Choice(rawValue: $0.name) }
  }

  /// Whether a value is the current one of its criterion, or nil if that criterion has none.
  func contains(_ value: CriterionValue) -> Bool? {
    indices[value.criterionIndex].map { Int($0) == value.index }
  }

  /// Sets the value of a criterion.
  package mutating func set(_ value: CriterionValue) {
    indices[value.criterionIndex] = UInt8(value.index)
  }

  /// All values, in the order of ``Criterion/all``.
  package var values: [CriterionValue] {
    indices.enumerated().compactMap { criterion, index in
      index.map { CriterionValue(criterionIndex: criterion, index: Int($0)) }
    }
  }
}

extension CriterionValues: ExpressibleByArrayLiteral {
  package init(arrayLiteral values: CriterionValue...) { self.init(values) }
}
