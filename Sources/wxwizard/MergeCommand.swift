import WizardScreens
import WizardStore
import WizardText

/// `merge`: two versions of a session made one, which git calls when branches meet.
///
/// The result goes where OURS is, as git wants it. Exit code 1 tells git that a person has to choose.
struct MergeCommand {
  private let call: Call

  init(_ call: Call) { self.call = call }

  func run() -> ExitCode {
    let operands = call.options.operands
    guard operands.count == 3 else { return Usage.complain(call.words, .usageMergeWhat) }
    let (ours, base, theirs) = (operands[0], operands[1], operands[2])
    var file = ours
    do throws(FileError) {
      let left = try AnswersFile.read(ours)
      file = theirs
      let right = try AnswersFile.read(theirs)
      file = base
      return try merge(left, AnswersFile.read(base), right, into: ours)
    } catch {
      call.complain(
        .fileUnusable, ["file": makeVisible(file), "reason": FileMessage(words: call.words).text(error)])
      return .unusable
    }
  }

  private func merge(
    _ ours: [UInt8], _ base: [UInt8], _ theirs: [UInt8], into path: String
  ) throws(FileError) -> ExitCode {
    let merge: FileMerge
    do throws(FileError) {
      merge = try FileMerge(base: base, ours: ours, theirs: theirs)
    } catch {
      // Not a session, or a bad one: both texts are kept for a person to see, as git itself would.
      let text = FileMerge.marked(
        String(decoding: ours, as: UTF8.self), String(decoding: theirs, as: UTF8.self))
      try NewFile.write(Array(text.utf8), to: path, overwrite: true)
      call.complain(
        .mergeUnusable, ["file": makeVisible(path), "reason": FileMessage(words: call.words).text(error)])
      return .unusable
    }
    try NewFile.write(Array(merge.text.utf8), to: path, overwrite: true)
    if merge.conflicts.isEmpty { return .well }
    let names = merge.conflicts.map { makeVisible($0) }.joined(separator: call.words.listSeparator)
    call.complain(.mergeConflict, ["file": makeVisible(path), "names": names])
    return .problems
  }
}
