// Strings that only one person's sheet has, Chinese first.

extension LocalizedText {
  package static var sheetPayment: Self { Self("付款须知", "For the payment") }
  package static var sheetDatesAndContact: Self { Self("期限和联系人", "Dates and contact") }
  package static var sheetNoDate: Self {
    Self("平台未规定，请与联系人商定", "none set by the platform; agree a day with the contact")
  }
  package static var sheetContactApplicant: Self { Self("请联系申请人", "the applicant") }
  package static func sheetDateOf(item: String, role: String) -> Self {
    Self("\(item)（\(role)）", "\(item) (\(role))")
  }
  package static func sheetPurposeTransfer(name: String) -> Self {
    Self(
      "请从\(name)的账户向下列收款账户汇款一笔。平台以此验证账户，验证通过后才能注册微信小程序。该款不是费用。",
      "Make one transfer from the account of \(name) to the payee below. WeChat verifies the account with it before it registers the mini program. It is not a fee."
    )
  }
  package static func sheetPurposeFee(name: String) -> Self {
    Self(
      "材料备齐、先办事项办完后，请为\(name)支付微信小程序的认证费，由平台收取，用于审核申请材料。",
      "When the documents are ready and the earlier tasks are done, pay WeChat's certification fee for the mini program of \(name). The platform charges it for reviewing the application."
    )
  }
  package static var sheetPurposeCalls: Self {
    Self(
      "请在平台购买手机号资源包，用于小程序获取用户手机号。",
      "Buy calls from the platform, with which the mini program gets users' phone numbers.")
  }
  package static var sheetSubjectUnnamed: Self { Self("申请主体", "the organisation being registered") }
  package static var sheetAskApplicant: Self { Self("尚未填写，请向申请人索取", "not filled in yet: ask the applicant") }
  package static var sheetAskApplicantIfShown: Self {
    Self("尚未填写，请向申请人索取；页面未显示的不填", "not filled in yet: ask the applicant; none if the page shows none")
  }
  package static var sheetOthers: Self { Self("可以改为打印：", "Print one of these instead:") }
  package static func sheetFor(role: String) -> Self { Self("\(role)的清单", "Sheet for \(role)") }
  package static var sheetWhole: Self { Self("完整清单", "Whole checklist") }
  package static var sheetInvoiceTitle: Self { Self("发票抬头", "Invoice title") }
  package static var sheetTaxNumber: Self { Self("税号", "Tax number") }
  package static var sheetContact: Self { Self("联系人", "Questions to") }
  package static var sheetReceipt: Self { Self("付款后", "After paying") }
  package static var sheetReceiptBack: Self {
    Self("请将付款凭证（银行回单）发给联系人。", "Send the receipt to the contact.")
  }
  package static var sheetReceiptKeep: Self {
    Self("请将付款凭证（银行回单）交给申请人。", "Give the receipt to the applicant.")
  }
  package static var sheetTransfer: Self { Self("汇款信息", "The transfer") }
  package static var sheetPayerName: Self { Self("付款户名", "Payer name") }
  package static var sheetPayerBank: Self { Self("付款银行", "Payer bank") }
  package static var sheetPayerAccount: Self { Self("付款账号", "Payer account number") }
  package static var sheetLacksContact: Self {
    Self(
      "清单上没有联系人。设置后再导出：wxwizard settings agencyContact=姓名和电话",
      "The sheet names no contact. To add one, set it and export again: wxwizard settings agencyContact='NAME, PHONE'"
    )
  }
  package static var sheetRemark: Self { Self("汇款附言", "Payment reference") }
  package static var sheetRemarkAsShown: Self {
    Self("无，除非申请人在此另行写明", "none, unless the applicant writes one here")
  }
  package static func sheetDocumentsFirst(documents: String) -> Self {
    Self("材料未备齐，暂勿支付。尚缺：\(documents)", "Do not pay yet: documents first. Missing: \(documents)")
  }
  package static var sheetPay: Self { Self("付款", "Payment") }
  package static var sheetPayNotNow: Self {
    Self(
      "汇款期限已过，暂勿汇款。期限内已汇出的，请将实际汇款日期告知申请人。",
      "The last day has passed: do not pay now. If you paid in time, tell the applicant the day.")
  }
  package static func sheetForm(task: String) -> Self { Self("页面内容 · \(task)", "Values to type · \(task)") }
  package static var sheetFormsIntro: Self {
    Self(
      "按页面顺序排列，须与原文完全一致，包括括号。空白处请在取得后填写。",
      "In the order of the page. Copy every character, including brackets. Fill in blanks when known.")
  }
  package static var sheetHandover: Self { Self("交给管理员", "Hand over to the administrator") }
  package static var sheetDomains: Self { Self("服务器域名", "Server domains") }
  package static var sheetDomainsHint: Self {
    Self(
      "列出代码访问的全部 HTTPS 域名，由管理员在“开发设置 - 服务器域名”填写，以平台页面为准。",
      "List every HTTPS domain that the code calls. The administrator enters them under 开发设置 - 服务器域名. Confirm on the platform's page."
    )
  }
  package static var sheetPrivacy: Self { Self("隐私接口", "Privacy") }
  package static var sheetPrivacyHint: Self {
    Self(
      "列出代码收集的用户信息和用途，由管理员填入“用户隐私保护指引”。未声明的接口不能调用。",
      "List the user data that the code collects and why. The administrator enters them in the privacy guideline (用户隐私保护指引). Interfaces that are not declared cannot be called."
    )
  }
  package static var sheetVersion: Self { Self("上传的版本号", "Uploaded version") }
  package static var sheetReason: Self { Self("原因", "Why") }
}
