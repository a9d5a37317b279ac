import WizardCore

// Strings of printed sheets, Chinese first.

extension LocalizedText {
  package static func sheetAttemptReason(outcome: String, reason: String) -> Self {
    Self(
      "\(outcome)（\(reason)）",
      "\(outcome) (\(reason))")
  }
  package static var sheetAttempts: Self { Self("以前没通过的", "Earlier attempts") }
  package static var sheetBring: Self { Self("带上", "Bring") }
  package static var sheetCompared: Self { Self("照这些回答比的", "The answers they were compared by") }
  package static var sheetConfirm: Self { Self("核对", "Confirm") }
  package static func sheetConfirmFacts(facts: String) -> Self {
    Self(
      "\(facts)（说法不一，以平台页面为准）",
      "\(facts) (sources differ; the platform's page wins)")
  }
  package static var sheetDay: Self { Self("办完日期", "done on") }
  package static var sheetDeadline: Self { Self("最晚哪天汇出", "Send the transfer by") }
  package static func sheetDeadlineOpen(days: String) -> Self {
    Self(
      "提交注册那天起 \(days)内",
      "within \(days) of submitting the registration")
  }
  package static func sheetDisputed(facts: String) -> Self {
    Self(
      "说法不一、要以平台页面为准的：\(facts)；各家怎么说写在最后。",
      "Sources differ on: \(facts). What each says stands at the end; the platform's page wins.")
  }
  package static var sheetDisputes: Self { Self("说法不一的", "What sources differ on") }
  package static var sheetDocuments: Self { Self("要交出来用的证件", "Documents to hand over") }
  package static func sheetDocumentsFor(role: String, item: String) -> Self {
    Self(
      "交给\(role)，办「\(item)」时要用。",
      "To be given to the \(role), for “\(item)”.")
  }
  package static var sheetDue: Self { Self("期限", "Due") }
  package static func sheetDueAbout(date: String) -> Self {
    Self(
      "约 \(date)（那年的放假安排还没有，只按周一到周五数）",
      "about \(date) (that year's holidays are not known yet: Mondays to Fridays counted)")
  }
  package static func sheetEmpty(role: String) -> Self {
    Self(
      "这份清单里没有要\(role)办的事。",
      "Nothing on this checklist is for the \(role) to do.")
  }
  package static var sheetFee: Self { Self("费用", "Fee") }
  package static var sheetFees: Self { Self("费用", "Fees") }
  package static var sheetFeesAttempts: Self { Self("其中以前没通过的", "of which earlier attempts") }
  package static var sheetFeesFirstMonth: Self { Self("第一个月的调用费", "Calls in the first month") }
  package static var sheetFeesMonthly: Self { Self("以后每月的调用费", "Calls in each month after") }
  package static var sheetFeesOpen: Self { Self("其中还没打勾的", "of which not ticked yet") }
  package static var sheetFeesTotal: Self { Self("合计（交没交都算）", "In all, paid or not") }
  package static var sheetFeesTransfer: Self { Self("另外打款验证（不是费用）", "Moved to verify (no fee)") }
  package static var sheetFirst: Self { Self("先办", "First") }
  package static func sheetFormat(ends: String) -> Self {
    Self(
      "看不出要哪种格式：文件名要以 \(ends) 之一结尾。",
      "The format is not clear: let the name end in one of \(ends)")
  }
  package static var sheetHint: Self { Self("提示", "Note") }
  package static var sheetIntro: Self {
    Self("办完一件，在方框里打勾，写上办完的日期。", "When something is done, tick its box and write the day beside it.")
  }
  package static var sheetLegend: Self {
    Self("[x] 是已经办完的，[-] 是不用办的。", "[x] is done already, [-] is not needed.")
  }
  package static var sheetMasked: Self {
    Self(
      "导出时加 --reveal 才全印；这里证件号、手机号、账号只有后四位，前面是 ****。",
      "With --reveal the export has them whole; here identity, phone and account numbers are **** and their last four places."
    )
  }
  package static var sheetNothing: Self { Self("这份办理记录里没有要办的事。", "There is nothing to do in this session.") }
  package static func sheetNow(step: String, state: String) -> Self {
    Self(
      "现在办到「\(step)」：\(state)。",
      "Now at “\(step)”: \(state).")
  }
  package static func sheetOverridden(names: String) -> Self {
    Self(
      "已改用自定值：\(names)",
      "Your own value: \(names)")
  }
  package static func sheetPage(page: String, count: String) -> Self {
    Self(
      "wxwizard · 第 \(page) 页，共 \(count) 页",
      "wxwizard · page \(page) of \(count)")
  }
  package static var sheetPayee: Self { Self("收款", "Payee") }
  package static var sheetPrintAll: Self { Self("打印整张清单", "Print the whole checklist") }
  package static func sheetPrintFor(role: String) -> Self {
    Self(
      "打印\(role)那一份",
      "Print the sheet for: \(role)")
  }
  package static func sheetPrinted(date: String) -> Self {
    Self(
      "\(date) 印",
      "printed \(date)")
  }
  package static var sheetProblems: Self { Self("要改的、要留意的", "To mend and to mind") }
  package static var sheetRefused: Self { Self("（填的不对，改好再抄）", "(wrong as entered; mend it before copying)") }
  package static func sheetRestsOnYear(year: String) -> Self {
    Self(
      "独立的办理助手，不是腾讯的产品；依据 \(year) 年的规则，以平台页面为准。",
      "Independent, not Tencent's. Rules of \(year); the platform's page wins.")
  }
  package static func sheetRestsOnYears(first: Int, last: Int) -> Self {
    Self(
      "独立的办理助手，不是腾讯的产品；依据 \(first) 到 \(last) 年的规则，以平台页面为准。",
      "Independent, not Tencent's. Rules of \(first) to \(last); the platform's page wins.")
  }
  package static func sheetSource(title: String, years: String) -> Self {
    Self(
      "\(title)（\(years)）",
      "\(title) (\(years))")
  }
  package static func sheetSources(sources: String) -> Self {
    Self(
      "依据：\(sources)。",
      "It rests on: \(sources).")
  }
  package static var sheetStop: Self { Self("。", ".") }
  package static func sheetTaken(file: String) -> Self {
    Self(
      "\(file) 已经有了，没有动它。回车用下面这个名字，或者另起一个。",
      "\(file) is there already and was left alone. Press Enter for the name below, or type another.")
  }
  package static func sheetTitle(flow: String) -> Self {
    Self(
      "微信小程序办理清单 · \(flow)",
      "WeChat mini program checklist · \(flow)")
  }
  package static func sheetTitleRole(flow: String, role: String) -> Self {
    Self(
      "微信小程序办理清单 · \(flow) · 给\(role)",
      "WeChat mini program checklist · \(flow) · for: \(role)")
  }
  package static func sheetTransferElsewhere(role: String) -> Self {
    Self(
      "汇款从个人账户出，由\(role)办，在给\(role)的那份清单上。",
      "The transfer comes from a personal account: the \(role) sends it, and it stands on the sheet for the \(role)."
    )
  }
  package static var sheetValues: Self { Self("照抄的内容", "To be copied exactly") }
  package static var sheetValuesIntro: Self {
    Self(
      "一个字、一个括号都别改；空着的还没填，有了就写上。",
      "Change no character and no bracket. What is left empty is not known yet; write it there.")
  }
  package static var sheetWait: Self { Self("还要等多久", "How long it may take") }
  package static func sheetWaitUnknown(items: String) -> Self {
    Self(
      "没有出处说要多久的：\(items)。",
      "No source says how long these take: \(items).")
  }
  package static var sheetWayDocuments: Self { Self("材料", "Papers") }
  package static func sheetWayRecommended(fee: String) -> Self {
    Self(
      "\(fee) · 推荐",
      "\(fee) · recommended")
  }
  package static var sheetWayWait: Self { Self("等平台", "Wait") }
  package static var sheetWays: Self {
    Self(
      "都是照下面的回答算出来的，便宜的在前。选定一条，在方框里打勾。",
      "Worked out from the answers below, the cheapest first. Tick the one that is taken.")
  }
  package static var sheetWhere: Self { Self("在哪", "Where") }
  package static var sheetWho: Self { Self("谁办", "Who") }
  package static func sheetWritten(file: String) -> Self {
    Self(
      "已存到 \(file)，打开就能打印。",
      "It is in \(file), ready to print.")
  }
}
