extension FlowDrawing {
  /// A line for each step, with its arrows below, and a legend.
  var text: String {
    var lines = [flow.rawValue, ""]
    for point in points where point.kind == .step || point.kind == .wait {
      lines.append(line(point))
      for arrow in arrows(from: point) {
        lines += routes(arrow)
        if arrow.kind == .block {
          lines += arrows.filter { $0.kind == .detour && $0.from == arrow.to }.flatMap(routes)
        }
      }
      if !point.inactive.isEmpty { lines.append("      inactive: " + point.inactive.joined(separator: ", ")) }
    }
    if !inactiveFromOtherFlow.isEmpty {
      lines += ["", "inactive, from another flow: " + inactiveFromOtherFlow.joined(separator: ", ")]
    }
    return (lines + [""] + legend).joined(separator: "\n") + "\n"
  }

  private func line(_ point: Point) -> String {
    let sign =
      switch point.mark {
      case .passed: "x "
      case .here: "> "
      case .ahead: "o "
      case nil: "  "
      }
    return sign + (point.kind == .wait ? "~ \(point.id)" : "  \(point.id)")
  }

  private func routes(_ arrow: Arrow) -> [String] {
    let condition = arrow.labels.joined(separator: "\n" + String(repeating: " ", count: 16) + "or ")
    let when = condition.isEmpty ? "" : "  when " + condition
    return switch arrow.kind {
    case .forward: ["      -> \(arrow.to)\(when)"]
    case .retry: ["      << again\(when)"]
    case .block: ["      || stop\(when)"]
    case .finish: ["      ** \(arrow.to)\(when)"]
    case .detour: ["         => \(name(arrow.to))\(when)"]
    case .option:
      ["      => \(name(arrow.to))\(when)"]
        + (arrow.recommended.map { ["           recommended when " + $0] } ?? [])
    }
  }

  /// The label of another flow.
  private func name(_ point: String) -> String { points.first { $0.id == point }?.label ?? point }

  private var legend: [String] {
    let signs = "~ waits for an outcome   -> goes on   << tries again   || ends blocked   ** ends well"
    let otherFlow = points.contains { $0.kind == .flow } ? ["=> goes on in another flow"] : []
    return [signs] + otherFlow + (isMarked ? ["> here   x passed   o known to come"] : [])
  }
}
