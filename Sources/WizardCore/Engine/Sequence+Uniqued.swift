extension Sequence where Element: Equatable {
  /// The elements in order, each once.
  ///
  /// Compares each with those before it, since few are expected.
  package func uniqued() -> [Element] {
    reduce(into: []) { unique, element in if !unique.contains(element) { unique.append(element) } }
  }
}
