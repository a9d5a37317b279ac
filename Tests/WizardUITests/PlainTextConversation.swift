import Testing
import WizardCore
import WizardText
import WizardUI

/// A conversation with the face in lines, without a disk: what was typed and what was said, in order.
struct PlainTextConversation {
  var model: PlainTextModel
  /// Everything so far; what was typed stands behind `> `.
  private(set) var transcript: [String] = []
  /// What was said after the last line.
  private(set) var said: [String] = []
  private(set) var effects: [Effect] = []

  static let day = CivilDate(iso: "2026-11-20") ?? CivilDate(dayNumber: 0)

  /// A conversation in the picker, or about a session.
  init(_ language: Language, about session: Session? = nil, on day: CivilDate = PlainTextConversation.day) {
    let localizers = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, Localizer($0)) })
    model = PlainTextModel(localizers, language: language, today: day)
    model.showPicker([])
    if let session, let wizard = Wizard(session, today: day) {
      model.open(wizard, name: "acme", isReturning: false)
    }
    hear()
  }

  private mutating func hear() {
    said = model.render()
    transcript += said
  }

  mutating func type(_ lines: String...) { for line in lines { type(line) } }

  mutating func type(_ line: String) {
    transcript.append("> " + line)
    effects = model.take(line)
    for effect in effects {
      switch effect {
      case .create(let name):
        if let wizard = Wizard(Session(flow: .start), today: model.today) {
          model.open(wizard, name: name, isReturning: false)
        }
      case .close: model.showPicker([])
      case .save, .assure, .draft, .dropDraft, .open, .sheet, .repaint, .suspend, .quit, .switchFrontEnd:
        break
      }
    }
    if effects.contains(.quit) {
      said = model.renderFarewell()
      transcript += said
    } else {
      hear()
    }
  }

  /// Has the face told what came of an errand.
  mutating func tell(_ message: Message) {
    model.show(message)
    hear()
  }

  /// Leaves, and comes back on another day.
  mutating func comeBack(on day: CivilDate) {
    guard let session = model.wizard?.session, let wizard = Wizard(session, today: day) else { return }
    model.turn(to: day)
    model.open(wizard, name: "acme", isReturning: true)
    transcript.append("(\(day.iso))")
    hear()
  }

  /// Whether something said last contains a text.
  func heard(_ text: String) -> Bool { said.contains { $0.contains(text) } }
}

extension PlainTextConversation: CustomTestStringConvertible {
  /// What was said last, so that a failed test shows that and not the whole wizard.
  var testDescription: String { said.joined(separator: "\n") }
}
