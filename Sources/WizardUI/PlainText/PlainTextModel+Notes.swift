import WizardCore
import WizardText

/// Lines about what just happened, printed before the next question.
extension PlainTextModel {
  /// Notes an interface string.
  package mutating func note(_ text: LocalizedText) { notes.append(localizer[text]) }

  /// Notes why a line was not accepted; the question is then repeated in short.
  mutating func refuse(_ text: LocalizedText) {
    note(text)
    asksAgain = true
  }

  /// Notes a message.
  mutating func note(about message: Message) {
    switch message {
    // When quitting, the last lines say so.
    case .notSaved(let reason): if !isOver { note(.plainNotSaved(reason: reason)) }
    case .pasted(let notice): note(about: notice)
    case .ticked(let id, let day): note(.plainTicked(task: localizer.item(id).label, date: day))
    case .sheetWritten(let file, let lacksContact):
      note(.sheetWritten(file: file))
      if lacksContact { note(.sheetLacksContact) }
    case .archived(let name, true):
      note(.plainArchivedOne(name: name))
      if sessionList.isUnfinished(name) { note(.archivedUnfinished(name: name)) }
    case .rulesChanged(let changes): notes.append(localizer.text(changes))
    case .sharedWithOthers(let text): note(.plainNotice(text: text))
    // Problems are printed with the answer, drafts with the question, and the greeting explains how to move.
    case .warned, .draftRestored, .welcome: break
    default: if let text = localizer.text(of: message, in: shared) { note(text) }
    }
    if message.rejectsLine { asksAgain = true }
  }

  /// Notes what was removed from a line.
  mutating func note(about notice: PasteNotice) {
    var notice = notice
    notice.linesJoined = 0
    if !notice.isClean { notes.append(localizer.text(of: notice)) }
  }

  /// Notes the problems that an answer has or has caused.
  mutating func noteProblems(of field: FieldID, since before: Wizard) {
    guard let wizard else { return }
    notes += renderer.problems(
      wizard.replay.problems.filter {
        $0.field == field.rawValue || !before.replay.problems.contains($0) && wizard.isTimely($0)
      })
    reportedField = field
  }

  /// Notes the sections of a step for situations that have just come about.
  mutating func noteNewSections(since before: Wizard?, on screen: Screen) {
    guard let before, let wizard, wizard.session != before.session else { return }
    guard case .step(let step) = screen, wizard.flow.id == before.flow.id else { return }
    let situations = localizer.situations(for: step, in: wizard)
    notes += renderer.sections(of: step, for: situations.subtracting(shownSituations))
    shownSituations = situations
  }
}

extension Message {
  /// Whether a line was not accepted, but another one may be.
  fileprivate var rejectsLine: Bool {
    switch self {
    case .badDate, .cannotTick(_, .future), .cannotTick(_, .earlier): true
    default: false
    }
  }
}
