import TestSupport
import Testing
import WizardUI

@Suite struct GridTests {
  private func line(_ change: (inout Grid) -> Void) -> String {
    var grid = Grid(rows: 1, columns: 8)
    change(&grid)
    return grid.lines()[0]
  }

  @Test func `overwriting half of a wide character blanks the other half`() {
    let second = line {
      $0.put("汉字", row: 0, column: 0, measure: columns)
      $0.put("x", row: 0, column: 1, measure: columns)
    }
    #expect(second == " x字")
    let first = line {
      $0.put("汉字", row: 0, column: 0, measure: columns)
      $0.put("x", row: 0, column: 0, measure: columns)
    }
    #expect(first == "x 字")
    let both = line {
      $0.put("汉字", row: 0, column: 0, measure: columns)
      $0.put("中", row: 0, column: 1, measure: columns)
    }
    #expect(both == " 中")
  }

  @Test func `a wide character that does not fit at the edge becomes a space`() {
    let right = line { $0.put("abcdefg汉x", row: 0, column: 0, measure: columns) }
    #expect(right == "abcdefg")
    let left = line {
      $0.put("ab", row: 0, column: 0, measure: columns)
      $0.put("汉", row: 0, column: -1, measure: columns)
    }
    #expect(left == " b")
    let within = line {
      $0.put("--------", row: 0, column: 0, measure: columns)
      $0.put("a汉", row: 0, column: 2, maxColumns: 2, measure: columns)
    }
    #expect(within == "--a ----")
  }

  @Test func `control characters and characters without a column are skipped`() {
    let shown = line {
      $0.put("a\u{1B}[\r\nb\u{9B}\u{202E}\u{200B}c", row: 0, column: 0, measure: columns)
    }
    #expect(shown == "a[bc")
  }

  @Test func `put returns the column after the text`() {
    var grid = Grid(rows: 2, columns: 10)
    let short = grid.put("汉a", row: 0, column: 1, measure: columns)
    let cut = grid.put("汉字汉字汉字", row: 0, column: 0, measure: columns)
    let outside = grid.put("x", row: 5, column: 3, measure: columns)
    #expect([short, cut, outside] == [4, 10, 3])
  }

  @Test func `random texts leave no half of a wide character`() {
    var random = SplitMix64(seed: 1)
    let pool = Array("ab 汉字中文e\u{301}👨‍👩‍👧🇨🇳\u{202E}\u{7}")
    var grid = Grid(rows: 6, columns: 23)
    for round in 0..<50_000 {
      let text = String(
        (0..<Int.random(in: 0...6, using: &random)).map { _ in pool.randomElement(using: &random) ?? "x" })
      let row = Int.random(in: -1...6, using: &random)
      grid.put(
        text, row: row, column: .random(in: -4...26, using: &random),
        maxColumns: .random(in: 0...9, using: &random), style: .focus, measure: columns)
      if round % 7 == 0 { grid.fill(row: row, column: .random(in: -3...25, using: &random), columns: 3) }
      guard (0..<6).contains(row) else { continue }
      let cells = Array(grid.row(row))
      for (index, cell) in cells.enumerated() {
        let isSecond = index > 0 && cells[index - 1].columns == 2
        let isRight = isSecond ? cell.columns == 0 : Int(cell.columns) == columns(cell.text)
        if !isRight || (cell.columns == 2 && index == 22) {
          Issue.record("round \(round): cell \(index) of \(grid.lines()[row])")
          return
        }
      }
    }
    #expect((0..<6).allSatisfy { grid.row($0).count == 23 })
  }
}
