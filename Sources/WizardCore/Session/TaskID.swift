/// A task on the platform; the raw value is its key under `done` in files.
package enum TaskID: String, CaseIterable, Sendable {
  // register
  case openRegistration, fillEmailAndPassword, activateEmail, bindAdministrator, submitRegistration
  case scanFace, noteTransferDetails, payTransfer
  case payCertificationFee, submitCertification, handInSupplement
  case fillProfile, bindTeam, copyAppID
  case prepareFiling, submitFiling, confirmFilingSMS
  case setMainCategory, uploadCode, declarePrivacy, submitReview, resubmitReview, publish
  // quick-register, quick-certify
  case openQuickRegistration, agreeToTerms, scanAsAdministrator, certifySeparately
  case openQuickCertification, confirmMaterials
  // link
  case requestLink, sendInvitation
  // launch
  case applyForPay, certifyOpenPlatform, bindOpenPlatform
  // phone-number
  case addButton, exchangeCode, handleNoQuota, buyPackage
}
