@testable import WizardCore
@testable import WizardUI

extension Scene {
  static let steps: [Scene] = [
    Scene("email-new", Shape.every) {
      var model = ScreenModel(entries: [], language: .zh, today: today)
      model.open(Journey.wizard(Session(flow: .register)), name: "acme-shop", isReturning: false)
      return model
    },
    Scene("email-half-typed", [.usual, .phone, .tooSmall]) { Journey.model(at: .email).typing("ops@exam") },
    Scene("email-refused", Shape.three) {
      let session = Session(flow: .register).with(.email, .text("ops@example")).with(
        .emailUnused, .yesNo(false))
      return Journey.model(session)
    },
    Scene("email-being-mended", Shape.three) {
      Journey.model(Session(flow: .register).with(.email, .text("ops@example"))).pressing(.control("u"))
        .typing("ops@ex")
    },
    Scene("email-tasks", Shape.three) {
      Journey.model(Journey.session(upTo: .activation).with(.fillEmailAndPassword, on: nil), at: .email)
        .focusing(.line("fillEmailAndPassword"))
    },
    Scene("activation") { Journey.model(at: .activation) },
    Scene("subject-new", Shape.every) { Journey.model(at: .subject) },
    Scene("subject-sole-trader") {
      Journey.model(Journey.session(.soleTrader, upTo: .organisation), at: .subject)
    },
    Scene("subject-individual") {
      Journey.model(Journey.session(.individual, upTo: .organisation), at: .subject)
    },
    Scene("organisation-new") { Journey.model(at: .organisation) },
    Scene("organisation-doubted", Shape.three) {
      Journey.model(
        Journey.session(upTo: .verification).with(.code, .text("92350100M000100Y44")), at: .organisation
      )
      .focusing(.field(.code))
    },
    Scene("organisation-refused", Shape.three) {
      Journey.model(
        Journey.session(upTo: .verification).with(.code, .text("91350100M000100Y4")), at: .organisation)
    },
    Scene("verification-choice", [.usual, .phone]) { Journey.model(at: .verification) },
    Scene("verification-certification") {
      Journey.model(Journey.session(by: .certification, upTo: .transferAccount), at: .verification)
    },
    Scene("verification-government", [.usual, .phone]) { Journey.model(.government, at: .verification) },
    Scene("transfer-account-new") { Journey.model(at: .transferAccount) },
    Scene("transfer-account-brackets", Shape.three) {
      Journey.model(
        Journey.session(upTo: .administrator).with(.accountHolder, .text("晨星上海贸易有限公司")),
        at: .transferAccount)
    },
    Scene("transfer-account-doubted") {
      Journey.model(
        Journey.session(upTo: .administrator).with(.accountKind, .text("virtual")), at: .transferAccount)
    },
    Scene("documents-new", [.usual, .phone, .wide]) {
      Journey.model(by: .certification, at: .certificationDocuments)
    },
    Scene("documents-some-ready", Shape.three) {
      Journey.model(
        Journey.session(by: .certification, upTo: .administrator).with(.documentsReady, .set(["licence"])),
        at: .certificationDocuments
      ).focusing(.option(.documentsReady, "legalPersonIDCard"))
    },
    Scene("documents-sole-trader") {
      Journey.model(
        Journey.session(.soleTrader, by: .certification, upTo: .administrator), at: .certificationDocuments)
    },
    Scene("documents-government-medical") {
      Journey.model(
        Journey.session(.government, upTo: .administrator).with(.specialTrade, .text("medical")),
        at: .certificationDocuments)
    },
    Scene("administrator-new") { Journey.model(at: .administrator) },
    Scene("administrator-refused", [.usual, .phone]) {
      Journey.model(
        Journey.session(.individual, upTo: .confirmation).with(.adminIDNumber, .text("110105194912310021"))
          .with(.adminPhone, .text("1380013")).with(.adminWeChatReady, .yesNo(false)), at: .administrator)
    },
    Scene("administrator-under-age") {
      Journey.model(
        Journey.session(.individual, upTo: .confirmation).with(.adminIDNumber, .text("110105201001010014")),
        at: .administrator)
    },
    Scene("confirmation") { Journey.model(at: .confirmation) },
    Scene("confirmation-refused", [.usual, .phone]) {
      Journey.model(
        Journey.session(upTo: .confirmation).with(.subjectConfirmed, .yesNo(false)), at: .confirmation)
    },
    Scene("profile-new") { Journey.model(at: .profile) },
    Scene("profile-individual-doubted", [.usual, .phone]) {
      Journey.model(
        Journey.session(.individual, upTo: .team).with(.category, .text("电商平台 > 百货")).with(
          .filed, .yesNo(false)),
        at: .profile
      ).focusing(.field(.category))
    },
    Scene("team-new") { Journey.model(at: .team) },
    Scene("team-too-many") {
      Journey.model(
        Journey.session(upTo: .appID).with(.developers, .count(30)).with(.testers, .count(99)), at: .team)
    },
    Scene("app-id-new") { Journey.model(at: .appID) },
    Scene("app-id-refused", Shape.three) {
      Journey.model(Journey.session(upTo: .release).with(.appID, .text("wx01234567")), at: .appID)
        .focusing(.field(.appID))
    },
    Scene("release-new") { Journey.model(at: .release) },
  ]
}
