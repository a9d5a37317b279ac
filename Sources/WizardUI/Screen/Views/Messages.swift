import WizardCore
import WizardText

extension View {
  /// A message, in the style of its severity.
  func fillMessage(_ message: Message, _ page: inout Document) {
    func show(_ text: String) { page.add(text, style(of: message)) }
    switch message {
    case .notSaved(let reason): show(localizer[.notSaved(reason: reason)])
    case .warned(let problem):
      let text = localizer.problem(problem)
      fillWarning(canvas.isTiny ? text.what : text.sentence(in: localizer.language), &page)
    case .pasted(let notice): show(localizer.text(of: notice))
    case .ticked(let id, let day): show(localizer[.ticked(task: localizer.item(id).label, date: day)])
    case .sheetWritten(let file, let lacksContact):
      show(localizer[.sheetWritten(file: file)])
      if lacksContact { page.add(localizer[.sheetLacksContact], .notice) }
    case .rulesChanged(let changes): show(localizer.text(changes))
    case .sharedWithOthers(let text): fillWarning(text, &page)
    case .draftRestored(let field, let answer):
      show(localizer[.draftRestored(answer: localizer.answer(answer, of: field, in: model.wizard))])
    case .archived(let name, true):
      show(localizer[.listArchivedOne(name: name)])
      if !canvas.isTiny, model.sessionList.isUnfinished(name) {
        page.add(localizer[.archivedUnfinished(name: name)], .notice)
      }
    case .outcomePending(let field):
      if let wizard = model.wizard { show(localizer[localizer.pendingOutcome(field, in: wizard)]) }
      if !canvas.isTiny { page.add(localizer[.overviewKey], .hint) }
    case .welcome: show(localizer[canvas.isTiny ? .welcomeShort : .welcome])
    default: if let text = localizer.text(of: message, in: model.shared) { show(localizer[text]) }
    }
  }

  private func fillWarning(_ text: String, _ page: inout Document) {
    page.add([Run("! ", .warning), Run(text, .warning)], hanging: 2)
  }

  private func style(of message: Message) -> Style {
    switch message {
    case .notSaved, .conflict, .draftNotKept, .badDate, .badName, .nameTaken, .nameIsCommand,
      .sheetNotWritten, .sheetFormat, .notArchived, .unreadable:
      .error
    case .saved, .ticked, .sheetWritten, .archived, .copied: .done
    case .outcomePending, .confirmByKey, .unticked, .triedAgain, .nothingToRetry, .noValues, .welcome: .notice
    default: .warning
    }
  }
}
