/// The part of a page that is on the screen, in rows of the page.
package struct Window: Equatable, Sendable {
  /// The first row shown.
  package var top = 0
  /// The number of rows that fit.
  package var rows = 0
  /// The number of rows of the page.
  package var count = 0
  /// The rows of elements that can have the focus, from the top of the page.
  package var focusTargets: [Row] = []

  /// A row of a page or a screen and its element.
  package struct Row: Equatable, Sendable {
    package let row: Int
    package let target: FocusTarget
  }

  /// A row past the end of any page.
  static let beyond = 1_000_000

  /// The last row that can be at the top.
  var last: Int { max(0, count - rows) }
}

/// An element and the distance of its first or last row from the top of the screen.
struct Anchor: Equatable, Sendable {
  let target: FocusTarget
  /// Rows from the element's row to the top of the screen; negative if the element is below the top.
  let offset: Int
  let isLastRow: Bool

  init?(_ target: FocusTarget, in window: Window, top: Int, isLastRow: Bool) {
    guard let row = Anchor.row(of: target, in: window, isLast: isLastRow) else { return nil }
    self.target = target
    self.isLastRow = isLastRow
    offset = top - row
  }

  /// The row of a page at the top of the screen; nil if the element is not on the page.
  func top(in window: Window) -> Int? {
    Anchor.row(of: target, in: window, isLast: isLastRow).map { max(0, $0 + offset) }
  }

  private static func row(of target: FocusTarget, in window: Window, isLast: Bool) -> Int? {
    let rows = window.focusTargets.filter { $0.target == target }.map(\.row)
    return isLast ? rows.last : rows.first
  }
}
