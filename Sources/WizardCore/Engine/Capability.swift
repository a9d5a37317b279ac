/// What a mini program may do by how its subject is verified.
enum Capability {
  /// The fact that bounds its team: individual, organisation not certified (verified by transfer, too), certified.
  ///
  /// Nil while an answer that decides it is missing, so that no limit is judged too early.
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
