import WizardCore
import WizardText

extension View {
  /// The words of a message, in the style of its weight.
  func fillMessage(_ message: Message, _ page: inout Document) {
    func tell(_ text: LocalizedText, _ style: Style = .notice) {
      page.add(localizer[text], style)
    }
    switch message {
    case .saved: tell(.saved(name: model.name ?? ""), .done)
    case .notSaved(let reason): tell(.notSaved(reason: reason), .error)
    case .conflict(let file): tell(.conflict(file: file), .error)
    case .conflictLeft(let file): tell(.conflictLeft(file: file), .warning)
    case .readOnly(""): tell(.readOnlyPlain, .warning)
    case .readOnly(let holder): tell(.readOnly(holder: holder), .warning)
    case .recovered(let reason, nil): tell(.recoveredOther(reason: reason), .warning)
    case .recovered(let reason, let file?):
      tell(.recovered(reason: reason, file: file), .warning)
    case .wanted(let field, let step):
      let isAnswered = model.wizard?.replay.fields[field] == .refused
      tell(
        isAnswered
          ? .wantedMended(field: localizer.label(field, at: step))
          : .wanted(field: localizer.label(field, at: step)), .warning)
    case .warned(let problem):
      let text = localizer.problem(problem)
      let sentence = canvas.isTiny ? text.what : text.sentence(in: localizer.language)
      page.add([Run("! ", .warning), Run(sentence, .warning)], hanging: 2)
    case .outcomePending(let field): tell(.outcomePending(outcome: localizer.item(field.rawValue).label))
    case .cannotTick(let task, let refusal):
      tell(localizer.message(for: refusal, task: task), .warning)
    case .badDate(let text): tell(.badDate(text: text), .error)
    case .badName: tell(.badName, .error)
    case .nameTaken(let name): tell(.nameTaken(name: name), .error)
    case .nameIsCommand(let name): tell(.nameIsCommand(name: name), .error)
    case .pasted(let notice): tellPaste(notice, &page)
    case .ticked(let id, let day): tell(.ticked(task: localizer.item(id).label, date: day), .done)
    case .unticked(let id): tell(.unticked(task: localizer.item(id).label))
    case .triedAgain: tell(.triedAgain)
    case .retryFirst: tell(.retryFirst, .warning)
    case .nothingToRetry: tell(.nothingToRetry)
    case .sheetWritten(let file): tell(.sheetWritten(file: file), .done)
    case .sheetTaken(let file, _): tell(.sheetTaken(file: file), .warning)
    case .sheetNotWritten(let file, let reason):
      tell(.exportNotWritten(file: file, reason: reason), .error)
    case .sheetFormat(let ends): tell(.sheetFormat(ends: ends.joined(separator: " ")), .error)
    case .factsChanged(let facts):
      tell(.factsChanged(names: list(facts.map { localizer.fact($0).name })), .warning)
    case .takenOver(let fields):
      tell(.takenOver(fields: model.wizard.map { localizer.labels(of: fields, in: $0) } ?? ""), .warning)
    case .unreadable(let reason): tell(.unreadable(reason: reason), .error)
    case .halfTyped(let field, let answer): tell(.halfTyped(answer: answerText(answer, field)), .warning)
    case .welcome: tell(canvas.isTiny ? .welcomeShort : .welcome)
    }
  }

  private func tellPaste(_ notice: PasteNotice, _ page: inout Document) {
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
