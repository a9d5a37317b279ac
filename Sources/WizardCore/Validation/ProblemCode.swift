/// The kind of a problem; the raw value appears in output and files.
package enum ProblemCode: String, CaseIterable, Sendable {
  case emailMalformed = "email.malformed"
  case emailInUse = "email.inUse"
  case codeMalformed = "code.malformed"
  case codeCheckDigit = "code.checkDigit"
  case codeKindMismatch = "code.kindMismatch"
  case holderMismatch = "holder.mismatch"
  case accountVirtual = "account.virtual"
  case accountNotBasic = "account.notBasic"
  case accountPersonal = "account.personal"
  case accountNumber = "account.number"
  case idNumberMalformed = "idNumber.malformed"
  case idNumberCheckDigit = "idNumber.checkDigit"
  case idNumberDate = "idNumber.date"
  case phoneMalformed = "phone.malformed"
  case adminUnderage = "admin.underage"
  case adminWeChatNotReady = "admin.weChatNotReady"
  case categoryNotForIndividuals = "category.notForIndividuals"
  case categoryUnknown = "category.unknown"
  case nameNoLetter = "name.noLetter"
  case nameRadical = "name.radical"
  case nameMiddleDot = "name.middleDot"
  case namePerson = "name.person"
  case nameOrganisation = "name.organisation"
  case nameLength = "name.length"
  case nameMiniProgram = "name.miniProgram"
  case introductionLength = "introduction.length"
  case payeeDoubtful = "payee.doubtful"
  case payeeMissing = "payee.missing"
  case transferAmountUnusual = "transfer.amountUnusual"
  case reviewLate = "review.late"
  case certificationSupplementsUsed = "certification.supplementsUsed"
  case certificationSupplementOverdue = "certification.supplementOverdue"
  case documentsNotReady = "documents.notReady"
  case subjectNotConfirmed = "subject.notConfirmed"
  case transferExpired = "transfer.expired"
  case teamTooManyDevelopers = "team.tooManyDevelopers"
  case teamTooManyTesters = "team.tooManyTesters"
  case releaseTooManyGroups = "release.tooManyGroups"
  case appIDMalformed = "appID.malformed"
  case originalIDMalformed = "originalID.malformed"
  case releaseNotFiled = "release.notFiled"
  case materialsNotCorrect = "materials.notCorrect"
  case linkUnreleased = "link.unreleased"
  case payNotCertified = "pay.notCertified"
  case payNotIndividual = "pay.notIndividual"
  case openPlatformNotCertified = "openPlatform.notCertified"
  case reuseMustReuse = "reuse.mustReuse"
  case reuseIndividual = "reuse.individual"
  case reuseSubjectDiffers = "reuse.subjectDiffers"
  case reuseNotCertified = "reuse.notCertified"
  case reusePending = "reuse.pending"
  case reuseQuota = "reuse.quota"
  case certificationIndividual = "certification.individual"
  case quickIndividual = "quick.individual"
  case quickAlreadyCertified = "quick.alreadyCertified"
  case quickNotCertified = "quick.notCertified"
  case quickNotLinked = "quick.notLinked"
  case quickSubjectDiffers = "quick.subjectDiffers"
  case linkSameSubjectLimit = "link.sameSubjectLimit"
  case linkOtherSubjectLimit = "link.otherSubjectLimit"
  case linkAccountMonthlyLimit = "link.accountMonthlyLimit"
  case linkMiniProgramLimit = "link.miniProgramLimit"
  case linkMiniProgramMonthlyLimit = "link.miniProgramMonthlyLimit"
  case phoneIndividual = "phone.individual"
  case phoneNotCertified = "phone.notCertified"
  case answerUnknownField = "answer.unknownField"
  case answerUnknownValue = "answer.unknownValue"
  case answerWrongType = "answer.wrongType"
  case answerOutOfRange = "answer.outOfRange"
  case answerUnprintable = "answer.unprintable"
  case answerTooLong = "answer.tooLong"
  case doneUnknownTask = "done.unknownTask"
  case doneOutOfOrder = "done.outOfOrder"
  case doneFuture = "done.future"
  case attemptsMalformed = "attempts.malformed"

  /// Facts behind the problem; empty for format errors.
  package var facts: [FactID] {
    switch self {
    case .emailInUse: [.emailUnused]
    case .holderMismatch: [.transferHolderExact]
    case .accountVirtual, .accountNotBasic: [.transferBadAccounts]
    case .accountPersonal: [.transferFromAccount]
    case .adminUnderage: [.subjectIndividual]
    case .subjectNotConfirmed: [.subjectImmutable]
    case .transferExpired: [.transferDays, .transferLate]
    case .releaseTooManyGroups: [.releasePageGroups]
    case .releaseNotFiled: [.filingNeeded]
    case .documentsNotReady: [.certificationRefund]
    case .materialsNotCorrect: [.quickSteps]
    case .linkUnreleased: [.linkUnreleased]
    case .payNotCertified: [.payCertified]
    case .payNotIndividual: [.payNotIndividual]
    case .nameLength, .nameMiniProgram: [.profileName]
    case .introductionLength: [.profileIntroduction]
    case .payeeMissing: [.transferDetails]
    case .transferAmountUnusual: [.transferAmount]
    case .reviewLate: [.certificationReviewDays]
    case .certificationSupplementsUsed: [.certificationSupplements]
    case .certificationSupplementOverdue: [.certificationSupplementDays]
    case .openPlatformNotCertified: [.openPlatformCertified]
    case .reuseMustReuse: [.reuseMustReuse]
    case .reuseIndividual: [.reuseNotIndividual]
    case .reuseSubjectDiffers: [.reuseSubject]
    case .reuseNotCertified: [.reuseWho]
    case .reusePending: [.reusePending]
    case .reuseQuota: [.reuseQuota, .reuseQuotaMessage]
    case .certificationIndividual: [.certificationIndividual]
    case .quickIndividual, .quickAlreadyCertified: [.quickWho]
    case .quickNotCertified, .quickNotLinked, .quickSubjectDiffers: [.quickNeeds]
    case .linkSameSubjectLimit: [.linkSameSubject]
    case .linkOtherSubjectLimit: [.linkOtherSubject]
    case .linkAccountMonthlyLimit: [.linkMonthlyAccount]
    case .linkMiniProgramLimit: [.linkPerMiniProgram]
    case .linkMiniProgramMonthlyLimit: [.linkMonthlyMiniProgram]
    case .phoneIndividual, .phoneNotCertified: [.phoneWho]
    default: []
    }
  }

  /// The published standard behind a format check, or nil.
  package var standard: String? {
    switch self {
    case .codeMalformed, .codeCheckDigit, .codeKindMismatch: "GB 32100-2015, GB 11714-1997, GS15-2006"
    case .idNumberMalformed, .idNumberCheckDigit, .idNumberDate: "GB 11643-1999"
    case .emailMalformed: "RFC 5321, RFC 5322"
    default: nil
    }
  }
}
