extension FlowDrawing {
  /// A Graphviz digraph.
  ///
  /// Boxes are steps, hexagons wait, dashed arrows retry, an octagon is a stop, a double circle the end, and a double
  /// box another flow.
  var dot: String {
    var lines = ["digraph \"\(flow.rawValue)\" {", "  node [shape=box];"]
    lines += points.map { "  \"\($0.id)\" [\(attributes($0))];" }
    lines += arrows.map { "  \"\($0.from)\" -> \"\($0.to)\"\(attributes($0));" }
    if !inactiveFromOtherFlow.isEmpty {
      lines.append(
        "  label=\"inactive, from another flow: \(inactiveFromOtherFlow.joined(separator: ", "))\";")
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private func attributes(_ point: Point) -> String {
    var label = point.label
    if !point.inactive.isEmpty { label += "\\ninactive: " + point.inactive.joined(separator: ", ") }
    var attributes = ["label=\"\(label)\""]
    switch point.kind {
    case .step: break
    case .wait: attributes.append("shape=hexagon")
    case .stop: attributes.append("shape=octagon")
    case .end: attributes.append("shape=doublecircle")
    case .flow: attributes.append("peripheries=2")
    }
    switch point.mark {
    case .passed: attributes.append("style=filled, fillcolor=\"#e6f4ea\"")
    case .here: attributes.append("penwidth=4")
    case .ahead: attributes.append("color=\"#137333\"")
    case nil: break
    }
    return attributes.joined(separator: ", ")
  }

  private func attributes(_ arrow: Arrow) -> String {
    let text = arrow.labels.joined(separator: "\\nor ")
    return switch arrow.kind {
    case .retry: " [label=\"again: \(text)\", style=dashed]"
    case .option: " [label=\"\(text)\(arrow.recommended.map { "\\nrecommended: \($0)" } ?? "")\"]"
    case .forward, .block, .finish, .detour: text.isEmpty ? "" : " [label=\"\(text)\"]"
    }
  }
}
