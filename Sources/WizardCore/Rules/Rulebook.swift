/// All rules of the program.
///
/// A class, since a rulebook is large, immutable and shared.
package final class Rulebook: Sendable {
  package let edition: Edition
  /// Each fact once.
  let facts: [Fact]
  /// The ids of ``facts``, in the same order.
  ///
  /// Comparing these bytes one by one is as fast as hashing an id, and needs no dictionary, which every start of the
  /// program would have to fill.
  private let ids: [FactID]
  package let calendar: WorkingCalendar
  /// Overrides from a rules file, at most one for each fact.
  package let overrides: [Override]
  /// Years whose holidays come from a rules file.
  package let ownHolidayYears: [Int]
  /// The criterion values that the rulebook decides: the edition and every policy.
  package let criterionValues: CriterionValues

  /// Whether a rules file changes anything.
  package var isOverridden: Bool { !overrides.isEmpty || !ownHolidayYears.isEmpty }

  /// Makes a rulebook of facts with different ids.
  package init(
    _ facts: [Fact], edition: Edition = .documented, calendar: WorkingCalendar, overrides: [Override] = [],
    ownHolidayYears: [Int] = []
  ) {
    self.edition = edition
    self.facts = facts
    ids = facts.map(\.id)
    self.calendar = calendar
    self.overrides = overrides
    self.ownHolidayYears = ownHolidayYears
    criterionValues = Self.criterionValues(edition, facts)
  }

  /// The documented rules.
  package static let documented = Rulebook(
    registrationFacts + transferFacts + certificationFacts + reuseFacts + linkFacts + launchFacts
      + phoneFacts,
    calendar: WorkingCalendar([.announced2026]))

  /// The current rules, with every published version in effect.
  package static let current = edition(.current, on: CivilDate(dayNumber: Int.max))

  /// The rules of an edition on a day.
  package static func edition(_ edition: Edition, on day: CivilDate) -> Rulebook {
    guard edition == .current else { return documented }
    var facts = documented.facts
    for (id, versions) in publishedVersions {
      let index = documented.index(of: id)
      let earlier = index.map { documented.facts[$0] }
      guard let fact = Fact.current(id, documented: earlier, versions: versions, on: day) else { continue }
      if let index { facts[index] = fact } else { facts.append(fact) }
    }
    return Rulebook(facts, edition: .current, calendar: documented.calendar)
  }

  /// The fact with this id, or nil if the rulebook doesn't have it.
  package subscript(_ id: FactID) -> Fact? { index(of: id).map { facts[$0] } }

  /// The position of a fact in ``facts``, or nil if the rulebook doesn't have it.
  func index(of id: FactID) -> Int? { ids.firstIndex(of: id) }

  /// The override of a fact by a rules file, or nil.
  package func override(of id: FactID) -> Override? { overrides.first { $0.fact == id } }

  private func value(of id: FactID) -> FactValue? { index(of: id).map { facts[$0].value } }

  /// The number of a fact in its unit, such as fen or days: the larger end of a range, or 0 without a number.
  package func number(_ id: FactID) -> Int {
    switch value(of: id) {
    case .money(let number), .days(let number, _), .years(let number), .minutes(let number),
      .count(let number), .age(let number):
      number
    case .moneyRange(_, let most), .dayRange(_, let most, _): most
    case .rule, .unknown, .yesNo, .length, .team, .monthlyQuota, .since, .menu, .words, nil: 0
    }
  }

  /// The day that follows another by the days of a fact, counted in the fact's kind of days.
  package func day(after start: CivilDate, by id: FactID) -> WorkingCalendar.Count {
    switch value(of: id) {
    case .days(let days, let kind), .dayRange(_, let days, let kind): calendar.day(days, kind, after: start)
    default: calendar.day(number(id), .calendar, after: start)
    }
  }

  /// The fact that applies to a subject in place of a general one, such as its own certification fee.
  package func specific(_ id: FactID, for subject: SubjectType?) -> FactID {
    guard id == .certificationFee else { return id }
    let own: FactID? =
      switch subject {
      case .individual: .certificationFeeIndividual
      case .government: .certificationFeeGovernment
      case .soleTrader: .certificationFeeSoleTrader
      case .enterprise, .media, .other, nil: nil
      }
    return own.flatMap { index(of: $0) == nil ? nil : $0 } ?? id
  }

  /// Whether a newer unofficial report gives another value than the fact in force.
  package func hasNewerReport(_ id: FactID) -> Bool {
    edition == .current && index(of: id).map { !facts[$0].alsoReported.isEmpty } ?? false
  }

  /// The smaller end of a fact's range, or the number of a fact without a range.
  package func least(_ id: FactID) -> Int {
    switch value(of: id) {
    case .moneyRange(let least, _), .dayRange(let least, _, _): least
    default: number(id)
    }
  }

  /// How long the platform takes by a fact; nil if no official source gives a time.
  func wait(_ id: FactID) -> WaitRange? {
    guard let fact = self[id], !fact.isUnconfirmed else { return nil }
    return switch fact.value {
    case .dayRange(let least, let most, let unit): WaitRange(min: least, max: most, unit: unit)
    // A longest time without a shortest one: assume that there may be no wait.
    case .days(let most, let unit): WaitRange(min: 0, max: most, unit: unit)
    default: nil
    }
  }

  /// The smallest and largest length that a text may have; nil if the fact is not a length in this edition.
  func lengthRange(_ id: FactID) -> ClosedRange<Int>? {
    guard case .length(let least, let most) = value(of: id) else { return nil }
    return least...max(least, most)
  }

  /// The limit of a fact; nil while the subject that it depends on is missing.
  package func limit(_ id: FactID, in knownValues: CriterionValues) -> Int? {
    switch value(of: id) {
    case .count(let most): most
    case .monthlyQuota(let organisation, let soleTrader):
      knownValues.subject.map { $0 == .soleTrader ? soleTrader : organisation }
    default: nil
    }
  }

  /// The largest numbers of developers and testers of a `team` fact; 0 for any other fact.
  package func team(_ id: FactID) -> (developers: Int, testers: Int) {
    guard case .team(let developers, let testers) = value(of: id) else { return (0, 0) }
    return (developers, testers)
  }
}
