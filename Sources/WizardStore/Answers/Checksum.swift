import WizardCore
import WizardJSON

extension JSONValue {
  /// The checksum of the value: 64 bits as 16 lower-case hexadecimal digits.
  ///
  /// FNV-1a over the value; the hashes of an object's members are added, so their order does not count. Each step is a
  /// bijection of the state, so a single changed value is always detected. It protects against accidental damage, not
  /// against an attacker.
  var checksum: String { FNV1a(state: Self.hash(self, from: FNV1a().state)).digits }

  private static func hash(_ value: JSONValue, from state: UInt64) -> UInt64 {
    switch value {
    case .null: step(state, 0)
    case .bool(let bool): step(step(state, 1), bool ? 1 : 0)
    case .integer(let number): step(step(state, 2), UInt64(bitPattern: Int64(number)))
    case .number(let text): hash(text, from: step(state, 3))
    case .string(let text): hash(text, from: step(state, 4))
    case .array(let elements): elements.reduce(step(state, 5)) { hash($1.value, from: $0) }
    case .object(let members):
      step(step(state, 6), members.reduce(0) { $0 &+ hash($1.value, from: hash($1.key, from: state)) })
    }
  }

  /// Includes the length, so that two adjacent texts cannot exchange characters unnoticed.
  private static func hash(_ text: String, from state: UInt64) -> UInt64 {
    var text = text
    var hash = FNV1a(state: state)
    text.withUTF8 { hash.add($0) }
    hash.add(UInt64(text.utf8.count))
    return hash.state
  }

  private static func step(_ state: UInt64, _ word: UInt64) -> UInt64 {
    var hash = FNV1a(state: state)
    hash.add(word)
    return hash.state
  }
}
