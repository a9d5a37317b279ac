import WizardCore
import WizardText

/// The content lines of a calendar (RFC 5545).
enum CalendarText {
  /// A text value of one line: backslashes, semicolons and commas are escaped (3.3.11).
  static func escaped(_ text: String) -> String {
    makeVisible(text).map { "\\;,".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// A line in pieces of at most 75 octets, each after the first behind a line end and a blank (3.1).
  ///
  /// Pieces part between characters; only one that is longer than a piece itself is parted between its scalars.
  static func folded(_ line: String) -> String {
    var result = ""
    var octets = 0
    func add(_ piece: String) {
      let count = piece.utf8.count
      if octets + count > 75 {
        result += "\r\n "
        octets = 1
      }
      result += piece
      octets += count
    }
    for character in line {
      if character.utf8.count <= 74 {
        add(String(character))
      } else {
        character.unicodeScalars.forEach { add(String($0)) }
      }
    }
    return result
  }

  /// A date such as `20261129`.
  static func day(_ date: CivilDate) -> String { date.iso.filter { $0 != "-" } }

  /// A time in UTC such as `20261129T083005Z`, from seconds since 1970.
  static func time(_ seconds: Int) -> String {
    let second = min(max(seconds, 0), 253_402_300_799)
    let start = CivilDate(year: 1970, month: 1, day: 1)?.dayNumber ?? 0
    let date = CivilDate(dayNumber: start + second / 86400)
    let parts = [second / 3600 % 24, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : String($0) }
    return day(date) + "T" + parts.joined() + "Z"
  }
}
