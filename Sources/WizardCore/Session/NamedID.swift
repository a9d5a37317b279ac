/// An identifier whose raw value is its name in files.
package protocol NamedID: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// All identifiers by name.
  ///
  /// `init(rawValue:)` compares case by case, which is slow when many files are read.
  static var byName: [String: Self] { get }
}

extension NamedID {
  /// The identifier with this name, or nil.
  package static func named(_ name: String) -> Self? { byName[name] }

  fileprivate static var table: [String: Self] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
  }
}

extension FieldID: NamedID { package static let byName = table }
extension TaskID: NamedID { package static let byName = table }
extension StepID: NamedID { package static let byName = table }
extension FactID: NamedID { package static let byName = table }
