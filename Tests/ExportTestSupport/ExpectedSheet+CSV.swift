import WizardCore
import WizardText

/// The CSV document, derived from the wizard and the interface strings alone.
extension ExpectedSheet {
  package var csv: String {
    let header =
      "name,client,flow,id,title,group,status,responsible,due,dueIsEstimate,doneOn,feeFen,where,hint,documents,needs"
    let records = items.map { item in
      let text = localizer.item(item.id)
      return [
        request.name, clientName ?? "", wizard.flow.id.rawValue, item.id, text.label, item.group.rawValue,
        item.status.rawValue, item.responsible.rawValue, item.due?.iso ?? "", "\(item.dueIsEstimate)",
        item.doneOn?.iso ?? "", "\(item.feeFen)", text.menuPath ?? "", text.hint ?? "",
        names(item.documents.map { document($0).label }),
        names(item.openPrerequisites.map { localizer.item($0).label }),
      ].map(cell).joined(separator: ",")
    }
    return "\u{FEFF}" + ([header] + records).map { $0 + "\r\n" }.joined()
  }

  private func cell(_ text: String) -> String {
    var text = makeVisible(text)
    if let first = text.unicodeScalars.first, "=+-@＝＋－＠".unicodeScalars.contains(first) { text = "'" + text }
    guard text.contains(",") || text.contains("\"") else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
