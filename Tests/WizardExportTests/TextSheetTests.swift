import ExportTestSupport
import TestSupport
import Testing
import WizardCore
import WizardExport
import WizardText

@Suite struct TextSheetTests {
  private let measure = TextMeasure()

  /// The pages of a document, each as its lines without the last line end.
  private func pages(_ document: String) -> [[Substring]] {
    document.split(separator: "\u{0C}", omittingEmptySubsequences: false).map { page in
      page.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }
  }

  @Test(arguments: 0..<8)
  func `every page has its head, its foot and no line too wide, for any text`(share: Int) throws {
    let localizer = Localizer(share.isMultiple(of: 2) ? .zh : .en)
    for seed in UInt64(share * 100)..<UInt64(share * 100 + 100) {
      let width = [30, 46, 80, 80, 132][Int(seed % 5)]
      let request = randomRequest(seed, width: width, localizer: localizer)
      let document = ExportFormat.text.render(request)
      let pages = pages(document)
      let head = pages[0].prefix { !$0.hasPrefix("==") }
      #expect(!head.isEmpty && head.count < 15, "seed \(seed)")
      for (index, page) in pages.enumerated() {
        let isLast = index == pages.count - 1
        #expect(isLast ? page.count <= 60 : page.count == 60, "seed \(seed) page \(index + 1)")
        // No empty half page: the last footer is below the text.
        #expect(!isLast || page.dropLast(2).last?.isEmpty == false, "seed \(seed)")
        #expect(page.prefix(head.count).elementsEqual(head), "seed \(seed) page \(index + 1)")
        let foot = localizer[.sheetPage(page: "\(index + 1)", count: "\(pages.count)")]
        #expect(page.last?.hasSuffix(foot) == true, "seed \(seed) page \(index + 1)")
        let bad = page.filter { measure.columns($0) > width || $0.hasSuffix(" ") }
        #expect(bad.isEmpty, "seed \(seed)")
      }
      let controls = document.unicodeScalars.filter {
        $0.mayNotBeShown && $0 != "\n" && $0 != "\u{0C}"
      }
      #expect(controls.isEmpty, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<4)
  func `every item is on the sheet, once and in order`(share: Int) throws {
    let localizer = Localizer(share.isMultiple(of: 2) ? .zh : .en)
    for seed in UInt64(share * 40)..<UInt64(share * 40 + 40) {
      let request = randomRequest(seed, width: 80, localizer: localizer)
      let document = ExportFormat.text.render(request)
      let boxed = document.split(whereSeparator: \.isNewline).filter {
        $0.hasPrefix("[ ] ") || $0.hasPrefix("[x] ") || $0.hasPrefix("[-] ")
      }
      let groups = Dictionary(grouping: request.wizard.checklist.items, by: \.group)
      let items = ItemGroup.allCases.flatMap { groups[$0] ?? [] }
      #expect(
        boxed.count == request.wizard.routes.count + items.count, "seed \(seed)")
      let labels = boxed.dropFirst(request.wizard.routes.count)
      for (line, item) in zip(labels, items) {
        let sign =
          switch item.status {
          case .done: "[x] "
          case .notNeeded: "[-] "
          default: "[ ] "
          }
        #expect(line.hasPrefix(sign + localizer.item(item.id).label), "seed \(seed): \(line)")
      }
    }
  }

  @Test(arguments: 0..<4)
  func `no item is split between two pages`(share: Int) throws {
    let localizer = Localizer(.zh)
    for seed in UInt64(share * 40)..<UInt64(share * 40 + 40) {
      let document = ExportFormat.text.render(randomRequest(seed, width: 80, localizer: localizer))
      for (index, page) in pages(document).enumerated() where index > 0 {
        let body = page.drop { !$0.hasPrefix("==") }.dropFirst().drop(while: \.isEmpty)
        let first = try #require(body.first)
        // Details are indented by four columns; only an item or a section begins a page.
        #expect(!first.hasPrefix("    "), "seed \(seed) page \(index + 1): \(first)")
      }
    }
  }

  @Test func `identity and account numbers show their last four places unless revealed`() throws {
    let secrets = ["11010519491231002X", "6222000011112345", "755912345678"]
    let wizard = Sample.transferUnpaid.wizard
    for format in ExportFormat.allCases {
      for reveal in [false, true] {
        let document = format.render(
          ExportRequest(
            wizard: wizard, localizer: Localizer(.zh), name: "a", role: nil, width: 80, reveal: reveal))
        for secret in secrets {
          let hasValues = format != .ics && format != .csv
          #expect(document.contains(secret) == (reveal && hasValues), "\(format) \(secret)")
          if hasValues { #expect(document.contains(secret.suffix(4)), "\(format) \(secret)") }
        }
      }
    }
  }

  @Test func `a masked number of four places or fewer shows nothing`() throws {
    var session = Sample.transferUnpaid.session
    session.answers[.receivingAccount] = .text("7559")
    let wizard = Wizard(session, today: date("2026-11-21"))
    for format in ExportFormat.allCases {
      let document = format.render(
        ExportRequest(wizard: wizard, localizer: Localizer(.en), name: "a"))
      #expect(!document.contains("7559"), "\(format)")
    }
  }

  @Test func `a text value of a rules file shows its control characters`() throws {
    let rules = Rulebook.documented.overridden(
      by: [Override(.phoneNoQuota, .words("a\u{1B}[31m\u{07}\u{202E}b\nc"))])
    let localizer = Localizer(.en, rulebook: rules)
    for flow in FlowID.allCases {
      for seed in UInt64(0)..<10 {
        let request = randomRequest(seed, width: 80, localizer: localizer, flow: flow)
        for format in [ExportFormat.text, .markdown, .html, .csv, .ics] {
          let text = format.render(request)
          let allowed: Set<Unicode.Scalar> = ["\n", "\r", "\u{0C}"]
          #expect(
            !text.unicodeScalars.contains { $0.mayNotBeShown && !allowed.contains($0) }, "\(flow) \(format)")
        }
      }
    }
  }

  @Test func `an answer off the path is not printed`() throws {
    var session = Sample.transferUnpaid.session
    session.answers[.subjectType] = .text("individual")
    let wizard = Wizard(session, today: date("2026-11-21"))
    for format in ExportFormat.allCases {
      let document = format.render(
        ExportRequest(
          wizard: wizard, localizer: Localizer(.zh), name: "a", role: nil, width: 80, reveal: true))
      #expect(!document.contains("示例银行"), "\(format)")
      #expect(!document.contains("示例（上海）有限公司"), "\(format)")
    }
  }

  @Test func `a refused answer is not offered for copying`() throws {
    var session = Sample.transferUnpaid.session
    session.answers[.accountHolder] = .text("另一家公司")
    let wizard = Wizard(session, today: date("2026-11-21"))
    let localizer = Localizer(.zh)
    let document = ExportFormat.text.render(
      ExportRequest(wizard: wizard, localizer: localizer, name: "a"))
    #expect(!document.contains("另一家公司"))
    #expect(document.contains(localizer[.sheetRefused]))
  }

  @Test func `an item longer than a page continues on the next pages`() throws {
    let localizer = Localizer(.zh)
    var session = Sample.published.session
    session.answers[.introduction] = .text(String(repeating: "说来话长。", count: 200))
    let wizard = Wizard(session, today: date("2026-11-21"))
    let document = ExportFormat.text.render(
      ExportRequest(wizard: wizard, localizer: localizer, name: "a", width: 30))
    #expect(pages(document).count > 2)
    let talk = document.filter { "说来话长".contains($0) }
    #expect(talk.count == 800)
  }
}
