/// The keys of an object that is being read, to find duplicates in linear time.
///
/// Compares the first keys one by one and hashes only large objects.
struct JSONKeySet {
  private static let hashingThreshold = 32

  private var hashed: Set<UTF8Key> = []

  /// Whether no member has this key.
  ///
  /// Pass all members read so far on every call.
  mutating func isNew(_ key: String, after members: [JSONMember]) -> Bool {
    if members.count < Self.hashingThreshold {
      return !members.contains { $0.key.hasSameBytes(as: key) }
    }
    if hashed.isEmpty {
      hashed = Set(members.map { UTF8Key($0.key) })
    }
    return hashed.insert(UTF8Key(key)).inserted
  }
}
