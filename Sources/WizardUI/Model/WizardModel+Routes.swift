import WizardCore

/// Choosing a route and turning to another flow.
extension WizardModel {
  /// Starts the flow of a route with the answers that it takes over.
  package mutating func takeRoute(_ index: Int) {
    guard let routes = wizard?.routes, routes.indices.contains(index),
      let next = wizard?.taking(routes[index]), allowsChange()
    else { return }
    let changed = wizard?.answersChanged(by: routes[index]) ?? []
    wizard = next
    enter()
    save()
    if !changed.isEmpty { show(.takenOver(changed)) }
  }

  /// Continues in another flow.
  ///
  /// All answers stay, and the person can turn back.
  package mutating func switchFlow(to flow: FlowID) {
    guard commit(.switchFlow(flow)), let wizard else { return }
    history = []
    go(to: wizard.routes.isEmpty ? .step(wizard.progress.position) : .routes)
  }
}
