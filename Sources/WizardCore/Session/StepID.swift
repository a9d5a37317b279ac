/// A step; the raw value appears in files and page names.
package enum StepID: String, CaseIterable, Sendable {
  case email, activation, subject, organisation, verification, transferAccount, certificationDocuments
  case administrator, confirmation, legalPersonScan, transfer, platformReview
  case profile, capabilities, team, appID, filing, release
  case reuseEligibility, agreement, administratorScan, reuse, certificationStatus
  case quickEligibility, materials
  case accounts, invitation
  case standing, pay, openPlatform
  case phoneEligibility, pricing, integration
  case goal, situation
}
