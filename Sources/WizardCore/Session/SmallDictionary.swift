/// A dictionary with few keys, which are compared one after the other.
///
/// For the ids of one flow this takes a fraction of the time in which `Dictionary` hashes the name of an id, and the
/// program starts sooner. It is public, since only public code is inlined into other modules; generic code that is not
/// looks its types up at run time.
public struct SmallDictionary<Key: Equatable, Value> {
  @usableFromInline var orderedKeys: [Key] = []
  @usableFromInline var orderedValues: [Value] = []

  /// The keys, in the order in which they were added.
  @inlinable public var keys: [Key] { orderedKeys }

  /// The values in the order of the keys.
  @inlinable public var values: [Value] { orderedValues }

  @inlinable public init() {}

  @inlinable public mutating func reserveCapacity(_ count: Int) {
    orderedKeys.reserveCapacity(count)
    orderedValues.reserveCapacity(count)
  }

  @inlinable public subscript(key: Key) -> Value? {
    get { orderedKeys.firstIndex(of: key).map { orderedValues[$0] } }
    set {
      switch (orderedKeys.firstIndex(of: key), newValue) {
      case (let index?, let value?): orderedValues[index] = value
      case (nil, let value?):
        orderedKeys.append(key)
        orderedValues.append(value)
      case (let index?, nil):
        orderedKeys.remove(at: index)
        orderedValues.remove(at: index)
      case (nil, nil): break
      }
    }
  }
}

extension SmallDictionary: Sendable where Key: Sendable, Value: Sendable {}

extension SmallDictionary: RandomAccessCollection {
  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { orderedKeys.count }
  @inlinable public subscript(position: Int) -> (key: Key, value: Value) {
    (orderedKeys[position], orderedValues[position])
  }
}

extension SmallDictionary: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (Key, Value)...) {
    for (key, value) in elements { self[key] = value }
  }
}

extension SmallDictionary {
  /// Adds elements; for a key of both, `combine` gets both values and returns the one to keep.
  package mutating func merge(
    _ other: some Sequence<(key: Key, value: Value)>, uniquingKeysWith combine: (Value, Value) -> Value
  ) {
    for (key, value) in other { self[key] = self[key].map { combine($0, value) } ?? value }
  }

  /// A copy with more elements; see ``merge(_:uniquingKeysWith:)``.
  package func merging(
    _ other: some Sequence<(key: Key, value: Value)>, uniquingKeysWith combine: (Value, Value) -> Value
  ) -> SmallDictionary {
    var merged = self
    merged.merge(other, uniquingKeysWith: combine)
    return merged
  }

  /// The elements that satisfy a condition.
  package func filter(_ isIncluded: ((key: Key, value: Value)) -> Bool) -> SmallDictionary {
    var filtered = SmallDictionary()
    for (key, value) in self where isIncluded((key, value)) { filtered[key] = value }
    return filtered
  }
}

extension SmallDictionary: Equatable where Value: Equatable {
  /// Whether both have the same elements, in any order.
  public static func == (left: SmallDictionary, right: SmallDictionary) -> Bool {
    if left.keys == right.keys { return left.values == right.values }
    return left.count == right.count && left.keys.allSatisfy { left[$0] == right[$0] }
  }
}
