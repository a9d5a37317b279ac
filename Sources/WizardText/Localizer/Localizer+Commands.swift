/// A word as a shell reads it: in single quotation marks if it has characters with a meaning there.
package func quotedForShell(_ word: String) -> String {
  let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "_-./+=@%:,".contains($0) }
  return isPlain && !word.isEmpty ? word : "'" + word.parts(separatedBy: "'").joined(separator: "'\\''") + "'"
}

extension Localizer {
  /// The commands that work without the session folder.
  private static let withoutFolder = ["completion", "flows", "help", "rules", "settings", "template"]

  /// What precedes a command in the messages of both languages.
  private static let beforeCommands = [": ", "：", "with ", "运行 ", "用 ", "恢复 ", "删除 "]

  /// Repeats `sessionsOption` in the commands that a message tells to run.
  ///
  /// Without it they would look for the session in the standard folder. A command follows a colon or one of a few
  /// words; elsewhere `wxwizard` is the name of the program.
  func withSessionsOption(_ text: String) -> String {
    guard let sessionsOption else { return text }
    let parts = text.parts(separatedBy: "wxwizard ")
    return zip(parts, parts.dropFirst()).reduce(parts.first ?? "") { result, pair in
      let (before, after) = pair
      let isCommand = Self.beforeCommands.contains { before.hasSuffix($0) }
      // A text within a text has the option already.
      let needsFolder =
        !after.hasPrefix(sessionsOption)
        && !Self.withoutFolder.contains { after == $0 || after.hasPrefix($0 + " ") }
      return result + "wxwizard " + (isCommand && needsFolder ? sessionsOption + " " : "") + after
    }
  }
}
