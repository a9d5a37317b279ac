extension FlowDrawing.Point {
  /// What a picture writes into it.
  var label: String {
    switch kind {
    case .stop: "blocked"
    case .flow: String(id.dropFirst("flow-".count))
    case .step, .wait, .end: id
    }
  }
}
