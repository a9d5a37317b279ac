import WizardJSON

/// Writes text with git's conflict markers.
///
/// Keeping one side of every conflict gives a JSON file. Each member in conflict has its own markers, so that members
/// can be resolved one by one. Only if one side has no member at the end of an object do the last members share
/// markers, since the comma before them depends on the choice.
struct MergeConflictMarkers {
  private var text = ""

  /// The text of a merged file.
  static func text(_ members: [MergedMember.Entry]) -> String {
    var writer = MergeConflictMarkers()
    writer.text = "{\n"
    writer.write(members[...], indentation: "")
    return writer.text + "}\n"
  }

  /// Two texts with markers around the lines between their common beginning and end.
  static func text(ours: String, theirs: String) -> String {
    let (left, right) = (lines(ours), lines(theirs))
    let start = zip(left, right).prefix { $0 == $1 }.count
    let rest = min(left.count, right.count) - start
    guard left.count > start || right.count > start else { return ours }
    let end = zip(left.reversed(), right.reversed()).prefix(rest).prefix { $0 == $1 }.count
    var marked = Array(left[..<start])
    marked.append(marker("<<<<<<< ours"))
    marked += left[start..<left.count - end]
    marked.append(marker("======="))
    marked += right[start..<right.count - end]
    marked.append(marker(">>>>>>> theirs"))
    marked += left[(left.count - end)...]
    return String(decoding: Array(marked.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
  }

  private static func lines(_ text: String) -> [ArraySlice<UInt8>] {
    Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  private static func marker(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

  private mutating func write(
    _ members: ArraySlice<MergedMember.Entry>, indentation: String
  ) {
    let lastOurs = members.lastIndex { $0.member.value(on: .ours) != nil } ?? members.startIndex
    let lastTheirs = members.lastIndex { $0.member.value(on: .theirs) != nil } ?? members.startIndex
    let shared = min(lastOurs, lastTheirs)
    for index in members.indices {
      let (key, member) = (members[index].key, members[index].member)
      if index == shared, lastOurs != lastTheirs {
        let rest = members[index...]
        return writeConflict(
          Self.text(rest, on: .ours, last: lastOurs, indentation),
          Self.text(rest, on: .theirs, last: lastTheirs, indentation))
      }
      let line = members[index...index]
      if case .object(let inner) = member {
        text += "\(indentation)  \(JSONWriter.compact(.string(key))): {\n"
        write(inner[...], indentation: indentation + "  ")
        text += indentation + (index == shared ? "  }\n" : "  },\n")
      } else if case .agreed = member {
        text += Self.text(line, on: .ours, last: lastOurs, indentation)
      } else {
        writeConflict(
          Self.text(line, on: .ours, last: lastOurs, indentation),
          Self.text(line, on: .theirs, last: lastTheirs, indentation))
      }
    }
  }

  private mutating func writeConflict(_ ours: String, _ theirs: String) {
    text += "<<<<<<< ours\n\(ours)=======\n\(theirs)>>>>>>> theirs\n"
  }

  /// The lines of the members on one side, each with a comma except the last one of the object.
  private static func text(
    _ members: ArraySlice<MergedMember.Entry>, on side: MergedMember.Side, last: Int,
    _ indentation: String
  ) -> String {
    var text = ""
    for index in members.indices {
      guard let value = members[index].member.value(on: side) else { continue }
      // The lines of an object with this one member, without its braces.
      let object = JSONWriter.lines(.object(of: [(members[index].key, value)]))
      for line in object.utf8.split(separator: UInt8(ascii: "\n")).dropFirst().dropLast() {
        if !text.isEmpty, text.utf8.last != UInt8(ascii: "\n") { text += "\n" }
        text += indentation + String(Substring(line))
      }
      text += index == last ? "\n" : ",\n"
    }
    return text
  }
}
