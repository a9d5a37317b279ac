import TestSupport
import Testing
import WizardUI

@Suite struct RepaintingTests {
  private func grid(_ rows: [String], columns count: Int = 20) -> Grid {
    var grid = Grid(rows: rows.count, columns: count)
    for (row, text) in rows.enumerated() { grid.put(text, row: row, column: 0, measure: columns) }
    return grid
  }

  /// The parts from one picture to another, as `row,column:text`, with `$` where the rest is erased.
  private func parts(_ old: [String], _ new: [String]) -> [String] {
    Repainting.parts(from: grid(old), to: grid(new), on: 0..<new.count, of: (new.count, 20)).map { part in
      let text = String(part.cells.filter { $0.columns > 0 }.map(\.text))
      return "\(part.row),\(part.column):\(text)\(part.erasesRest ? "$" : "")"
    }
  }

  @Test func `only the letter that came is written`() {
    #expect(parts(["name abc", "汉字"], ["name abcd", "汉字"]) == ["0,8:d"])
    #expect(parts(["汉字ab"], ["汉字ab"]) == [])
  }

  @Test func `a narrow letter over half of a wide one brings the whole of it`() {
    #expect(parts(["a汉b"], ["ax b"]) == ["0,1:x "])
    #expect(parts(["a汉b"], ["a xb"]) == ["0,1: x"])
    #expect(parts(["a x字"], ["a汉字"]) == ["0,1:汉"])
  }

  @Test func `what has become empty is erased, not overwritten`() {
    #expect(parts(["title of a page"], ["title"]) == ["0,6:$"])
    #expect(parts(["title of a page"], ["titbit"]) == ["0,3:bit$"])
  }

  @Test func `changes far apart on a row are written apart`() {
    #expect(parts(["a--------------b"], ["x--------------y"]) == ["0,0:x", "0,15:y"])
    #expect(parts(["a----b"], ["x----y"]) == ["0,0:x----y"])
  }

  @Test func `the last cell of the screen is never written`() {
    let full = String(repeating: "x", count: 20)
    #expect(parts(["", ""], [full, full]) == ["0,0:" + full, "1,0:" + full.dropLast()])
    let wide = String(repeating: "汉", count: 10)
    #expect(parts([""], [wide]) == ["0,0:" + wide.dropLast()])
  }

  @Test func `a thousand random pictures come out as drawn, whatever was shown before`() {
    var random = SplitMix64(seed: 8)
    let pool = Array("ab     汉字中e\u{301}👨‍👩‍👧")
    func picture() -> Grid {
      var grid = Grid(rows: .random(in: 2...4, using: &random), columns: .random(in: 8...30, using: &random))
      for row in 0..<grid.rows {
        let text = (0..<Int.random(in: 0...25, using: &random)).compactMap { _ in
          pool.randomElement(using: &random)
        }
        grid.put(String(text), row: row, column: .random(in: 0...9, using: &random), measure: columns)
      }
      return grid
    }
    let (rows, width) = (3, 20)
    let blank = Grid(rows: rows, columns: width)
    func whole(_ grid: Grid) -> [[Cell]] {
      var screen = Array(repeating: Array(repeating: Cell.blank, count: width), count: rows)
      apply(Repainting.parts(from: blank, to: grid, on: 0..<rows, of: (rows, width)), to: &screen)
      return screen
    }
    func apply(_ parts: [Repainting.Part], to screen: inout [[Cell]]) {
      for part in parts {
        let end = part.column + part.cells.count
        // Neither end may lie within a character that is on the screen.
        #expect(screen[part.row][part.column].columns > 0)
        #expect(end == width || screen[part.row][end].columns > 0 || part.erasesRest)
        screen[part.row].replaceSubrange(part.column..<end, with: part.cells)
        guard part.erasesRest else { continue }
        for column in end..<width { screen[part.row][column] = .blank }
      }
    }
    var shown = picture()
    var screen = whole(shown)
    for _ in 0..<1_000 {
      let next = picture()
      apply(Repainting.parts(from: shown, to: next, on: 0..<rows, of: (rows, width)), to: &screen)
      #expect(screen == whole(next))
      shown = next
    }
  }
}
