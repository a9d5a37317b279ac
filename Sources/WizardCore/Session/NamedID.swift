/// An identifier whose raw value is its name in files.
package protocol NamedID: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The identifier with this name, or nil.
  ///
  /// `init(rawValue:)` compares case by case, which is slow when many files are read.
  static func named(_ name: String) -> Self?
}

/// The identifiers of a type by name; a `Dictionary` of each type would take the program longer to start.
private struct IDsByName<ID: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
  /// Ordered by the length of their names, since few names have the same length.
  private var ids: [ID] = []
  private var names: [String] = []
  /// The index of the first name of each length.
  private var starts: [Int] = []

  init() {
    let all = Array(ID.allCases)
    let allNames = all.map(\.rawValue)
    while names.count < all.count {
      let length = starts.count
      starts.append(names.count)
      for index in all.indices where allNames[index].utf8.count == length {
        ids.append(all[index])
        names.append(allNames[index])
      }
    }
  }

  subscript(name: String) -> ID? {
    let length = name.utf8.count
    guard length < starts.count else { return nil }
    let end = length + 1 < starts.count ? starts[length + 1] : names.count
    return (starts[length]..<end).first { names[$0] == name }.map { ids[$0] }
  }
}

extension FieldID: NamedID {
  private static let byName = IDsByName<FieldID>()
  package static func named(_ name: String) -> FieldID? { byName[name] }
}

extension TaskID: NamedID {
  private static let byName = IDsByName<TaskID>()
  package static func named(_ name: String) -> TaskID? { byName[name] }
}

extension StepID: NamedID {
  private static let byName = IDsByName<StepID>()
  package static func named(_ name: String) -> StepID? { byName[name] }
}

extension FactID: NamedID {
  private static let byName = IDsByName<FactID>()
  package static func named(_ name: String) -> FactID? { byName[name] }
}
