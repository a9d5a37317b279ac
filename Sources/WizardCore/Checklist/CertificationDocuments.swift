/// The documents that a certification requires, by edition, subject and trade.
package enum CertificationDocuments {
  /// Every value of `documentsReady`, of both editions.
  package static let all = [
    "licence", "legalPersonIDCard", "corporateAccount", "operatorIDCard", "personalOrCorporateAccount",
    "organisationCodeCertificate", "handlerDocuments", "fiscalAccount", "superiorAuthorisation",
    "organisationCertificate", "mediaPermit", "registrationCertificate", "documentsAsShown",
    "priorApproval", "tradePermit", "changeRecord", "shareholdingProof",
  ]

  /// The required documents, in order; empty while the subject is unknown.
  package static func required(in values: CriterionValues, rejectedForName: Bool) -> [String] {
    guard let subject = values.subject else { return [] }
    let isCurrent = Guard.isCurrent.evaluate(values) == .yes
    let documents = (isCurrent ? current(subject) : documented(subject)) + permits(in: values)
    return rejectedForName ? documents + optional(in: values, rejectedForName: true) : documents
  }

  /// Documents that apply only in some cases and never count as missing in the current edition.
  ///
  /// The documented edition asks for both after a rejection for the name.
  package static func optional(in values: CriterionValues, rejectedForName: Bool) -> [String] {
    guard Guard.isCurrent.evaluate(values) == .yes else {
      return rejectedForName ? ["changeRecord", "shareholdingProof"] : []
    }
    return switch values.subject {
    case .soleTrader, .individual: ["changeRecord"]
    case .enterprise, .government, .media, .other: ["changeRecord", "shareholdingProof"]
    case nil: []
    }
  }

  private static func documented(_ subject: SubjectType) -> [String] {
    switch subject {
    case .individual: []
    case .enterprise: ["licence", "legalPersonIDCard", "corporateAccount"]
    case .soleTrader: ["operatorIDCard", "legalPersonIDCard", "personalOrCorporateAccount"]
    case .government:
      ["organisationCodeCertificate", "handlerDocuments", "fiscalAccount", "superiorAuthorisation"]
    case .media, .other: ["documentsAsShown"]
    }
  }

  private static func current(_ subject: SubjectType) -> [String] {
    switch subject {
    case .individual: ["operatorIDCard"]
    case .enterprise: ["licence", "legalPersonIDCard", "corporateAccount"]
    case .soleTrader: ["licence", "operatorIDCard", "personalOrCorporateAccount"]
    case .government: ["organisationCodeCertificate", "handlerDocuments"]
    case .media: ["organisationCertificate", "mediaPermit"]
    case .other: ["organisationCertificate", "registrationCertificate"]
    }
  }

  private static func permits(in values: CriterionValues) -> [String] {
    let trade: SpecialTrade? = values.choice(.trade)
    return switch trade {
    case .medical, .finance: ["priorApproval"]
    case .education, .other: ["tradePermit"]
    case .some(.none), nil: []
    }
  }

  /// The fact that lists a subject's documents.
  static func fact(in values: CriterionValues) -> FactID? {
    let isCurrent = Guard.isCurrent.evaluate(values) == .yes
    return switch values.subject {
    case .individual, nil: nil
    case .enterprise: .certificationDocsEnterprise
    case .soleTrader: .certificationDocsSoleTrader
    case .government: .certificationDocsGovernment
    case .media: isCurrent ? .certificationDocsMedia : .certificationDocsMediaOther
    case .other: isCurrent ? .certificationDocsOther : .certificationDocsMediaOther
    }
  }
}
