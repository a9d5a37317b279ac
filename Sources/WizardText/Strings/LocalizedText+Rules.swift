import WizardCore

// Strings of rules, conditions and fees, Chinese first.

extension LocalizedText {
  package static var detailConfirm: Self { Self("以平台页面为准：", "Confirm on the platform's page:") }
  package static var detailDocuments: Self { Self("所需材料：", "Documents:") }
  package static var detailNeeds: Self { Self("须先办理：", "First:") }
  package static var detailAwaits: Self { Self("须等结果：", "After the platform's result:") }
  package static var detailOverridden: Self { Self("自定值：", "Your own value:") }
  package static var detailWhere: Self { Self("位置：", "Where:") }
  package static var detailWhy: Self { Self("原因：", "Why:") }
  package static var editionCurrent: Self { Self("现行规则", "current rules") }
  package static var editionDocumented: Self { Self("资料所载规则", "documented rules") }
  package static func editionChanged(earlier: String, now: String) -> Self {
    Self(
      "上次保存时按\(earlier)办理，现按\(now)办理。",
      "This session was saved under the \(earlier). It now follows the \(now).")
  }
  package static func factsChanged(names: String) -> Self {
    Self("上次保存后，以下规则的数值有变化：\(names)", "Rules changed since this session was saved: \(names)")
  }
  package static func feesAttempts(fee: String) -> Self {
    Self("其中已付但被驳回：\(fee)", "of which paid but rejected: \(fee)")
  }
  package static func feesTotal(fee: String) -> Self {
    Self("累计费用（含待付）：\(fee)", "Total fees, including unpaid: \(fee)")
  }
  package static func feesTransfer(fee: String) -> Self {
    Self("打款验证金额：\(fee)（非费用）", "Verification transfer: \(fee) (not a fee)")
  }
  package static var sessionReopened: Self {
    Self("原已办完，现行规则增加了需要办理的内容。", "It was finished. The rules in force now ask for more.")
  }
  package static var gradeA: Self { Self("（官方，现行）", "(official, current)") }
  package static var gradeB: Self { Self("（官方，旧文本）", "(official, older text)") }
  package static var gradeC: Self { Self("（第三方）", "(third party)") }
  package static var gradeD: Self { Self("（个别反映）", "(single report)") }
  package static var guardAnd: Self { Self("，且", "and") }
  package static func guardAnswer(value: String) -> Self { Self("“\(value)”", "\(value)") }
  package static var guardEdition: Self { Self("规则版本", "edition of the rules") }
  package static var guardFree: Self { Self("未到上限", "below the limit") }
  package static func guardIs(field: String, value: String) -> Self {
    Self("“\(field)”为\(value)", "“\(field)” is \(value)")
  }
  package static var guardLapsed: Self { Self("已过期", "in the past") }
  package static func guardNot(clause: String) -> Self { Self("非（\(clause)）", "not (\(clause))") }
  package static var guardOr: Self { Self("或", "or") }
  package static var guardUsed: Self { Self("已到上限", "at the limit") }
  package static var guardValid: Self { Self("今天或以后", "today or later") }
  package static func ownValue(value: String) -> Self { Self("\(value)（自定值）", "\(value) (your own value)") }
  package static var rulesDispute: Self { Self("各来源说法：", "Sources differ:") }
  package static var rulesDisputed: Self { Self("说法不一", "sources differ") }
  package static func rulesEdition(rules: String) -> Self {
    Self(
      "当前采用\(rules)；切换：--edition documented 或 --edition current。",
      "In use: the \(rules). Switch with --edition documented or --edition current.")
  }
  package static var rulesDocumented: Self { Self("资料记载：", "Documented value:") }
  package static var rulesFor: Self { Self("适用：", "Applies to:") }
  package static var rulesNote: Self { Self("您的备注：", "Your note:") }
  package static var rulesOutro: Self {
    Self(
      "查看单条规则：wxwizard rules 编号。查找：wxwizard rules 文字。使用自定值：--rules 文件。",
      "Show one rule: wxwizard rules ID. Find rules: wxwizard rules TEXT. Use your own values: --rules FILE.")
  }
  package static var rulesRule: Self { Self("规则：", "Rule:") }
  package static var rulesSource: Self { Self("来源：", "Source:") }
  package static func rulesSince(date: String) -> Self { Self("自 \(date) 起", "since \(date)") }
  package static var rulesSinceUnknown: Self { Self("起始日期不明", "start unknown") }
  package static var rulesUnconfirmed: Self { Self("未经官方证实", "not confirmed by an official source") }
  package static var rulesValue: Self { Self("数值：", "Value:") }
  package static var rulesVersions: Self { Self("各版本（* 为现行）：", "Versions (* in force):") }
  package static func ruleToConfirm(rule: String) -> Self {
    Self("\(rule)，以平台页面为准", "\(rule) (confirm on the platform's page)")
  }
  package static var rulesWhy: Self { Self("现行原因：", "Why in force:") }
  package static var rulesWhyAbsent: Self {
    Self("资料所载规则中没有这一条。", "The documented rules do not have it.")
  }
  package static var rulesWhyDocumented: Self {
    Self("采用资料所载的内容。", "The documented rules are in use.")
  }
  package static var rulesWhyNoNewer: Self {
    Self("没有更新的官方内容，沿用资料所载。", "No official version has replaced the documented one.")
  }
  package static var rulesWhyOfficial: Self {
    Self("已生效的官方版本中，来源日期最新。", "Of the official versions in effect, its source is the newest.")
  }
  package static var rulesWhyOwn: Self { Self("规则文件中的自定值优先。", "Your rules file replaces every version.") }
  package static var rulesWhyUnconfirmed: Self {
    Self("没有官方内容，采用可信度最高的一种。", "There is no official version, so the most reliable report is used.")
  }
  package static var stateRouteFound: Self { Self("待选择办理方式", "route to be chosen") }
  package static var stateRouteNone: Self { Self("没有符合条件的办理方式", "no route is open") }
  package static var whyConditions: Self {
    Self("列入条件（+ 符合，- 不符合，? 未知）：", "Conditions (+ met, - not met, ? unknown):")
  }
  package static var whyFacts: Self {
    Self("依据（来源见 wxwizard rules 编号）：", "Rules (for the sources: wxwizard rules ID):")
  }
  package static var whyNotHere: Self {
    Self("按当前填写的内容，办理清单中没有此项", "not on the checklist with the current answers")
  }
}
