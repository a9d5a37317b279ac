extension HolidayYear {
  /// 2026, by the State Council's notice of 2025-11-04.
  package static let announced2026 = HolidayYear(
    year: 2026,
    holidays: days(2026, 1, 1...3) + days(2026, 2, 15...23) + days(2026, 4, 4...6) + days(2026, 5, 1...5)
      + days(2026, 6, 19...21) + days(2026, 9, 25...27) + days(2026, 10, 1...7),
    workingWeekends: days(2026, 1, 4...4) + days(2026, 2, 14...14) + days(2026, 2, 28...28)
      + days(2026, 5, 9...9) + days(2026, 9, 20...20) + days(2026, 10, 10...10))

  private static func days(_ year: Int, _ month: Int, _ range: ClosedRange<Int>) -> [CivilDate] {
    range.compactMap { CivilDate(year: year, month: month, day: $0) }
  }
}
