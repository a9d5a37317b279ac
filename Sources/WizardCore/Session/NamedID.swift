/// An identifier whose raw value is its name in files.
package protocol NamedID: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The identifier with this name, or nil.
  ///
  /// A dictionary lookup: `init(rawValue:)` compares case by case, which is slow when many files are read.
  static func named(_ name: String) -> Self?
}

extension NamedID {
  static var namesTable: [String: Self] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
  }
}

extension FieldID: NamedID {
  private static let byName = namesTable
  package static func named(_ name: String) -> Self? { byName[name] }
}

extension TaskID: NamedID {
  private static let byName = namesTable
  package static func named(_ name: String) -> Self? { byName[name] }
}

extension StepID: NamedID {
  private static let byName = namesTable
  package static func named(_ name: String) -> Self? { byName[name] }
}

extension FactID: NamedID {
  private static let byName = namesTable
  package static func named(_ name: String) -> Self? { byName[name] }
}
