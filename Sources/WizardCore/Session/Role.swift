/// Who must act on a line of the checklist.
package enum Role: String, CaseIterable, Sendable {
  case applicant, administrator, officialAccountAdministrator, finance, legalRepresentative, platform
}
