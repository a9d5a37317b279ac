@testable import WizardCore
@testable import WizardUI

extension Scene {
  static let steps: [Scene] = [
    Scene("email-new") {
      var model = ScreenModel(entries: [], language: .zh, today: today)
      model.open(Journey.wizard(Session(flow: .register)), name: "acme-shop", isReturning: false)
      return model
    },
    Scene("email-typing") { Journey.model(at: .email).typing("ops@exam") },
    Scene("email-refused") {
      let session = Session(flow: .register).with(.email, .text("ops@example")).with(
        .emailUnused, .yesNo(false))
      return Journey.model(session)
    },
    Scene("email-being-corrected") {
      Journey.model(Session(flow: .register).with(.email, .text("ops@example"))).pressing(.control("u"))
        .typing("ops@ex")
    },
    Scene("email-tasks") {
      Journey.model(Journey.session(upTo: .activation).with(.fillEmailAndPassword, on: nil), at: .email)
        .focusing(.item("fillEmailAndPassword"))
    },
    Scene("subject-new", Size.all) { Journey.model(at: .subject) },
    Scene("organisation-warning") {
      Journey.model(
        Journey.session(upTo: .verification).with(.code, .text("92350100M000100Y44")), at: .organisation
      )
      .focusing(.field(.code))
    },
    Scene("organisation-refused") {
      Journey.model(
        Journey.session(upTo: .verification).with(.code, .text("91350100M000100Y4")), at: .organisation)
    },
    Scene("verification-choice") { Journey.model(at: .verification) },
    Scene("verification-government") { Journey.model(.government, at: .verification) },
    Scene("transfer-account-new") { Journey.model(at: .transferAccount) },
    Scene("transfer-account-brackets") {
      Journey.model(
        Journey.session(upTo: .administrator).with(.accountHolder, .text("晨星上海贸易有限公司")),
        at: .transferAccount)
    },
    Scene("transfer-account-warning") {
      Journey.model(
        Journey.session(upTo: .administrator).with(.accountKind, .text("virtual")), at: .transferAccount)
    },
    Scene("documents-new") {
      Journey.model(by: .certification, at: .certificationDocuments)
    },
    Scene("documents-some-ready") {
      Journey.model(
        Journey.session(by: .certification, upTo: .administrator).with(.documentsReady, .set(["licence"])),
        at: .certificationDocuments
      ).focusing(.option(.documentsReady, "legalPersonIDCard"))
    },
    Scene("documents-government-medical") {
      Journey.model(
        Journey.session(.government, upTo: .administrator).with(.specialTrade, .text("medical")),
        at: .certificationDocuments)
    },
    Scene("administrator-new") { Journey.model(at: .administrator) },
    Scene("administrator-refused") {
      Journey.model(
        Journey.session(.individual, upTo: .confirmation).with(.adminIDNumber, .text("110105194912310021"))
          .with(.adminPhone, .text("1380013")).with(.adminWeChatReady, .yesNo(false)), at: .administrator)
    },
    Scene("confirmation") { Journey.model(at: .confirmation) },
    Scene("confirmation-refused") {
      Journey.model(
        Journey.session(upTo: .confirmation).with(.subjectConfirmed, .yesNo(false)), at: .confirmation)
    },
    Scene("profile-new") { Journey.model(at: .profile) },
    Scene("profile-individual-warning") {
      Journey.model(
        Journey.session(.individual, upTo: .team).with(.category, .text("电商平台 > 百货")).with(
          .filed, .yesNo(false)),
        at: .profile
      ).focusing(.field(.category))
    },
    Scene("team-too-many") {
      Journey.model(
        Journey.session(upTo: .appID).with(.developers, .count(30)).with(.testers, .count(99)), at: .team)
    },
    Scene("app-id-new") { Journey.model(at: .appID) },
    Scene("app-id-refused") {
      Journey.model(Journey.session(upTo: .release).with(.appID, .text("wx01234567")), at: .appID)
        .focusing(.field(.appID))
    },
    Scene("release-new") { Journey.model(at: .release) },
  ]
}
