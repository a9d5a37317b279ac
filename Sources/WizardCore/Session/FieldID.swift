/// A question; the raw value is the key of its answer in files.
///
/// All flows share one list, so that an answer of another flow differs from a misspelt one.
package enum FieldID: String, CaseIterable, Sendable {
  // register
  case email, emailUnused, subjectType, legalName, code, verificationMethod
  case accountKind, accountHolder, bankName, bankAccount
  case specialTrade, documentsReady, invoiceKind
  case adminName, adminIDNumber, adminPhone, adminWeChatReady
  case subjectConfirmed
  case receivingHolder, receivingBank, receivingAccount, transferAmountFen, transferRemark, transferOutcome
  case faceOutcome
  case certificationOutcome, supplementAskedOn, rejectionReason, certificationApprovedOn
  case miniProgramName, introduction, category, filed
  case wantsCertification, developers, testers, appID, originalID
  case alreadyFiled, filingOutcome, filingRejectedBy
  case pageGroups, needsTestAccount, codeReviewOutcome
  // quick-register, quick-certify
  case officialAccountName, officialAccountType, sameSubject
  case officialAccountCertified, officialAccountCertifiedUntil
  case pendingRegistration, usedThisMonth, reuseCertification, reuseOperator, shownAsCertified
  case miniProgramType, miniProgramCertified, accountsLinked, materialsCorrect
  // link
  case released, linkedSameSubject, linkedOtherSubject, newLinksThisMonth
  case miniProgramLinks, miniProgramNewLinksThisMonth, linkOutcome
  // launch
  case certified, wantsPay, wantsOpenPlatform, openPlatformCertified
  // phone-number
  case certifiedSubject, categoryGroup, callsPerMonth, trialUsed
  // start
  case goal, hasOfficialAccount
}
