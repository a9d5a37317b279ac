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
    let root: JSONNode
    do throws(JSONError) { root = try JSONReader.read(bytes) } catch { throw .json(error) }
    guard let members = root.members else { throw malformed("", root, .object) }
    var overrides: [Override] = []
    var edition: Edition?
    var holidays: [HolidayYear] = []
    guard let schema = root["schema"] else { throw lacking("schema", root, .schema) }
    guard let number = schema.integer, number >= 1 else { throw malformed("schema", schema, .schema) }
    guard number == 1 else { throw .newerSchema(number) }
    for member in members {
      switch member.key {
      case "schema": break
      case "edition":
        guard let known = member.node.string.flatMap(Edition.init) else {
          throw malformed("edition", member.node, .value)
        }
        edition = known
      case "facts":
        guard let facts = member.node.members else { throw malformed("facts", member.node, .object) }
        for fact in facts { overrides.append(try override(fact)) }
      case "holidays":
        guard let years = member.node.members else { throw malformed("holidays", member.node, .object) }
        for year in years { holidays.append(try holidayYear(year)) }
      default: throw .malformed(path: member.key, offset: member.keyOffset, expected: .knownKey)
      }
    }
    return RulesFile(edition: edition, overrides: overrides, holidays: holidays)
  }

  private static func malformed(_ path: String, _ node: JSONNode, _ expected: FileError.Expected) -> FileError
  {
    .malformed(path: path, offset: node.offset, expected: expected)
  }

  private static func lacking(_ path: String, _ node: JSONNode, _ expected: FileError.Expected) -> FileError {
    .lacking(path: path, offset: node.offset, expected: expected)
  }

  // MARK: - Facts

  private static func override(_ member: JSONMember) throws(FileError) -> Override {
    let path = "facts.\(member.key)"
    guard let id = FactID.named(member.key), let fact = Rulebook.current[id] ?? Rulebook.documented[id] else {
      throw .malformed(path: path, offset: member.keyOffset, expected: .knownFact)
    }
    guard let members = member.node.members else { throw malformed(path, member.node, .object) }
    for inner in members where !["value", "note"].contains(inner.key) {
      throw .malformed(path: "\(path).\(inner.key)", offset: inner.keyOffset, expected: .knownKey)
    }
    var note = ""
    if let given = member.node["note"] {
      guard let text = given.string else { throw malformed("\(path).note", given, .text) }
      note = text
    }
    guard let node = member.node["value"] else { throw lacking("\(path).value", member.node, .value) }
    guard let value = value(node, like: fact.value) else { throw malformed("\(path).value", node, .value) }
    return Override(id, value, note: note)
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
    guard let members = member.node.members else { throw malformed(path, member.node, .object) }
    var days: [String: [CivilDate]] = [:]
    for inner in members {
      guard ["holidays", "workingWeekends"].contains(inner.key) else {
        throw .malformed(path: "\(path).\(inner.key)", offset: inner.keyOffset, expected: .knownKey)
      }
      guard let elements = inner.node.elements else {
        throw malformed("\(path).\(inner.key)", inner.node, .array)
      }
      for (index, element) in elements.enumerated() {
        guard let date = element.string.flatMap({ CivilDate(iso: $0) }), date.year == year else {
          throw malformed("\(path).\(inner.key)[\(index)]", element, .date)
        }
        days[inner.key, default: []].append(date)
      }
    }
    return HolidayYear(
      year: year, holidays: days["holidays"] ?? [], workingWeekends: days["workingWeekends"] ?? [])
  }
}
