import Foundation
import Testing

/// A drawn screen kept as text, recorded when `WXWIZARD_RECORD` is set.
struct Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Goldens")

  private let name: String

  init(_ name: String) { self.name = name }

  /// Reports the first row that differs.
  func compare(_ rows: [String]) throws {
    let file = Golden.folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["WXWIZARD_RECORD"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try (rows.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let approved = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast().map(String.init)
    guard rows != approved else { return }
    let row = zip(rows, approved).prefix { $0 == $1 }.count
    Issue.record(
      """
      \(name), row \(row + 1)
      approved: \(row < approved.count ? approved[row] : "(none)")
      drawn:    \(row < rows.count ? rows[row] : "(none)")
      """)
  }
}
