import ExportTestSupport
import TestSupport
import Testing
import WizardCore
import WizardExport
import WizardText

@Suite struct RoleTests {
  private let localizer = Localizer(.zh)

  private func sheet(_ wizard: Wizard, for role: Role, _ format: ExportFormat = .text) -> String {
    format.render(
      ExportRequest(wizard: wizard, localizer: localizer, name: "a", role: role, width: 80, reveal: true))
  }

  @Test(arguments: Role.allCases)
  func `a person's sheet has all of their items and none of another's`(role: Role) throws {
    for seed in 0..<UInt64(30) {
      let request = randomRequest(seed, width: 80, localizer: localizer, role: role)
      let document = ExportFormat.text.render(request)
      let lines = document.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("[") }
      #expect(document.contains(localizer.role(role)))
      for item in request.wizard.checklist.items {
        let label = localizer.item(item.id).label
        let isThere = lines.contains { $0.dropFirst(4).hasPrefix(label) }
        #expect(isThere == (item.responsible == role), "seed \(seed): \(item.id)")
      }
    }
  }

  @Test func `the sheet for finance has every value of the transfer and nothing personal`() {
    let document = sheet(Sample.transferUnpaid.wizard, for: .finance)
    for wanted in ["示例（上海）有限公司", "6222000011112345", "755912345678", "0.07", "2026-11-29"] {
      #expect(document.contains(wanted), "\(wanted)")
    }
    for foreign in ["11010519491231002X", "13800138000", "ops@example.cn", "张三"] {
      #expect(!document.contains(foreign), "\(foreign)")
    }
  }

  @Test func `the sheet for finance names the payee of the certification fee and what was spent`() {
    let document = sheet(Sample.secondCertification.wizard, for: .finance, .markdown)
    #expect(document.contains("腾讯财付通"))
    #expect(document.contains("600 元"))
    #expect(!document.contains("组织机构代码证"))
  }

  @Test func `the sheet for the legal representative lists the identity card that others need`() throws {
    var session = Sample.financeSheet.session
    session.answers[.verificationMethod] = .text("certification")
    session.answers[.specialTrade] = .text("none")
    let wizard = Wizard(session, today: date("2026-11-21"))
    let document = sheet(wizard, for: .legalRepresentative)
    #expect(document.contains("法定代表人身份证"))
    #expect(document.contains("经营者身份证"))
    #expect(!document.contains("对公账户"))
    #expect(document.contains("交给申请人，用于“提交认证申请”。"))
  }

  @Test func `a sole trader pays from a personal account in person`() throws {
    var session = Sample.financeSheet.session
    session.answers[.accountKind] = .text("personal")
    let wizard = Wizard(session, today: date("2026-11-21"))
    let label = localizer.item("payTransfer").label
    #expect(sheet(wizard, for: .legalRepresentative).contains(label))
    #expect(!sheet(wizard, for: .finance).contains(label))
  }

  /// The masked sheet of a session, without a contact or with one.
  private func masked(_ session: Session, for role: Role, contact: String? = nil) throws -> String {
    let wizard = Wizard(session, today: date("2026-11-21"))
    var request = ExportRequest(wizard: wizard, localizer: localizer, name: "a", role: role)
    request.contact = contact
    return ExportFormat.text.render(request)
  }

  @Test func `finance sees the payee's account in full and its own masked`() throws {
    let document = try masked(Sample.transferUnpaid.session, for: .finance)
    #expect(document.contains("755912345678"))
    #expect(!document.contains("6222000011112345") && document.contains("****2345"))
    #expect(try !masked(Sample.transferUnpaid.session, for: .applicant).contains("755912345678"))
  }

  @Test func `finance is asked to send the receipt to the contact, or to the applicant if there is none`()
    throws
  {
    let blank = try masked(Sample.transferUnpaid.session, for: .finance)
    #expect(blank.contains(localizer[.sheetReceiptKeep]) && blank.contains(localizer[.sheetContactApplicant]))
    let named = try masked(Sample.transferUnpaid.session, for: .finance, contact: "晨星代办 021-5550 0000")
    #expect(named.contains("晨星代办 021-5550 0000") && named.contains(localizer[.sheetReceiptBack]))
    var paid = Sample.transferUnpaid.session
    paid.done[.payTransfer] = date("2026-11-21")
    let over = try masked(paid, for: .finance)
    #expect(!over.contains(localizer[.sheetReceiptKeep]) && !over.contains(localizer[.sheetTransfer]))
  }

  @Test func `a sheet that would name a contact says when there is none`() throws {
    let wizard = Wizard(Sample.transferUnpaid.session, today: date("2026-11-21"))
    func lacksContact(_ role: Role?, _ contact: String?) -> Bool {
      var request = ExportRequest(wizard: wizard, localizer: localizer, name: "a", role: role)
      request.contact = contact
      return request.lacksContact
    }
    for role in [Role.finance, .developer, .applicant, .administrator] { #expect(lacksContact(role, nil)) }
    #expect(
      !lacksContact(.finance, "021-5550 0000") && !lacksContact(nil, nil) && !lacksContact(.platform, nil))
  }

  @Test func `finance sees payer, payee, amount, reference and last day in one section`() throws {
    let document = try masked(Sample.transferUnpaid.session, for: .finance)
    let section = try #require(document.firstRange(of: localizer[.sheetTransfer]))
    let rest = document[section.upperBound...]
    let end = try #require(rest.firstRange(of: "\n-- "))
    let labels = [
      LocalizedText.sheetPayerName, .sheetPayerBank, .sheetPayerAccount, .sheetRemark, .sheetDeadline,
    ].map { localizer[$0] }
    let payee = [FieldID.receivingHolder, .receivingBank, .receivingAccount, .transferAmountFen]
      .map { localizer.label($0, at: .transfer) }
    for label in labels + payee { #expect(rest[..<end.lowerBound].contains("  " + label), "\(label)") }
  }

  @Test func `finance pays the certification only when the documents are ready`() throws {
    var session = Sample.secondCertification.session
    // After a rejection for the name, two more documents are required.
    session.answers[.documentsReady] = .set([
      "organisationCodeCertificate", "handlerDocuments", "fiscalAccount", "superiorAuthorisation",
      "changeRecord",
      "shareholdingProof",
    ])
    let ready = try masked(session, for: .finance)
    #expect(ready.contains(localizer[.sheetFee]) && !ready.contains("暂勿支付"))
    #expect(ready.contains(localizer[.sheetInvoiceTitle]) && ready.contains("示例市档案馆"))
    #expect(ready.contains(localizer[.sheetTaxNumber]) && ready.contains("12100000400000624D"))
    session.answers[.documentsReady] = .set(["handlerDocuments"])
    let missing = try masked(session, for: .finance)
    #expect(missing.contains("暂勿支付"))
    for id in ["organisationCodeCertificate", "fiscalAccount"] {
      let label = try #require(
        localizer.page(.certificationDocuments).fields.flatMap(\.values).first { $0.id == id })
      #expect(missing.filter { !$0.isWhitespace }.contains(label.label.filter { !$0.isWhitespace }))
    }
  }

  @Test func `the administrator's sheet has the platform's field names in the order of its form`() throws {
    var session = Sample.transferUnpaid.session
    session.done = [:]
    let document = try masked(session, for: .administrator)
    let names = ["企业名称", "营业执照注册号", "注册方式", "银行开户名称", "对公账户", "管理员身份证姓名"]
    let form = try #require(document.firstRange(of: localizer[.sheetForm(task: "确认主体，提交注册")]))
    let places = names.map { document[form.upperBound...].firstRange(of: $0)?.lowerBound }
    #expect(
      places.allSatisfy { $0 != nil } && places.compactMap(\.self) == places.compactMap(\.self).sorted())
    for value in ["示例（上海）有限公司", "91350100M000100Y43", "ops@example.cn", "对公打款"] {
      #expect(document.contains(value), "\(value)")
    }
  }

  @Test func `the applicant's sheet has what the registration form asks about the administrator`() throws {
    let document = try masked(Sample.transferUnpaid.session, for: .applicant)
    for value in ["示例（上海）有限公司", "91350100M000100Y43", "张三", "****8000"] {
      #expect(document.contains(value), "\(value)")
    }
    #expect(!document.contains("13800138000"))
  }

  @Test func `the developer's sheet says what to hand over with the code`() throws {
    let document = try masked(Sample.transferUnpaid.session, for: .developer)
    for label in [LocalizedText.sheetHandover, .sheetDomains, .sheetVersion] {
      #expect(document.contains(localizer[label]))
    }
  }

  @Test func `the sheet of an operator who pays doesn't ask for a corporate account`() throws {
    var session = Sample.transferUnpaid.session
    session.answers[.subjectType] = .text("soleTrader")
    session.answers[.accountKind] = .text("personal")
    let document = try masked(session, for: .legalRepresentative)
    #expect(document.contains(localizer[.operatorAccount]))
    #expect(!document.contains(localizer.fact(.transferFromAccount).rule))
  }

  @Test func `the legal representative's sheet says why an item is there`() throws {
    var session = Sample.financeSheet.session
    session.answers[.accountKind] = .text("personal")
    let document = try masked(session, for: .legalRepresentative)
    #expect(document.contains(localizer[.sheetReason]))
    #expect(try !masked(session, for: .applicant).contains(localizer[.sheetReason]))
  }

  @Test func `a person without items gets a sheet that says so and what to print instead`() throws {
    let document = sheet(Sample.published.wizard, for: .finance)
    #expect(document.contains(localizer[.sheetEmpty(role: localizer.person(.finance))]))
    #expect(document.contains("wxwizard export a") && !document.contains("--for"))
    var session = Sample.published.session
    session.done[.publish] = nil
    session.answers[.codeReviewOutcome] = nil
    let open = sheet(Wizard(session, today: date("2026-11-21")), for: .finance)
    #expect(open.contains("小程序管理员的清单") && open.contains("wxwizard export a --for administrator"))
  }

  @Test func `every person's sheet names the contact and the dates that concern them`() throws {
    let session = Sample.transferUnpaid.session
    let title = localizer[.sheetDatesAndContact]
    for role in [Role.applicant, .administrator, .developer, .finance] {
      let named = try masked(session, for: role, contact: "晨星代办 021-5550 0000")
      #expect(named.contains(title) && named.contains("晨星代办 021-5550 0000"), "\(role)")
      let blank = try masked(session, for: role)
      #expect(blank.contains(localizer[.sheetContactApplicant]) == (role != .applicant), "\(role)")
      #expect(blank.contains("2026-11-29") == (role == .applicant || role == .finance), "\(role)")
      #expect(blank.contains(localizer[.sheetNoDate]) == (role == .administrator || role == .developer))
    }
    #expect(try masked(session, for: .applicant).contains("从已核对的账户汇款（财务）"))
    #expect(try !masked(session, for: .platform).contains(title))
  }

  @Test func `the payer's sheet says what the payment is for and whom to ask for what is missing`() throws {
    let document = try masked(Sample.transferUnpaid.session, for: .finance)
    func has(_ text: LocalizedText) -> Bool {
      document.filter { !$0.isWhitespace }.contains(localizer[text].filter { !$0.isWhitespace })
    }
    #expect(has(.sheetPurposeTransfer(name: "示例（上海）有限公司")))
    #expect(has(.sheetAskApplicant) && has(.sheetAskApplicantIfShown) && has(.sheetRemarkAsShown))
    let fee = try masked(Sample.secondCertification.session, for: .finance)
    #expect(fee.contains("请为示例市档案馆支付微信小程序的认证费"))
    #expect(!fee.contains(localizer[.sheetTransfer]))
  }
}
