/// What a mini program may do by how its subject is verified.
enum Capability {
  /// The fact that bounds its team: individual, organisation not certified (verified by transfer, too), certified.
  static func teamLimit(in world: World) -> FactID {
    if world[.subject] == .subject(.individual) { return .teamIndividual }
    return world[.certification] == .certification(.approved) ? .teamCertified : .teamUncertified
  }
}
