import Glibc
import WizardCore
import WizardText

/// Checks the day that deadlines are counted from, and the time zone of this machine.
struct TimeCheck {
  let context: CommandContext

  var findings: [Finding] { [day, timeZone] }

  private var day: Finding {
    let text = LocalizedText.doctorDay(date: context.today.iso)
    // `--today` may name any day.
    guard context.options["today"] == nil, context.today < Rulebook.newestSource else {
      return .ok("day", text)
    }
    return .error("day", text, remedy: .doctorClock(date: Rulebook.newestSource.iso))
  }

  private var timeZone: Finding {
    var time = time(nil)
    var parts = tm()
    localtime_r(&time, &parts)
    let offset = parts.tm_gmtoff / 60
    let sign = offset < 0 ? "-" : "+"
    let (hours, minutes) = abs(offset).quotientAndRemainder(dividingBy: 60)
    let zone = "UTC\(sign)\(hours)" + (minutes == 0 ? "" : ":" + (minutes < 10 ? "0" : "") + "\(minutes)")
    let text = LocalizedText.doctorTimeZone(zone: zone)
    let name = ProcessEnvironment.variable("TZ") ?? ""
    guard Self.isUnknown(name) else { return .ok("timeZone", text) }
    return .warning(
      "timeZone", text, remedy: .doctorTimeZoneUnknown(name: makeVisible(name)))
  }

  /// Whether a value of `TZ` is the name of a zone that is not installed; the C library uses UTC for it.
  private static func isUnknown(_ name: String) -> Bool {
    // Other values with digits are rules, such as `CST-8`.
    guard name.contains("/"), !name.hasPrefix("/"), !name.hasPrefix(":") else { return false }
    return access("/usr/share/zoneinfo/" + name, R_OK) != 0
  }
}
