/// Every rule the program uses, by id.
package struct Rulebook: Equatable, Sendable {
  var facts: [FactID: Fact] = [:]
  package internal(set) var calendar: WorkingCalendar
  /// A person's own values, by the fact they stand in for.
  package internal(set) var overrides: [FactID: Override] = [:]
  /// The years whose holidays a person gave.
  package internal(set) var ownHolidayYears: Set<Int> = []

  /// Makes a rulebook; of two facts with one id the later counts.
  package init(_ facts: [Fact]..., calendar: WorkingCalendar) {
    for fact in facts.joined() { self.facts[fact.id] = fact }
    self.calendar = calendar
  }

  /// What the sources document.
  package static let documented = Rulebook(
    registrationFacts, transferFacts, certificationFacts, reuseFacts, linkFacts, launchFacts, phoneFacts,
    calendar: WorkingCalendar([.announced2026]))

  /// The fact with this id; nil only for a rulebook that was made without it.
  package subscript(_ id: FactID) -> Fact? { facts[id] }

  /// The fact's number: fen, days, years, minutes or a count, the larger end of a range; 0 for one without.
  package func number(_ id: FactID) -> Int {
    switch facts[id]?.value {
    case .money(let number), .days(let number, _), .years(let number), .minutes(let number),
      .count(let number), .age(let number):
      number
    case .moneyRange(_, let most), .dayRange(_, let most, _): most
    case .rule, .unknown, .team, .monthlyQuota, .since, .menu, .words, nil: 0
    }
  }

  /// The day so many days of a fact after another, counted in the days the fact means.
  package func day(after start: CivilDate, by id: FactID) -> WorkingCalendar.Count {
    switch facts[id]?.value {
    case .days(let days, .working), .dayRange(_, let days, .working): calendar.day(days, after: start)
    default: WorkingCalendar.Count(date: start.adding(days: number(id)), isEstimate: false)
    }
  }

  /// The smaller end of a range; for any other fact its number.
  package func least(_ id: FactID) -> Int {
    switch facts[id]?.value {
    case .moneyRange(let least, _), .dayRange(let least, _, _): least
    default: number(id)
    }
  }

  /// The most there may be under a fact, where it depends on the subject for that one; nil while that is missing.
  package func limit(_ id: FactID, in knownValues: CriterionValues) -> Int? {
    switch facts[id]?.value {
    case .count(let most): most
    case .monthlyQuota(let organisation, let soleTrader):
      knownValues[.subject].map { $0 == .subject(.soleTrader) ? soleTrader : organisation }
    default: nil
    }
  }

  /// The most developers and testers of a `team` fact; zero for any other.
  package func team(_ id: FactID) -> (developers: Int, testers: Int) {
    guard case .team(let developers, let testers) = facts[id]?.value else { return (0, 0) }
    return (developers, testers)
  }
}
