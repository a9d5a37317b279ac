/// The holidays and working weekends of one year, as announced.
package struct HolidayYear: Sendable, Equatable {
  package let year: Int
  /// Days off, weekends within them included.
  package let holidays: Set<CivilDate>
  /// Saturdays and Sundays on which people work.
  package let workingWeekends: Set<CivilDate>

  package init(year: Int, holidays: Set<CivilDate>, workingWeekends: Set<CivilDate>) {
    self.year = year
    self.holidays = holidays
    self.workingWeekends = workingWeekends
  }
}

/// Counts working days; years it does not know are counted by weekdays and marked as an estimate.
package struct WorkingCalendar: Sendable, Equatable {
  package private(set) var years: [Int: HolidayYear]

  package init(_ years: [HolidayYear]) {
    self.years = Dictionary(years.map { ($0.year, $0) }) { _, later in later }
  }

  /// The calendar with more years, each in the place of the one known before.
  package func extended(by years: [HolidayYear]) -> WorkingCalendar {
    WorkingCalendar(Array(self.years.values) + years)
  }

  /// A date found by counting, and whether it rests on a year whose holidays are not known.
  package struct Count: Sendable, Equatable {
    package let date: CivilDate
    package let isEstimate: Bool
  }

  /// Whether people work on this day.
  package func isWorkingDay(_ date: CivilDate) -> Bool {
    guard let year = years[date.year] else { return date.weekday <= 5 }
    if year.holidays.contains(date) { return false }
    return date.weekday <= 5 || year.workingWeekends.contains(date)
  }

  /// The n-th working day after a date; day 1 is the first working day after it, n below 1 gives the date itself.
  package func day(_ count: Int, after start: CivilDate) -> Count {
    var date = start
    var left = min(count, 3660)
    var isEstimate = false
    while left > 0 {
      let next = date.adding(days: 1)
      if next == date { break }
      date = next
      if years[date.year] == nil { isEstimate = true }
      if isWorkingDay(date) { left -= 1 }
    }
    return Count(date: date, isEstimate: isEstimate)
  }

  /// The working days after one date up to and including another.
  package func workingDays(after start: CivilDate, through end: CivilDate) -> Int {
    var date = start
    var count = 0
    while date < end {
      date = date.adding(days: 1)
      if isWorkingDay(date) { count += 1 }
    }
    return count
  }
}
