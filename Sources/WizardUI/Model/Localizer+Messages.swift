import WizardCore
import WizardText

extension Localizer {
  /// The text of a message; nil if it differs between the front ends.
  func text(of message: Message, in model: WizardModel) -> LocalizedText? {
    switch message {
    case .saved: .saved(name: model.name ?? "")
    case .conflict(let file): .conflict(file: file)
    case .conflictLeft(let file): .conflictLeft(file: file)
    case .readOnly(""): .readOnlyPlain
    case .readOnly(let owner): .readOnly(holder: owner)
    case .recovered(let reason, nil): .recoveredOther(reason: reason)
    case .recovered(let reason, let file?): .recovered(reason: reason, file: file)
    case .wanted(let field, let step):
      model.wizard?.replay.fields[field] == .refused
        ? .wantedCorrection(field: label(field, at: step)) : .wanted(field: label(field, at: step))
    case .outcomePending(let field): model.wizard.map { pendingOutcome(field, in: $0) }
    case .confirmByKey: .confirmByKey
    case .draftNotKept(let reason): .draftNotKept(reason: reason)
    case .outcomeBeforeTasks(let tasks): model.wizard.map { earlyOutcome(tasks, in: $0) }
    case .cannotTick(let task, let refusal):
      model.wizard.map { self.message(for: refusal, task: task, in: $0) }
    case .badDate(let text): .badDate(text: text)
    case .badName: .badName
    case .nameTaken(let name): .nameTaken(name: name)
    case .nameIsCommand(let name): .nameIsCommand(name: name)
    case .unticked(let id): .unticked(task: item(id).label)
    case .triedAgain(let cause): cause.result
    case .retryFirst(let cause): cause.reminder
    case .nothingToRetry: .nothingToRetry
    case .sheetTaken(let file, _): .sheetTaken(file: file)
    case .sheetNotWritten(let file, let reason): .exportNotWritten(file: file, reason: reason)
    case .sheetFormat(let extensions): .sheetFormat(ends: extensions.joined(separator: " "))
    case .notArchived(let name, let reason): .sessionNotSaved(name: name, reason: reason)
    case .archived(let name, false): .unarchived(name: name)
    case .unreadable(let reason): .unreadable(reason: reason)
    case .takenOver(let fields): .takenOver(fields: model.wizard.map { labels(of: fields, in: $0) } ?? "")
    case .copied(let field, isInTmux: true): .copiedInTmux(field: platformName(of: field, in: model.wizard))
    case .copied(let field, isInTmux: false): .copied(field: platformName(of: field, in: model.wizard))
    case .copyMissing(let field): .copyMissing(field: platformName(of: field, in: model.wizard))
    case .copyUnsupported(let term): .copyUnsupported(term: makeVisible(term))
    case .noValues: .valuesNone
    case .archived(_, true), .notSaved, .warned, .pasted, .ticked, .sheetWritten, .rulesChanged,
      .sharedWithOthers,
      .draftRestored,
      .welcome:
      nil
    }
  }

  private func platformName(of field: FieldID, in wizard: Wizard?) -> String {
    wizard.map { platformName(of: field, in: $0) } ?? ""
  }

  /// What was changed in pasted text.
  func text(of notice: PasteNotice) -> String {
    let changes: [((Int) -> LocalizedText, Int)] = [
      (LocalizedText.pasteControls, notice.controls), (LocalizedText.pasteInvisible, notice.invisible),
      (LocalizedText.pasteLines, notice.linesJoined), (LocalizedText.pasteTruncated, notice.truncated),
    ]
    let parts = changes.filter { $1 > 0 }.map { string, count in self[string(count)] }
    return self[.pasted(what: parts.joined(separator: language.listSeparator))]
  }
}
