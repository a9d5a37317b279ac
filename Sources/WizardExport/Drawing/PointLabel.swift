extension FlowDrawing.Point {
  /// The text inside the shape.
  var label: String {
    switch kind {
    case .stop: "blocked"
    case .flow: String(id.dropFirst("flow-".count))
    case .step, .wait, .end: id
    }
  }
}
