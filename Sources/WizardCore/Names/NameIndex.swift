/// A closed list of names that can be looked up by its raw string in constant time.
///
/// The compiler's own `init(rawValue:)` compares case by case, which shows when thousands of files are read.
package protocol IndexedName: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// Every case by its raw value.
  static var byName: [String: Self] { get }
}

extension IndexedName {
  /// The case with this raw value, or nil when there is none.
  package static func named(_ name: String) -> Self? { byName[name] }

  static func makeIndex() -> [String: Self] {
    Dictionary(allCases.map { ($0.rawValue, $0) }) { first, _ in first }
  }
}

extension FieldID: IndexedName {
  package static let byName = makeIndex()
}

extension TaskID: IndexedName {
  package static let byName = makeIndex()
}
