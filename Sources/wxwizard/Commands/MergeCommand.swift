import WizardStore
import WizardText

/// `merge`: merges two versions of a session; git runs it as a merge driver.
///
/// The result replaces OURS, as git expects. Exit code 1 reports to git that a user has to resolve a conflict. A file that
/// can be neither merged nor marked, since it is not text or too large, stays as it is in OURS.
struct MergeCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "merge OURS BASE THEIRS [AS]", summary: .commandMerge,
    example: "merge ours.json base.json theirs.json", takesPaths: true, isForSetup: true, usesRules: false)

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    let operands = options.paths
    guard (3...4).contains(operands.count) else { throw .usage(.usageMergeWhat) }
    let (ours, base, theirs) = (operands[0], operands[1], operands[2])
    // Git passes temporary files; the fourth word is the name that the user knows.
    let name = (operands.count == 4 ? operands[3] : ours).display
    var (file, path) = (name, ours)
    do throws(FileError) {
      let left = try AnswersFile.read(ours)
      (file, path) = (theirs.display, theirs)
      let right = try AnswersFile.read(theirs)
      (file, path) = (base.display, base)
      let old = try AnswersFile.read(base)
      (file, path) = (name, ours)
      return try merge(left, old, right, into: ours, as: name)
    } catch {
      if case .tooLarge = error { return leave(name, error, bytes: nil) }
      throw .failure(.fileUnusable(file: makeVisible(file), reason: context.reason(error, ofFile: path)))
    }
  }

  private func merge(
    _ ours: [UInt8], _ base: [UInt8], _ theirs: [UInt8], into path: FilePath, as name: String
  ) throws(FileError) -> ExitCode {
    for side in [ours, theirs] where String(validating: side, as: UTF8.self) == nil {
      return leave(name, Self.reason(for: side) ?? .notRegularFile, bytes: side)
    }
    let merge: FileMerge
    do throws(FileError) {
      merge = try FileMerge(base: base, ours: ours, theirs: theirs)
    } catch {
      if case .newerSchema = error { return leave(name, error, bytes: ours) }
      // Located in the original bytes, since the markers move everything.
      let bad = [ours, theirs, base].first { side in Self.reason(for: side) == error }
      let reason = localizer.reason(error, in: bad)
      // Not a valid session: keep both texts for the user to merge, as git would.
      let text = FileMerge.marked(
        String(decoding: ours, as: UTF8.self), String(decoding: theirs, as: UTF8.self))
      try NewFile.write(Array(text.utf8), to: path, overwrite: true)
      context.report(.mergeUnusable(file: makeVisible(name), reason: reason))
      return .unusable
    }
    // Never report success for a file that could not be opened afterwards.
    if let error = merge.resultError { return leave(name, error, bytes: Array(merge.text.utf8)) }
    try NewFile.write(Array(merge.text.utf8), to: path, overwrite: true)
    if merge.conflicts.isEmpty { return .success }
    let names = localizer.list(merge.conflicts.map { makeVisible($0) })
    context.report(.mergeConflict(file: makeVisible(name), names: names))
    return .problems
  }

  /// The reason why the bytes are not an answers file; nil if they are.
  private static func reason(for bytes: [UInt8]) -> FileError? {
    do throws(FileError) {
      _ = try AnswersFile.decode(bytes)
      return nil
    } catch {
      return error
    }
  }

  /// Leaves the file alone and says how to take the other side.
  private func leave(_ name: String, _ error: FileError, bytes: [UInt8]?) -> ExitCode {
    let reason = localizer.reason(error, in: bytes)
    context.report(.mergeLeft(file: makeVisible(name), reason: reason))
    return .problems
  }
}
