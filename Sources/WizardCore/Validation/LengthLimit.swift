extension Rulebook {
  /// The characters that a text may have, or nil if the fact is not a length in this edition.
  func lengthRange(_ fact: FactID) -> ClosedRange<Int>? {
    guard case .length(let least, let most) = self[fact]?.value else { return nil }
    return least...max(least, most)
  }
}
