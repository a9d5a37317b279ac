/// The documents that a certification requires, by subject and trade.
package enum CertificationDocuments {
  /// Every value of `documentsReady`.
  package static let all = [
    "licence", "legalPersonIDCard", "corporateAccount", "operatorIDCard", "personalOrCorporateAccount",
    "organisationCodeCertificate", "handlerDocuments", "fiscalAccount", "superiorAuthorisation",
    "documentsAsShown", "priorApproval", "tradePermit", "changeRecord", "shareholdingProof",
  ]

  /// The required documents, in order; empty while the subject is unknown.
  package static func required(in knownValues: CriterionValues, rejectedForName: Bool) -> [String] {
    guard let subject = knownValues.subject else { return [] }
    var documents: [String] =
      switch subject {
      case .individual: []
      case .enterprise: ["licence", "legalPersonIDCard", "corporateAccount"]
      case .soleTrader: ["operatorIDCard", "legalPersonIDCard", "personalOrCorporateAccount"]
      case .government:
        ["organisationCodeCertificate", "handlerDocuments", "fiscalAccount", "superiorAuthorisation"]
      case .media, .other: ["documentsAsShown"]
      }
    let trade: SpecialTrade? = knownValues.choice(.trade)
    switch trade {
    case .medical, .finance: documents.append("priorApproval")
    case .education, .other: documents.append("tradePermit")
    case .some(.none), nil: break
    }
    if rejectedForName { documents += ["changeRecord", "shareholdingProof"] }
    return documents
  }

  /// The fact that lists a subject's documents.
  static func fact(in knownValues: CriterionValues) -> FactID? {
    guard let subject = knownValues.subject else { return nil }
    return switch subject {
    case .individual: nil
    case .enterprise: .certificationDocsEnterprise
    case .soleTrader: .certificationDocsSoleTrader
    case .government: .certificationDocsGovernment
    case .media, .other: .certificationDocsMediaOther
    }
  }
}
