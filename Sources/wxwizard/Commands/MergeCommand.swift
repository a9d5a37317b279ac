import WizardStore
import WizardText

/// `merge`: two versions of a session made one, which git calls when branches meet.
///
/// The result goes where OURS is, as git wants it. Exit code 1 tells git that a person has to choose. What can
/// neither be merged nor marked, since it is no text or too large, stays as it is on our side.
struct MergeCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "merge OURS BASE THEIRS [AS]", summary: .commandMerge,
    example: "merge ours.json base.json theirs.json")

  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandExit) -> ExitCode {
    let operands = context.options.operands
    guard (3...4).contains(operands.count) else { throw .usage(.usageMergeWhat) }
    let (ours, base, theirs) = (operands[0], operands[1], operands[2])
    // Git gives files of its own making; the name a person knows comes behind them.
    let name = operands.count == 4 ? operands[3] : ours
    var (file, path) = (name, ours)
    do throws(FileError) {
      let left = try AnswersFile.read(ours)
      (file, path) = (theirs, theirs)
      let right = try AnswersFile.read(theirs)
      (file, path) = (base, base)
      let old = try AnswersFile.read(base)
      (file, path) = (name, ours)
      return try merge(left, old, right, into: ours, as: name)
    } catch {
      if case .tooLarge = error { return leave(name, error, bytes: nil) }
      throw .failure(.fileUnusable(file: makeVisible(file), reason: context.reason(error, ofFile: path)))
    }
  }

  private func merge(
    _ ours: [UInt8], _ base: [UInt8], _ theirs: [UInt8], into path: String, as name: String
  ) throws(FileError) -> ExitCode {
    for side in [ours, theirs] where String(validating: side, as: UTF8.self) == nil {
      return leave(name, Self.reason(for: side) ?? .notRegularFile, bytes: side)
    }
    let merge: FileMerge
    do throws(FileError) {
      merge = try FileMerge(base: base, ours: ours, theirs: theirs)
    } catch {
      if case .newerSchema = error { return leave(name, error, bytes: ours) }
      // Told by what was there, which the marks move.
      let bad = [ours, theirs, base].first { side in Self.reason(for: side) == error }
      let reason = FileMessage(localizer: context.localizer).text(error, in: bad)
      // Not a session, or a bad one: both texts are kept for a person to see, as git itself would.
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
    let names = merge.conflicts.map { makeVisible($0) }.joined(
      separator: context.localizer.language.listSeparator)
    context.report(.mergeConflict(file: makeVisible(name), names: names))
    return .problems
  }

  /// What is wrong with these bytes; nil where they are an answers file.
  private static func reason(for bytes: [UInt8]) -> FileError? {
    do throws(FileError) {
      _ = try AnswersFile.decode(bytes)
      return nil
    } catch {
      return error
    }
  }

  /// Touches nothing, and says how the other side is had.
  private func leave(_ name: String, _ error: FileError, bytes: [UInt8]?) -> ExitCode {
    let reason = FileMessage(localizer: context.localizer).text(error, in: bytes)
    context.report(.mergeLeft(file: makeVisible(name), reason: reason))
    return .problems
  }
}
