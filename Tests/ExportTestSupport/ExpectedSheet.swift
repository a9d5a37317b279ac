import WizardCore
import WizardExport
import WizardText

/// The expected content of a sheet, derived from the wizard and the interface strings alone.
///
/// Signs mark sections, boxes and blanks. `PlainText` converts it to what `SheetReader` reads from a format.
package struct ExpectedSheet {
  let request: ExportRequest

  package init(_ request: ExportRequest) { self.request = request }

  var localizer: Localizer { request.localizer }
  var wizard: Wizard { request.wizard }

  /// The items of the role that the sheet is for.
  package var items: [ChecklistItem] {
    wizard.checklist.items.filter { request.role == nil || $0.responsible == request.role }
  }

  /// Everything below the head.
  var body: String { sections.joined() }

  private var sections: [String] {
    let whole = request.role == nil
    let groups = ItemGroup.allCases.map { group in
      section(localizer.group(group), items.filter { $0.group == group }.map(line).joined())
    }
    return [
      opening, datesAndContact, whole ? problems : "", whole ? attempts : "", whole ? routes : "",
      whole ? compared : "",
    ]
      + groups + [
        ownDocuments, request.role == .administrator ? forms : values, handover, payment, fees,
        whole ? wait : "", disputes,
      ]
  }

  func section(_ title: String, _ body: String) -> String { body.isEmpty ? "" : "§" + title + body }

  func row(_ label: String, _ value: String) -> String { label + PlainText.Sign.row + value }

  func row(_ label: LocalizedText, _ value: String) -> String { row(localizer[label], value) }

  func names(_ names: [String]) -> String { names.joined(separator: localizer.language == .zh ? "；" : "; ") }

  // MARK: - Head and opening

  /// The title, the names, and the day with the statement of independence.
  var head: (title: String, names: String, rest: String) {
    let names = [subjectName, request.name].compactMap(\.self).map { makeVisible($0) }.joined()
    let day = localizer[.sheetPrinted(date: wizard.today.iso)]
    return (title, names, day + independence)
  }

  var title: String {
    let flow = localizer.flow(wizard.flow.id)
    guard let role = request.role else { return localizer[.sheetTitle(flow: flow)] }
    return localizer[.sheetTitleRole(flow: flow, role: localizer.role(role))]
  }

  var independence: String {
    let name = localizer[wizard.rulebook.edition == .current ? .editionCurrent : .editionDocumented]
    return localizer[.sheetRests(rules: name)]
  }

  /// The client, for lists over many sessions.
  var clientName: String? {
    func text(_ field: FieldID) -> String? {
      if case .text(let text) = wizard.replay.values[field], !text.isEmpty { text } else { nil }
    }
    let individual = wizard.replay.values[.subjectType] == .choice("individual") ? text(.adminName) : nil
    let inactive: String? =
      if case .text(let text) = wizard.session.answers[.legalName], !text.isEmpty { text } else { nil }
    return text(.legalName) ?? text(.officialAccountName) ?? individual ?? text(.miniProgramName) ?? inactive
  }

  var subjectName: String? {
    for field in [FieldID.legalName, .officialAccountName, .miniProgramName] {
      if case .text(let name) = wizard.replay.values[field] { return name }
    }
    return nil
  }

  private var facts: [Fact] {
    (items + (handedOver.map { [$0] } ?? [])).flatMap(\.facts).compactMap { wizard.rulebook[$0] }
  }

  var years: [Int] {
    facts.flatMap { $0.sources.compactMap(\.year) + [$0.reportedYear].compactMap(\.self) }
  }

  private var opening: String {
    var text = ""
    if request.role == nil {
      let progress = wizard.progress
      text +=
        localizer[
          .sheetNow(step: localizer.page(progress.position).title, state: localizer.state(progress.status))]
    }
    let isEmpty = items.isEmpty && handedOver == nil && (request.role != .administrator || forms.isEmpty)
    if isEmpty {
      if let role = request.role {
        text += localizer[.sheetEmpty(role: localizer.person(role))]
      } else if wizard.routes.isEmpty {
        text += localizer[.sheetNothing]
      }
    } else if !items.isEmpty || handedOver != nil {
      text += purposes
      text +=
        localizer[.sheetIntro] + PlainText.Sign.legend.begin + localizer[.sheetLegend]
        + PlainText.Sign.legend.end
    }
    let payer = wizard.checklist.items.first { $0.id == "payTransfer" }?.responsible
    if request.role == .finance, let payer, payer != .finance {
      text += localizer[.sheetTransferElsewhere(role: localizer.person(payer))]
    }
    if request.role != nil, isEmpty { text += localizer[.sheetOthers] + otherSheets }
    return text
  }

  var disputed: [FactID] {
    var seen: Set<FactID> = []
    return items.filter { !$0.isOver }.flatMap(\.confirm).filter { seen.insert($0).inserted }
  }

  private var disputes: String {
    section(
      localizer[.sheetDisputes],
      (disputed.isEmpty ? "" : localizer[.sheetDisputesIntro])
        + disputed.map { fact in
          let isOperators = fact == .transferFromAccount && wizard.replay.operatorPays
          return row(
            localizer.fact(fact).name, isOperators ? localizer[.operatorAccount] : localizer.fact(fact).rule)
        }.joined()
    )
  }

  // MARK: - Problems, attempts and routes

  private var problems: String {
    let notices = wizard.replay.problems.map { problem in
      let message = localizer.problem(problem)
      let text = message.next.isEmpty ? message.what : message.what + "—" + message.next
      return PlainText.Sign.notice + makeVisible(text)
    }
    return section(localizer[.sheetProblems], notices.joined())
  }

  private var attempts: String {
    let rows = wizard.session.attempts.filter(wizard.replay.isWellFormed).compactMap { attempt -> String? in
      guard let step = StepID(rawValue: attempt.step), let field = wizard.flow.step(step)?.outcomeField
      else { return nil }
      let outcome =
        attempt.outcome == "expired"
        ? localizer.state(.expired) : localizer.label(value: attempt.outcome, of: field.id, at: step)
      guard let reason = attempt.reason else { return row(attempt.on, outcome) }
      let why = localizer.label(value: reason, of: .rejectionReason, at: step)
      return row(attempt.on, localizer[.sheetAttemptReason(outcome: outcome, reason: why)])
    }
    return section(localizer[.sheetAttempts], rows.joined())
  }

  private var routes: String {
    let lines = wizard.routes.enumerated().map { index, route in
      let fee = localizer.money(fen: route.feesFen)
      let isBest = index == wizard.recommendedRoute
      let papers = route.documents.map { document($0).label }
      return box("[ ]", name(of: route), isBest ? localizer[.sheetRouteRecommended(fee: fee)] : fee)
        + row(.sheetRouteEnd, localizer.end(of: route, in: wizard))
        + row(.sheetRouteWait, localizer.waits(of: route))
        + row(.sheetRouteDocuments, papers.isEmpty ? localizer[.routesNone] : names(papers))
        + row(.sheetWho, route.people.map(localizer.role).joined(separator: localizer.language.listSeparator))
        + localizer.notices(about: route, in: wizard).map { row(.sheetConfirm, $0) }.joined()
    }
    return section(localizer[.routesTitle], lines.isEmpty ? "" : localizer[.sheetRoutes] + lines.joined())
  }

  func name(of route: Route) -> String {
    let method = route.method.map {
      localizer.label(value: $0.rawValue, of: .verificationMethod, at: .verification)
    }
    return localizer.flow(route.flow) + (method.map { " · " + $0 } ?? "")
  }

  private var compared: String {
    guard !wizard.routes.isEmpty else { return "" }
    let rows = wizard.flow.fields.compactMap { step, field -> String? in
      guard let answer = wizard.session.answers[field.id], wizard.replay.values[field.id] != nil else {
        return nil
      }
      return row(localizer.label(field.id, at: step), localizer.answer(answer, of: field, at: step))
    }
    return section(localizer[.sheetCompared], rows.joined())
  }

  private var wait: String {
    let wait = wizard.checklist.wait
    var text = ""
    if wait.latest > 0 {
      let days = localizer[
        wait.earliest > 0
          ? .waitDays(least: wait.earliest, most: wait.latest) : .waitDaysUpTo(most: wait.latest)]
      let results = names(wait.documented.map { localizer.item($0.rawValue).label })
      text +=
        localizer[.resultsToCome(results: results, count: wait.documented.count, days: days)]
        + localizer[.sheetStop]
    }
    if !wait.undocumented.isEmpty {
      text +=
        localizer[
          .sheetWaitUnknown(items: names(wait.undocumented.map { localizer.item($0.rawValue).label }))]
    }
    return section(localizer[.sheetWait], text)
  }
}

extension ChecklistItem {
  var isOver: Bool { status == .done || status == .notNeeded }
}
