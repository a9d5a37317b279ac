import WizardCore

extension CriterionValues {
  package var isEmpty: Bool { values.isEmpty }

  /// A copy with one more value.
  package func setting(_ value: CriterionValue) -> Self {
    var copy = self
    copy.set(value)
    return copy
  }

  /// A copy that keeps only some criteria.
  package func filter(_ isIncluded: (Criterion) -> Bool) -> Self {
    CriterionValues(values.filter { isIncluded($0.criterion) })
  }
}

extension Rulebook {
  /// A copy with one policy changed.
  package func setting(_ policy: Policy, _ isOn: Bool) -> Rulebook {
    overridden(by: [Override(policy.fact, .yesNo(isOn))])
  }
}
