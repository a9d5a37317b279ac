import WizardCore
import WizardExport
import WizardJSON
import WizardText

/// The JSON document, derived from the wizard and the interface strings alone.
extension ExpectedSheet {
  package var json: JSONValue {
    let whole = request.role == nil
    let wait = wizard.checklist.wait
    let finish: JSONValue = .object(of: [
      ("earliestWorkingDays", .integer(wait.earliest)), ("latestWorkingDays", .integer(wait.latest)),
      ("undocumented", .array(of: wait.undocumented.map(\.rawValue))),
    ])
    let money = self.money
    return .object(of: [
      ("schema", 2), ("name", .string(request.name)),
      ("edition", .string(wizard.rulebook.edition == .current ? "current" : "documented")),
      ("flow", .string(wizard.flow.id.rawValue)),
      ("language", .string(localizer.language.rawValue)), ("today", .string(wizard.today.iso)),
      ("role", text(request.role?.rawValue)), ("position", .string(wizard.progress.position.rawValue)),
      ("status", .string(wizard.progress.status.rawValue)),
      (
        "rules",
        years.isEmpty
          ? .null
          : .object(of: [("from", .integer(years.min() ?? 0)), ("to", .integer(years.max() ?? 0))])
      ),
      (
        "fees",
        .object(
          of: [
            ("totalFen", .integer(money.total)), ("openFen", .integer(money.open)),
            ("attemptsFen", .integer(money.attempts)), ("transferFen", .integer(money.transfer)),
          ] + calls)
      ),
      ("finish", whole ? finish : .null), ("values", .array(of: copiedFields.map(value))),
      ("masked", .bool(isMasked)), ("documents", .array(of: documents)),
      ("ways", .array(of: whole ? wizard.routes.enumerated().map(route) : [])),
      ("disputes", .array(of: disputed.map(dispute))), ("checklist", .array(of: items.map(item))),
    ])
  }

  /// What calls cost, for the people who pay in advance.
  private var calls: [(String, JSONValue)] {
    guard request.role == nil || request.role == .finance else { return [] }
    let fees = wizard.checklist.fees
    return [("firstMonthFen", fees.firstMonthFen), ("monthlyFen", fees.monthlyFen)].compactMap { name, fen in
      fen.map { (name, .integer($0)) }
    }
  }

  private func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  private func value(_ field: FieldID) -> JSONValue {
    let value: JSONValue
    switch wizard.replay.fields[field] {
    case .accepted(let answer), .failed(let answer):
      switch answer {
      case .text(let text): value = .string(shown(text, of: field))
      case .choice(let name): value = .string(name)
      case .yesNo(let isYes): value = .bool(isYes)
      case .count(let number): value = .integer(number)
      case .date(let date): value = .string(date.iso)
      case .set(let names): value = .array(of: names)
      }
    case .missing, .pending, .refused, nil: value = .null
    }
    let title = wizard.flow.field(field).map { localizer.label(field, at: $0.step) } ?? "?"
    return .object(of: [("field", .string(field.rawValue)), ("title", .string(title)), ("value", value)])
  }

  private var documents: [JSONValue] {
    var seen: Set<String> = []
    return (items.flatMap(\.documents) + own(handedOver?.documents ?? [])).filter { seen.insert($0).inserted }
      .map { id in
        .object(of: [
          ("id", .string(id)), ("title", .string(document(id).label)), ("hint", text(document(id).hint)),
          ("ready", .bool(!wizard.replay.documentsMissing.contains(id))),
        ])
      }
  }

  private func route(_ index: Int, _ route: Route) -> JSONValue {
    .object(of: [
      ("flow", .string(route.flow.rawValue)), ("method", text(route.method?.rawValue)),
      ("title", .string(name(of: route))), ("recommended", .bool(wizard.recommendedRoute == index)),
      ("feesFen", .integer(route.feesFen)),
      (
        "wait",
        .object(of: [
          ("min", .integer(route.wait.min)), ("max", .integer(route.wait.max)),
          ("unit", .string(route.wait.unit == .working ? "working" : "calendar")),
        ])
      ),
      ("certified", .bool(route.isCertified)), ("waits", .array(of: route.waits.map(wait))),
      ("documents", .array(of: route.documents)), ("people", .array(of: route.people.map(\.rawValue))),
    ])
  }

  private func wait(_ wait: OutcomeWait) -> JSONValue {
    guard let range = wait.range else {
      return .object(of: [("outcome", .string(wait.outcome.rawValue)), ("unknown", true)])
    }
    return .object(of: [
      ("outcome", .string(wait.outcome.rawValue)), ("min", .integer(range.min)), ("max", .integer(range.max)),
      ("unit", .string(range.unit == .working ? "working" : "calendar")),
    ])
  }

  private func dispute(_ fact: FactID) -> JSONValue {
    .object(of: [
      ("fact", .string(fact.rawValue)), ("title", .string(localizer.fact(fact).name)),
      ("text", text(localizer.fact(fact).dispute)),
    ])
  }

  private func item(_ item: ChecklistItem) -> JSONValue {
    let itemText = localizer.item(item.id)
    let why = item.why.map { reason in
      JSONValue.object(of: [("field", .string(reason.field.rawValue)), ("value", .string(reason.value))])
    }
    return .object(of: [
      ("id", .string(item.id)), ("title", .string(itemText.label)), ("group", .string(item.group.rawValue)),
      ("status", .string(item.status.rawValue)), ("due", text(item.due?.iso)),
      ("dueIsEstimate", .bool(item.dueIsEstimate)), ("doneOn", text(item.doneOn?.iso)),
      ("feeFen", .integer(item.feeFen)), ("responsible", .string(item.responsible.rawValue)),
      ("where", text(itemText.menuPath)), ("hint", text(itemText.hint)),
      ("documents", .array(of: item.documents)),
      ("needs", .array(of: item.openPrerequisites)), ("why", .array(of: why)),
      ("facts", .array(of: item.facts.map(\.rawValue))),
      ("sources", .array(of: item.sources.map(\.rawValue))),
      ("confirm", .array(of: item.confirm.map(\.rawValue))),
      ("alarmDays", .array(of: item.alarmDays.map(JSONValue.integer))),
    ])
  }
}
