import Testing
import WizardCore
import WizardText

@testable import WizardUI

@Suite struct HelpTests {
  private func text(of model: ScreenModel, _ localizer: Localizer) -> String {
    let view = View(model: model, canvas: Canvas(rows: 200, columns: 120), localizer: localizer)
    return view.page(columns: 100, rows: 200).lines.flatMap(\.runs).map(\.text).joined(separator: " ")
  }

  @Test(arguments: Language.allCases)
  func `help lists every key of the table in every context`(language: Language) {
    let localizer = Localizer(language)
    let models = [
      ScreenModel(entries: [], language: .zh, today: today), Journey.model(at: .email),
      Journey.model(at: .subject), Journey.model(at: .activation),
      Journey.model(by: .certification, at: .certificationDocuments),
      Journey.model(at: .subject).pressing(.control("r")),
    ]
    for model in models {
      let help = text(of: model.pressing(.function(1)), localizer)
      for binding in KeyTable.bindings {
        #expect(help.contains(binding.caption) && help.contains(localizer[binding.string]))
      }
      for line in KeyTable.editing + KeyTable.choosing {
        #expect(help.contains(line.caption) && help.contains(localizer[line.string]))
      }
    }
  }

  @Test func `help over typing, a prompt or a question restores it when closed`() {
    let session = Journey.session(upTo: .confirmation)
    let models = [
      Journey.model(at: .organisation).typing("晨"),
      Journey.model(at: .activation).pressing(.alt("d")),
      Journey.model(session, at: .subject).pressing(.character("1")),
      Journey.model(session).pressing(.control("t")),
      ScreenModel(entries: [], language: .zh, today: today),
    ]
    for model in models {
      for key in [Key.escape, .enter, .function(1), .character("?"), .character("q")] {
        var helped = model
        helped.press(.function(1))
        #expect(helped.isHelpOpen)
        helped.press(.pageDown, .down, .end, .up, .control("l"), key)
        #expect(!helped.isHelpOpen)
        #expect(helped.editor == model.editor)
        #expect(helped.confirmation == model.confirmation)
        #expect(helped.inputPrompt == model.inputPrompt)
        #expect(helped.focus == model.focus)
        #expect(helped.context == model.context)
      }
    }
  }

  @Test func `the help of the categories lists all categories for individuals`() {
    let model = Journey.model(Journey.session(.individual, upTo: .profile)).pressing(.function(1))
    let help = text(of: model, Localizer(.en)).filter { $0 != " " }
    for leaf in IndividualCategories.leaves {
      guard let end = leaf.split(separator: " > ", maxSplits: 1).last else { continue }
      #expect(help.contains(end.filter { $0 != " " }))
    }
    let enterprise = Journey.model(at: .profile).pressing(.function(1))
    #expect(!text(of: enterprise, Localizer(.en)).contains("婴幼儿教育"))
  }

  @Test func `switching the language while typing keeps the text`() {
    var model = Journey.model(at: .organisation).typing("晨星").pressing(.left)
    let before = model
    #expect(model.press(.function(2)) == [.rememberLanguage(.en)])
    #expect(model.language == .en)
    #expect(model.editor == before.editor && model.focus == before.focus)
    model.press(.control("g"))
    #expect(model.language == .zh)
  }

  @Test func `the language can be switched in a prompt, a question and the help`() {
    let models = [
      Journey.model(at: .activation).pressing(.alt("d")),
      Journey.model(Journey.session(upTo: .confirmation), at: .subject).pressing(.character("1")),
      Journey.model(at: .subject).pressing(.character("?")),
    ]
    for model in models {
      let switched = model.pressing(.function(2))
      #expect(switched.language == .en)
      #expect(switched.confirmation == model.confirmation && switched.inputPrompt == model.inputPrompt)
      #expect(switched.isHelpOpen == model.isHelpOpen && switched.editor == model.editor)
    }
  }

  @Test func `a key has one binding per context`() {
    for context in Context.allCases {
      var seen: Set<Key> = []
      for binding in KeyTable.bindings where binding.contexts.contains(context) {
        for key in binding.keys { #expect(seen.insert(key).inserted, "\(key) in \(context)") }
      }
    }
  }

  @Test func `every command has a key, and quit has one in every context`() {
    #expect(Set(KeyTable.bindings.map(\.command)) == Set(Command.allCases))
    for context in Context.allCases {
      let commands = KeyTable.bindings(in: context, hasSession: true).map(\.command)
      #expect(commands.contains(.quit) && commands.contains(.help) && commands.contains(.back))
    }
  }
}
