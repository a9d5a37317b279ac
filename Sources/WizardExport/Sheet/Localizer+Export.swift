import WizardCore
import WizardText

extension Localizer {
  /// A label and its value on one line.
  func row(_ label: String, _ value: String) -> String { label + language.colon + value }

  /// The flow of a route, with its verification method if the flow has several.
  package func name(of route: Route) -> String {
    let flow = flow(route.flow)
    guard let method = route.method else { return flow }
    return flow + " · " + label(value: method.rawValue, of: .verificationMethod, at: .verification)
  }

  /// The label of a document, or its id if it has none.
  func documentLabel(_ id: String) -> String { document(id)?.label ?? id }

  /// The label and hint of a document: a value of `documentsReady` on its page.
  func document(_ id: String) -> ValueText? {
    text(of: .documentsReady, at: .certificationDocuments)?[value: id]
  }
}

extension ChecklistItem {
  /// Nothing is left to do: the item is completed or not needed.
  var isOver: Bool { status == .done || status == .notNeeded }
}
