/// A rule of the platform; the raw value is its id in `wxwizard rules`, in rules files and in the pages.
package enum FactID: String, CaseIterable, Sendable {
  case registerEntry = "register.entry"

  case emailUnused = "email.unused"

  case activationByLink = "activation.byLink"
  case activationLifetime = "activation.lifetime"

  case subjectIndividual = "subject.individual"
  case subjectEnterprise = "subject.enterprise"
  case subjectSoleTrader = "subject.soleTrader"
  case subjectGovernment = "subject.government"
  case subjectMedia = "subject.media"
  case subjectOther = "subject.other"
  case subjectImmutable = "subject.immutable"

  case verificationChoice = "verification.choice"
  case verificationForced = "verification.forced"
  case verificationNone = "verification.none"

  case transferDays = "transfer.days"
  case transferDetails = "transfer.details"
  case transferAmount = "transfer.amount"
  case transferFromAccount = "transfer.fromAccount"
  case transferHolderExact = "transfer.holderExact"
  case transferBadAccounts = "transfer.badAccounts"
  case transferLate = "transfer.late"
  case transferThen = "transfer.then"
  case transferEitherOr = "transfer.eitherOr"

  case certificationFee = "certification.fee"
  case certificationRefund = "certification.refund"
  case certificationValidity = "certification.validity"
  case certificationIndividual = "certification.individual"
  case certificationEntry = "certification.entry"
  case certificationReviewDays = "certification.reviewDays"
  case certificationDocsEnterprise = "certification.docs.enterprise"
  case certificationDocsSoleTrader = "certification.docs.soleTrader"
  case certificationDocsMediaOther = "certification.docs.mediaOther"
  case certificationDocsGovernment = "certification.docs.government"
  case certificationCaFee = "certification.caFee"
  case certificationRenameFee = "certification.renameFee"
  case certificationExpedite = "certification.expedite"
  case certificationRejectName = "certification.reject.name"
  case certificationRejectDocument = "certification.reject.document"
  case certificationRejectHolder = "certification.reject.holder"
  case certificationBefore = "certification.before"
  case certificationUnlocks = "certification.unlocks"
  case certificationSupplement = "certification.supplement"
  case certificationKinds = "certification.kinds"
  case certificationPayee = "certification.payee"

  case reuseWho = "reuse.who"
  case reuseNotIndividual = "reuse.notIndividual"
  case reuseQuota = "reuse.quota"
  case reusePending = "reuse.pending"
  case reuseSkips = "reuse.skips"
  case reuseMustReuse = "reuse.mustReuse"
  case reuseEntry = "reuse.entry"
  case reuseSteps = "reuse.steps"
  case reuseEmail = "reuse.email"
  case reuseSubject = "reuse.subject"
  case reuseOperator = "reuse.operator"
  case reuseLinked = "reuse.linked"
  case reuseValidity = "reuse.validity"
  case reuseIndependent = "reuse.independent"
  case reuseQuotaMessage = "reuse.quotaMessage"

  case quickWho = "quick.who"
  case quickNeeds = "quick.needs"
  case quickEntry = "quick.entry"
  case quickSteps = "quick.steps"
  case quickEffect = "quick.effect"

  case linkSameSubject = "link.sameSubject"
  case linkOtherSubject = "link.otherSubject"
  case linkPerMiniProgram = "link.perMiniProgram"
  case linkMonthlyAccount = "link.monthlyAccount"
  case linkMonthlyMiniProgram = "link.monthlyMiniProgram"
  case linkUnreleased = "link.unreleased"
  case linkAny = "link.any"
  case linkSteps = "link.steps"

  case profileFields = "profile.fields"
  case profileSpecial = "profile.special"

  case teamIndividual = "team.individual"
  case teamUncertified = "team.uncertified"
  case teamCertified = "team.certified"

  case appidWhere = "appid.where"

  case releasePageGroups = "release.pageGroups"
  case releaseTestAccount = "release.testAccount"
  case releaseManual = "release.manual"

  case payCertified = "pay.certified"

  case openPlatformWhere = "openPlatform.where"
  case openPlatformCertified = "openPlatform.certified"

  case filingNeeded = "filing.needed"

  case mainCategoryNeeded = "mainCategory.needed"

  case phoneWho = "phone.who"
  case phonePrice = "phone.price"
  case phoneTrial = "phone.trial"
  case phoneOrder = "phone.order"
  case phonePackageStart = "phone.packageStart"
  case phoneRefund = "phone.refund"
  case phoneFree = "phone.free"
  case phoneNoQuota = "phone.noQuota"
  case phoneCharge = "phone.charge"
  case phoneCode = "phone.code"
  case phoneCall = "phone.call"
  case phoneLookup = "phone.lookup"
  case phoneToast = "phone.toast"
  case phoneLibrary = "phone.library"
  case phoneRealtime = "phone.realtime"
  case phoneMisuse = "phone.misuse"
  case phoneBulk = "phone.bulk"
}

extension FactID: IndexedName {
  package static let list = allCases
  private static let byName = makeIndex()

  package static func named(_ name: String) -> Self? { byName[name] }
}
