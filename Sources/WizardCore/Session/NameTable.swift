/// A key out of a closed list, in which each has a place of its own.
package protocol PlacedKey: Hashable, Sendable {
  /// All of them, each at its place.
  static var list: [Self] { get }
  /// The key's place in the list.
  var place: Int { get }
}

extension PlacedKey where Self: CaseIterable & RawRepresentable<String> {
  /// The place among all cases: an enumeration without payloads is kept as the number of its case.
  @inlinable package var place: Int {
    withUnsafeBytes(of: self) { $0.reversed().reduce(0) { $0 << 8 | Int($1) } }
  }

  /// Hashes the place; what an enumeration with raw strings does by itself is to hash the string.
  @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(place) }
}

/// Values by the keys of a closed list, kept in an array in the order of the list.
///
/// Looking a value up is one step and hashes nothing, which is most of what a replay does.
package struct NameTable<Key: PlacedKey, Value> {
  private var slots: [Value?]

  /// Makes a table without values.
  package init() { slots = Array(repeating: nil, count: Key.list.count) }

  /// Makes a table of these; of two with one key the first counts.
  init(_ values: [Value], by key: (Value) -> Key?) {
    self.init()
    for value in values {
      if let key = key(value), self[key] == nil { self[key] = value }
    }
  }

  /// The value under a key, if there is one.
  package subscript(_ key: Key) -> Value? {
    get { slots[key.place] }
    set { slots[key.place] = newValue }
  }

  /// The value under a key, or another where there is none.
  package subscript(_ key: Key, default other: @autoclosure () -> Value) -> Value {
    get { self[key] ?? other() }
    set { self[key] = newValue }
  }

  /// The table with the values of some keys only.
  package func filter(_ isIncluded: (Key) -> Bool) -> Self {
    var table = self
    for key in keys where !isIncluded(key) { table[key] = nil }
    return table
  }

  /// The table with one more value, or another in the place of one.
  package func setting(_ key: Key, _ value: Value) -> Self {
    var table = self
    table[key] = value
    return table
  }
}

extension NameTable {
  /// The keys that have a value, in the order of the list.
  package var keys: [Key] { slots.indices.filter { slots[$0] != nil }.map { Key.list[$0] } }

  /// The values in the order of their keys.
  package var values: [Value] { slots.compactMap(\.self) }

  /// Whether no key has a value.
  package var isEmpty: Bool { slots.allSatisfy { $0 == nil } }
}

extension NameTable: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (Key, Value)...) {
    self.init()
    for (key, value) in elements { self[key] = value }
  }
}

extension NameTable: Sendable where Value: Sendable {}

extension NameTable: Equatable where Value: Equatable {}

extension NameTable: Hashable where Value: Hashable {
  package func hash(into hasher: inout Hasher) {
    for (place, value) in slots.enumerated() where value != nil {
      hasher.combine(place)
      hasher.combine(value)
    }
  }
}
