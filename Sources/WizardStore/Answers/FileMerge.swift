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
    conflicts = merge.conflicts
    text =
      conflicts.isEmpty
      ? JSONWriter.lines(Self.withChecksum(sides.ours))
      : Self.marked(JSONWriter.lines(sides.ours), JSONWriter.lines(sides.theirs))
  }

  /// Both texts as one, with marks around the lines in which they differ.
  package static func marked(_ ours: String, _ theirs: String) -> String {
    let left = ours.split(separator: "\n", omittingEmptySubsequences: false)
    let right = theirs.split(separator: "\n", omittingEmptySubsequences: false)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in right.difference(from: left) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [Substring] = []
    var (row, other) = (0, 0)
    while row < left.count || other < right.count {
      guard removed.contains(row) || inserted.contains(other) else {
        lines.append(left[row])
        (row, other) = (row + 1, other + 1)
        continue
      }
      lines.append("<<<<<<< ours")
      while removed.contains(row) {
        lines.append(left[row])
        row += 1
      }
      lines.append("=======")
      while inserted.contains(other) {
        lines.append(right[other])
        other += 1
      }
      lines.append(">>>>>>> theirs")
    }
    return lines.joined(separator: "\n")
  }

  /// The value of a file that is good in itself.
  private static func value(_ bytes: [UInt8]) throws(FileError) -> JSONValue {
    _ = try Envelope(bytes)
    do throws(JSONError) {
      return try JSONReader.read(bytes).value
    } catch {
      throw .json(error)
    }
  }

  /// The file with a checksum, where it is a session's.
  private static func withChecksum(_ value: JSONValue) -> JSONValue {
    guard case .object(let members) = value, value["id"] != nil else { return value }
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
    for key in Set((ours.keys + theirs.keys).map(KeyBytes.init)).map(\.text) {
      if path.isEmpty, key == "checksum" { continue }
      let sides = value(base[key], ours[key], theirs[key], at: path.isEmpty ? key : "\(path).\(key)")
      if let value = sides.ours { left.append((key, value)) }
      if let value = sides.theirs { right.append((key, value)) }
    }
    return (.object(of: left), .object(of: right))
  }

  private mutating func value(
    _ base: JSONValue?, _ ours: JSONValue?, _ theirs: JSONValue?, at path: String
  ) -> Sides {
    if path == "revision" { return Self.revision(base, ours, theirs) }
    if ours == theirs || theirs == base { return Sides(ours: ours, theirs: ours) }
    if ours == base { return Sides(ours: theirs, theirs: theirs) }
    switch (path, ours, theirs) {
    case ("answers", .object?, .object?), ("done", .object?, .object?), ("facts", .object?, .object?):
      let none = JSONValue.object([])
      let sides = object(base ?? none, ours ?? none, theirs ?? none, at: path)
      return Sides(ours: sides.ours, theirs: sides.theirs)
    case ("attempts", .array(let left)?, .array(let right)?):
      if let both = Self.joined(base, left.map(\.value), right.map(\.value)) { return Sides(both) }
    case (_, .array(let left)?, .array(let right)?) where path.hasPrefix("answers."):
      if let both = Self.set(base, left, right) { return Sides(both) }
    default: break
    }
    // Notes of the program, of which the newer is as good as any.
    if path == "updated" || path == "created" || path == "lastStep" || path.hasPrefix("facts") {
      return Sides(isTheirsNewer ? theirs : ours)
    }
    conflicts.append(path)
    conflicts.sort()
    return Sides(ours: ours, theirs: theirs)
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
    let added = theirs.dropFirst(beginning.count).filter { !ours.contains($0) }
    return .array(of: ours + added)
  }

  /// The texts that both sides left standing or one added; nil where these are no texts.
  private static func set(_ base: JSONValue?, _ ours: [JSONNode], _ theirs: [JSONNode]) -> JSONValue? {
    var before: [JSONNode] = []
    if case .array(let elements)? = base { before = elements }
    let (left, right, old) = (
      ours.compactMap(\.string), theirs.compactMap(\.string), before.compactMap(\.string)
    )
    guard left.count == ours.count, right.count == theirs.count, old.count == before.count else { return nil }
    let kept = left.filter { right.contains($0) || !old.contains($0) }
    return .array(of: kept + right.filter { !left.contains($0) && !old.contains($0) })
  }
}

extension Sides {
  fileprivate init(_ both: JSONValue?) { self.init(ours: both, theirs: both) }
}

/// A key by its bytes, since two texts that look alike are still two keys.
private struct KeyBytes: Hashable {
  let text: String

  static func == (left: KeyBytes, right: KeyBytes) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  func hash(into hasher: inout Hasher) { for byte in text.utf8 { hasher.combine(byte) } }
}

extension JSONValue {
  fileprivate var keys: [String] { if case .object(let members) = self { members.map(\.key) } else { [] } }

  /// The value of a member.
  fileprivate subscript(key: String) -> JSONValue? { JSONNode(self)[key]?.value }

  /// The day it was last saved, as text, in which a later day is a greater text.
  fileprivate var date: String { self["updated"].map { JSONNode($0) }?.string ?? "" }
}
