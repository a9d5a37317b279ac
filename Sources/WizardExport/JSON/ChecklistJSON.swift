import WizardCore
import WizardJSON
import WizardText

/// The whole checklist for another program.
///
/// Its member names are a contract; `schema` counts changes of them.
///
///     {"schema": 2, "name": "acme", "edition": "current", "flow": "register", "language": "zh",
///      "today": "2026-11-21", "role": null, "position": "transfer", "status": "acting", "rules": {"from": 2018, "to": 2025},
///      "fees": {"totalFen": 0, "openFen": 0, "attemptsFen": 0, "transferFen": 7},
///      "finish": {"earliestWorkingDays": 0, "latestWorkingDays": 7, "undocumented": ["codeReviewOutcome"]},
///      "values": [{"field": "legalName", "title": "...", "value": "..."}], "masked": true,
///      "documents": [{"id": "licence", "title": "...", "hint": "...", "ready": false}],
///      "ways": [{"flow": "register", "method": "bankTransfer", "title": "...", "recommended": true, ...}],
///      "disputes": [{"fact": "transfer.days", "title": "...", "text": "..."}],
///      "checklist": [{"id": "payTransfer", "title": "...", ...}]}
///
/// `role` is that of `--for`; then `finish` is null. A value is as in an answers file, or null while it is missing or
/// refused; if `masked`, identity, phone and account numbers are `****` with the last four characters. Days are
/// `YYYY-MM-DD`, money is in fen. `ways` are the routes found by `start`, cheapest first; other flows have none. Routes
/// and items of the checklist have the members that `check --json` gives them.
struct ChecklistJSON {
  let maker: SheetMaker

  private var localizer: Localizer { maker.localizer }
  private var wizard: Wizard { maker.wizard }
  private var report: WizardReport { WizardReport(localizer) }

  var document: String { JSONWriter.lines(value, keys: .asGiven) }

  private var value: JSONValue {
    let request = maker.request
    let isWhole = request.role == nil
    return .object(of: [
      ("schema", 2), ("name", .string(request.name)),
      ("edition", .string(wizard.rulebook.edition.rawValue)), ("flow", .string(wizard.flow.id.rawValue)),
      ("language", .string(localizer.language.rawValue)), ("today", .string(wizard.today.iso)),
      ("role", .optional(request.role?.rawValue)),
      ("position", .string(wizard.progress.position.rawValue)),
      ("status", .string(wizard.progress.status.rawValue)), ("rules", rules),
      ("fees", report.fees(maker.money)),
      ("finish", isWhole ? report.finish(wizard.checklist.wait) : .null),
      ("values", .array(of: maker.copiedValues.map(value))), ("masked", .bool(maker.hasMaskedValues)),
      ("documents", .array(of: documents)), ("ways", isWhole ? report.routes(wizard) : .array([])),
      ("disputes", .array(of: maker.disputes.map(value))),
      ("checklist", .array(of: maker.items.map(report.value))),
    ])
  }

  private func value(_ dispute: FactID) -> JSONValue {
    let text = localizer.fact(dispute)
    return [
      "fact": .string(dispute.rawValue), "title": .string(text.name),
      "text": .string(text.dispute ?? text.rule),
    ]
  }

  private var rules: JSONValue {
    maker.years.map { ["from": .integer($0.lowerBound), "to": .integer($0.upperBound)] } ?? .null
  }

  private func value(field: FieldID, row: SheetRow) -> JSONValue {
    let value: JSONValue =
      switch wizard.replay.fields[field] {
      case .accepted(let value), .failed(let value): self.value(value, of: field)
      case .missing, .refused, .pending, nil: .null
      }
    return ["field": .string(field.rawValue), "title": .string(row.label), "value": value]
  }

  /// An answer as an answers file has it.
  private func value(_ value: FieldValue, of field: FieldID) -> JSONValue {
    switch value {
    case .text(let text): .string(maker.shown(text, of: field))
    case .choice(let name): .string(name)
    case .yesNo(let isYes): .bool(isYes)
    case .count(let number): .integer(number)
    case .date(let date): .string(date.iso)
    case .set(let names): .array(of: names)
    }
  }

  /// Each document once, in the order in which it is first asked for.
  private var documents: [JSONValue] {
    (maker.items.flatMap(\.documents) + maker.ownDocuments).uniqued().map { id in
      [
        "id": .string(id), "title": .string(localizer.documentLabel(id)),
        "hint": .optional(localizer.document(id)?.hint),
        "ready": .bool(!wizard.replay.documentsMissing.contains(id)),
      ]
    }
  }
}
