extension Rulebook {
  /// The characters that a text may have, or nil if the fact is not a length in this edition.
  func lengthRange(_ fact: FactID) -> ClosedRange<Int>? {
    guard case .length(let least, let most) = self[fact]?.value else { return nil }
    return least...max(least, most)
  }
}

extension Wizard {
  /// The characters that the platform allows in a text field, counted as by `platformLength`; nil if the edition has no
  /// rule for the field.
  package func allowedLength(of field: FieldID) -> ClosedRange<Int>? {
    guard let rule = flow.field(field)?.field else { return nil }
    for case .length(let fact, _) in flow.checks(of: rule) { return rulebook.lengthRange(fact) }
    return nil
  }
}
