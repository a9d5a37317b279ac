import WizardCore
import WizardExport
import WizardJSON
import WizardText

/// The documents for programs, worked out from the wizard and its words alone.
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
      ("schema", 2), ("name", .string(request.name)), ("flow", .string(wizard.flow.id.rawValue)),
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
        .object(of: [
          ("totalFen", .integer(money.total)), ("openFen", .integer(money.open)),
          ("attemptsFen", .integer(money.attempts)), ("transferFen", .integer(money.transfer)),
        ])
      ),
      ("finish", whole ? finish : .null), ("values", .array(of: copiedFields.map(value))),
      ("masked", .bool(isMasked)), ("documents", .array(of: documents)),
      ("ways", .array(of: whole ? wizard.routes.enumerated().map(route) : [])),
      ("disputes", .array(of: disputed.map(dispute))), ("checklist", .array(of: items.map(item))),
    ])
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
      ("documents", .array(of: route.documents)), ("people", .array(of: route.people.map(\.rawValue))),
    ])
  }

  private func dispute(_ fact: FactID) -> JSONValue {
    .object(of: [
      ("fact", .string(fact.rawValue)), ("title", .string(localizer.fact(fact).name)),
      ("text", text(localizer.fact(fact).dispute)),
    ])
  }

  private func item(_ item: ChecklistItem) -> JSONValue {
    let told = localizer.item(item.id)
    let why = item.why.map { reason in
      JSONValue.object(of: [("field", .string(reason.field.rawValue)), ("value", .string(reason.value))])
    }
    return .object(of: [
      ("id", .string(item.id)), ("title", .string(told.label)), ("group", .string(item.group.rawValue)),
      ("status", .string(item.status.rawValue)), ("due", text(item.due?.iso)),
      ("dueIsEstimate", .bool(item.dueIsEstimate)), ("doneOn", text(item.doneOn?.iso)),
      ("feeFen", .integer(item.feeFen)), ("responsible", .string(item.responsible.rawValue)),
      ("where", text(told.menuPath)), ("hint", text(told.hint)), ("documents", .array(of: item.documents)),
      ("needs", .array(of: item.needs)), ("why", .array(of: why)),
      ("facts", .array(of: item.facts.map(\.rawValue))),
      ("sources", .array(of: item.sources.map(\.rawValue))),
      ("confirm", .array(of: item.confirm.map(\.rawValue))),
      ("alarmDays", .array(of: item.alarmDays.map(JSONValue.integer))),
    ])
  }

  // MARK: - Calendar

  /// The content lines of the calendar, unfolded, with what is typed escaped.
  package var calendar: [String] {
    let due = items.filter { $0.due != nil && !$0.isOver }
    let zone = [
      "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "BEGIN:STANDARD", "DTSTART:19700101T000000",
      "TZOFFSETFROM:+0800", "TZOFFSETTO:+0800", "END:STANDARD", "END:VTIMEZONE",
    ]
    return [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//wxwizard//checklist//EN", "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:" + escaped(title),
    ] + (due.isEmpty ? zone : due.flatMap(event)) + ["END:VCALENDAR"]
  }

  private func event(_ item: ChecklistItem) -> [String] {
    let day = { (date: CivilDate) in String(date.iso.filter { $0 != "-" }) }
    guard let due = item.due else { return [] }
    let summary = escaped(
      [localizer.item(item.id).label, subjectName].compactMap(\.self).joined(separator: " · "))
    let alarms = item.alarmDays.isEmpty ? [3, 1, 0] : item.alarmDays
    return [
      "BEGIN:VEVENT", "UID:\(item.id)-\(fingerprint)@wxwizard", "DTSTAMP:\(day(wizard.today))T000000Z",
      "SEQUENCE:\(wizard.today.dayNumber)", "DTSTART;VALUE=DATE:" + day(due),
      "DTEND;VALUE=DATE:" + day(due.adding(days: 1)), "SUMMARY:" + summary,
      "DESCRIPTION:" + (details(item) + [independence]).map(escaped).joined(separator: "\\n"),
      "TRANSP:TRANSPARENT",
    ]
      + alarms.flatMap { days in
        // Nine in the morning, told from the midnight with which the day begins.
        let hours = 9 - 24 * days
        let trigger =
          hours >= 0
          ? "PT\(hours)H" : -hours < 24 ? "-PT\(-hours)H" : "-P\(-hours / 24)DT\(-hours % 24)H"
        return [
          "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:" + summary, "TRIGGER:" + trigger, "END:VALARM",
        ]
      } + ["END:VEVENT"]
  }

  private func details(_ item: ChecklistItem) -> [String] {
    rows(of: item).flatMap { label, value -> [String] in
      let colon = localizer.language == .zh ? "：" : ": "
      guard label == localizer[.sheetBring] else { return [label + colon + value] }
      return [label + colon]
        + item.documents.map { id in
          let box = wizard.replay.documentsMissing.contains(id) ? "[ ] " : "[x] "
          return box + document(id).label + (document(id).hint.map { " — " + $0 } ?? "")
        }
    }
  }

  private func escaped(_ text: String) -> String {
    makeVisible(text).replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
  }

  /// FNV-1a of the session's flow and name, by its definition.
  private var fingerprint: String {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in "\(wizard.flow.id.rawValue)/\(request.name)".utf8 {
      hash ^= UInt64(byte)
      hash = hash &* 1_099_511_628_211
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
