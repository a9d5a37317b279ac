/// A day of the Gregorian calendar, without time or zone.
package struct CivilDate: Hashable, Comparable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to the length of the month.
  package let day: Int

  /// Makes a date, or nil if the calendar has no such day; years are 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CivilDate.length(ofMonth: month, year: year)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Parses exactly `YYYY-MM-DD` in ASCII digits; nil for anything else, including an impossible day.
  package init?(iso text: some StringProtocol) {
    var text = String(text)
    guard let date = text.withUTF8(CivilDate.init(bytes:)) else { return nil }
    self = date
  }

  private init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard let digit = byte.digitValue else { return nil }
        value = value * 10 + digit
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date as `YYYY-MM-DD`.
  package var iso: String {
    func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }
    let dash = UInt8(ascii: "-")
    let digits = [
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), dash, digit(month / 10),
      digit(month), dash, digit(day / 10), digit(day),
    ]
    return String(decoding: digits, as: UTF8.self)
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CivilDate {
  /// The days of a month, 28 to 31.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days since 0000-03-01, so that a leap day ends its year and every month has a fixed offset.
  package var dayNumber: Int {
    let shiftedYear = month > 2 ? year : year - 1
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    return shiftedYear * 365 + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
      + (shiftedMonth * 153 + 2) / 5 + day - 1
  }

  /// The date with this day number; numbers outside years 1 to 9999 are clamped.
  package init(dayNumber number: Int) {
    let number = min(max(number, 306), 3_652_364)
    let era = number / 146_097
    let dayOfEra = number % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      uncheckedYear: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The date a number of calendar days later, or earlier if negative.
  package func adding(days: Int) -> CivilDate {
    let limit = 4_000_000
    return CivilDate(dayNumber: dayNumber + min(max(days, -limit), limit))
  }

  /// The same day a number of years later; 29 February becomes 1 March in a common year.
  package func adding(years: Int) -> CivilDate {
    CivilDate(year: year + years, month: month, day: day)
      ?? CivilDate(year: year + years, month: 3, day: 1)
      ?? self
  }

  /// Calendar days from this date to another one; negative if it is earlier.
  package func days(until other: CivilDate) -> Int { other.dayNumber - dayNumber }

  /// 1 for Monday to 7 for Sunday.
  package var weekday: Int { (dayNumber + 2) % 7 + 1 }

  /// Age in whole years on a date, for a person born on this one.
  package func age(on date: CivilDate) -> Int {
    let hadBirthday = (date.month, date.day) >= (month, day)
    return date.year - year - (hadBirthday ? 0 : 1)
  }
}

extension CivilDate {
  /// Whether the day can be an answer or the day of a task: the platform is younger than the year 2000, so an earlier
  /// year, such as 0026, is a slip.
  package var isPlausible: Bool { year >= 2000 }

  /// Parses a date as people type it: `2026-11-20`, `2026/11/20`, `2026.11.20`, `20261120`, `2026年11月20日`, in any width.
  ///
  /// A day before the year 2000 is not a date.
  package init?(loose text: String) {
    let plain = text.normalised(.number)
    let parts = plain.split { !$0.isNumber }.compactMap { Int($0) }
    if parts.count == 3, plain.first?.isNumber == true {
      self.init(year: parts[0], month: parts[1], day: parts[2])
    } else if parts.count == 1, plain.utf8.count == 8, let number = Int(plain) {
      self.init(year: number / 10000, month: number / 100 % 100, day: number % 100)
    } else {
      return nil
    }
    guard isPlausible else { return nil }
  }
}
