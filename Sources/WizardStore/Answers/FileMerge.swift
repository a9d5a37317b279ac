import WizardJSON

/// Three versions of an answers file or session file made one, answer by answer, as a merge of branches asks for.
///
/// What only one side changed is taken. Of what both changed the same way there is one. A set of texts is merged
/// text by text, attempts are put one after the other, and the newer bookkeeping wins (`revision` goes on from the
/// higher, the checksum is made anew). Everything else that both changed is a conflict: it stands in the text between
/// the marks git uses, without a checksum, so that a person can choose and nobody's answer is lost.
package struct FileMerge {
  /// The merged file; where there are conflicts it is no JSON until they are solved.
  package let text: String
  /// The paths of what both sides changed differently, such as `answers.email`.
  package let conflicts: [String]

  /// Merges two versions that come from a third; an empty base stands for none.
  package init(base: [UInt8], ours: [UInt8], theirs: [UInt8]) throws(FileError) {
    let none = JSONValue.object([])
    var merge = ThreeWay()
    let files = try [
      base.isEmpty ? none : Self.value(base), Self.value(ours), Self.value(theirs),
    ]
    merge.isTheirsNewer = files[2].date > files[1].date
    let sides = merge.object(files[0], files[1], files[2], at: "")
    conflicts = merge.conflicts.sorted()
    text =
      conflicts.isEmpty
      ? JSONWriter.lines(Self.withChecksum(sides.ours))
      : Self.marked(JSONWriter.lines(sides.ours), JSONWriter.lines(sides.theirs))
  }

  /// Both texts as one, with marks around the lines in which they differ, byte for byte.
  package static func marked(_ ours: String, _ theirs: String) -> String {
    MergeConflictMarkers(ours: ours, theirs: theirs).text
  }

  /// The value of a file that is good in itself.
  private static func value(_ bytes: [UInt8]) throws(FileError) -> JSONValue {
    _ = try SessionFileDecoder(bytes)
    do throws(JSONError) {
      return try JSONReader.read(bytes).value
    } catch {
      throw .json(error)
    }
  }

  /// The file with a checksum, where it is a session's.
  private static func withChecksum(_ value: JSONValue) -> JSONValue {
    guard case .object(let members) = value, members.contains(where: { $0.key == "id" }) else { return value }
    return .object(members + [JSONMember("checksum", JSONNode(.string(Checksum(of: value).text)))])
  }
}

/// What is to stand on both sides of a merge: the same, except where there is a conflict.
private struct Sides {
  var ours: JSONValue?
  var theirs: JSONValue?
}

private struct ThreeWay {
  var isTheirsNewer = false
  private(set) var conflicts: [String] = []

  /// Merges objects member by member.
  mutating func object(
    _ base: JSONValue, _ ours: JSONValue, _ theirs: JSONValue, at path: String
  ) -> (ours: JSONValue, theirs: JSONValue) {
    var left: [(String, JSONValue)] = []
    var right: [(String, JSONValue)] = []
    let (before, here, there) = (base.values, ours.values, theirs.values)
    for name in Set(here.keys).union(there.keys) {
      let key = name.text
      if path.isEmpty, key == "checksum" { continue }
      let sides = value(before[name], here[name], there[name], at: path.isEmpty ? key : "\(path).\(key)")
      if let value = sides.ours { left.append((key, value)) }
      if let value = sides.theirs { right.append((key, value)) }
    }
    return (.object(of: left), .object(of: right))
  }

  private mutating func value(
    _ base: JSONValue?, _ ours: JSONValue?, _ theirs: JSONValue?, at path: String
  ) -> Sides {
    if path == "revision" { return Self.revision(base, ours, theirs) }
    if ours == theirs || theirs == base { return Sides(ours) }
    if ours == base { return Sides(theirs) }
    if let both = list(base, ours, theirs, at: path) {
      // Where one side has no such member, none is made for nothing.
      let isLeftOut = both.isEmpty && (ours == nil || theirs == nil)
      return isLeftOut ? Sides(nil) : both
    }
    // Notes of the program, of which the newer is as good as any.
    if path == "updated" || path == "created" || path == "lastStep" || path.hasPrefix("facts") {
      return Sides(isTheirsNewer ? theirs : ours)
    }
    conflicts.append(path)
    return Sides(ours: ours, theirs: theirs)
  }

  /// What is merged part by part, or nil for what is not.
  ///
  /// A member that may be missing and is, is empty.
  private mutating func list(
    _ base: JSONValue?, _ ours: JSONValue?, _ theirs: JSONValue?, at path: String
  ) -> Sides? {
    switch path {
    case "answers", "done", "facts":
      let none = JSONValue.object([])
      let (ours, theirs) = (ours ?? none, theirs ?? none)
      guard case .object = ours, case .object = theirs else { return nil }
      let sides = object(base ?? none, ours, theirs, at: path)
      return Sides(ours: sides.ours, theirs: sides.theirs)
    case "attempts":
      guard case .array(let left) = ours ?? .array([]), case .array(let right) = theirs ?? .array([]) else {
        return nil
      }
      return Self.joined(base, left.map(\.value), right.map(\.value)).map { Sides($0) }
    case _ where path.hasPrefix("answers."):
      guard case .array(let left)? = ours, case .array(let right)? = theirs else { return nil }
      return Self.set(base, left, right).map { Sides($0) }
    default: return nil
    }
  }

  /// Goes on from the higher, so that either side can tell that this is another file.
  private static func revision(_ base: JSONValue?, _ ours: JSONValue?, _ theirs: JSONValue?) -> Sides {
    func number(_ value: JSONValue?) -> Int? { if case .integer(let number)? = value { number } else { nil } }
    guard let left = number(ours), let right = number(theirs) else { return Sides(ours ?? theirs) }
    return Sides(.integer(ours == base || theirs == base ? max(left, right) : max(left, right) + 1))
  }

  /// What both sides put behind the same beginning, ours first; nil where one changed the beginning.
  private static func joined(_ base: JSONValue?, _ ours: [JSONValue], _ theirs: [JSONValue]) -> JSONValue? {
    var beginning: [JSONValue] = []
    if case .array(let elements)? = base { beginning = elements.map(\.value) }
    guard ours.starts(with: beginning), theirs.starts(with: beginning) else { return nil }
    // What both added is one, but only as often as both did: the same attempt may be made twice.
    var shared: [TextBytes: Int] = [:]
    for value in ours.dropFirst(beginning.count) { shared[TextBytes(of: value), default: 0] += 1 }
    let added = theirs.dropFirst(beginning.count).filter { value in
      guard let left = shared[TextBytes(of: value)], left > 0 else { return true }
      shared[TextBytes(of: value)] = left - 1
      return false
    }
    return .array(of: ours + added)
  }

  /// The texts that both sides left standing or one added; nil where these are no texts.
  private static func set(_ base: JSONValue?, _ ours: [JSONNode], _ theirs: [JSONNode]) -> JSONValue? {
    var before: [JSONNode] = []
    if case .array(let elements)? = base { before = elements }
    func texts(_ nodes: [JSONNode]) -> [TextBytes] { nodes.compactMap { $0.string.map(TextBytes.init) } }
    let (left, right, old) = (texts(ours), texts(theirs), texts(before))
    guard left.count == ours.count, right.count == theirs.count, old.count == before.count else { return nil }
    let (here, there, then) = (Set(left), Set(right), Set(old))
    let kept = left.filter { there.contains($0) || !then.contains($0) }
    let added = right.filter { !here.contains($0) && !then.contains($0) }
    return .array(of: (kept + added).map(\.text))
  }
}

extension Sides {
  fileprivate init(_ both: JSONValue?) { self.init(ours: both, theirs: both) }

  /// Whether both sides are an object or an array of nothing.
  fileprivate var isEmpty: Bool {
    [ours, theirs].allSatisfy { side in
      switch side {
      case .object(let members)?: members.isEmpty
      case .array(let elements)?: elements.isEmpty
      default: false
      }
    }
  }
}

/// A text by its bytes, since two texts that look alike are still two.
private struct TextBytes: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  /// A value as text, the same for the same value.
  init(of value: JSONValue) { self.init(JSONWriter.compact(value)) }

  static func == (left: TextBytes, right: TextBytes) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  func hash(into hasher: inout Hasher) { for byte in text.utf8 { hasher.combine(byte) } }
}

extension JSONValue {
  /// The values of an object's members, to be found by key.
  fileprivate var values: [TextBytes: JSONValue] {
    guard case .object(let members) = self else { return [:] }
    return Dictionary(members.map { (TextBytes($0.key), $0.value) }) { first, _ in first }
  }

  /// The day it was last saved, as text, in which a later day is a greater text.
  fileprivate var date: String { JSONNode(self)["updated"]?.string ?? "" }
}
