import WizardCore

/// The texts of a rule.
package struct FactDescription: Equatable, Sendable {
  package let name: String
  package let rule: String
  /// What each source says, when they differ.
  package let dispute: String?
}

extension Localizer {
  package func fact(_ id: FactID) -> FactDescription {
    let found = entry(id.rawValue, in: .facts)
    return FactDescription(
      name: found?.label ?? id.rawValue, rule: found?.hint ?? "",
      dispute: found?[value: "dispute"]?.label)
  }

  /// A fact's value with its unit, marked if a rules file overrides it.
  package func value(of fact: FactID) -> String {
    guard let rule = rulebook[fact] ?? Rulebook.current[fact] else { return fact.rawValue }
    let text = value(rule.value)
    return rulebook.override(of: fact) == nil ? text : self[.ownValue(value: text)]
  }

  /// The documented value, ignoring overrides.
  package func documentedValue(of fact: FactID) -> String {
    Rulebook.documented[fact].map { value($0.value) } ?? fact.rawValue
  }

  /// The title of a source and how reliable it is.
  package func source(_ source: Source) -> (title: String, trust: String) {
    let found = entry("source.\(source.rawValue)", in: .facts)
    return (found?.label ?? source.rawValue, found?.hint ?? "")
  }

  /// A value with its unit.
  package func value(_ value: FactValue) -> String {
    switch value {
    case .rule: ""
    case .yesNo(let isOn): isOn ? pick("是", "yes") : pick("否", "no")
    case .length(let least, let most):
      pick("\(least)–\(most) 个字符（汉字算 2 个）", "\(least) to \(most) characters (a Chinese character counts 2)")
    case .unknown: pick("不明", "unknown")
    case .money(let fen): money(fen: fen)
    case .moneyRange(let least, let most):
      pick(
        "\(Yuan.text(fen: least))–\(Yuan.text(fen: most)) 元",
        "CNY \(Yuan.text(fen: least)) to \(Yuan.text(fen: most))")
    case .days(let count, .calendar): pick("\(count) 天", plural(count, "day"))
    case .days(let count, .working): pick("\(count) 个工作日", plural(count, "working day"))
    case .dayRange(let least, let most, .calendar): pick("\(least)–\(most) 天", "\(least) to \(most) days")
    case .dayRange(let least, let most, .working):
      pick("\(least)–\(most) 个工作日", "\(least) to \(most) working days")
    case .years(let count): pick("\(count) 年", plural(count, "year"))
    case .age(let count): pick("\(count) 岁", plural(count, "year"))
    case .minutes(let count): pick("\(count) 分钟", plural(count, "minute"))
    case .count(let count): String(count)
    case .team(let developers, let testers):
      pick("\(developers) 个开发者、\(testers) 个体验者", "\(developers) developers and \(testers) testers")
    case .monthlyQuota(let organisation, let soleTrader):
      pick("\(organisation) 个（个体工商户 \(soleTrader) 个）", "\(organisation) (sole traders \(soleTrader))")
    case .since(let date): date.iso
    // From a rules file, which may contain control characters.
    case .menu(let labels): makeVisible(labels.joined(separator: " - "))
    case .words(let text): makeVisible(text)
    }
  }

  /// A count, or the lowest and the highest possible one.
  package func text(_ counts: ClosedRange<Int>) -> String {
    if counts.count == 1 { return String(counts.lowerBound) }
    return String(counts.lowerBound) + language.rangeWord + String(counts.upperBound)
  }

  package func money(fen: Int) -> String { pick("\(Yuan.text(fen: fen)) 元", "CNY \(Yuan.text(fen: fen))") }

  private func pick(_ zh: String, _ en: String) -> String { LocalizedText(zh, en)[language] }

  private func plural(_ count: Int, _ unit: String) -> String { "\(count) \(unit)\(count == 1 ? "" : "s")" }
}
