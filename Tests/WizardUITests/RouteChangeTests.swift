import Testing
import WizardCore
import WizardText

@testable import WizardUI

/// Choosing a route and changing to another one.
@Suite struct RouteChangeTests {
  private static let start = Session(
    flow: .start,
    answers: [
      .goal: .text("newMiniProgram"), .subjectType: .text("enterprise"), .hasOfficialAccount: .yesNo(false),
    ])

  /// A model that has just taken the first route.
  private func onFirstRoute() -> ScreenModel {
    var model = Journey.model(RouteChangeTests.start)
    model.press(.end)
    model.press(.enter)
    model.press(.character("1"))
    return model
  }

  /// Presses the last button of the page.
  private func chooseAgain(_ model: inout ScreenModel) {
    for _ in model.focusTargets where model.focus != .otherFlow(.start) { model.press(.down) }
    model.press(.enter)
  }

  @Test func `the first step and the overview offer the other routes`() {
    var model = onFirstRoute()
    #expect(model.screen == .step(.email) && model.wizard?.flow.id == .register)
    #expect(model.focusTargets.last == .otherFlow(.start))
    model.press(.control("o"))
    #expect(model.focusTargets.contains(.otherFlow(.start)))
    model.press(.escape)
    chooseAgain(&model)
    #expect(model.screen == .routes && model.wizard?.flow.id == .start)
  }

  @Test func `another route keeps typed answers`() {
    var model = onFirstRoute()
    #expect(model.wizard?.session.answers[.verificationMethod] == .text("bankTransfer"))
    model.press(.paste("ops@example.cn"))
    chooseAgain(&model)
    model.press(.character("2"))
    #expect(model.wizard?.session.answers[.verificationMethod] == .text("certification"))
    #expect(model.wizard?.session.answers[.email] == .text("ops@example.cn"))
  }

  @Test(arguments: Language.allCases)
  func `both front ends show which answers a route replaces`(language: Language) throws {
    let session = Session(
      flow: .start,
      answers: [
        .goal: .text("certifyExisting"), .subjectType: .text("enterprise"), .hasOfficialAccount: .yesNo(true),
        .sameSubject: .yesNo(true), .officialAccountCertified: .yesNo(true), .accountsLinked: .yesNo(true),
        // An answer given on another route.
        .miniProgramType: .text("individual"),
      ])
    var model = Journey.model(session)
    model.update { $0.language = language }
    model.go(to: .routes)
    let route = try #require(model.wizard?.routes.firstIndex { $0.answers[.miniProgramType] != nil })
    var lines = PlainTextModel([language: Localizer(language)], continuing: model.handover)
    model.update { $0.takeRoute(route) }
    #expect(model.wizard?.session.answers[.miniProgramType] == .text("enterprise"))
    #expect(model.message == .takenOver([.miniProgramType]))
    _ = lines.render()
    _ = lines.take(String(route + 1))
    let label = Localizer(language).labels(of: [.miniProgramType], in: try #require(lines.wizard))
    #expect(lines.render().first?.contains(label) == true && label != "miniProgramType")
  }

  @Test func `choosing a route keeps the conflict state`() {
    var model = Journey.model(RouteChangeTests.start)
    model.show(.conflict("acme.conflict-1.json"))
    model.go(to: .routes)
    model.update { $0.takeRoute(0) }
    #expect(model.otherFile == "acme.conflict-1.json")
  }

  @Test func `a session that did not start with the start flow offers no other routes`() {
    let model = Journey.model(Session(flow: .register))
    #expect(!model.focusTargets.contains(.otherFlow(.start)))
  }

  @Test func `a finished session offers no other routes`() {
    let done = Journey.session(upTo: nil).with(.goal, .text("newMiniProgram"))
    var model = Journey.model(done)
    model.press(.control("o"))
    #expect(model.wizard?.progress.status == .finished && !model.focusTargets.contains(.otherFlow(.start)))
  }
}
