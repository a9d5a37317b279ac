/// Who is responsible for a checklist item.
package enum Role: String, CaseIterable, Sendable {
  case applicant, administrator, officialAccountAdministrator, finance, legalRepresentative
  case developer, platform
}
