import WizardCore
import WizardJSON

/// The user's own fact values and holidays, read from a rules file.
///
/// ```json
/// {"schema": 1,
///  "facts": {"certification.fee": {"value": 3000, "note": "shown on the payment page"}},
///  "holidays": {"2027": {"holidays": ["2027-01-01"], "workingWeekends": ["2027-01-03"]}}}
/// ```
///
/// A value is an integer (fen, days, years, a count), `[minimum, maximum]` for a range, an object of two numbers for a
/// team or a monthly quota, `YYYY-MM-DD` for a day, a string, or an array of strings for a menu path.
package struct RulesFile: Equatable, Sendable {
  /// The edition to use, or nil.
  package let edition: Edition?
  package let overrides: [Override]
  package let holidays: [HolidayYear]

  /// The largest number accepted, so that no sum of fees can overflow.
  package static let largestNumber = 1_000_000_000

  /// Reads and decodes the file at a path.
  package static func read(_ path: some PathConvertible) throws(FileError) -> RulesFile {
    try decode(AnswersFile.read(path))
  }

  package static func decode(_ bytes: [UInt8]) throws(FileError) -> RulesFile {
    let root = try JSONNode.root(of: bytes)
    let members = try root.requireObject(at: "")
    try root.requireSchema(newest: 1)
    var overrides: [Override] = []
    var edition: Edition?
    var holidays: [HolidayYear] = []
    for member in members {
      switch member.key {
      case "schema": break
      case "edition":
        edition = Edition(rawValue: try member.node.requireText(at: "edition", .value))
        if edition == nil { throw member.node.malformed(at: "edition", .value) }
      case "facts":
        for fact in try member.node.requireObject(at: "facts") { overrides.append(try override(fact)) }
      case "holidays":
        for year in try member.node.requireObject(at: "holidays") { holidays.append(try holidayYear(year)) }
      default: throw member.unknownKey(at: member.key)
      }
    }
    return RulesFile(edition: edition, overrides: overrides, holidays: holidays)
  }

  // MARK: - Facts

  private static func override(_ member: JSONMember) throws(FileError) -> Override {
    let path = "facts.\(member.key)"
    guard let id = FactID.named(member.key), let fact = Rulebook.current[id] ?? Rulebook.documented[id] else {
      throw .malformed(path: path, offset: member.keyOffset, expected: .knownFact)
    }
    for inner in try member.node.requireObject(at: path) where !["value", "note"].contains(inner.key) {
      throw inner.unknownKey(at: "\(path).\(inner.key)")
    }
    let note = try member.node["note"]?.requireText(at: "\(path).note")
    let node = try member.node.require("value", at: "\(path).value", .value)
    guard let value = value(node, like: fact.value) else { throw node.malformed(at: "\(path).value", .value) }
    return Override(id, value, note: note ?? "")
  }

  /// The value with the type of the documented one; nil if it has another type.
  private static func value(_ node: JSONNode, like documented: FactValue) -> FactValue? {
    switch documented {
    case .rule, .unknown: return nil
    case .yesNo:
      guard case .bool(let isOn) = node.value else { return nil }
      return .yesNo(isOn)
    case .length: return range(node).map { .length($0, $1) }
    case .money: return number(node).map(FactValue.money)
    case .days(_, let kind): return number(node).map { .days($0, kind) }
    case .years: return number(node).map(FactValue.years)
    case .age: return number(node).map(FactValue.age)
    case .minutes: return number(node).map(FactValue.minutes)
    case .count: return number(node).map(FactValue.count)
    case .moneyRange: return range(node).map { .moneyRange($0, $1) }
    case .dayRange(_, _, let kind): return range(node).map { .dayRange($0, $1, kind) }
    case .team: return pair(node, "developers", "testers").map { .team(developers: $0, testers: $1) }
    case .monthlyQuota:
      return pair(node, "organisation", "soleTrader").map { .monthlyQuota(organisation: $0, soleTrader: $1) }
    case .since: return node.string.flatMap { CivilDate(iso: $0) }.map(FactValue.since)
    case .words: return node.string.map(FactValue.words)
    case .menu:
      let labels = node.elements.map { $0.compactMap(\.string) }
      return labels.flatMap { $0.isEmpty || $0.count != node.elements?.count ? nil : .menu($0) }
    }
  }

  private static func number(_ node: JSONNode?) -> Int? {
    node?.integer.flatMap { (0...largestNumber).contains($0) ? $0 : nil }
  }

  private static func range(_ node: JSONNode) -> (Int, Int)? {
    guard let ends = node.elements, ends.count == 2, let least = number(ends[0]), let most = number(ends[1]),
      least <= most
    else { return nil }
    return (least, most)
  }

  private static func pair(_ node: JSONNode, _ first: String, _ second: String) -> (Int, Int)? {
    guard node.members?.count == 2, let left = number(node[first]), let right = number(node[second]) else {
      return nil
    }
    return (left, right)
  }

  // MARK: - Holidays

  private static func holidayYear(_ member: JSONMember) throws(FileError) -> HolidayYear {
    let path = "holidays.\(member.key)"
    guard member.key.utf8.count == 4, let year = Int(member.key), year > 0 else {
      throw .malformed(path: path, offset: member.keyOffset, expected: .date)
    }
    var days: [String: [CivilDate]] = [:]
    for inner in try member.node.requireObject(at: path) {
      let path = "\(path).\(inner.key)"
      guard ["holidays", "workingWeekends"].contains(inner.key) else { throw inner.unknownKey(at: path) }
      for (index, element) in try inner.node.requireArray(at: path).enumerated() {
        let date = try element.requireDate(at: "\(path)[\(index)]")
        guard date.year == year else { throw element.malformed(at: "\(path)[\(index)]", .date) }
        days[inner.key, default: []].append(date)
      }
    }
    return HolidayYear(
      year: year, holidays: days["holidays"] ?? [], workingWeekends: days["workingWeekends"] ?? [])
  }
}
