import Foundation
import TestSupport
import Testing

/// The expected text of a drawn screen.
enum FrameGolden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Goldens")

  /// Reports the first row that differs from the golden of this name, or records the rows.
  static func compare(_ rows: [String], with name: String) throws {
    let golden = Golden(folder.appending(path: name + ".txt"))
    if let difference = try golden.difference(from: rows.joined(separator: "\n") + "\n") {
      Issue.record("\(name): \(difference)")
    }
  }
}
