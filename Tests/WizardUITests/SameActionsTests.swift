import TestSupport
import Testing
import WizardCore
import WizardText

@testable import WizardUI

/// Both front ends reach every action of the model, and it has the same effects in both.
@Suite struct SameActionsTests {
  @Test(arguments: ModelAction.all)
  func `an action has the same result in both front ends`(action: ModelAction) {
    var screen = ScreenModel(continuing: action.start)
    let effects = action.keys.flatMap { screen.handle($0) }.filter { !$0.isBookkeeping }
    var plainText = PlainTextModel(Localizers { Localizer($0) }, continuing: action.start)
    var plainTextEffects: [Effect] = []
    for line in action.lines {
      _ = plainText.render()
      plainTextEffects += plainText.take(line).filter { !$0.isBookkeeping }
    }
    #expect(effects == plainTextEffects)
    #expect(screen.wizard?.session == plainText.wizard?.session)
    #expect(screen.language == plainText.language)
    #expect(screen.handover.sessionList == plainText.handover.sessionList)
    if action.opensScreen { #expect(screen.screen == plainText.screen) }
    // An action that does nothing in both would prove nothing.
    let hasResult =
      !effects.isEmpty || screen.screen != action.start.screen || screen.language != action.start.language
      || screen.sessionList != action.start.sessionList
    #expect(hasResult == !action.isDeclined)
  }
}

/// An action as keys and as lines, from the same start.
struct ModelAction: Sendable, CustomTestStringConvertible {
  let name: String
  let start: WizardModel
  let keys: [Key]
  let lines: [String]
  /// The action opens a screen, which is the same in both front ends.
  var opensScreen = false
  /// The action keeps everything as it was.
  var isDeclined = false

  var testDescription: String { name }

  private static let confirmed = Journey.session(upTo: .confirmation)
  private static let submitted = Journey.session(upTo: .transfer)
  private static let rejected = Journey.session(by: .certification, upTo: .profile)
    .with(.certificationOutcome, .text("rejected")).with(.certificationApprovedOn, nil)
    .with(.rejectionReason, .text("document"))
  private static let found = Session(
    flow: .start,
    answers: [
      .goal: .text("newMiniProgram"), .subjectType: .text("enterprise"), .hasOfficialAccount: .yesNo(false),
    ])

  private static func list() -> ScreenModel {
    let entries = ["acme", "bakery"].map { SessionListEntry(unread: $0) }
    return ScreenModel(entries: entries, language: .en, today: today)
  }

  private static func lost() -> ScreenModel {
    ScreenModel(entries: [SessionListEntry(onlyPreviousOf: "acme")], language: .en, today: today)
  }

  private static func unsaved() -> ScreenModel {
    var model = Journey.model(at: .subject)
    model.show(.notSaved("ENOSPC"))
    return model
  }

  private static func routes() -> ScreenModel {
    var model = Journey.model(found)
    model.go(to: .routes)
    return model
  }

  private static func row(of item: String) -> Int {
    let items = Journey.wizard(submitted).checklist.items
    return (items.firstIndex { $0.id == item } ?? 0) + 1
  }

  private static func row(of field: FieldID) -> Int {
    (Journey.wizard(submitted).questions.firstIndex(of: field) ?? 0) + 1
  }

  private static let subject = Journey.model(confirmed, at: .subject)
  private static let activation = Journey.model(at: .activation).focusing(.item("activateEmail"))
  private static let transfer = Journey.model(at: .transfer)
  private static let checklist = transfer.pressing(.control("t"))
  private static let late = Journey.model(submitted, on: date("2026-11-30")).focusing(.tryAgain)
  private static let failed = Journey.model(submitted.with(.transferOutcome, .text("mismatched")))
    .focusing(.option(.transferOutcome, "mismatched"))
  private static let chosen = routes().pressing(.character("1"), .control("o")).focusing(.otherFlow(.start))

  static let all: [ModelAction] = answers + tasks + sessions + screens

  private static let answers: [ModelAction] = [
    action("answer", Journey.model(at: .subject), [.character("2")], ["2"]),
    action("confirm a change", subject, [.character("1"), .character("y")], ["1", "y"]),
    action("confirm another result", failed, [.character("2"), .character("y")], ["2", "y"]),
    action(
      "decline another result", failed, [.character("2"), .character("n")], ["2", "n"], isDeclined: true),
    action("decline a change", subject, [.character("1"), .character("n")], ["1", "n"], isDeclined: true),
    action(
      "clear an answer",
      Journey.model(Journey.session(upTo: .verification), at: .organisation).focusing(.field(.legalName)),
      [.control("u"), .tab], ["-"]),
    action("choose a route", routes(), [.character("1")], ["1"], opensScreen: true),
    action(
      "turn to another flow", chosen, [.enter, .character("y")],
      [String((chosen.wizard.map { Overview($0).items.count } ?? 0) + 1), "y"], opensScreen: true),
  ]

  private static let tasks: [ModelAction] = [
    action("tick", activation, [.character(" ")], ["y"]),
    action(
      "tick on a day", activation, [.alt("d"), .control("u"), .paste("2026-11-20"), .enter],
      ["2026-11-20"]),
    action(
      "untick",
      Journey.model(Journey.session(upTo: .subject), at: .activation).focusing(.item("activateEmail")),
      [.character(" "), .character("y")], ["n"]),
    action(
      "try again", Journey.model(rejected).focusing(.tryAgain), [.enter, .character("y")], ["y", "y"],
      opensScreen: true),
    action(
      "record a payment in time", late, [.enter, .character("y"), .paste("25"), .enter],
      ["y", "y", "2026-11-25"]),
  ]

  private static let sessions: [ModelAction] = [
    action("open a session", list(), [.enter], ["1"]),
    action("create a session", list(), [.end, .enter, .enter, .paste("acme-2"), .enter], ["acme-2"]),
    action("find sessions", list(), [.character("/"), .character("b")], ["/b"]),
    action("sort sessions", list(), [.function(3)], ["+"]),
    action("archive a session", list(), [.function(8)], ["~1"]),
    action("save again", unsaved(), [.control("s")], ["q"]),
    action("switch the language", transfer, [.function(2)], ["!"]),
    action("switch the front end", transfer, [.function(4)], ["%"]),
    action("export a sheet", checklist, [.alt("p"), .enter, .enter], ["p", "1", ""]),
    action("quit", transfer, [.control("c"), .character("y")], ["q"]),
    action("close a session", Journey.model(at: .email), [.escape], ["<"]),
    action("leave a session from a late step", transfer, [.function(7)], ["*"]),
    action("restore a session", lost(), [.enter, .character("y")], ["1", "y"]),
  ]

  private static let screens: [ModelAction] = [
    action("open the overview", transfer, [.control("o")], ["@"], opensScreen: true),
    action("open the checklist", transfer, [.control("t")], ["#"], opensScreen: true),
    action("open the summary", transfer, [.control("r")], ["="], opensScreen: true),
    action("go on", subject.focusing(.continueTo), [.enter], [""], opensScreen: true),
    action("go back", Journey.model(at: .organisation), [.escape], ["<"], opensScreen: true),
    action("return to the step", checklist.focusing(.resume), [.enter], [""], opensScreen: true),
    action(
      "open the step of an item", checklist.focusing(.item("activateEmail")), [.enter],
      [String(row(of: "activateEmail")), "g"], opensScreen: true),
    action(
      "change an answer from the summary",
      transfer.pressing(.control("r")).focusing(.answer(.legalName)), [.character(" ")],
      [String(row(of: .legalName))], opensScreen: true),
  ]

  private static func action(
    _ name: String, _ start: ScreenModel, _ keys: [Key], _ lines: [String], opensScreen: Bool = false,
    isDeclined: Bool = false
  ) -> ModelAction {
    ModelAction(
      name: name, start: start.handover, keys: keys, lines: lines, opensScreen: opensScreen,
      isDeclined: isDeclined)
  }
}

extension Effect {
  /// Whether the effect only keeps drafts or checks the file, which depends on how the person types.
  fileprivate var isBookkeeping: Bool {
    switch self {
    case .ensureSaved, .draft, .dropDraft: true
    default: false
    }
  }
}
