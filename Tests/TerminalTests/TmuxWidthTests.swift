import Foundation
import Testing
import WizardText

/// Draws every golden with tmux, which has its own table of character widths.
@Suite struct TmuxWidthTests {
  private static let goldens = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "WizardUITests/Goldens")

  /// The folders of goldens, one for each language and size.
  private static let folders = ((try? FileManager.default.contentsOfDirectory(atPath: goldens.path)) ?? [])
    .filter { $0.contains("-") }.sorted()

  /// The screen of a tmux pane of a size that shows a file.
  private func captured(_ text: String, columns: Int, rows: Int) throws -> [String] {
    let home = try Home()
    let file = home.path + "/screen"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let environment = Program.environment(home: home.path)
    func tmux(_ arguments: [String]) throws -> String {
      try Program.run(
        "/usr/bin/tmux", ["-L", home.path.split(separator: "/").last.map(String.init) ?? "w"] + arguments,
        environment: environment
      ).output
    }
    defer { _ = try? tmux(["kill-server"]) }
    _ = try tmux([
      "-f", "/dev/null", "new-session", "-d", "-s", "w", "-x", String(columns), "-y", String(rows),
      "stty -echo; cat \(file); touch \(file).shown; cat",
    ])
    let end = Date().addingTimeInterval(60)
    while !FileManager.default.fileExists(atPath: file + ".shown"), Date() < end { usleep(10_000) }
    var screen: [String] = []
    // tmux may still be processing the output.
    while Date() < end {
      screen = try tmux(["capture-pane", "-p", "-t", "w"]).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      if screen.dropLast().last == "the end" { break }
      usleep(20_000)
    }
    return screen
  }

  @Test(arguments: folders)
  func `tmux shows every golden cell for cell`(folder: String) throws {
    let url = Self.goldens.appending(path: folder)
    let files = try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
    let size = folder.split(separator: "-")[1].split(separator: "x").compactMap { Int($0) }
    let columns = try #require(size.first)
    var rows: [(file: String, text: String)] = []
    for file in files where file != "messages.txt" {
      let lines = try String(contentsOf: url.appending(path: file), encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      // Without the position of the cursor.
      rows += lines.dropLast(2).map { (file, String($0)) }
    }
    #expect(!rows.isEmpty)
    let measure = TextMeasure()
    var text = ""
    for (row, line) in rows.enumerated() {
      var column = 0
      for character in line.text {
        // A character that tmux draws in another width leaves a gap or overwrites its neighbour.
        text += "\u{1B}[\(row + 1);\(column + 1)H\(character)"
        column += measure.columns(character)
      }
      #expect(column <= columns)
    }
    text += "\u{1B}[\(rows.count + 1);1Hthe end"
    let shown = try captured(text, columns: columns, rows: rows.count + 1)
    #expect(shown.count >= rows.count)
    for (row, line) in rows.enumerated() where row < shown.count {
      #expect(shown[row] == line.text, "\(folder)/\(line.file), row \(row + 1) of all")
    }
  }
}
