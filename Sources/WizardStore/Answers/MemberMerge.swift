import WizardJSON

/// A member of a merged file.
enum MergedMember {
  enum Side { case ours, theirs }

  struct Entry {
    let key: String
    let member: MergedMember
  }

  case agreed(JSONValue)
  /// Both sides changed it differently; nil if a side removed it.
  case conflict(ours: JSONValue?, theirs: JSONValue?)
  /// An object that was merged member by member, sorted by key.
  case object([Entry])

  /// The value if all conflicts are resolved in favour of one side; nil if that side has no such member.
  func value(on side: Side) -> JSONValue? {
    switch self {
    case .agreed(let value): value
    case .conflict(let ours, let theirs): side == .ours ? ours : theirs
    case .object(let members):
      .object(of: members.compactMap { entry in entry.member.value(on: side).map { (entry.key, $0) } })
    }
  }
}

/// The rules of the three-way merge.
///
/// A change of one side only is taken, and so is the same change of both. If both changed a member:
/// - `answers`, `done` and `facts` are merged member by member;
/// - a set of strings takes the additions and removals of both;
/// - `attempts` added to the same beginning follow one another, ours first;
/// - `revision` continues from the higher one, and other metadata is taken from the side saved later;
/// - anything else is a conflict.
struct MemberMerge {
  let isTheirsNewer: Bool
  private(set) var conflicts: [String] = []

  init(isTheirsNewer: Bool) { self.isTheirsNewer = isTheirsNewer }

  mutating func members(
    _ base: JSONValue, _ ours: JSONValue, _ theirs: JSONValue, at path: String
  ) -> [MergedMember.Entry] {
    let (base, ours, theirs) = (base.membersByKey, ours.membersByKey, theirs.membersByKey)
    var merged: [MergedMember.Entry] = []
    for key in Set(ours.keys).union(theirs.keys).sorted() {
      if path.isEmpty, key.text == "checksum" { continue }
      let name = path.isEmpty ? key.text : "\(path).\(key.text)"
      if let member = member(base[key], ours[key], theirs[key], at: name) {
        merged.append(MergedMember.Entry(key: key.text, member: member))
      }
    }
    return merged
  }

  private mutating func member(
    _ base: JSONValue?, _ ours: JSONValue?, _ theirs: JSONValue?, at path: String
  ) -> MergedMember? {
    if path == "revision" { return Self.revision(base, ours, theirs).map(MergedMember.agreed) }
    if ours == theirs || theirs == base { return ours.map(MergedMember.agreed) }
    if ours == base { return theirs.map(MergedMember.agreed) }
    switch path {
    case "answers", "done", "facts":
      let merged = members(base ?? [:], ours ?? [:], theirs ?? [:], at: path)
      // A missing member means an empty one; if one side has none, an empty one is not added.
      return merged.isEmpty && (ours == nil || theirs == nil) ? nil : .object(merged)
    case "attempts":
      if let attempts = Self.attempts(base ?? [], ours ?? [], theirs ?? []) {
        return .agreed(.array(of: attempts))
      }
    case "created", "updated", "edition", "calendarID", "lastStep":
      return (isTheirsNewer ? theirs : ours).map(MergedMember.agreed)
    case _ where path.hasPrefix("facts."): return (isTheirsNewer ? theirs : ours).map(MergedMember.agreed)
    case _ where path.hasPrefix("answers."):
      if let texts = Self.set(base ?? [], ours, theirs) { return .agreed(.array(of: texts)) }
    default: break
    }
    conflicts.append(path)
    return .conflict(ours: ours, theirs: theirs)
  }

  /// One more than the higher revision if both sides were saved, so that both see that the file has changed.
  private static func revision(_ base: JSONValue?, _ ours: JSONValue?, _ theirs: JSONValue?) -> JSONValue? {
    guard case .integer(let left)? = ours, case .integer(let right)? = theirs else { return ours ?? theirs }
    return .integer(ours == base || theirs == base ? max(left, right) : max(left, right) + 1)
  }

  /// The common beginning followed by the additions of both sides; nil if a side changed the beginning.
  private static func attempts(_ base: JSONValue, _ ours: JSONValue, _ theirs: JSONValue) -> [JSONValue]? {
    guard let base = base.values, let ours = ours.values, let theirs = theirs.values,
      ours.starts(with: base), theirs.starts(with: base)
    else { return nil }
    // An addition of both sides is taken once, but as often as either side has it: an attempt may be repeated.
    var shared: [UTF8Key: Int] = [:]
    for value in ours.dropFirst(base.count) { shared[UTF8Key(of: value), default: 0] += 1 }
    let added = theirs.dropFirst(base.count).filter { value in
      guard let count = shared[UTF8Key(of: value)], count > 0 else { return true }
      shared[UTF8Key(of: value)] = count - 1
      return false
    }
    return ours + added
  }

  /// The strings that both sides kept or one side added; nil if these are not arrays of strings.
  private static func set(_ base: JSONValue, _ ours: JSONValue?, _ theirs: JSONValue?) -> [String]? {
    // A base of another type has no strings in common.
    let base = base.values == nil ? [] : base.texts
    guard let left = ours?.texts, let right = theirs?.texts, let old = base else { return nil }
    let (ours, theirs, before) = (Set(left), Set(right), Set(old))
    let kept = left.filter { theirs.contains($0) || !before.contains($0) }
    let added = right.filter { !ours.contains($0) && !before.contains($0) }
    return (kept + added).map(\.text)
  }
}

extension UTF8Key {
  /// A key that is equal for equal values.
  fileprivate init(of value: JSONValue) { self.init(JSONWriter.compact(value)) }
}

extension JSONValue {
  fileprivate var membersByKey: [UTF8Key: JSONValue] {
    let members = JSONNode(self).members ?? []
    return Dictionary(members.map { (UTF8Key($0.key), $0.value) }) { first, _ in first }
  }

  /// The elements of an array.
  fileprivate var values: [JSONValue]? { JSONNode(self).elements?.map(\.value) }

  /// The elements of an array of strings.
  fileprivate var texts: [UTF8Key]? {
    guard let elements = JSONNode(self).elements else { return nil }
    let texts = elements.compactMap { $0.string.map(UTF8Key.init) }
    return texts.count == elements.count ? texts : nil
  }
}
