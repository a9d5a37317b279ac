import Foundation
import TestSupport
import Testing

@testable import WizardCore

/// The recorded paths of the flows.
///
/// `WXWIZARD_RECORD=1 swift test --filter ProofTests` records them again; read the diff.
enum GoldenFile {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

  static func read(_ name: String) -> String {
    (try? String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8)) ?? ""
  }

  /// Compares blocks with a golden by header and reports both texts of the first differences.
  static func compare(_ blocks: [Block], with name: String) throws {
    let sorted = blocks.sorted { $0.header < $1.header }
    if Golden.isRecording {
      let text = sorted.map(\.text).joined(separator: "\n\n") + "\n"
      try Data(text.utf8).write(to: folder.appending(path: name + ".txt"))
      return
    }
    var golden = Block.read(read(name))
    var reported = 0
    for block in sorted {
      let wanted = golden.removeValue(forKey: block.header)
      if block != wanted, reported < 3 {
        reported += 1
        Issue.record("\(name).txt\n  is:\n\(block.text)\n  should be:\n\(wanted?.text ?? "(no such path)")")
      }
    }
    #expect(golden.keys.sorted().prefix(3) == [], "paths of \(name).txt are missing")
  }
}
