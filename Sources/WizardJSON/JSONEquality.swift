extension JSONValue: Equatable {
  /// Whether both hold the same: strings byte for byte, numbers text for text, objects in any order.
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
  /// Whether both hold the same value, wherever they stand.
  package static func == (left: JSONNode, right: JSONNode) -> Bool {
    left.value == right.value
  }
}

extension JSONMember: Equatable {
  /// Whether both hold the same key and value, wherever they stand.
  package static func == (left: JSONMember, right: JSONMember) -> Bool {
    left.key.hasSameBytes(as: right.key) && left.value == right.value
  }
}

extension [JSONMember] {
  /// The members in the order of their keys' UTF-8 bytes, which is also that of their scalars.
  var sortedByKey: [JSONMember] {
    sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}

extension String {
  /// Whether both are the same bytes.
  ///
  /// `==` also holds for `é` and `e` with a combining accent; keys and answers must not be confused so.
  func hasSameBytes(as other: String) -> Bool {
    // `==` first: it is quick to say no, and what is not equal to it has not the same bytes either.
    utf8.count == other.utf8.count && self == other && utf8.elementsEqual(other.utf8)
  }
}
