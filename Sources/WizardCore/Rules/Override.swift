/// A value from a rules file that replaces a fact's own.
package struct Override: Equatable, Sendable {
  package let fact: FactID
  package let value: FactValue
  /// The user's reason; may be empty.
  package let note: String

  package init(_ fact: FactID, _ value: FactValue, note: String = "") {
    self.fact = fact
    self.value = value
    self.note = note
  }
}

extension Rulebook {
  /// The rulebook with overrides and additional holidays; a value of another kind is ignored.
  package func overridden(by overrides: [Override], holidays: [HolidayYear] = []) -> Rulebook {
    var facts = facts
    var accepted = self.overrides
    for override in overrides {
      guard let index = index(of: override.fact), facts[index].value.isSameKind(as: override.value) else {
        continue
      }
      facts[index] = facts[index].with(override.value)
      accepted.removeAll { $0.fact == override.fact }
      accepted.append(override)
    }
    return Rulebook(
      facts, edition: edition, calendar: calendar.extended(by: holidays), overrides: accepted,
      ownHolidayYears: ownHolidayYears + holidays.map(\.year))
  }
}

extension FactValue {
  /// Whether two values have the same kind and unit.
  package func isSameKind(as other: FactValue) -> Bool {
    switch (self, other) {
    case (.yesNo, .yesNo), (.length, .length), (.money, .money), (.moneyRange, .moneyRange), (.years, .years),
      (.minutes, .minutes), (.count, .count), (.team, .team), (.monthlyQuota, .monthlyQuota),
      (.since, .since), (.age, .age), (.words, .words), (.menu, .menu):
      true
    case (.days(_, let left), .days(_, let right)): left == right
    case (.dayRange(_, _, let left), .dayRange(_, _, let right)): left == right
    default: false
    }
  }

  /// The value as short text, saved with a session; nil for a rule without a value.
  package var plain: String? {
    switch self {
    case .rule, .unknown: nil
    case .yesNo(let isOn): isOn ? "true" : "false"
    case .money(let number), .days(let number, _), .years(let number), .minutes(let number),
      .count(let number), .age(let number):
      String(number)
    case .moneyRange(let least, let most), .dayRange(let least, let most, _), .length(let least, let most):
      "\(least)-\(most)"
    case .team(let developers, let testers): "\(developers)/\(testers)"
    case .monthlyQuota(let organisation, let soleTrader): "\(organisation)/\(soleTrader)"
    case .since(let date): date.iso
    case .words(let text): text
    case .menu(let labels): labels.dropFirst().reduce(labels.first ?? "") { $0 + " - " + $1 }
    }
  }
}
