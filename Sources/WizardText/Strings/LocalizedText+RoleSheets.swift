// Strings that only one person's sheet has, Chinese first.

extension LocalizedText {
  package static var sheetPayment: Self { Self("付款须知", "For the payment") }
  package static var sheetInvoiceTitle: Self { Self("发票抬头", "Invoice title") }
  package static var sheetTaxNumber: Self { Self("税号", "Tax number") }
  package static var sheetContact: Self { Self("联系人", "Questions to") }
  package static var sheetReceipt: Self { Self("付款后", "After paying") }
  package static var sheetReceiptBack: Self {
    Self("请将回单发给联系人。", "Send the receipt back to the contact.")
  }
  package static var sheetRemark: Self { Self("汇款附言", "Payment reference") }
  package static var sheetRemarkAsShown: Self {
    Self("以平台页面为准；页面未要求的不填", "as the platform's page shows it; none if it shows none")
  }
  package static func sheetDocumentsFirst(documents: String) -> Self {
    Self("材料未备齐，暂勿支付。尚缺：\(documents)", "Don't pay yet: documents first. Missing: \(documents)")
  }
  package static var sheetReason: Self { Self("原因", "Why") }
}
