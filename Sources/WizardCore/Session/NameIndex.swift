/// A closed list of names: each has a place in it, and those of files can be looked up by their raw strings.
package protocol IndexedName: RawRepresentable<String>, CaseIterable, PlacedKey {
  /// The case with this raw value, or nil when there is none.
  ///
  /// The compiler's own `init(rawValue:)` compares case by case, which shows when thousands of files are read.
  static func named(_ name: String) -> Self?
}

extension IndexedName {
  static func makeIndex() -> [String: Self] {
    Dictionary(allCases.map { ($0.rawValue, $0) }) { first, _ in first }
  }
}

extension FieldID: IndexedName {
  package static let list = allCases
  private static let byName = makeIndex()

  package static func named(_ name: String) -> Self? { byName[name] }
}

extension TaskID: IndexedName {
  package static let list = allCases
  private static let byName = makeIndex()

  package static func named(_ name: String) -> Self? { byName[name] }
}

extension StepID: IndexedName {
  package static let list = allCases
  private static let byName = makeIndex()

  package static func named(_ name: String) -> Self? { byName[name] }
}
