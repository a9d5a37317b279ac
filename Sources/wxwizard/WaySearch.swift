import WizardCore
import WizardScreens

/// How the questions after a way have ended: what is left is to choose, so this is not the end.
enum WaySearch {
  /// There are ways, of which one is to be chosen.
  case found
  /// No way is open with these answers.
  case closed
}

extension Replay {
  /// How the search for a way ended; nil before that, and in a flow that is a way itself.
  func search(_ standing: Standing) -> WaySearch? {
    guard !flow.options.isEmpty, standing.status == .finished else { return nil }
    return Wizard(self).ways.isEmpty ? .closed : .found
  }
}

extension Words {
  /// Where a session stands in a few words; for scripts a way that is found stays `finished`.
  func state(_ standing: Standing, _ search: WaySearch?) -> String {
    switch search {
    case .found: self[.stateWayFound]
    case .closed: self[.stateWayNone]
    case nil: state(standing.status)
    }
  }

  /// How to go on from there with the session of that operand.
  func next(_ search: WaySearch, operand: String) -> String {
    phrase(search == .found ? .wayChoose : .wayNone, ["operand": operand])
  }

  /// The ways in the order and with the numbers of the screen, each with its fees and its wait.
  func ways(_ wizard: Wizard) -> [String] {
    let recommended = wizard.recommendedWay
    return wizard.ways.enumerated().flatMap { index, way in
      var name = flow(way.flow)
      if let method = way.method {
        name += " · " + label(value: method.rawValue, of: .verificationMethod, at: .verification)
      }
      var notes = [money(fen: way.feesFen), waiting(way.wait)]
      if index == recommended { notes.append(self[.waysRecommended]) }
      let row = "\(index + 1). \(name): \(notes.joined(separator: listSeparator))"
      // What reuse saves is exactly what sources differ on.
      return way.savesByReuse ? [row, "   ! " + self[.waysDisputed]] : [row]
    }
  }
}
