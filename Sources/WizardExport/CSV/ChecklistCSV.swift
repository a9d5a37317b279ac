import WizardCore
import WizardText

/// Checklists as one record per item, below a header of the member names that the JSON export uses.
///
/// Statuses, groups and roles are ids; titles, places and documents are in the language of the export.
enum ChecklistCSV {
  private static let header = [
    "name", "client", "flow", "id", "title", "group", "status", "responsible", "due", "dueIsEstimate",
    "doneOn", "feeFen", "where", "hint", "documents", "needs",
  ]

  /// The records of a session's items.
  static func document(_ maker: SheetMaker, byteOrderMark: Bool) -> String {
    CSVWriter.document(
      [header] + maker.items.map { record($0, of: maker) }, byteOrderMark: byteOrderMark)
  }

  /// The records of an agenda, each with the reason and the day it is listed for.
  static func document(_ entries: [Agenda.Entry], byteOrderMark: Bool) -> String {
    CSVWriter.document(
      [header + ["reason", "day"]] + entries.map { $0.record + [$0.reason.rawValue, $0.day?.iso ?? ""] },
      byteOrderMark: byteOrderMark)
  }

  static func record(_ subject: Agenda.Subject, of maker: SheetMaker) -> [String] {
    switch subject {
    case .item(let item): record(item, of: maker)
    case .step(let step, let status): record(step, status, of: maker)
    }
  }

  /// The record of the questions of a step, which the applicant answers.
  private static func record(_ step: StepID, _ status: Status, of maker: SheetMaker) -> [String] {
    [
      maker.request.name, maker.wizard.clientName ?? "", maker.wizard.flow.id.rawValue, step.rawValue,
      maker.localizer.title(step), "", status.rawValue, Role.applicant.rawValue, "", "false", "", "0", "", "",
      "", "",
    ].map { makeVisible($0) }
  }

  private static func record(_ item: ChecklistItem, of maker: SheetMaker) -> [String] {
    let text = maker.localizer.item(item.id)
    let documents = item.documents.map(maker.localizer.documentLabel)
    return [
      maker.request.name, maker.wizard.clientName ?? "", maker.wizard.flow.id.rawValue, item.id, text.label,
      item.group.rawValue, item.status.rawValue, item.responsible.rawValue, item.due?.iso ?? "",
      item.dueIsEstimate ? "true" : "false", item.doneOn?.iso ?? "", String(item.feeFen), text.menuPath ?? "",
      text.hint ?? "", maker.listed(documents), maker.listed(items: item.openPrerequisites),
    ].map { makeVisible($0) }
  }
}
