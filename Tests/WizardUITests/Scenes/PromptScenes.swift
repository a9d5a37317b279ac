import TestSupport

@testable import WizardCore
@testable import WizardUI

extension Scene {
  private static let entries: [SessionListEntry] = [
    entry("acme-shop", Journey.session(upTo: .transfer), updated: "2026-11-16"),
    entry("bakery-2", Session(flow: .register), updated: "2026-11-20"),
    SessionListEntry(name: "broken", flow: nil, progress: nil, due: nil, problems: 0, updated: nil),
    entry(
      "city-library-mini-program",
      Journey.session(.government, upTo: .confirmation).with(.adminPhone, .text("1")),
      updated: "2026-11-19"),
    entry("done-already", Journey.session(by: .certification, upTo: nil), updated: "2026-11-21"),
  ]

  private static func entry(_ name: String, _ session: Session, updated: String) -> SessionListEntry {
    let wizard = Journey.wizard(session)
    return SessionListEntry(
      name: name, flow: .register, progress: wizard.progress,
      due: wizard.checklist.open.compactMap(\.due).min(),
      problems: wizard.replay.problems.filter(\.isError).count, updated: date(updated),
      client: wizard.clientName, next: wizard.nextAction)
  }

  private static func sessionList(_ entries: [SessionListEntry]) -> ScreenModel {
    ScreenModel(entries: entries, language: .zh, today: today)
  }

  static let sessionList: [Scene] = [
    Scene("picker-empty") { sessionList([]) },
    Scene("picker-five-sessions", Size.all) { sessionList(entries) },
    Scene("picker-asks-name") { sessionList([]).pressing(.enter, .enter).typing("acme-sh") },
  ]

  static let prompts: [Scene] = [
    Scene("help-step") { Journey.model(at: .transfer).pressing(.function(1)) },
    Scene("help-category") {
      Journey.model(Journey.session(.individual, upTo: .profile)).focusing(.field(.category)).pressing(
        .function(1))
    },
    Scene("question-impact") {
      Journey.model(Journey.session(upTo: .confirmation), at: .subject).pressing(.character("1"))
    },
    Scene("question-try-again") {
      Journey.model(
        Journey.session(by: .certification, upTo: .profile).with(.certificationOutcome, .text("rejected"))
          .with(.rejectionReason, .text("document"))
      ).focusing(.tryAgain).pressing(.enter)
    },
    Scene("question-quit-unsaved") {
      var model = Journey.model(at: .administrator)
      model.show(.notSaved("ENOSPC"))
      return model.pressing(.control("c"))
    },
    Scene("question-untick") {
      Journey.model(Journey.session(upTo: .subject), at: .activation).focusing(.item("activateEmail"))
        .pressing(.character(" "))
    },
    Scene("asks-date-refused") {
      Journey.model(at: .activation).focusing(.item("activateEmail")).pressing(
        .alt("d"), .control("u")
      ).typing("11/31").pressing(.enter)
    },
    Scene("asks-sheet-file") {
      Journey.model(at: .transfer).pressing(.control("t")).focusing(.sheet(.finance)).pressing(.enter)
    },
    Scene("asks-sheet-file-taken") {
      var model = Journey.model(at: .transfer).pressing(.control("t"), .alt("p"), .enter)
      model.show(.sheetTaken("/home/lin/acme-shop.html", other: "/home/lin/acme-shop-2.html"))
      return model
    },
    Scene("not-saved") {
      var model = Journey.model(at: .administrator)
      model.show(.notSaved("ENOSPC"))
      return model
    },
    Scene("read-only") {
      var model = ScreenModel(entries: [], language: .zh, today: today)
      model.open(
        Journey.wizard(Journey.session(upTo: .administrator)), name: "acme-shop", isReturning: false,
        isReadOnly: true)
      model.show(.readOnly("lin@desk-2, 4711"))
      return model
    },
  ]
}
