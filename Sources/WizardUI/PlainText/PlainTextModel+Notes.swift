import WizardCore
import WizardText

/// Lines about what just happened, printed before the next question.
extension PlainTextModel {
  mutating func note(_ text: LocalizedText) { notes.append(localizer[text]) }

  /// Notes why a line was not accepted; the question is then repeated in short.
  mutating func refuse(_ text: LocalizedText) {
    note(text)
    isAgain = true
  }

  mutating func note(about message: Message) {
    switch message {
    // When quitting, the last lines say so.
    case .notSaved(let reason): if !isOver { note(.plainNotSaved(reason: reason)) }
    case .conflict(let file): note(.conflict(file: file))
    case .conflictLeft(let file): note(.conflictLeft(file: file))
    case .readOnly(""): note(.readOnlyPlain)
    case .readOnly(let owner): note(.readOnly(holder: owner))
    case .recovered(let reason, nil): note(.recoveredOther(reason: reason))
    case .recovered(let reason, let file?): note(.recovered(reason: reason, file: file))
    case .wanted(let field, _):
      note(
        wizard?.replay.fields[field] == .refused
          ? .wantedCorrection(field: label(field)) : .wanted(field: label(field)))
    case .outcomePending(let field): note(.outcomePending(outcome: localizer.item(field.rawValue).label))
    case .confirmByKey: note(.confirmByKey)
    case .draftNotKept(let reason): note(.draftNotKept(reason: reason))
    case .outcomeBeforeTasks(let tasks):
      if let wizard { note(localizer.earlyOutcome(tasks, in: wizard)) }
    case .cannotTick(let task, let refusal):
      let reason = localizer.message(for: refusal, task: task)
      // Another day would not help, so the question is not repeated.
      if case .openPrerequisites = refusal { note(reason) } else { refuse(reason) }
    case .badDate(let text): refuse(.badDate(text: text))
    case .badName: note(.badName)
    case .nameTaken(let name): note(.nameTaken(name: name))
    case .nameIsCommand(let name): note(.nameIsCommand(name: name))
    case .ticked(let id, let day): note(.plainTicked(task: localizer.item(id).label, date: day))
    case .unticked(let id): note(.unticked(task: localizer.item(id).label))
    case .triedAgain(let cause): note(cause.result)
    case .retryFirst(let cause): note(cause.reminder)
    case .nothingToRetry: note(.nothingToRetry)
    case .sheetWritten(let file, let lacksContact):
      note(.sheetWritten(file: file))
      if lacksContact { note(.sheetLacksContact) }
    case .sheetTaken(let file, _): note(.sheetTaken(file: file))
    case .sheetNotWritten(let file, let reason): note(.exportNotWritten(file: file, reason: reason))
    case .sheetFormat(let ends): note(.sheetFormat(ends: ends.joined(separator: " ")))
    case .notArchived(let name, let reason): note(.sessionNotSaved(name: name, reason: reason))
    case .archived(let name, let isArchived):
      note(isArchived ? .listArchivedOne(name: name) : .unarchived(name: name))
    case .unreadable(let reason): note(.unreadable(reason: reason))
    case .rulesChanged(let changes): notes.append(localizer.text(changes))
    case .sharedWithOthers(let text): note(.plainNotice(text: text))
    case .takenOver(let fields):
      note(.takenOver(fields: wizard.map { localizer.labels(of: fields, in: $0) } ?? ""))
    case .pasted(let notice): note(about: notice)
    case .copied(let field, let isInTmux):
      let name = wizard.map { localizer.platformName(of: field, in: $0) } ?? ""
      note(isInTmux ? .copiedInTmux(field: name) : .copied(field: name))
    case .copyMissing(let field):
      note(.copyMissing(field: wizard.map { localizer.platformName(of: field, in: $0) } ?? ""))
    case .copyUnsupported(let term): note(.copyUnsupported(term: term))
    case .noValues: note(.valuesNone)
    // Problems are printed with the answer, drafts with the question, and the greeting explains how to move.
    case .warned, .draftRestored, .welcome: break
    case .saved: note(.saved(name: name ?? ""))
    }
  }

  /// Notes what was removed from a line.
  mutating func note(about notice: PasteNotice) {
    let counts: [(LocalizedText, Int)] = [
      (.pasteControls(count: notice.controls), notice.controls),
      (.pasteInvisible(count: notice.invisible), notice.invisible),
      (.pasteTruncated(count: notice.truncated), notice.truncated),
    ]
    let parts = counts.filter { $0.1 > 0 }.map { localizer[$0.0] }
    if !parts.isEmpty { note(.pasted(what: parts.joined(separator: localizer.language.listSeparator))) }
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
    isQuitting = false
    guard case .step(let step) = screen, wizard.flow.id == before.flow.id else { return }
    let situations = localizer.situations(for: step, in: wizard)
    notes += renderer.sections(of: step, for: situations.subtracting(shownSituations))
    shownSituations = situations
  }

  /// Says good-bye, and where the answers are.
  mutating func noteFarewell() {
    if let reason = shared.saveState.unsavedReason {
      note(.plainClosedUnsaved(reason: reason))
    } else if let name, !isReadOnly {
      note(
        otherFile.map { .plainClosedConflict(file: $0, name: operand(name)) }
          ?? .plainClosed(name: operand(name)))
    } else {
      note(.plainClosedList)
    }
  }

  /// The operand that opens a session: the name of a command must follow `--`.
  private func operand(_ name: String) -> String { sessionList.reserved.contains(name) ? "-- " + name : name }

  func label(_ field: FieldID) -> String {
    wizard?.flow.field(field).map { localizer.label(field, at: $0.step) } ?? field.rawValue
  }
}
