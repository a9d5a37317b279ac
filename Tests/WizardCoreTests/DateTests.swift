import TestSupport
import Testing

@testable import WizardCore

@Suite struct DateTests {
  @Test func `every day from 1900 to 2100 converts to its number and back`() {
    var current = date("1900-01-01")
    var weekday = 1
    var wrong: [CivilDate] = []
    while current < date("2100-12-31") {
      let next = current.adding(days: 1)
      if CivilDate(dayNumber: current.dayNumber) != current || current >= next || current.weekday != weekday {
        wrong.append(current)
      }
      current = next
      weekday = weekday % 7 + 1
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "0000-01-01", "２026-01-01", "2026-01-01 ",
  ])
  func `an impossible or badly written date is refused`(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test(arguments: ["2000-01-01", "2026-12-6", "2026/12/06", "20261206", "2026年12月6日"])
  func `a date as people type it is read`(text: String) {
    #expect(CivilDate(loose: text) != nil)
  }

  @Test(arguments: ["26-12-06", "0026-12-06", "00261206", "1999-12-31"])
  func `a typed date before the year 2000 is refused`(text: String) {
    #expect(CivilDate(loose: text) == nil)
  }

  @Test func `a person born on a leap day comes of age on 1 March`() {
    let birth = date("2008-02-29")
    #expect(birth.age(on: date("2026-02-28")) == 17)
    #expect(birth.age(on: date("2026-03-01")) == 18)
    #expect(birth.adding(years: 18) == date("2026-03-01"))
  }

  @Test func `2026 has 248 working days`() {
    let calendar = Rulebook.documented.calendar
    #expect(calendar.workingDays(after: date("2025-12-31"), through: date("2026-12-31")) == 248)
  }

  @Test func `the seventh working day over the October holidays of 2026 is the fifteenth`() {
    let count = Rulebook.documented.calendar.day(7, after: date("2026-09-30"))
    #expect(count == WorkingCalendar.Count(date: date("2026-10-15"), isEstimate: false))
  }

  @Test func `a count into a year whose holidays are unknown is marked as an estimate`() {
    let count = Rulebook.documented.calendar.day(7, after: date("2026-12-28"))
    #expect(count == WorkingCalendar.Count(date: date("2027-01-06"), isEstimate: true))
    #expect(!Rulebook.documented.calendar.day(3, after: date("2026-12-28")).isEstimate)
  }
}
