import WizardJSON

/// A three-way merge of answers files or session files, member by member, for `git merge`.
///
/// See `MemberMerge` for the rules. Members that both sides changed differently are conflicts: the text then has git
/// conflict markers around each of them and no checksum.
package struct FileMerge {
  /// The merged file.
  ///
  /// Not JSON if there are conflicts.
  package let text: String
  /// The paths of the members in conflict, such as `answers.email`, sorted.
  package let conflicts: [String]
  /// Why the merged file could not be opened, even with all conflicts resolved; then `text` must not be used.
  ///
  /// For example, two sides may each add a key, and the keys are canonically equivalent.
  package let resultError: FileError?

  /// Merges two versions of a common base.
  ///
  /// An empty base means there is none.
  package init(base: [UInt8], ours: [UInt8], theirs: [UInt8]) throws(FileError) {
    let baseValue = base.isEmpty ? [:] : try Self.value(of: base)
    let (oursValue, theirsValue) = try (Self.value(of: ours), Self.value(of: theirs))
    var merge = MemberMerge(isTheirsNewer: theirsValue.updated > oursValue.updated)
    let members = merge.members(baseValue, oursValue, theirsValue, at: "")
    conflicts = merge.conflicts.sorted()
    if conflicts.isEmpty {
      text = JSONWriter.lines(Self.withChecksum(MergedMember.object(members).value(on: .ours) ?? [:]))
      resultError = Self.error(in: text)
    } else {
      text = MergeConflictMarkers.text(members)
      let isTooLarge = text.utf8.count > FileSystem.largestFile
      resultError =
        isTooLarge
        ? .tooLarge(limit: FileSystem.largestFile)
        : [.ours, .theirs].lazy.compactMap { side in
          Self.error(in: JSONWriter.lines(MergedMember.object(members).value(on: side) ?? [:]))
        }.first
    }
  }

  /// Both texts in one, with conflict markers around the lines between their common beginning and end.
  package static func marked(_ ours: String, _ theirs: String) -> String {
    MergeConflictMarkers.text(ours: ours, theirs: theirs)
  }

  private static func value(of bytes: [UInt8]) throws(FileError) -> JSONValue {
    _ = try SessionFileDecoder(bytes)
    return try JSONNode.root(of: bytes).value
  }

  /// Adds a checksum if the file is a session file.
  private static func withChecksum(_ value: JSONValue) -> JSONValue {
    guard case .object(let members) = value, members.contains(where: { $0.key == "id" }) else { return value }
    return .object(members + [JSONMember("checksum", JSONNode(.string(value.checksum)))])
  }

  /// The error of opening the file, or nil.
  private static func error(in text: String) -> FileError? {
    let bytes = Array(text.utf8)
    do throws(FileError) {
      if let name = try SessionFileDecoder(bytes).metadata.name {
        _ = try SavedSession.decode(bytes, as: name)
      }
      return nil
    } catch {
      return error
    }
  }
}

extension JSONValue {
  /// The day of the last save; ISO dates sort as text.
  fileprivate var updated: String { JSONNode(self)["updated"]?.string ?? "" }
}
