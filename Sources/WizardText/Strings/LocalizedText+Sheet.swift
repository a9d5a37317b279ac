import WizardCore

// Strings of exported sheets, Chinese first.

extension LocalizedText {
  package static func sheetAttemptReason(outcome: String, reason: String) -> Self {
    Self("\(outcome)（\(reason)）", "\(outcome) (\(reason))")
  }
  package static var sheetAttempts: Self { Self("未通过记录", "Earlier attempts") }
  package static var sheetBring: Self { Self("所需材料", "Documents") }
  package static var sheetCompared: Self { Self("比较依据", "Answers used") }
  package static var sheetConfirm: Self { Self("核对", "Confirm") }
  package static func sheetConfirmFacts(facts: String) -> Self {
    Self(
      "以平台页面为准，请在页面上核对：\(facts)。", "See what the platform's page says about these points: \(facts).")
  }
  package static var sheetDay: Self { Self("办理日期", "done on") }
  package static var sheetDeadline: Self { Self("最迟汇款日期", "Pay by") }
  package static func sheetDeadlineOn(date: String) -> Self {
    Self("\(date)（含当天）", "\(date), that day included")
  }
  package static func sheetDeadlineOpen(days: String) -> Self {
    Self("提交注册后 \(days)内", "within \(days) of submitting the registration")
  }
  package static var sheetDisputes: Self { Self("以平台页面为准", "Confirm on the platform's page") }
  package static var sheetDisputesIntro: Self {
    Self(
      "以下规则可能变化。与平台页面不同时，按页面办理。",
      "These rules can change. If the platform's page says otherwise, follow the page.")
  }
  package static var sheetDocuments: Self { Self("须提供的材料", "Documents to provide") }
  package static func sheetDocumentsFor(role: String, item: String) -> Self {
    Self("交给\(role)，用于“\(item)”。", "Give to \(role), for “\(item)”.")
  }
  package static var sheetDue: Self { Self("期限", "Due") }
  package static func sheetDueAbout(date: String) -> Self {
    Self(
      "约 \(date)（当年放假安排未公布，按周一至周五估算）",
      "about \(date) (estimated: the holidays of that year are not published)")
  }
  package static func sheetEmpty(role: String) -> Self {
    Self(
      "目前没有须由\(role)办理的事项，暂时无须打印这份清单。",
      "There are no tasks for \(role) for now, so this sheet is not needed yet.")
  }
  package static var sheetFee: Self { Self("费用", "Fee") }
  package static var sheetFees: Self { Self("费用", "Fees") }
  package static var sheetFeesAttempts: Self { Self("其中已付但被驳回", "of which paid but rejected") }
  package static var sheetFeesFirstMonth: Self { Self("首月调用费", "Calls in the first month") }
  package static var sheetFeesMonthly: Self { Self("以后每月调用费", "Calls in each following month") }
  package static var sheetFeesOpen: Self { Self("其中待付", "of which not yet paid") }
  package static var sheetFeesTotal: Self { Self("累计费用（含待付）", "Total, including unpaid") }
  package static var sheetFeesTransfer: Self { Self("打款验证金额（非费用）", "Verification transfer (not a fee)") }
  package static var sheetFirst: Self { Self("须先办理", "First") }
  package static func sheetFormat(ends: String) -> Self {
    Self("无法识别格式，扩展名须为以下之一：\(ends)", "The format is unknown. Use one of these extensions: \(ends)")
  }
  package static var sheetHint: Self { Self("说明", "Note") }
  package static var sheetIntro: Self {
    Self("办完一项，勾选方框并填写办理日期。", "Tick each box when done and enter the day.")
  }
  package static var sheetLegend: Self { Self("标记：[x] 已办完，[-] 无须办理。", "Marks: [x] done, [-] not needed.") }
  package static var sheetMaskedPayer: Self {
    Self(
      "付款账号只显示后四位，收款账号完整。",
      "The payer's account number shows only its last four digits; the payee's is complete.")
  }
  package static var sheetMasked: Self {
    Self(
      "证件号、手机号和银行账号只显示后四位，其余以 * 代替。",
      "ID, phone and account numbers show only the last four characters, after ****."
    )
  }
  package static var sheetNothing: Self { Self("本办理记录没有待办事项。", "This session has no tasks.") }
  package static func sheetNow(step: String, state: String) -> Self {
    Self("当前步骤：“\(step)”，\(state)。", "Current step: “\(step)”, \(state).")
  }
  package static func sheetOverridden(names: String) -> Self {
    Self("自定值：\(names)", "Your own value: \(names)")
  }
  package static func sheetPage(page: String, count: String) -> Self {
    Self("wxwizard · 第 \(page) 页，共 \(count) 页", "wxwizard · page \(page) of \(count)")
  }
  package static var sheetPayee: Self { Self("收款信息", "Payee") }
  package static var sheetPrintAll: Self { Self("完整清单，用于打印", "The whole checklist, to print") }
  package static func sheetPrintFor(role: String) -> Self {
    Self("\(role)的清单，用于打印", "The sheet for \(role), to print")
  }
  package static func sheetPrinted(date: String) -> Self { Self("\(date) 打印", "printed \(date)") }
  package static var sheetProblems: Self { Self("须修改和注意的事项", "Corrections and warnings") }
  package static var sheetRefused: Self { Self("（填写有误，修改后再使用）", "(incorrect; do not use until corrected)") }
  package static func sheetRests(rules: String) -> Self {
    Self(
      "依据\(rules)编制，具体以平台页面为准。本助手与腾讯无关。",
      "Uses the \(rules). Confirm on the platform. Independent of Tencent.")
  }
  package static var sheetStop: Self { Self("。", ".") }
  package static func sheetTaken(file: String) -> Self {
    Self(
      "\(file) 已存在，未覆盖。按回车使用下面的名称，或输入新名称。",
      "\(file) exists and was not replaced. Press Enter for the name below, or type another.")
  }
  package static func sheetTitle(flow: String) -> Self {
    Self("微信小程序办理清单 · \(flow)", "WeChat mini program checklist · \(flow)")
  }
  package static func sheetTitleRole(flow: String, role: String) -> Self {
    Self("微信小程序办理清单 · \(flow) · \(role)", "WeChat mini program checklist · \(flow) · for: \(role)")
  }
  package static func sheetTransferElsewhere(role: String) -> Self {
    Self(
      "使用个人账户汇款，由\(role)办理，见\(role)的清单。",
      "The transfer comes from a personal account and is made by \(role): see their sheet.")
  }
  package static var sheetValues: Self { Self("须照抄的内容", "Copy exactly") }
  package static var sheetValuesIntro: Self {
    Self("须与原文完全一致，包括括号。空白处请在取得后填写。", "Copy every character, including brackets. Fill in blanks when known.")
  }
  package static var sheetWaitFor: Self { Self("须等结果", "Wait for") }
  package static var sheetWait: Self { Self("等待时间", "Waiting time") }
  package static func sheetWaitUnknown(items: String) -> Self {
    Self("平台未公布时间：\(items)。", "No official time: \(items).")
  }
  package static var sheetRouteDocuments: Self { Self("材料", "Documents") }
  package static var sheetRouteEnd: Self { Self("办成后", "Result") }
  package static func sheetRouteRecommended(fee: String) -> Self {
    Self("\(fee) · 推荐", "\(fee) · recommended")
  }
  package static var sheetRouteWait: Self { Self("等待时间", "Wait") }
  package static var sheetRoutes: Self {
    Self(
      "根据以下填写内容计算，费用低的在前。勾选要采用的一项。",
      "Calculated from the answers below, lowest fee first. Tick the one you choose.")
  }
  package static var sheetWhere: Self { Self("位置", "Where") }
  package static var sheetWho: Self { Self("办理人", "Who") }
  package static func sheetWritten(file: String) -> Self {
    Self("已保存到 \(file)，可以打开打印。", "Saved to \(file). Open it to print.")
  }
}
