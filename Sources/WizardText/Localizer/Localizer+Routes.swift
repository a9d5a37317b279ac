import WizardCore

extension Localizer {
  /// The label of a button that switches the session to another flow.
  package func otherFlow(_ flow: FlowID, from wizard: Wizard?) -> String {
    if flow == .start { return self[.otherRoute] }
    let name = self.flow(flow)
    if flow == wizard?.originFlow { return self[.detourBack(flow: name)] }
    return self[flow == wizard?.continuation ? .detourOn(flow: name) : .detourTo(flow: name)]
  }

  /// A time that the platform takes.
  private func waiting(_ wait: WaitRange) -> String {
    if wait.max == 0 { return self[.routesAtOnce] }
    let days: LocalizedText =
      switch (wait.unit, wait.min) {
      case (.working, 0): .routesWorkingDaysUpTo(most: wait.max)
      case (.working, _): .routesWorkingDays(least: wait.min, most: wait.max)
      case (.calendar, 0): .routesCalendarDaysUpTo(most: wait.max)
      case (.calendar, _): .routesCalendarDays(least: wait.min, most: wait.max)
      }
    return self[days]
  }

  /// The pending results and the working days the platform may still take; nil when no result is pending.
  package func stillWaiting(_ wait: Wait) -> String? {
    if wait.latest == 0 { return nil }
    let results = list(wait.documented.map { item($0.rawValue).label })
    let days = self[
      wait.earliest == 0
        ? .waitDaysUpTo(most: wait.latest) : .waitDays(least: wait.earliest, most: wait.latest)]
    return self[.resultsToCome(results: results, count: wait.documented.count, days: days)]
  }
}

// MARK: - Routes

/// A row about a route: a fact with its label, or a notice without one.
package struct RouteDetail: Equatable, Sendable {
  package let label: String?
  package let text: String
}

extension Localizer {
  /// What the user has at the end of a route, the waits, the documents and the people, then what to confirm.
  package func details(of route: Route, in wizard: Wizard) -> [RouteDetail] {
    let documents = route.documents.map { label(value: $0, of: .documentsReady, at: .certificationDocuments) }
    let facts: [(LocalizedText, String)] = [
      (.routesEnd, end(of: route, in: wizard)), (.routesWait, waits(of: route)),
      (.routesDocuments, documents.isEmpty ? self[.routesNone] : list(documents)),
      (.routesPeople, list(route.people.map(role))),
    ]
    return facts.map { RouteDetail(label: self[$0], text: $1) }
      + notices(about: route, in: wizard).map { RouteDetail(label: nil, text: $0) }
  }

  /// What to confirm on the platform's page before choosing a route.
  package func notices(about route: Route, in wizard: Wizard) -> [String] {
    var notices: [String] = []
    if wizard.hasDisputedReuse(route) { notices.append(self[.routesDisputed]) }
    if wizard.hasDisputedFee(route) { notices.append(self[.routesFeeDisputed]) }
    return notices
  }

  /// The waits for the platform's results on a route, with the total time if several are known.
  package func waits(of route: Route) -> String {
    if route.waits.isEmpty { return self[.routesAtOnce] }
    let known = route.waits.filter { $0.range != nil }
    let unknown = route.waits.filter { $0.range == nil }
    var parts: [String] = []
    if known.count > 1 { parts.append(self[.routesTogether(time: waiting(route.wait))]) }
    parts += known.compactMap { wait in
      wait.range.map { self[.routesTimeFor(result: item(wait.outcome.rawValue).label, time: waiting($0))] }
    }
    parts += unknown.map { unofficialTime(of: $0, on: route) }
    return parts.joined(separator: language.clauseSeparator)
  }

  /// A result without an official time, with the time that is reported for it, if any.
  private func unofficialTime(of wait: OutcomeWait, on route: Route) -> String {
    let name = item(wait.outcome.rawValue).label
    let fact = Flow.named(route.flow).field(wait.outcome)?.field.outcome?.wait
    guard let fact, rulebook[fact]?.isUnconfirmed == true else { return self[.routesNoTime(result: name)] }
    let time = value(of: fact)
    // A single number of days is the longest that was reported.
    guard case .days = rulebook[fact]?.value else { return self[.routesReported(result: name, time: time)] }
    return self[.routesReported(result: name, time: self[.routesUpTo(time: time)])]
  }

  /// What the user has at the end of a route, to compare routes by more than the fee.
  package func end(of route: Route, in wizard: Wizard) -> String {
    let explainsSearch = wizard.rulebook.isOn(.searchNeedsCertification)
    switch route.flow {
    case .register, .quickRegister, .certify, .quickCertify:
      let later = route.certifiesSeparately ? language.clauseSeparator + self[.routesCertifiesLater] : ""
      return certification(after: route, in: wizard) + later
    case .launch where explainsSearch:
      return self[.routesEndReleased] + language.clauseSeparator + certification(after: route, in: wizard)
    case .launch: return self[.routesEndReleased]
    case .link: return self[.routesEndLinked]
    case .phoneNumber: return self[.routesEndPhoneNumber]
    case .start: return ""
    }
  }

  /// Whether the mini program is certified after a route, and what that means.
  private func certification(after route: Route, in wizard: Wizard) -> String {
    let explainsSearch = wizard.rulebook.isOn(.searchNeedsCertification)
    guard route.isCertified else { return self[explainsSearch ? .routesEndNotFound : .routesEndNotCertified] }
    if wizard.replay.knownValues[.subject] == .subject(.individual) { return self[.routesEndFoundOnly] }
    return self[explainsSearch ? .routesEndFound : .routesEndCertified]
  }
}

extension Wizard {
  /// Whether a route pays a certification fee for which other amounts are reported.
  package func hasDisputedFee(_ route: Route) -> Bool {
    let subject = replay.knownValues.subject
    guard rulebook.edition == .current else {
      return (route.method == .certification || route.flow == .certify)
        && (subject == .soleTrader || subject == .government)
    }
    let fee = rulebook.specific(.certificationFee, for: subject)
    return route.isCertified && route.feesFen > 0
      && (rulebook.hasNewerReport(fee) || rulebook[fee]?.isUnconfirmed == true)
  }

  /// Whether a route reuses an official account's certification and may still end not certified.
  package func hasDisputedReuse(_ route: Route) -> Bool {
    switch route.flow {
    case .quickRegister: rulebook.isOn(.reuseCertifies)
    case .quickCertify: true
    default: false
    }
  }
}
