extension Edition {
  /// The years of its sources, or for the current edition the day of the newest one.
  ///
  /// A test compares them with the rules; computing them takes longer than the rest of `--version`.
  package var sourceDates: String {
    switch self {
    case .documented: "2018 to 2025"
    case .current: "2026-07-23"
    }
  }
}

extension Rulebook {
  /// The date of the newest published source.
  package static let newestSource =
    publishedVersions.flatMap(\.versions).map(\.dated).max() ?? CivilDate(dayNumber: 0)
}
