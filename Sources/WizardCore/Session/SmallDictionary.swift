/// A dictionary with few keys, which are compared one after the other.
///
/// For the ids of one flow this takes a fraction of the time in which `Dictionary` hashes the name of an id.
package struct SmallDictionary<Key: Equatable, Value> {
  /// The keys, in the order in which they were added.
  package private(set) var keys: [Key] = []
  private var values: [Value] = []

  package subscript(key: Key) -> Value? {
    get { keys.firstIndex(of: key).map { values[$0] } }
    set {
      switch (keys.firstIndex(of: key), newValue) {
      case (let index?, let value?): values[index] = value
      case (nil, let value?):
        keys.append(key)
        values.append(value)
      case (let index?, nil):
        keys.remove(at: index)
        values.remove(at: index)
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
