import Testing
import WizardCore
import WizardText
import WizardUI

/// A conversation with the plain-text front end, without files.
struct PlainTextConversation {
  var model: PlainTextModel
  /// All printed lines, and typed lines after `> `.
  private(set) var transcript: [String] = []
  /// The lines printed after the last typed line.
  private(set) var printed: [String] = []
  private(set) var effects: [Effect] = []

  static let day = CivilDate(iso: "2026-11-20") ?? CivilDate(dayNumber: 0)

  /// Starts in the session list, or in a session.
  init(_ language: Language, about session: Session? = nil, on day: CivilDate = PlainTextConversation.day) {
    let localizers = Localizers { Localizer($0) }
    model = PlainTextModel(localizers, language: language, today: day)
    model.showSessionList([])
    if let session { model.open(Wizard(session, today: day), name: "acme", isReturning: false) }
    readOutput()
  }

  private mutating func readOutput() {
    printed = model.render()
    transcript += printed
  }

  mutating func type(_ lines: String...) { for line in lines { type(line) } }

  mutating func type(_ line: String) {
    transcript.append("> " + line)
    effects = model.take(line)
    for effect in effects {
      switch effect {
      case .create(let name, let flow):
        model.open(Wizard(Session(flow: flow), today: model.today), name: name, isReturning: false)
      case .close: model.showSessionList([])
      case .save, .ensureSaved, .draft, .dropDraft, .open, .archive, .restore, .rememberLanguage, .sheet,
        .copy,
        .repaint,
        .suspend, .quit, .switchFrontEnd:
        break
      }
    }
    if effects.contains(.quit) {
      printed = model.renderFarewell()
      transcript += printed
    } else {
      readOutput()
    }
  }

  /// Shows a message, as the program does after performing an effect.
  mutating func show(_ message: Message) {
    model.show(message)
    readOutput()
  }

  /// Opens the session again on another day.
  mutating func comeBack(on day: CivilDate) {
    guard let session = model.wizard?.session else { return }
    model.changeDay(to: day)
    model.open(Wizard(session, today: day), name: "acme", isReturning: true)
    transcript.append("(\(day.iso))")
    readOutput()
  }

  /// Whether one of the last printed lines contains an interface string.
  func shows(_ text: LocalizedText) -> Bool { shows(Localizer(model.language)[text]) }

  /// Whether one of the last printed lines contains a text.
  func shows(_ text: String) -> Bool { printed.contains { $0.contains(text) } }
}

extension PlainTextConversation: CustomTestStringConvertible {
  /// The last printed lines, so that a failed test does not print the whole model.
  var testDescription: String { printed.joined(separator: "\n") }
}
