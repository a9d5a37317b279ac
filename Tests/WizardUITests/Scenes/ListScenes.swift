@testable import WizardCore
@testable import WizardUI

extension Scene {
  private static func overview(_ session: Session, on day: CivilDate = today) -> ScreenModel {
    var model = ScreenModel(entries: [], language: .zh, today: day)
    model.open(Journey.wizard(session, on: day), name: "acme-shop", isReturning: true)
    return model
  }

  private static func aside(_ key: Key, _ session: Session, at step: StepID? = nil) -> ScreenModel {
    Journey.model(session, at: step).pressing(key)
  }

  private static let found = Session(
    flow: .start,
    answers: [
      .goal: .text("newMiniProgram"), .subjectType: .text("enterprise"), .hasOfficialAccount: .yesNo(true),
      .officialAccountCertified: .yesNo(true), .sameSubject: .yesNo(true),
    ])
  private static let individual = Journey.session(.individual, upTo: .profile)

  static let lists: [Scene] = [
    Scene("ways", Shape.every + [.ascii]) {
      Journey.model(found).focusing(.goOn).pressing(.enter)
    },
    Scene("detour", Shape.three) {
      Journey.model(
        Session(
          flow: .quickRegister,
          answers: [
            .officialAccountName: .text("晨星上海"), .officialAccountType: .text("enterprise"),
            .officialAccountCertified: .yesNo(false),
          ]))
    },
    Scene("categories", Shape.every) {
      Journey.model(individual).focusing(.field(.category)).pressing(.character("/"))
    },
    Scene("categories-found", [.usual, .phone, .smallest]) {
      Journey.model(individual).focusing(.field(.category)).pressing(.character("/")).typing("flfw")
    },
    Scene("categories-none", [.usual, .smallest]) {
      Journey.model(individual).focusing(.field(.category)).pressing(.character("/")).typing("zzz")
    },
    Scene("overview-begun") { overview(Journey.session(upTo: .organisation).with(.activateEmail, on: nil)) },
    Scene("overview-due-soon", Shape.every) { overview(Journey.session(upTo: .transfer)) },
    Scene("overview-overdue", Shape.three) {
      overview(Journey.session(upTo: .transfer), on: day("2026-11-30"))
    },
    Scene("overview-waiting") {
      overview(
        Journey.session(by: .certification, upTo: .profile).with(.certificationOutcome, nil)
          .with(.certificationApprovedOn, nil))
    },
    Scene("overview-parked") {
      overview(Journey.session(upTo: .confirmation).with(.subjectType, .text("individual")))
    },
    Scene("overview-finished", [.usual, .wide]) { overview(Journey.session(by: .certification, upTo: nil)) },
    Scene("checklist-begun", [.usual, .phone, .wide]) { aside(.control("t"), Session(flow: .register)) },
    Scene("checklist-transfer-line", Shape.three) {
      aside(.control("t"), Journey.session(upTo: .transfer)).focusing(.line("payTransfer"))
    },
    Scene("checklist-certification-line", [.usual, .wide]) {
      aside(.control("t"), Journey.session(by: .certification, upTo: .platformReview)).focusing(
        .line("submitCertification"))
    },
    Scene("checklist-verdict-line") {
      aside(.control("t"), Journey.session(by: .certification, upTo: .platformReview)).focusing(
        .line("certificationOutcome"))
    },
    Scene("checklist-sheets", [.usual, .phone]) {
      aside(.control("t"), Journey.session(upTo: .transfer)).focusing(.sheet(.finance))
    },
    Scene("checklist-finished-end") {
      aside(.control("t"), Journey.session(by: .certification, upTo: nil)).focusing(.resume)
    },
    Scene("summary-before-confirming", Shape.every) {
      Journey.model(Journey.session(upTo: .confirmation), at: .administrator).focusing(.goOn).pressing(.enter)
    },
    Scene("summary-problems", Shape.every) {
      aside(
        .control("r"),
        Journey.session(upTo: .confirmation).with(.accountHolder, .text("晨星上海贸易有限公司")).with(
          .code, .text("92350100M000100Y44")
        ).with(.bankAccount, nil).with(.adminPhone, nil))
    },
    Scene("summary-problems-further-down") {
      aside(
        .control("r"),
        Journey.session(upTo: .confirmation).with(.accountHolder, .text("晨星上海贸易有限公司")).with(
          .bankAccount, nil
        ).with(.adminPhone, nil)
      ).focusing(.answer(.adminPhone))
    },
    Scene("checklist-tick-out-of-order") {
      aside(.control("t"), Journey.session(upTo: .subject).with(.fillEmailAndPassword, on: nil))
    },
    Scene("summary-strays") {
      var session = Journey.session(upTo: .subject).with(.activateEmail, on: "2026-12-24")
      session.unknownAnswers["emial"] = .text("x")
      return aside(.control("r"), session)
    },
    Scene("summary-parked") {
      aside(
        .control("r"), Journey.session(upTo: .confirmation).with(.subjectType, .text("individual"))
      ).focusing(.goOn)
    },
  ]
}
