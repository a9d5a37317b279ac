/// Tells whether a key of an object stood before, in time that does not grow with the square of the
/// object: it compares while there are few keys, and hashes from then on.
struct JSONKeySet {
  private static let few = 32

  private var hashed: Set<Key> = []

  /// Whether none of the members has this key; members must only grow from call to call.
  mutating func isNew(_ key: String, after members: [JSONMember]) -> Bool {
    if members.count < Self.few {
      return !members.contains { $0.key.hasSameBytes(as: key) }
    }
    if hashed.isEmpty {
      hashed = Set(members.map { Key(text: $0.key) })
    }
    return hashed.insert(Key(text: key)).inserted
  }

  /// A text hashed by its bytes: `String` itself hashes and compares what it looks like.
  private struct Key: Hashable {
    let text: String

    static func == (left: Key, right: Key) -> Bool {
      left.text.hasSameBytes(as: right.text)
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }
}
