import WizardCore
import WizardText

/// Leaving for the screen, and coming from there.
extension PlainTextModel {
  /// Where the person is, for the other face to go on from.
  package var snapshot: UISnapshot {
    UISnapshot(
      language: language, today: today, picker: picker, wizard: wizard, name: name, isReadOnly: isReadOnly,
      isUnsaved: isUnsaved, otherFile: otherFile, screen: screen, prompt: prompt, confirmation: confirmation,
      drafts: drafts, typed: typed, history: history, returnsToSummary: returnsToSummary)
  }

  /// A face that goes on where the other one was.
  package init(_ localizers: [Language: Localizer], _ snapshot: UISnapshot) {
    self.init(localizers, language: snapshot.language, today: snapshot.today)
    picker = snapshot.picker
    wizard = snapshot.wizard
    name = snapshot.name
    isReadOnly = snapshot.isReadOnly
    isUnsaved = snapshot.isUnsaved
    otherFile = snapshot.otherFile
    drafts = snapshot.drafts
    history = snapshot.history
    returnsToSummary = snapshot.returnsToSummary
    show(snapshot.screen)
    if case .step(let id) = screen {
      // Another way is chosen from the overview here, so the button for it is no question.
      if wizard?.prompts(of: id).contains(snapshot.prompt) == true { prompt = snapshot.prompt }
    } else {
      prompt = snapshot.prompt
    }
    confirmation = snapshot.confirmation
    if !prompt.isSheetFile { typed = snapshot.typed }
  }
}

extension Prompt {
  fileprivate var isSheetFile: Bool { if case .sheetFile = self { true } else { false } }
}
