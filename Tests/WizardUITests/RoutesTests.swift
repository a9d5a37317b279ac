import Testing
import WizardCore
import WizardText

@testable import WizardUI

/// The routes at the end of the `start` flow, and the keys that work there.
@Suite struct RoutesTests {
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

  private func model(_ session: Session) -> ScreenModel {
    Journey.model(session).focusing(.continueTo).pressing(.enter)
  }

  private func page(_ model: ScreenModel, _ canvas: Canvas, _ localizer: Localizer) -> String {
    View(model: model, canvas: canvas, localizer: localizer)
      .page(columns: model.pageColumns(on: canvas), rows: canvas.rows).lines
      .flatMap { $0.runs.map(\.text) }.joined().filter { !$0.isWhitespace }
  }

  private static let canvases = [(24, 80), (12, 40), (8, 30)].map { Canvas(rows: $0, columns: $1) }
  private static let poor: [Language: String] = [
    .en: "未认证 (not certified): no WeChat Pay, no phone numbers", .zh: "未认证，不能使用微信支付和手机号快速验证",
  ]
  private static let disputed: [Language: String] = [
    .en: "Confirm the fee on the payment page", .zh: "认证费以付款页面为准",
  ]

  @Test(arguments: Language.allCases)
  func `each route shows its result and whether sources differ on its fee`(language: Language) {
    let localizer = Localizer(language)
    for (subject, isDisputed) in [
      (SubjectType.enterprise, false), (.soleTrader, true), (.government, true), (.individual, false),
    ] {
      let session = RoutesTests.found(subject)
      let bare = subject != .government
      let bought = subject != .individual
      var conversation = PlainTextConversation(language, about: session)
      conversation.type("", "", "", "")
      let output = conversation.transcript.joined().filter { !$0.isWhitespace }
      let pages = RoutesTests.canvases.map { page(model(session), $0, localizer) }
      for text in pages + [output] {
        func has(_ part: String?) -> Bool { text.contains((part ?? "-").filter { !$0.isWhitespace }) }
        #expect(has(RoutesTests.poor[language]) == bare, "\(subject) \(text)")
        #expect(has(localizer[.routesEndCertified]) == bought, "\(subject) \(text)")
        #expect(has(RoutesTests.disputed[language]) == isDisputed, "\(subject) \(text)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `the smallest screen shows the result below the name of the route`(language: Language) {
    let localizer = Localizer(language)
    let shown = model(RoutesTests.found(.enterprise)).frame(on: RoutesTests.canvases[2], localizer: localizer)
      .grid.lines().joined()
    #expect(shown.contains("未认证"), "\(shown)")
  }

  @Test func `every route has a result`() {
    let localizer = Localizer(.en)
    let canvas = Canvas(rows: 200, columns: 100)
    for goal in ["newMiniProgram", "certifyExisting", "linkAccounts", "launchExisting", "usePhoneNumber"] {
      let model = model(RoutesTests.found(.enterprise, certified: true, goal: goal))
      #expect(model.screen == .routes, "\(goal)")
      let ends = page(model, canvas, localizer).components(of: "Result:")
      #expect(ends == model.wizard?.routes.count, "\(goal)")
    }
  }

  @Test func `help lists a key as working only where it works`() {
    let localizer = Localizer(.en)
    func works(_ string: LocalizedText, _ model: ScreenModel) -> Bool {
      let view = View(
        model: model.pressing(.function(1)), canvas: Canvas(rows: 200, columns: 60), localizer: localizer)
      let rows = view.page(columns: 56, rows: 200).lines.map { $0.runs.map(\.text).joined() }
      let end = rows.firstIndex(of: localizer[.helpElsewhere]) ?? rows.count
      return rows[..<end].contains { $0.hasSuffix(localizer[string]) }
    }
    #expect(!works(.keySheet, model(RoutesTests.found(.enterprise))))
    #expect(!works(.keySheet, Journey.model(at: .activation)))
    #expect(works(.keySheet, Journey.model(at: .activation).pressing(.control("t"))))
    #expect(!works(.keyCategories, Journey.model(at: .email)))
    let individual = Journey.model(Journey.session(.individual, upTo: .profile)).focusing(.field(.category))
    #expect(works(.keyCategories, individual))
    #expect(!works(.keyOrder, ScreenModel(entries: [], language: .en, today: today)))
  }
}

extension String {
  /// The number of occurrences of a text.
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
