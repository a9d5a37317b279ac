/// Limits that depend on how the subject is verified.
enum Capability {
  /// The fact that limits the team: individual, uncertified organisation (including one verified by transfer), or certified.
  ///
  /// Nil while an answer that decides it is missing.
  static func teamLimit(in knownValues: CriterionValues, of flow: Flow) -> FactID? {
    switch Guard.isIndividual.evaluate(knownValues) {
    case .yes: return .teamIndividual
    case .unknown: return nil
    case .no: break
    }
    return switch flow.certified.evaluate(knownValues) {
    case .yes: .teamCertified
    case .no: .teamUncertified
    case .unknown: nil
    }
  }
}
