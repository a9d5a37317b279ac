import Testing
import WizardCore
import WizardScreens

@testable import WizardTerminal

@Suite struct HelpTests {
  private func text(of face: ScreenFace, _ words: Words) -> String {
    let view = View(face: face, canvas: Canvas(rows: 200, columns: 120), words: words)
    return view.page(columns: 100, rows: 200).lines.flatMap(\.runs).map(\.text).joined(separator: " ")
  }

  @Test(arguments: Language.allCases)
  func `every key of the table stands in the help, wherever it is opened`(language: Language) {
    let words = Words(language)
    let faces = [
      ScreenFace(entries: [], language: .zh, today: today), Journey.face(at: .email),
      Journey.face(at: .subject), Journey.face(at: .activation),
      Journey.face(by: .certification, at: .certificationDocuments),
      Journey.face(at: .subject).pressing(.control("r")),
    ]
    for face in faces {
      let help = text(of: face.pressing(.function(1)), words)
      for binding in KeyTable.bindings {
        #expect(help.contains(binding.caption) && help.contains(words[binding.phrase]))
      }
      for line in KeyTable.editing + KeyTable.choosing {
        #expect(help.contains(line.caption) && help.contains(words[line.phrase]))
      }
    }
  }

  @Test func `help opens over typing, a prompt and a question, and closes without a trace`() {
    let session = Journey.session(upTo: .confirmation)
    let faces = [
      Journey.face(at: .organisation).typing("晨"),
      Journey.face(at: .activation).pressing(.character("d")),
      Journey.face(session, at: .subject).pressing(.character("1")),
      Journey.face(session).pressing(.control("t")),
      ScreenFace(entries: [], language: .zh, today: today),
    ]
    for face in faces {
      for key in [Key.escape, .enter, .function(1), .character("?"), .character("q")] {
        var helped = face
        helped.press(.function(1))
        #expect(helped.isHelpOpen)
        helped.press(.pageDown, .down, .end, .up, .control("l"), key)
        #expect(!helped.isHelpOpen)
        #expect(helped.editor == face.editor)
        #expect(helped.question == face.question)
        #expect(helped.asking == face.asking)
        #expect(helped.focus == face.focus)
        #expect(helped.context == face.context)
      }
    }
  }

  @Test func `the help of the categories lists every leaf open to individuals`() {
    let face = Journey.face(Journey.session(.individual, upTo: .profile)).pressing(.function(1))
    let help = text(of: face, Words(.en)).filter { $0 != " " }
    for leaf in IndividualCategories.leaves {
      guard let end = leaf.split(separator: " > ", maxSplits: 1).last else { continue }
      #expect(help.contains(end.filter { $0 != " " }))
    }
    let enterprise = Journey.face(at: .profile).pressing(.function(1))
    #expect(!text(of: enterprise, Words(.en)).contains("婴幼儿教育"))
  }

  @Test func `the language switches while typing, without a loss`() {
    var face = Journey.face(at: .organisation).typing("晨星").pressing(.left)
    let before = face
    #expect(face.press(.function(2)) == [])
    #expect(face.language == .en)
    #expect(face.editor == before.editor && face.focus == before.focus)
    face.press(.control("g"))
    #expect(face.language == .zh)
  }

  @Test func `the language switches in a prompt, a question and the help`() {
    let faces = [
      Journey.face(at: .activation).pressing(.character("d")),
      Journey.face(Journey.session(upTo: .confirmation), at: .subject).pressing(.character("1")),
      Journey.face(at: .subject).pressing(.character("?")),
    ]
    for face in faces {
      let switched = face.pressing(.function(2))
      #expect(switched.language == .en)
      #expect(switched.question == face.question && switched.asking == face.asking)
      #expect(switched.isHelpOpen == face.isHelpOpen && switched.editor == face.editor)
    }
  }

  @Test func `no two lines of the table claim one key in one context`() {
    for context in Context.allCases {
      var seen: Set<Key> = []
      for binding in KeyTable.bindings where binding.contexts.contains(context) {
        for key in binding.keys { #expect(seen.insert(key).inserted, "\(key) in \(context)") }
      }
    }
  }

  @Test func `every command has a key, and the way out has one everywhere`() {
    #expect(Set(KeyTable.bindings.map(\.command)) == Set(Command.allCases))
    for context in Context.allCases {
      let commands = KeyTable.bindings(in: context, hasSession: true).map(\.command)
      #expect(commands.contains(.quit) && commands.contains(.help) && commands.contains(.back))
    }
  }
}
