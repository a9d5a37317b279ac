import TestSupport

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

  private static func firstStart(asksLanguage: Bool) -> ScreenModel {
    var model = ScreenModel(entries: [], language: .zh, today: today)
    model.update {
      $0.introduce(folder: "/home/li/.local/share/wxwizard/sessions", asksLanguage: asksLanguage)
    }
    return model
  }

  static let lists: [Scene] = [
    Scene("first-language", Size.all) { firstStart(asksLanguage: true) },
    Scene("first-introduction", Size.all) { firstStart(asksLanguage: false) },
    Scene("routes", Size.all) {
      Journey.model(found).focusing(.continueTo).pressing(.enter)
    },
    Scene("detour") {
      Journey.model(
        Session(
          flow: .quickRegister,
          answers: [
            .officialAccountName: .text("晨星上海"), .officialAccountType: .text("enterprise"),
            .officialAccountCertified: .yesNo(false),
          ]))
    },
    Scene("categories") {
      Journey.model(individual).focusing(.field(.category)).pressing(.character("/"))
    },
    Scene("categories-found") {
      Journey.model(individual).focusing(.field(.category)).pressing(.character("/")).typing("flfw")
    },
    Scene("categories-none") {
      Journey.model(individual).focusing(.field(.category)).pressing(.character("/")).typing("zzz")
    },
    Scene("overview-due-soon", Size.all) { overview(Journey.session(upTo: .transfer)) },
    Scene("overview-overdue") {
      overview(Journey.session(upTo: .transfer), on: date("2026-11-30"))
    },
    Scene("overview-inactive") {
      overview(Journey.session(upTo: .confirmation).with(.subjectType, .text("individual")))
    },
    Scene("overview-finished") { overview(Journey.session(by: .certification, upTo: nil)) },
    Scene("checklist-begun") { aside(.control("t"), Session(flow: .register)) },
    Scene("checklist-transfer-line") {
      aside(.control("t"), Journey.session(upTo: .transfer)).focusing(.item("payTransfer"))
    },
    Scene("checklist-certification-line") {
      aside(.control("t"), Journey.session(by: .certification, upTo: .platformReview)).focusing(
        .item("submitCertification"))
    },
    Scene("summary-before-confirming") {
      Journey.model(Journey.session(upTo: .confirmation), at: .administrator).focusing(.continueTo).pressing(
        .enter)
    },
    Scene("summary-problems", Size.all) {
      aside(
        .control("r"),
        Journey.session(upTo: .confirmation).with(.accountHolder, .text("晨星上海贸易有限公司")).with(
          .code, .text("92350100M000100Y44")
        ).with(.bankAccount, nil).with(.adminPhone, nil))
    },
    Scene("checklist-tick-out-of-order") {
      aside(.control("t"), Journey.session(upTo: .subject).with(.fillEmailAndPassword, on: nil))
    },
    Scene("summary-other-problems") {
      var session = Journey.session(upTo: .subject).with(.activateEmail, on: "2026-12-24")
      session.unknownAnswers["emial"] = .text("x")
      return aside(.control("r"), session)
    },
    Scene("summary-inactive") {
      aside(
        .control("r"), Journey.session(upTo: .confirmation).with(.subjectType, .text("individual"))
      ).focusing(.continueTo)
    },
  ]
}
