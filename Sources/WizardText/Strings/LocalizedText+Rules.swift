import WizardCore

// Strings of rules, conditions and fees, Chinese first.

extension LocalizedText {
  package static var detailConfirm: Self {
    Self("说法不一，以平台页面为准：", "Sources differ; confirm on the platform's page:")
  }
  package static var detailDocuments: Self { Self("带上：", "Bring:") }
  package static var detailNeeds: Self { Self("先办：", "First:") }
  package static var detailOverridden: Self { Self("已改用自定值：", "Your own value:") }
  package static var detailWhere: Self { Self("在哪里：", "Where:") }
  package static var detailWhy: Self { Self("为什么有这一项：", "Why it is here:") }
  package static func factsChanged(names: String) -> Self {
    Self(
      "和上次打开时相比，规则的数值变了：\(names)",
      "Values have changed since this session was saved: \(names)")
  }
  package static func feesAttempts(fee: String) -> Self {
    Self(
      "其中以前没通过的：\(fee)",
      "of which earlier attempts: \(fee)")
  }
  package static func feesTotal(fee: String) -> Self {
    Self(
      "费用合计：\(fee)",
      "Fees in all: \(fee)")
  }
  package static func feesTransfer(fee: String) -> Self {
    Self(
      "另外打款验证：\(fee)（不是费用）",
      "and moved to verify the account: \(fee) (no fee)")
  }
  package static var guardAnd: Self { Self("且", "and") }
  package static func guardAnswer(value: String) -> Self {
    Self(
      "答「\(value)」",
      "\(value)")
  }
  package static var guardFree: Self { Self("未到上限", "below its limit") }
  package static func guardIs(field: String, value: String) -> Self {
    Self(
      "「\(field)」\(value)",
      "“\(field)” is \(value)")
  }
  package static var guardLapsed: Self { Self("已过", "past") }
  package static func guardNot(clause: String) -> Self {
    Self(
      "除了（\(clause)）",
      "not (\(clause))")
  }
  package static var guardOr: Self { Self("或", "or") }
  package static var guardUsed: Self { Self("已到上限", "at its limit") }
  package static var guardValid: Self { Self("今天或以后", "today or later") }
  package static func ownValue(value: String) -> Self {
    Self(
      "\(value)（自定）",
      "\(value) (your own value)")
  }
  package static var rulesDispute: Self { Self("说法不一：", "Sources differ:") }
  package static var rulesDisputed: Self { Self("说法不一", "sources differ") }
  package static var rulesDocumented: Self { Self("资料里写的值：", "Documented value:") }
  package static var rulesFor: Self { Self("适用：", "Applies to:") }
  package static var rulesNote: Self { Self("你的备注：", "Your note:") }
  package static var rulesOutro: Self {
    Self(
      "用 wxwizard rules 编号 看一条的来龙去脉；用 --rules 文件 换成自己的值。",
      "See one with: wxwizard rules ID. Put your own values in a file and name it with --rules.")
  }
  package static var rulesRule: Self { Self("规则：", "Rule:") }
  package static var rulesSource: Self { Self("出处：", "Source:") }
  package static var rulesValue: Self { Self("数值：", "Value:") }
  package static var stateWayFound: Self { Self("路已找到，待选择", "a way is found, to be chosen") }
  package static var stateWayNone: Self { Self("没有走得通的路", "no way is open") }
  package static var whyConditions: Self {
    Self("有这一项的条件（+ 成立，- 不成立，? 还不知道）：", "It is there when (+ holds, - does not, ? not known yet):")
  }
  package static var whyFacts: Self { Self("依据：", "It rests on:") }
  package static var whyNotHere: Self {
    Self("按现在填的，清单里没有这一项", "not on the checklist with the answers so far")
  }
}
