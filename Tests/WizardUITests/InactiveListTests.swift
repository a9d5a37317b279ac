import Testing
import WizardText

@testable import WizardCore
@testable import WizardUI

/// Long lists of answers that are not needed for now.
@Suite struct InactiveListTests {
  /// A registration that was turned into another flow, with all its answers.
  private var switched: Session {
    var session = Journey.session(upTo: nil)
    session.flow = .link
    return session
  }

  private var count: Int { Wizard(switched, today: today).inactiveAnswersToShow.count }

  @Test(arguments: Language.allCases)
  func `plain text prints the number of inactive answers, and all of them on request`(language: Language) {
    #expect(count > 20)
    var conversation = PlainTextConversation(language, about: switched)
    conversation.type("@")
    #expect(conversation.printed.allSatisfy { $0.count < 250 } && conversation.printed.count < 20)
    conversation.type("=")
    let inactive = conversation.printed.filter { $0.contains("晨星杂货") }
    #expect(inactive.isEmpty, "\(conversation.printed)")
    #expect(conversation.printed.contains { $0.hasSuffix(" +。") || $0.hasSuffix(" +.") })
    conversation.type("+")
    #expect(conversation.shows("晨星杂货") && conversation.printed.count >= count)
  }

  @Test(arguments: [(Language.en, "5 ... (10 in all)"), (.zh, "等 10 项")])
  func `a long list is shortened to its first items and a number`(language: Language, text: String) {
    let localizer = Localizer(language)
    #expect(localizer.shortList((1...10).map(String.init)).hasSuffix(text))
    #expect(localizer.shortList((1...8).map(String.init)) == localizer.list((1...8).map(String.init)))
  }
}
