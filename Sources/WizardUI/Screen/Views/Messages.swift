import WizardCore
import WizardText

extension View {
  /// A message, in the style of its severity.
  func fillMessage(_ message: Message, _ page: inout Document) {
    func show(_ text: LocalizedText, _ style: Style = .notice) {
      page.add(localizer[text], style)
    }
    switch message {
    case .saved: show(.saved(name: model.name ?? ""), .done)
    case .notSaved(let reason): show(.notSaved(reason: reason), .error)
    case .conflict(let file): show(.conflict(file: file), .error)
    case .conflictLeft(let file): show(.conflictLeft(file: file), .warning)
    case .readOnly(""): show(.readOnlyPlain, .warning)
    case .readOnly(let owner): show(.readOnly(holder: owner), .warning)
    case .recovered(let reason, nil): show(.recoveredOther(reason: reason), .warning)
    case .recovered(let reason, let file?):
      show(.recovered(reason: reason, file: file), .warning)
    case .wanted(let field, let step):
      let isAnswered = model.wizard?.replay.fields[field] == .refused
      show(
        isAnswered
          ? .wantedCorrection(field: localizer.label(field, at: step))
          : .wanted(field: localizer.label(field, at: step)), .warning)
    case .warned(let problem):
      let text = localizer.problem(problem)
      let sentence = canvas.isTiny ? text.what : text.sentence(in: localizer.language)
      page.add([Run("! ", .warning), Run(sentence, .warning)], hanging: 2)
    case .outcomePending(let field): show(.outcomePending(outcome: localizer.item(field.rawValue).label))
    case .confirmByKey: show(.confirmByKey)
    case .draftNotKept(let reason): show(.draftNotKept(reason: reason), .error)
    case .outcomeBeforeTasks(let tasks):
      if let wizard = model.wizard { show(localizer.earlyOutcome(tasks, in: wizard), .warning) }
    case .cannotTick(let task, let refusal):
      show(localizer.message(for: refusal, task: task), .warning)
    case .badDate(let text): show(.badDate(text: text), .error)
    case .badName: show(.badName, .error)
    case .nameTaken(let name): show(.nameTaken(name: name), .error)
    case .nameIsCommand(let name): show(.nameIsCommand(name: name), .error)
    case .pasted(let notice): fillPasteNotice(notice, &page)
    case .ticked(let id, let day): show(.ticked(task: localizer.item(id).label, date: day), .done)
    case .unticked(let id): show(.unticked(task: localizer.item(id).label))
    case .triedAgain(let cause): show(cause.result)
    case .retryFirst(let cause): show(cause.reminder, .warning)
    case .nothingToRetry: show(.nothingToRetry)
    case .sheetWritten(let file, let lacksContact):
      show(.sheetWritten(file: file), .done)
      if lacksContact { show(.sheetLacksContact) }
    case .sheetTaken(let file, _): show(.sheetTaken(file: file), .warning)
    case .sheetNotWritten(let file, let reason):
      show(.exportNotWritten(file: file, reason: reason), .error)
    case .sheetFormat(let ends): show(.sheetFormat(ends: ends.joined(separator: " ")), .error)
    case .rulesChanged(let changes): page.add(localizer.text(changes), .warning)
    case .sharedWithOthers(let text): page.add([Run("! ", .warning), Run(text, .warning)], hanging: 2)
    case .takenOver(let fields):
      show(.takenOver(fields: model.wizard.map { localizer.labels(of: fields, in: $0) } ?? ""), .warning)
    case .notArchived(let name, let reason): show(.sessionNotSaved(name: name, reason: reason), .error)
    case .archived(let name, let isArchived):
      show(isArchived ? .listArchivedOne(name: name) : .unarchived(name: name), .done)
    case .unreadable(let reason): show(.unreadable(reason: reason), .error)
    case .draftRestored(let field, let answer):
      show(.draftRestored(answer: answerText(answer, field)), .warning)
    case .copied(let field, let isInTmux):
      let name = model.wizard.map { localizer.platformName(of: field, in: $0) } ?? ""
      show(isInTmux ? .copiedInTmux(field: name) : .copied(field: name), .done)
    case .copyMissing(let field):
      show(
        .copyMissing(field: model.wizard.map { localizer.platformName(of: field, in: $0) } ?? ""), .warning)
    case .copyUnsupported(let term): show(.copyUnsupported(term: makeVisible(term)), .warning)
    case .noValues: show(.valuesNone)
    case .welcome: show(canvas.isTiny ? .welcomeShort : .welcome)
    }
  }

  private func fillPasteNotice(_ notice: PasteNotice, _ page: inout Document) {
    var parts: [String] = []
    func part(_ string: (Int) -> LocalizedText, _ count: Int) {
      if count > 0 { parts.append(localizer[string(count)]) }
    }
    part(LocalizedText.pasteControls, notice.controls)
    part(LocalizedText.pasteInvisible, notice.invisible)
    part(LocalizedText.pasteLines, notice.linesJoined)
    part(LocalizedText.pasteTruncated, notice.truncated)
    page.add(localizer[.pasted(what: parts.joined(separator: localizer.language.listSeparator))], .warning)
  }
}
