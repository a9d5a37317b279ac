/// A JSON value, as read by `JSONReader` and written by `JSONWriter`.
///
/// Build it from literals (`["flow": "register", "fees": ["totalFen": 0]]`), from the cases (`.string(name)`), or with
/// `object(of:)` and `array(of:)`.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// A number without fraction and exponent that fits `Int`.
  case integer(Int)
  /// The text of any other valid number: `5.0`, `1e3`, `1e400`, `-0`, `9223372036854775808`.
  ///
  /// It is written back unchanged; for `-0` an `Int` could not do that.
  case number(String)
  case string(String)
  case array([JSONNode])
  /// Members in file order. The writer does not check for duplicate keys.
  case object([JSONMember])
}

/// A value and its offset in the file.
package struct JSONNode: Sendable {
  package let value: JSONValue
  /// The offset of the value's first byte; 0 if it was not read from a file.
  package let offset: Int

  package init(_ value: JSONValue, offset: Int = 0) {
    self.value = value
    self.offset = offset
  }
}

/// A `"key": value` member of an object.
package struct JSONMember: Sendable {
  package let key: String
  /// The offset of the key's opening quote; 0 if it was not read from a file.
  package let keyOffset: Int
  package let node: JSONNode

  package init(_ key: String, _ node: JSONNode, keyOffset: Int = 0) {
    self.key = key
    self.keyOffset = keyOffset
    self.node = node
  }

  /// The value of the member.
  package var value: JSONValue { node.value }
}

extension JSONNode {
  /// The value of a member; nil if there is none or this is not an object.
  ///
  /// Takes linear time.
  package subscript(key: String) -> JSONNode? {
    members?.first { $0.key.hasSameBytes(as: key) }?.node
  }

  /// The text of a string.
  package var string: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// The integer, if it fits `Int` and is written as one (not `5.0`, not `-0`).
  package var integer: Int? {
    if case .integer(let integer) = value { integer } else { nil }
  }

  /// The value of a boolean.
  package var bool: Bool? {
    if case .bool(let bool) = value { bool } else { nil }
  }

  /// The elements of an array.
  package var elements: [JSONNode]? {
    if case .array(let elements) = value { elements } else { nil }
  }

  /// The members of an object in file order.
  package var members: [JSONMember]? {
    if case .object(let members) = value { members } else { nil }
  }
}

extension JSONValue {
  /// An object with these members in this order.
  package static func object(of members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { JSONMember($0.0, JSONNode($0.1)) })
  }

  /// A string, or null for nil.
  package static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// An array of these values.
  package static func array(of values: [JSONValue]) -> JSONValue {
    .array(values.map { JSONNode($0) })
  }

  /// An array of these texts.
  package static func array(of texts: [String]) -> JSONValue {
    .array(texts.map { JSONNode(.string($0)) })
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(of: members)
  }

  package init(arrayLiteral values: JSONValue...) {
    self = .array(of: values)
  }

  package init(stringLiteral text: String) {
    self = .string(text)
  }

  package init(integerLiteral integer: Int) {
    self = .integer(integer)
  }

  package init(booleanLiteral bool: Bool) {
    self = .bool(bool)
  }
}
