/// Every version of a fact, and why one is in force.
package struct FactHistory: Equatable, Sendable {
  /// A version with its sources.
  package struct Version: Equatable, Sendable {
    package let value: FactValue
    /// The subjects it applies to; nil for all.
    package let appliesTo: [SubjectType]?
    /// The day on which it takes effect; nil if unknown.
    package let since: CivilDate?
    package let sources: [Source]
    /// The date of the source; nil for a documented version, whose sources have years.
    package let dated: CivilDate?
    package let grade: Grade
    package let isInForce: Bool
  }

  /// Why the version in force was chosen.
  package enum Reason: String, CaseIterable, Sendable {
    /// A rules file replaces every version.
    case ownValue
    /// The documented edition has only documented versions.
    case documentedEdition
    /// The documented edition doesn't have the fact.
    case notDocumented
    /// It is the official version in effect with the newest source.
    case newestOfficial
    /// No official version has taken effect, so the documented one stays.
    case noNewerOfficial
    /// There is neither an official nor a documented version.
    case bestReport
  }

  /// The version in force first, then the newest source first; the documented version is last.
  package let versions: [Version]
  package let reason: Reason
}

extension Rulebook {
  /// Every version of a fact, including those that this edition doesn't use or that take effect later.
  package func history(of id: FactID) -> FactHistory {
    let fact = self[id]
    let isOwn = override(of: id) != nil
    let inForce = fact?.versionInForce
    var versions = Rulebook.publishedVersions(of: id).newestFirst.map { version in
      FactHistory.Version(
        value: version.value, appliesTo: version.appliesTo, since: version.since, sources: [version.source],
        dated: version.dated, grade: version.grade, isInForce: !isOwn && version == inForce)
    }
    if let documented = Rulebook.documented[id] {
      versions.append(
        FactHistory.Version(
          value: documented.value, appliesTo: documented.appliesTo, since: nil, sources: documented.sources,
          dated: nil, grade: documented.sources.map(\.grade).min() ?? .c,
          isInForce: !isOwn && fact != nil && inForce == nil))
    }
    let first = versions.filter(\.isInForce) + versions.filter { !$0.isInForce }
    return FactHistory(versions: first, reason: reason(for: fact))
  }

  private func reason(for fact: Fact?) -> FactHistory.Reason {
    guard let fact else { return .notDocumented }
    if override(of: fact.id) != nil { return .ownValue }
    guard edition == .current else { return .documentedEdition }
    guard let version = fact.versionInForce else { return .noNewerOfficial }
    return version.grade.isOfficial ? .newestOfficial : .bestReport
  }
}
