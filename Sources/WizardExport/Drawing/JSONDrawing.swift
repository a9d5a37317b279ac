import WizardJSON

extension FlowDrawing {
  /// An object with the flow, its points and its arrows; `mark` and `parked` only with a session.
  package var value: JSONValue {
    var members: [(String, JSONValue)] = [
      ("flow", .string(flow.rawValue)), ("points", .array(of: points.map(value(of:)))),
      ("arrows", .array(of: arrows.map(value(of:)))),
    ]
    if isMarked { members.append(("parkedElsewhere", .array(of: inactiveFromOtherFlow))) }
    return .object(of: members)
  }

  var json: String { JSONWriter.lines(value, keys: .asGiven) }

  private func value(of point: Point) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("id", .string(point.id)), ("kind", .string(point.kind.rawValue)),
    ]
    if isMarked {
      members.append(("mark", point.mark.map { .string($0.rawValue) } ?? .null))
      members.append(("parked", .array(of: point.inactive)))
    }
    return .object(of: members)
  }

  private func value(of arrow: Arrow) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("from", .string(arrow.from)), ("to", .string(arrow.to)), ("kind", .string(arrow.kind.rawValue)),
      ("when", .array(of: arrow.labels)),
    ]
    if let recommended = arrow.recommended { members.append(("recommended", .string(recommended))) }
    return .object(of: members)
  }
}
