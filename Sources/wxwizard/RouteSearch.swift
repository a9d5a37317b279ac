import WizardCore
import WizardExport
import WizardText

/// The result of the questions of the start flow.
enum RouteSearch {
  /// There are routes to choose from.
  case found
  /// No route is open with these answers.
  case closed
}

extension Replay {
  /// The result of the search for a route; nil if it is not finished, and in other flows.
  func search(_ progress: Progress) -> RouteSearch? {
    guard !flow.choices.isEmpty, progress.status == .finished else { return nil }
    return Wizard(self).routes.isEmpty ? .closed : .found
  }
}

extension Localizer {
  /// The progress of a session in a few words.
  ///
  /// In JSON a found route is `finished`.
  func state(_ progress: Progress, _ search: RouteSearch?) -> String {
    switch search {
    case .found: self[.stateRouteFound]
    case .closed: self[.stateRouteNone]
    case nil: state(progress.status)
    }
  }

  /// How to continue with the session that `operand` opens.
  func next(_ search: RouteSearch, operand: String) -> String {
    self[search == .found ? .routeChoose(operand: operand) : .routeNone(operand: operand)]
  }

  /// The routes in the order of the screen, numbered, each with its fee and the rows below it.
  func routes(_ wizard: Wizard) -> [String] {
    let recommended = wizard.recommendedRoute
    return wizard.routes.enumerated().flatMap { index, route in
      var notes = [money(fen: route.feesFen)]
      if index == recommended { notes.append(self[.routesRecommended]) }
      let row = "\(index + 1). \(name(of: route)): \(list(notes))"
      let details = details(of: route, in: wizard).map { detail in
        "   " + (detail.label.map { $0 + language.wordSpace } ?? "! ") + detail.text
      }
      return [row] + details
    }
  }
}
