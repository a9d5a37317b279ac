/// Lays blocks of lines out on pages that each have a head and a foot.
struct Pagination {
  /// Lines that belong together, such as an item with its details.
  struct Block {
    var lines: [String]
    /// Whether an empty line stands before it, but for the top of a page.
    var gapBefore = false
    /// Whether an empty line stands after it, but for the end of a page.
    var gapAfter = false
  }

  /// Lines of a page, foot included; A4 holds some more at six lines an inch.
  static let linesOnPage = 60

  let head: [String]
  let blocks: [Block]

  /// The pages, all but the last of the same number of lines; `foot` gets a page's number and the count.
  func pages(foot: (Int, Int) -> String) -> [[String]] {
    let bodies = bodies
    return bodies.enumerated().map { index, body in
      let page = head + [""] + body
      // Nobody has to scroll past an empty half page: the last foot stands where the text ends.
      let isLast = index == bodies.count - 1
      let filling = isLast ? 1 : max(0, Pagination.linesOnPage - page.count - 1)
      return (page + Array(repeating: "", count: filling) + [foot(index + 1, bodies.count)])
        .map(\.withoutTrailingSpaces)
    }
  }

  private var bodies: [[String]] {
    // An empty line stands above the foot.
    let room = max(1, Pagination.linesOnPage - head.count - 3)
    var bodies: [[String]] = [[]]
    for (index, block) in blocks.enumerated() {
      let follows = index > 0 && (block.gapBefore || blocks[index - 1].gapAfter)
      let gap = follows && !bodies[bodies.count - 1].isEmpty ? [""] : []
      if bodies[bodies.count - 1].count + gap.count + block.lines.count <= room {
        bodies[bodies.count - 1] += gap + block.lines
        continue
      }
      // Only a block longer than a page is torn.
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
  /// The text without spaces at its end.
  fileprivate var withoutTrailingSpaces: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
