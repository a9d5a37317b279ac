/// The holidays and working weekends of one year, as announced.
package struct HolidayYear: Sendable, Equatable {
  package let year: Int
  /// Days off, including weekends within them.
  package let holidays: [CivilDate]
  /// Saturdays and Sundays that are working days.
  package let workingWeekends: [CivilDate]

  package init(year: Int, holidays: [CivilDate], workingWeekends: [CivilDate]) {
    self.year = year
    self.holidays = holidays
    self.workingWeekends = workingWeekends
  }
}

/// Counts working days; years with unknown holidays are counted by weekdays and marked as an estimate.
package struct WorkingCalendar: Sendable, Equatable {
  private var years: [HolidayYear] = []

  /// Makes a calendar; the last of two entries for one year wins.
  package init(_ years: [HolidayYear]) {
    for year in years {
      self.years.removeAll { $0.year == year.year }
      self.years.append(year)
    }
  }

  /// A copy with more years, which replace known ones.
  package func extended(by years: [HolidayYear]) -> WorkingCalendar {
    WorkingCalendar(self.years + years)
  }

  /// A counted date, and whether it depends on a year with unknown holidays.
  package struct Count: Sendable, Equatable {
    package let date: CivilDate
    package let isEstimate: Bool
  }

  /// The holidays of a year, or nil if they are unknown.
  private func holidays(of year: Int) -> HolidayYear? { years.first { $0.year == year } }

  /// Whether a date is a working day.
  package func isWorkingDay(_ date: CivilDate) -> Bool {
    guard let year = holidays(of: date.year) else { return date.weekday <= 5 }
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
      if holidays(of: date.year) == nil { isEstimate = true }
      if isWorkingDay(date) { left -= 1 }
    }
    return Count(date: date, isEstimate: isEstimate)
  }

  /// The n-th day of a kind after a date, as ``day(_:after:)``.
  package func day(_ count: Int, _ kind: DayKind, after start: CivilDate) -> Count {
    switch kind {
    case .working: day(count, after: start)
    case .calendar: Count(date: start.adding(days: count), isEstimate: false)
    }
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
