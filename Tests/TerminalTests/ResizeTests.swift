import Foundation
import Testing

/// Many changes of the window size.
@Suite struct ResizeTests {
  /// The open files and the memory in KiB of a process.
  private func held(by process: Int32) throws -> (files: Int, memory: Int) {
    let files = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd").count
    let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (files, line.split(separator: " ").compactMap { Int($0) }.first ?? 0)
  }

  @Test func `five hundred resizes leave the screen correct and leak nothing`() throws {
    let home = try Home()
    _ = try Program.run(["new", "storm", "--flow", "register"], home: home.path)
    let terminal = try Terminal(["storm", "--lang", "zh"], home: home)
    try terminal.wait(for: "wxwizard · storm")
    try terminal.type("深圳ops@")
    let before = try terminal.still(with: "深圳ops@")
    let process = try terminal.processID()
    var state: UInt64 = 11
    func size(_ least: Int, _ most: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return least + Int(state >> 33) % (most - least + 1)
    }
    func storm(_ count: Int) throws {
      for _ in 0..<count { try terminal.resize(columns: size(1, 220), rows: size(1, 60)) }
      try terminal.resize(columns: 80, rows: 24)
      // A letter typed and removed marks the end of drawing.
      try terminal.type("!")
      try terminal.wait(for: "深圳ops@!")
      try terminal.press("BSpace")
      #expect(try terminal.wait(toShow: before) == before)
    }
    try storm(100)
    let calm = try held(by: process)
    try storm(400)
    let after = try held(by: process)
    #expect(after.files == calm.files)
    // Leaking one frame of the largest size each time would exceed this.
    #expect(after.memory - calm.memory < 2048)
  }
}
