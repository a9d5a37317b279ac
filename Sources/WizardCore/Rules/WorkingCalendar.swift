/// The holidays and working weekends of one year, as announced.
package struct HolidayYear: Sendable, Equatable {
  package let year: Int
  /// Days off, including weekends within them.
  package let holidays: Set<CivilDate>
  /// Saturdays and Sundays that are working days.
  package let workingWeekends: Set<CivilDate>

  package init(year: Int, holidays: Set<CivilDate>, workingWeekends: Set<CivilDate>) {
    self.year = year
    self.holidays = holidays
    self.workingWeekends = workingWeekends
  }
}

/// Counts working days; years with unknown holidays are counted by weekdays and marked as an estimate.
package struct WorkingCalendar: Sendable, Equatable {
  package private(set) var years: [Int: HolidayYear]

  package init(_ years: [HolidayYear]) {
    self.years = Dictionary(years.map { ($0.year, $0) }) { _, later in later }
  }

  /// A copy with more years, which replace known ones.
  package func extended(by years: [HolidayYear]) -> WorkingCalendar {
    WorkingCalendar(Array(self.years.values) + years)
  }

  /// A counted date, and whether it depends on a year with unknown holidays.
  package struct Count: Sendable, Equatable {
    package let date: CivilDate
    package let isEstimate: Bool
  }

  /// Whether a date is a working day.
  package func isWorkingDay(_ date: CivilDate) -> Bool {
    guard let year = years[date.year] else { return date.weekday <= 5 }
    if year.holidays.contains(date) { return false }
    return date.weekday <= 5 || year.workingWeekends.contains(date)
  }

  /// The n-th working day after a date; day 1 is the first working day after it; the date itself for n below 1.
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
