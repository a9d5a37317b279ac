extension JSONValue: Equatable {
  /// Compares strings byte by byte, numbers by their text, and objects in any order of members.
  package static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.number(let left), .number(let right)): left.hasSameBytes(as: right)
    case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)):
      left == right || (left.count == right.count && left.sortedByKey == right.sortedByKey)
    default: false
    }
  }
}

extension JSONNode: Equatable {
  /// Compares the values; ignores the offsets.
  package static func == (left: JSONNode, right: JSONNode) -> Bool {
    left.value == right.value
  }
}

extension JSONMember: Equatable {
  /// Compares key and value; ignores the offsets.
  package static func == (left: JSONMember, right: JSONMember) -> Bool {
    left.key.hasSameBytes(as: right.key) && left.value == right.value
  }
}

extension [JSONMember] {
  /// The members sorted by the UTF-8 bytes of their keys, which is also the order of their scalars.
  var sortedByKey: [JSONMember] {
    sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}

extension String {
  /// Whether both have the same UTF-8 bytes, unlike `==`, which compares by canonical equivalence.
  func hasSameBytes(as other: String) -> Bool {
    // Equal bytes make equal strings, and `==` finds most differences sooner.
    utf8.count == other.utf8.count && self == other && utf8.elementsEqual(other.utf8)
  }
}
