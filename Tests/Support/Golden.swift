import Foundation

/// A file with the expected output of a test.
///
/// With the environment variable `WXWIZARD_RECORD` set, tests write their goldens instead of comparing them; read the
/// changes before you commit them.
package struct Golden {
  package static let isRecording = ProcessInfo.processInfo.environment["WXWIZARD_RECORD"] != nil

  private let file: URL

  package init(_ file: URL) { self.file = file }

  /// The first line that differs, as found and as expected, or nil; when recording, writes the file.
  package func difference(from text: String) throws -> String? {
    if Golden.isRecording {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return nil
    }
    let (found, expected) = (lines(Array(text.utf8)), lines(Array(try Data(contentsOf: file))))
    let same = zip(found, expected).prefix { $0 == $1 }.count
    if same == found.count, same == expected.count { return nil }
    return """
      \(file.lastPathComponent), line \(same + 1)
        found:    \(same < found.count ? String(decoding: found[same], as: UTF8.self) : "(the end)")
        expected: \(same < expected.count ? String(decoding: expected[same], as: UTF8.self) : "(the end)")
      """
  }

  /// Split by bytes, because Swift treats CR LF as one character that is not a line feed.
  private func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }
}
