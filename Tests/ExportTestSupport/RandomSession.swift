import TestSupport
import WizardCore
import WizardExport
import WizardText

/// Typed texts that must not become markup, control characters or other structure.
package let hostileTexts = [
  "<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](https://example.cn/x.png)", "@someone",
  "# 标题", "| a | b |", "- [x] 假的一项", "1. 一", "a\u{1B}[31mred\u{1B}[0m", "甲\u{202E}乙\u{2066}丙",
  "a\u{0C}b\u{07}c\r\nd\ne", "`code` ``more``", "```", "&lt;b&gt; &amp;", "https://example.cn www.example.cn",
  "~~x~~ **y** __z__",
  "\\*", "\u{200B}\u{FEFF}藏", "e\u{301}\u{301}👨‍👩‍👧🇨🇳", String(repeating: "很长的名称（分公司）", count: 30),
  String(repeating: "x", count: 300), "=====", "{step} {unknown}", "$x$", "<!-- -->", "]]>",
  "\"a\" 'b'; onload=1", "BEGIN:VALARM\r\nX:1", "a,b;c\\n",
]

/// Those that a name can be; a text with a character that cannot be seen is refused.
package let hostileNames = hostileTexts.filter { !$0.unicodeScalars.contains(where: \.mayNotBeShown) }

/// A random session of one flow or any flow: mostly good answers, some missing, some bad, some hostile.
package func randomSession(seed: UInt64, flow wanted: FlowID? = nil) -> Session {
  var random = SplitMix64(seed: seed)
  let flows = FlowID.allCases.map(Flow.named)
  let chosen = flows[Int.random(in: 0..<flows.count, using: &random)]
  let flow = wanted.map(Flow.named) ?? chosen
  var session = Session(flow: flow.id)
  let legalName = random.text(hostile: 0.4)
  for (_, field) in flow.fields where Double.random(in: 0..<1, using: &random) < 0.93 {
    let answer = random.answer(to: field, legalName: legalName)
    session.answers[field.id] = answer
  }
  // Tasks are completed up to a random one, with some gaps.
  let tasks = flow.steps.flatMap(\.tasks).map(\.id)
  let last = Int.random(in: 0...tasks.count, using: &random)
  var day = date("2026-10-20")
  for task in tasks.prefix(last) where Double.random(in: 0..<1, using: &random) < 0.97 {
    day = day.adding(days: Int.random(in: 0...2, using: &random))
    session.done[task] = day
  }
  if Bool.random(using: &random) {
    session.attempts = [
      Attempt(step: "platformReview", outcome: "rejected", reason: "nameMismatch", on: "2026-10-01"),
      Attempt(step: "transfer", outcome: "expired", on: "2026-10-02"),
      Attempt(step: random.text(hostile: 0.5), outcome: "?", on: "?"),
    ]
  }
  if Bool.random(using: &random) { session.unknownAnswers[random.text(hostile: 1)] = .yesNo(true) }
  return session
}

/// A random session as a request with a random day and name, of one flow or any flow.
package func randomRequest(
  _ seed: UInt64, width: Int, localizer: Localizer, role: Role? = nil, flow: FlowID? = nil
) -> ExportRequest {
  var random = SplitMix64(seed: seed &+ 0x5EED)
  let today = date("2026-11-01").adding(days: Int.random(in: 0...30, using: &random))
  let wizard = Wizard(randomSession(seed: seed, flow: flow), today: today)
  return ExportRequest(
    wizard: wizard, localizer: localizer, name: random.text(hostile: 0.5), role: role, width: width,
    reveal: Bool.random(using: &random))
}

extension Unicode.Scalar {
  /// Whether the character is a control or changes the direction of the line.
  package var mayNotBeShown: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || properties.isBidiControl
  }
}

extension SplitMix64 {
  package mutating func text(hostile share: Double) -> String {
    if Double.random(in: 0..<1, using: &self) < share {
      return hostileTexts[Int.random(in: 0..<hostileTexts.count, using: &self)]
    }
    return ["示例（上海）有限公司", "张三", "示例银行 Shanghai 分行", "6222 0000 1111 2345"].randomElement(using: &self) ?? ""
  }

  mutating func answer(to field: Field, legalName: String) -> Answer {
    if Double.random(in: 0..<1, using: &self) < 0.03 { return .foreign("{\"a\": null}") }
    switch field.kind {
    case .text: return .text(typed(field.id, legalName: legalName))
    case .choice(let values): return .text(values.randomElement(using: &self) ?? "")
    case .yesNo: return .yesNo(Double.random(in: 0..<1, using: &self) < 0.8)
    case .count: return .count([0, 1, 3, 5000].randomElement(using: &self) ?? 0)
    case .money: return .count([7, 100, 0, 99].randomElement(using: &self) ?? 0)
    case .date: return .text(["2026-10-10", "2026-12-31", "nonsense"].randomElement(using: &self) ?? "")
    case .set(let values): return .set(values.filter { _ in Bool.random(using: &self) })
    }
  }

  private mutating func typed(_ field: FieldID, legalName: String) -> String {
    if Double.random(in: 0..<1, using: &self) < 0.1 { return text(hostile: 1) }
    return switch field {
    case .email: "ops@example.cn"
    case .code: "91350100M000100Y43"
    case .legalName, .accountHolder: legalName
    case .adminIDNumber: "11010519491231002X"
    case .adminPhone: "13800138000"
    case .appID: "wx0123456789abcdef"
    case .originalID: "gh_0123456789ab"
    default: text(hostile: 0.4)
    }
  }
}
