/// Lays out blocks of lines on pages with a head and a foot.
struct Pagination {
  /// Lines to keep on one page, such as an item with its details.
  struct Block {
    var lines: [String]
    /// Whether to add an empty line before it, except at the top of a page.
    var gapBefore = false
    /// Whether to add an empty line after it, except at the end of a page.
    var gapAfter = false
  }

  /// Lines of a page including the foot, which fit on A4 at six lines an inch.
  static let linesOnPage = 60

  let head: [String]
  let blocks: [Block]

  /// The pages, all but the last with the same number of lines; `foot` gets a page's number and the count.
  func pages(foot: (Int, Int) -> String) -> [[String]] {
    let bodies = bodies
    return bodies.enumerated().map { index, body in
      let page = head + [""] + body
      // The last foot follows the text, so that no empty half page is shown on a screen.
      let isLast = index == bodies.count - 1
      let filling = isLast ? 1 : max(0, Pagination.linesOnPage - page.count - 1)
      return (page + Array(repeating: "", count: filling) + [foot(index + 1, bodies.count)])
        .map(\.withoutTrailingSpaces)
    }
  }

  private var bodies: [[String]] {
    // Leaves an empty line above the foot.
    let room = max(1, Pagination.linesOnPage - head.count - 3)
    var bodies: [[String]] = [[]]
    for (index, block) in blocks.enumerated() {
      let follows = index > 0 && (block.gapBefore || blocks[index - 1].gapAfter)
      let gap = follows && !bodies[bodies.count - 1].isEmpty ? [""] : []
      if bodies[bodies.count - 1].count + gap.count + block.lines.count <= room {
        bodies[bodies.count - 1] += gap + block.lines
        continue
      }
      // Splits only a block longer than a page.
      var rest = block.lines[...]
      while !rest.isEmpty {
        bodies.append(Array(rest.prefix(room)))
        rest = rest.dropFirst(room)
      }
    }
    return bodies.filter { !$0.isEmpty }.isEmpty ? [[]] : bodies.filter { !$0.isEmpty }
  }
}

extension String {
  /// The text without trailing spaces.
  fileprivate var withoutTrailingSpaces: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
