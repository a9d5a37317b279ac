import WizardCore
import WizardJSON

/// The checksum of a JSON value: 64 bits, in 16 lower-case hexadecimal digits.
///
/// It is FNV-1a along every branch of the value, the members of an object added up: what is not part of the
/// value, such as spacing and the order of members, does not count. Each step is a bijection of the state, so
/// that a change in one place is always noticed. It guards against rot and slips, not against malice.
struct Checksum {
  let text: String

  init(of value: JSONValue) {
    text = FNV1a(state: Self.state(of: value, from: FNV1a().state)).digits
  }

  private static func state(of value: JSONValue, from state: UInt64) -> UInt64 {
    switch value {
    case .null: step(state, 0)
    case .bool(let bool): step(step(state, 1), bool ? 1 : 0)
    case .integer(let number): step(step(state, 2), UInt64(bitPattern: Int64(number)))
    case .number(let text): steps(step(state, 3), text)
    case .string(let text): steps(step(state, 4), text)
    case .array(let elements): elements.reduce(step(state, 5)) { Self.state(of: $1.value, from: $0) }
    case .object(let members):
      step(step(state, 6), members.reduce(0) { $0 &+ Self.state(of: $1.value, from: steps(state, $1.key)) })
    }
  }

  /// Takes a text, and its size, so that one text cannot run into the next.
  private static func steps(_ state: UInt64, _ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      step(bytes.reduce(state) { step($0, UInt64($1)) }, UInt64(bytes.count))
    }
  }

  private static func step(_ state: UInt64, _ word: UInt64) -> UInt64 {
    var hash = FNV1a(state: state)
    hash.add(word)
    return hash.state
  }
}
