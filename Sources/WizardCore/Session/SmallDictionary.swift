/// A dictionary with few keys, which are compared one after the other.
///
/// For the ids of one flow this takes a fraction of the time in which `Dictionary` hashes the name of an id.
package struct SmallDictionary<Key: Equatable, Value> {
  @usableFromInline var storedKeys: [Key] = []
  @usableFromInline var storedValues: [Value] = []

  @inlinable package init() {}

  /// The keys, in the order in which they were added.
  @inlinable package var keys: [Key] { storedKeys }

  @inlinable package subscript(key: Key) -> Value? {
    get { storedKeys.firstIndex(of: key).map { storedValues[$0] } }
    set {
      switch (storedKeys.firstIndex(of: key), newValue) {
      case (let index?, let value?): storedValues[index] = value
      case (nil, let value?):
        storedKeys.append(key)
        storedValues.append(value)
      case (let index?, nil):
        storedKeys.remove(at: index)
        storedValues.remove(at: index)
      case (nil, nil): break
      }
    }
  }
}

extension SmallDictionary: Sendable where Key: Sendable, Value: Sendable {}

extension SmallDictionary: Equatable where Value: Equatable {
  package static func == (left: SmallDictionary, right: SmallDictionary) -> Bool {
    left.keys.count == right.keys.count && left.keys.allSatisfy { left[$0] == right[$0] }
  }
}
