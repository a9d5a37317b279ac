import Testing
import WizardCore
import WizardScreens

@testable import WizardTerminal

/// What the ways at the end of `start` say of themselves, and which keys work there.
@Suite struct WaysTests {
  private static func found(
    _ subject: SubjectType, certified: Bool = false, goal: String = "newMiniProgram"
  ) -> Session {
    Session(
      flow: .start,
      answers: [
        .goal: .text(goal), .subjectType: .text(subject.rawValue), .hasOfficialAccount: .yesNo(certified),
        .officialAccountCertified: .yesNo(true), .sameSubject: .yesNo(true), .accountsLinked: .yesNo(true),
      ])
  }

  private func face(_ session: Session) -> ScreenFace {
    Journey.face(session).focusing(.goOn).pressing(.enter)
  }

  private func page(_ face: ScreenFace, _ canvas: Canvas, _ words: Words) -> String {
    View(face: face, canvas: canvas, words: words)
      .page(columns: face.pageColumns(on: canvas), rows: canvas.rows).lines
      .flatMap { $0.runs.map(\.text) }.joined().filter { !$0.isWhitespace }
  }

  private static let canvases = [(24, 80), (12, 40), (8, 30)].map { Canvas(rows: $0, columns: $1) }
  private static let poor: [Language: String] = [
    .en: "未认证 (not certified): no WeChat Pay, no users' phone numbers", .zh: "未认证，没有微信支付，拿不到用户手机号",
  ]
  private static let disputed: [Language: String] = [
    .en: "Sources differ on the fee for sole traders and government", .zh: "个体工商户、政府的认证费说法不一",
  ]

  @Test(arguments: Language.allCases)
  func `each way says what one has in the end, and where sources differ on its fee`(language: Language) {
    let words = Words(language)
    for (subject, isDisputed) in [
      (SubjectType.enterprise, false), (.soleTrader, true), (.government, true), (.individual, false),
    ] {
      let session = WaysTests.found(subject)
      let bare = subject != .government
      let bought = subject != .individual
      var said = LineConversation(language, about: session)
      said.type("", "", "", "")
      let heard = said.transcript.joined().filter { !$0.isWhitespace }
      let pages = WaysTests.canvases.map { page(face(session), $0, words) }
      for text in pages + [heard] {
        func has(_ part: String?) -> Bool { text.contains((part ?? "-").filter { !$0.isWhitespace }) }
        #expect(has(WaysTests.poor[language]) == bare, "\(subject) \(text)")
        #expect(has(language == .en ? "已认证 (certified)" : "已认证，可以申请微信支付") == bought, "\(subject) \(text)")
        #expect(has(WaysTests.disputed[language]) == isDisputed, "\(subject) \(text)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `what one has in the end stands under the name of the way on the smallest screen`(language: Language) {
    let words = Words(language)
    let shown = face(WaysTests.found(.enterprise)).frame(on: WaysTests.canvases[2], words: words)
      .grid.lines().joined()
    #expect(shown.contains("未认证"), "\(shown)")
  }

  @Test func `every way there is ends in something`() {
    let words = Words(.en)
    let canvas = Canvas(rows: 200, columns: 100)
    for goal in ["newMiniProgram", "certifyExisting", "linkAccounts", "launchExisting", "usePhoneNumber"] {
      let face = face(WaysTests.found(.enterprise, certified: true, goal: goal))
      #expect(face.place == .ways, "\(goal)")
      let ends = page(face, canvas, words).components(of: "intheend:")
      #expect(ends == face.wizard?.ways.count, "\(goal)")
    }
  }

  @Test func `help lists a key as working only where it works`() {
    let words = Words(.en)
    func works(_ phrase: Phrase, _ face: ScreenFace) -> Bool {
      let view = View(face: face.pressing(.function(1)), canvas: Canvas(rows: 200, columns: 60), words: words)
      let rows = view.page(columns: 56, rows: 200).lines.map { $0.runs.map(\.text).joined() }
      let end = rows.firstIndex(of: words[.helpElsewhere]) ?? rows.count
      return rows[..<end].contains { $0.hasSuffix(words[phrase]) }
    }
    #expect(!works(.keySheet, face(WaysTests.found(.enterprise))))
    #expect(!works(.keySheet, Journey.face(at: .activation)))
    #expect(works(.keySheet, Journey.face(at: .activation).pressing(.control("t"))))
    #expect(!works(.keyCategories, Journey.face(at: .email)))
    let individual = Journey.face(Journey.session(.individual, upTo: .profile)).focusing(.field(.category))
    #expect(works(.keyCategories, individual))
    #expect(!works(.keyOrder, ScreenFace(entries: [], language: .en, today: today)))
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: text) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
