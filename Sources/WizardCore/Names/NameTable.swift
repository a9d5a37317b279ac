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
  package typealias Element = (key: Key, value: Value)

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

  /// The table of those elements that satisfy a condition.
  package func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> Self {
    var table = self
    for element in self where try !isIncluded(element) { table[element.key] = nil }
    return table
  }

  /// The table with one more value, or another in the place of one.
  package func setting(_ key: Key, _ value: Value) -> Self {
    var table = self
    table[key] = value
    return table
  }
}

extension NameTable: Sequence {
  /// Goes through what there is in the order of the list.
  package func makeIterator() -> IndexingIterator<[Element]> {
    var elements: [Element] = []
    for (place, key) in Key.list.enumerated() {
      if let value = slots[place] { elements.append((key, value)) }
    }
    return elements.makeIterator()
  }

  /// The keys that have a value, in the order of the list.
  package var keys: [Key] { map(\.key) }

  /// The values in the order of their keys.
  package var values: [Value] { map(\.value) }

  package var isEmpty: Bool { !contains { _ in true } }
}

extension NameTable: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (Key, Value)...) {
    self.init()
    for (key, value) in elements { self[key] = value }
  }
}

extension NameTable: Sendable where Value: Sendable {}

extension NameTable: Equatable where Value: Equatable {}
