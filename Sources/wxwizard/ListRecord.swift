import WizardCore
import WizardJSON
import WizardText

/// A session of the list for another program, as JSON or as a CSV record.
struct ListRecord {
  let listing: Listing
  let context: CommandContext

  /// The notice about a certification that ends soon.
  var certificationNote: CertificationNote? {
    CertificationNote(listing.name, ends: listing.summary?.certificationEnds, today: context.today)
  }

  /// What is next, in words.
  static func nextText(_ summary: Listing.SessionSummary, _ localizer: Localizer) -> String {
    summary.search.map { localizer.state(summary.progress, $0) }
      ?? localizer.text(of: summary.next, at: summary.progress)
  }

  func value(_ warnings: [CrossSessionWarning]) -> JSONValue {
    guard let summary = listing.summary else {
      return ["name": .string(listing.name.text), "error": ["code": .string(error)]]
    }
    return .object(of: [
      ("name", .string(listing.name.text)), ("client", .optional(summary.client)),
      ("flow", .string(summary.flow.rawValue)),
      ("status", .string(summary.progress.status.rawValue)),
      ("position", .string(summary.progress.position.rawValue)), ("next", .optional(summary.next.item)),
      ("nextTitle", .string(Self.nextText(summary, context.localizer))),
      ("responsible", .optional(summary.next.role?.rawValue)), ("due", .optional(summary.due?.iso)),
      ("daysLeft", summary.due.map { .integer(context.today.days(until: $0)) } ?? .null),
      ("dueItem", .optional(summary.next.due?.item)),
      ("dueResponsible", .optional(summary.next.due?.role.rawValue)),
      ("waitingSince", .optional(summary.next.waitingSince?.iso)), ("problems", .integer(summary.problems)),
      ("updated", .string(summary.updated.iso)), ("archived", .bool(summary.isArchived)),
      ("certificationEnds", .optional(summary.certificationEnds?.iso)),
      ("warnings", .array(of: warnings.map(\.value) + [certificationNote?.value].compactMap(\.self))),
    ])
  }

  private var error: String { listing.error?.code ?? "" }

  static let header = [
    "name", "client", "flow", "status", "nextTitle", "responsible", "due", "daysLeft", "dueTitle",
    "dueResponsible", "waitingSince", "problems", "updated", "certificationEnds", "error",
  ]

  /// The cells below `header`; flow and person are in words, as a person reads them in a spreadsheet.
  var cells: [String] {
    let localizer = context.localizer
    guard let summary = listing.summary else {
      return [listing.name.text] + Array(repeating: "", count: Self.header.count - 2) + [error]
    }
    let next = summary.next
    let cells: [String] = [
      listing.name.text, summary.client ?? "", localizer.flow(summary.flow),
      localizer.state(summary.progress, summary.search), Self.nextText(summary, localizer),
      next.role.map(localizer.role) ?? "", summary.due?.iso ?? "",
      summary.due.map { String(context.today.days(until: $0)) } ?? "",
      next.due.map { localizer.item($0.item).label } ?? "", next.due.map { localizer.role($0.role) } ?? "",
      next.waitingSince?.iso ?? "", String(summary.problems), summary.updated.iso,
      summary.certificationEnds?.iso ?? "", "",
    ]
    return cells.map { makeVisible($0) }
  }
}
