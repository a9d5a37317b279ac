import TestSupport
import Testing
import WizardText

@testable import WizardCore
@testable import WizardUI

/// A certification of its own in the current edition: the step leads to `certify`, which leads back with the result.
@Suite struct SeparateCertificationTests {
  private static let launch = Session(
    flow: .launch,
    answers: [
      .subjectType: .text("enterprise"), .certified: .yesNo(false), .miniProgramName: .text("晨星杂货"),
      .introduction: .text("附近的杂货"), .category: .text("工具 > 天气"),
    ],
    done: [.fillProfile: date("2026-11-20")])

  private static let certification: Answers = [
    .legalName: .text("晨星（上海）贸易有限公司"), .code: .text("91350100M000100Y43"), .specialTrade: .text("none"),
    .documentsReady: .set(["licence", "legalPersonIDCard", "corporateAccount"]),
    .invoiceKind: .text("electronic"), .certificationOutcome: .text("approved"),
    .certificationApprovedOn: .text("2026-11-20"),
  ]

  private func wizard(_ session: Session) -> Wizard {
    Wizard(session, rulebook: .current, today: today)
  }

  private func model(_ session: Session) -> ScreenModel {
    var model = ScreenModel(entries: [], language: .en, today: today)
    model.open(wizard(session), name: "acme", isReturning: false)
    return model
  }

  @Test func `a button of the step leads to certify with the answers, and back with the result`() throws {
    var model = model(Self.launch.with(.wantsCertification, .yesNo(true)))
    model.go(to: .step(.capabilities))
    #expect(model.focusTargets.contains(.otherFlow(.certify)))
    let there = model.focusing(.otherFlow(.certify)).pressing(.enter, .character("y"))
    var session = try #require(there.wizard?.session)
    #expect(session.flow == .certify && session.answers[.miniProgramName] == .text("晨星杂货"))

    session.answers.merge(Self.certification) { $1 }
    session.done[.payCertificationFee] = date("2026-11-18")
    session.done[.submitCertification] = date("2026-11-18")
    var certified = self.model(session)
    #expect(certified.wizard?.progress.status == .finished)
    let next = try #require(certified.wizard?.nextAction)
    #expect(next.returnsTo == .launch && next.role == .applicant)
    certified.go(to: .overview)
    let back = certified.focusing(.otherFlow(.launch)).pressing(.enter, .character("y"))
    #expect(back.wizard?.flow.id == .launch)
    #expect(back.wizard?.session.done[.certifySeparately] == date("2026-11-20"))
    #expect(back.wizard?.certificationEnds == date("2027-11-20"))
    #expect(back.wizard?.nextAction.returnsTo == nil)
  }

  @Test(arguments: Language.allCases)
  func `answers of the other flow have labels in the overview`(language: Language) throws {
    let localizer = Localizer(language, rulebook: .current)
    var session = Self.launch.with(.wantsCertification, .yesNo(true))
    session.flow = .certify
    var screen = ScreenModel(entries: [], language: language, today: today)
    screen.open(wizard(session), name: "acme", isReturning: false)
    screen.go(to: .overview)
    let drawn = screen.frame(on: Canvas(rows: 40, columns: 120), localizer: localizer).grid.lines()
      .joined(separator: "\n")
    var plain = PlainTextModel(
      Localizers { Localizer($0, rulebook: .current) }, language: language, today: today)
    plain.open(wizard(session), name: "acme", isReturning: false)
    _ = plain.take("@")
    let printed = plain.render().joined(separator: "\n")
    for text in [drawn, printed] {
      #expect(text.contains(localizer.label(.miniProgramName, at: .profile)), "\(text)")
      #expect(!text.contains("miniProgramName") && !text.contains("wantsCertification"), "\(text)")
    }
  }

  @Test(arguments: Language.allCases)
  func `plain text asks on the step whether to go on in certify`(language: Language) throws {
    let localizers = Localizers { Localizer($0, rulebook: .current) }
    var model = PlainTextModel(localizers, language: language, today: today)
    model.open(wizard(Self.launch), name: "acme", isReturning: false)
    _ = model.render()
    for line in ["y", ""] { _ = model.take(line) }
    let printed = model.render().joined(separator: "\n")
    #expect(printed.contains(language == .zh ? "1. 办理：" : "1. Go on with:"), "\(printed)")
    for line in ["1", "y"] { _ = model.take(line) }
    #expect(model.wizard?.flow.id == .certify)
    #expect(model.wizard?.session.answers[.category] == .text("工具 > 天气"))
  }

  @Test func `the documented edition offers no such button`() throws {
    let wizard = Wizard(Self.launch.with(.wantsPay, .yesNo(true)), rulebook: .documented, today: today)
    #expect(wizard.flow.steps.allSatisfy { !wizard.otherFlows(at: $0.id).contains(.certify) })
  }
}
