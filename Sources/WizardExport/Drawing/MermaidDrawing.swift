extension FlowDrawing {
  /// A Mermaid flowchart.
  ///
  /// Boxes are steps, hexagons wait, dotted arrows retry, a slanted box is a stop, a circle the end, and a box with
  /// double sides another flow.
  var mermaid: String {
    var lines = ["flowchart TD"]
    lines += points.map { "  " + node($0) }
    lines += arrows.map { "  " + line($0) }
    if isMarked {
      lines += [
        "  classDef passed fill:#e6f4ea,stroke:#137333", "  classDef here stroke-width:4px",
        "  classDef ahead stroke:#137333",
      ]
      for mark in [Mark.passed, .here, .ahead] {
        let marked = points.filter { $0.mark == mark }.map(\.id)
        if !marked.isEmpty { lines.append("  class \(marked.joined(separator: ",")) \(mark.rawValue)") }
      }
    }
    if !inactiveFromOtherFlow.isEmpty {
      lines.append(
        "  elsewhere>\"inactive, from another flow: \(inactiveFromOtherFlow.joined(separator: ", "))\"]")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func node(_ point: Point) -> String {
    var label = point.label
    if point.mark == .here { label = "here: " + label }
    if !point.inactive.isEmpty { label += "<br/>inactive: " + point.inactive.joined(separator: ", ") }
    return switch point.kind {
    case .step: "\(point.id)[\"\(label)\"]"
    case .wait: "\(point.id){{\"\(label)\"}}"
    case .stop: "\(point.id)[/\"\(label)\"/]"
    case .end: "\(point.id)(((\"\(label)\")))"
    case .flow: "\(point.id)[[\"\(label)\"]]"
    }
  }

  private func line(_ arrow: Arrow) -> String {
    let text = arrow.labels.joined(separator: "<br/>or ")
    return switch arrow.kind {
    case .retry: "\(arrow.from) -. \"again: \(text)\" .-> \(arrow.to)"
    case .option:
      "\(arrow.from) -- \"\(text)\(arrow.recommended.map { "<br/>recommended: \($0)" } ?? "")\" --> \(arrow.to)"
    case .forward, .block, .finish, .detour:
      text.isEmpty ? "\(arrow.from) --> \(arrow.to)" : "\(arrow.from) -- \"\(text)\" --> \(arrow.to)"
    }
  }
}
