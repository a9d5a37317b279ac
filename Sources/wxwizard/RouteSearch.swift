import WizardCore
import WizardText

/// How the questions after a way have ended: what is left is to choose, so this is not the end.
enum RouteSearch {
  /// There are ways, of which one is to be chosen.
  case found
  /// No way is open with these answers.
  case closed
}

extension Replay {
  /// How the search for a way ended; nil before that, and in a flow that is a way itself.
  func search(_ progress: Progress) -> RouteSearch? {
    guard !flow.options.isEmpty, progress.status == .finished else { return nil }
    return Wizard(self).routes.isEmpty ? .closed : .found
  }
}

extension Localizer {
  /// Where a session stands in a few words; for scripts a way that is found stays `finished`.
  func state(_ progress: Progress, _ search: RouteSearch?) -> String {
    switch search {
    case .found: self[.stateWayFound]
    case .closed: self[.stateWayNone]
    case nil: state(progress.status)
    }
  }

  /// How to go on from there with the session of that operand.
  func next(_ search: RouteSearch, operand: String) -> String {
    self[search == .found ? .wayChoose(operand: operand) : .wayNone(operand: operand)]
  }

  /// The ways in the order and with the numbers of the screen, each with its fees and its wait.
  func routes(_ wizard: Wizard) -> [String] {
    let recommended = wizard.recommendedRoute
    return wizard.routes.enumerated().flatMap { index, route in
      var name = flow(route.flow)
      if let method = route.method {
        name += " · " + label(value: method.rawValue, of: .verificationMethod, at: .verification)
      }
      var notes = [money(fen: route.feesFen), waiting(route.wait)]
      if index == recommended { notes.append(self[.waysRecommended]) }
      let row = "\(index + 1). \(name): \(notes.joined(separator: language.listSeparator))"
      // What reuse saves is exactly what sources differ on.
      return route.savesByReuse ? [row, "   ! " + self[.waysDisputed]] : [row]
    }
  }
}
