import ExportTestSupport
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
  func `a person's sheet has all that is theirs and no line of another`(role: Role) throws {
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

  @Test func `finance gets the transfer with all that is copied for it, and nothing personal`() {
    let document = sheet(Sample.transferUnpaid.wizard, for: .finance)
    for wanted in ["示例（上海）有限公司", "6222000011112345", "755912345678", "0.07", "2026-11-29"] {
      #expect(document.contains(wanted), "\(wanted)")
    }
    for foreign in ["11010519491231002X", "13800138000", "ops@example.cn", "张三"] {
      #expect(!document.contains(foreign), "\(foreign)")
    }
  }

  @Test func `finance learns whom the certification fee is paid to, and what has been spent`() {
    let document = sheet(Sample.secondCertification.wizard, for: .finance, .markdown)
    #expect(document.contains("腾讯财付通"))
    #expect(document.contains("600 元"))
    #expect(!document.contains("组织机构代码证"))
  }

  @Test func `a legal representative's sheet lists the identity card that others need`() throws {
    var session = Sample.financeSheet.session
    session.answers[.verificationMethod] = .text("certification")
    session.answers[.specialTrade] = .text("none")
    let wizard = try #require(Wizard(session, today: day("2026-11-21")))
    let document = sheet(wizard, for: .legalRepresentative)
    #expect(document.contains("法定代表人身份证"))
    #expect(document.contains("经营者身份证"))
    #expect(!document.contains("对公账户"))
    #expect(document.contains("交给申请人，用于「提交认证申请」。"))
  }

  @Test func `a sole trader pays from a personal account in person`() throws {
    var session = Sample.financeSheet.session
    session.answers[.accountKind] = .text("personal")
    let wizard = try #require(Wizard(session, today: day("2026-11-21")))
    let label = localizer.item("payTransfer").label
    #expect(sheet(wizard, for: .legalRepresentative).contains(label))
    #expect(!sheet(wizard, for: .finance).contains(label))
  }

  @Test func `a person with nothing to do is told so`() {
    let document = sheet(Sample.published.wizard, for: .finance)
    #expect(document.contains(localizer[.sheetEmpty(role: localizer.role(.finance))]))
  }
}
