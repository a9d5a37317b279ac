import WizardCore
import WizardJSON

extension FactValue {
  /// The value in the format of a rules file; nil for a rule without a value.
  package var json: JSONValue? {
    switch self {
    case .rule, .unknown: nil
    case .yesNo(let isOn): .bool(isOn)
    case .money(let number), .days(let number, _), .years(let number), .minutes(let number),
      .count(let number), .age(let number):
      .integer(number)
    case .moneyRange(let least, let most), .dayRange(let least, let most, _),
      .length(let least, let most):
      .array(of: [JSONValue.integer(least), .integer(most)])
    case .team(let developers, let testers):
      .object(of: [("developers", .integer(developers)), ("testers", .integer(testers))])
    case .monthlyQuota(let organisation, let soleTrader):
      .object(of: [("organisation", .integer(organisation)), ("soleTrader", .integer(soleTrader))])
    case .since(let date): .string(date.iso)
    case .words(let text): .string(text)
    case .menu(let labels): .array(of: labels)
    }
  }
}
