extension Edition {
  /// The years of its sources, or for the current edition the day of the newest one.
  package var sourceDates: String {
    switch self {
    case .documented:
      let sources = Rulebook.documented.facts.values.flatMap(\.sources).filter { $0 != .convention }
      let years = sources.compactMap(\.year)
      return "\(years.min() ?? 0) to \(years.max() ?? 0)"
    case .current: return Rulebook.newestSource.iso
    }
  }
}

extension Rulebook {
  /// The date of the newest published source.
  package static let newestSource =
    publishedVersions.values.joined().map(\.dated).max() ?? CivilDate(dayNumber: 0)
}
