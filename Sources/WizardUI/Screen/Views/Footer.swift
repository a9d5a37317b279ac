import WizardCore
import WizardText

/// The bottom rows of the screen.
extension View {
  /// A question or a message, the line being typed, and the keys that work now.
  func footer(columns: Int) -> [Line] {
    var lines = document(columns: columns) { page in
      if model.isHelpOpen { return }
      if let confirmation = model.confirmation {
        if !isLong(confirmation) { fillConfirmation(confirmation, &page) }
        return
      }
      if let message = model.message { fillMessage(message, &page) }
      if let prompt = model.inputPrompt { fillPrompt(prompt, &page) }
      if model.isChoosingCategory { fillFilter(&page) }
    }.lines
    if lines.isEmpty, !canvas.isTiny { lines.append(Line(runs: [])) }
    // Half of the screen stays for the page; the line being typed stays in any case.
    if lines.count > canvas.rows / 2, let last = lines.last {
      let hasEditor = model.inputPrompt != nil || model.isChoosingCategory
      lines = Array(lines.prefix(canvas.rows / 2 - (hasEditor ? 1 : 0))) + (hasEditor ? [last] : [])
    }
    let isAsked = model.confirmation != nil && !model.isHelpOpen
    return lines + [isAsked ? choiceLine : keysLine(columns: columns)]
  }

  /// Whether a question needs the page, since it is longer than half of the screen.
  func isLong(_ confirmation: Confirmation) -> Bool {
    let page = document(columns: canvas.columns - 2) { fillConfirmation(confirmation, &$0) }
    return page.lines.count > canvas.rows / 2 - 1
  }

  private var choiceLine: Line {
    let keys = [("y", LocalizedText.yes), ("n", .no), ("Esc", .keyBack)]
    let runs = keys.flatMap { key, string in [Run(key, .key), Run(" " + localizer[string] + "   ")] }
    return Line(runs: runs)
  }

  private func keysLine(columns: Int) -> Line {
    var bindings = KeyTable.bindings(in: model.context, hasSession: model.wizard != nil)
    // The key that the page mentions comes first, so that it fits.
    if model.isOwnerRefused, let index = bindings.firstIndex(where: { $0.command == .summary }) {
      bindings.insert(bindings.remove(at: index), at: 0)
    }
    // The arrow keys are obvious, so a narrow screen leaves them out.
    let shown = bindings.filter {
      $0.isInFooter && model.works($0) && !(canvas.columns < 60 && $0.command == .next)
    }
    let gap = canvas.columns < 60 ? " " : "  "
    let texts = shown.map { (key: keyCaption($0), text: " " + localizer[keyText($0)] + gap) }
    let widths = texts.map { canvas.measure.columns($0.key) + canvas.measure.columns($0.text) }
    // On every screen one can get help, quit, answer, go back and change the language; in the list, archive and find.
    let answer: Command = [.task, .set].contains(model.context) ? .toggle : .accept
    let essential: [Command] =
      (model.isOwnerRefused ? [.summary] : [])
      + [.help, .quit, answer, .sheet, .language, .back, .archive, .find, .order]
    let order = essential.flatMap { command in shown.indices.filter { shown[$0].command == command } }
    var room = columns + gap.count
    var fits = shown.map { _ in false }
    for index in order + shown.indices where !fits[index] && widths[index] <= room {
      fits[index] = true
      room -= widths[index]
    }
    let runs = zip(texts, fits).flatMap { text, isShown in
      isShown ? [Run(text.key, .key), Run(text.text, .hint)] : []
    }
    return Line(runs: runs)
  }

  /// The first key of a binding.
  private func keyCaption(_ binding: Binding) -> String {
    caption(binding.caption.split(separator: " ").first.map(String.init) ?? binding.caption)
  }

  private func keyText(_ binding: Binding) -> LocalizedText {
    if binding.command == .archive, case .session(let name) = model.focus,
      model.sessionList.entry(name)?.isArchived ?? false
    {
      return .keyUnarchive
    }
    guard binding.command == .accept else { return binding.string }
    if case .item = model.focus, [.checklist, .overview].contains(model.screen) { return .keyOpen }
    guard binding.string == .keyAccept else { return binding.string }
    if model.returnsToSummary { return .keyAcceptSummary }
    if model.choosesOnEnter { return canvas.columns < 60 ? .keyChooseShort : .keyChooseAccept }
    return canvas.columns < 60 ? .keyAcceptShort : .keyAccept
  }

  /// The name of a key in characters that the terminal can show.
  func caption(_ text: String) -> String {
    guard canvas.isASCII else { return text }
    switch text {
    case "↑↓": return "Up/Down"
    case "← →": return "Left Right"
    case "Ctrl-← Ctrl-→": return "Ctrl-Left/Right"
    default: return text
    }
  }

  // MARK: - Typed lines

  private func fillPrompt(_ prompt: InputPrompt, _ page: inout Document) {
    let label: LocalizedText =
      switch prompt {
      case .date(let task): .askDate(task: localizer.item(task.rawValue).label)
      case .sessionName: .askSessionName
      case .sheetFile: .askSheetFile
      }
    page.add(localizer[label], .label)
    if let editor = model.editor { addEditor(editor, target: nil, to: &page) }
  }

  /// The filter of the list of categories.
  private func fillFilter(_ page: inout Document) {
    page.add(localizer[canvas.isTiny ? .filterAskShort : .filterAsk], .label)
    addEditor(model.filter, target: nil, to: &page)
  }

  /// The width of a text field.
  func fieldWidth(on page: Document) -> Int { max(4, min(page.columns - 5, 60)) }

  /// Adds the row of an editor, with its caret.
  func addEditor(_ editor: TextEditor, target: FocusTarget?, to page: inout Document) {
    let indent = 2
    let width = fieldWidth(on: page)
    let slice = editor.visibleSlice(columns: width, measure: canvas.measure.columns)
    let text = canvas.measure.pad(slice.text, columns: width)
    let left = slice.moreLeft ? (canvas.isASCII ? "<" : "‹") : " "
    let right = slice.moreRight ? (canvas.isASCII ? ">" : "›") : " "
    page.row(
      [Run(left, .hint), Run(text, .focus), Run(right, .hint)], indent: indent, target: target,
      caret: slice.caretColumn + 1,
      text: TextLocation(
        columns: 1..<width + 1, first: slice.first, widths: slice.text.map(canvas.measure.columns)))
  }

  // MARK: - Confirmations

  /// A question, and what yes would change.
  func fillConfirmation(_ confirmation: Confirmation, _ page: inout Document) {
    switch confirmation {
    case .quit:
      if let file = model.otherFile, !model.isUnsaved {
        page.add(localizer[.quitConflict(file: file)], .warning)
        return
      }
      let string: LocalizedText =
        model.wizard == nil || model.isReadOnly
        ? .quitSessionList : model.isUnsaved ? .quitUnsaved : .quitSession
      page.add(localizer[string], model.isUnsaved ? .error : .notice)
    case .untick(let task, let day):
      page.add(localizer[.untickAsk(task: localizer.item(task.rawValue).label, date: day)], .notice)
    case .switchFlow(let flow): page.add(localizer[.switchFlowAsk(flow: localizer.flow(flow))], .notice)
    case .restore(let name): page.add(localizer[.restoreAsk(name: name)], .notice)
    case .paidInTime:
      let due = model.wizard?.checklist.item(TaskID.payTransfer.rawValue)?.due
      page.add(localizer[.paidInTimeAsk(date: due?.iso ?? "")], .notice)
    case .tryAgain(let plan): fillTryAgain(plan, &page)
    case .impact(let field, let answer, let impact): fillImpact(field, answer, impact, &page)
    }
  }

  private func fillTryAgain(_ plan: RetryPlan, _ page: inout Document) {
    page.add(localizer[plan.cause.question], .notice)
    if plan.feeFen > 0 {
      let spent = model.wizard?.checklist.fees.totalFen ?? 0
      page.add(localizer.feeOfRetry(plan, spentFen: spent), .warning)
    }
    guard !plan.repeatedTasks.isEmpty else { return }
    let tasks = list(plan.repeatedTasks.map { localizer.item($0.rawValue).label })
    page.add(localizer[.tryAgainClears(tasks: tasks)], .hint, hanging: 2)
  }

  private func fillImpact(_ field: FieldID, _ answer: Answer, _ impact: Impact, _ page: inout Document) {
    let wizard = model.wizard
    let shown = localizer.answer(answer, of: field, in: wizard)
    page.add(localizer[.impactAsk(field: localizer.label(field, in: wizard), answer: shown)], .notice)
    if let day = impact.finalSince { page.add(localizer[.impactFinal(date: day)], .warning) }
    for text in localizer.changes(of: impact, in: wizard) { page.add(text, .hint, hanging: 2) }
    guard impact.feeChangeFen != 0 else { return }
    let change = (impact.feeChangeFen > 0 ? "+" : "-") + localizer.money(fen: abs(impact.feeChangeFen))
    page.add(localizer[.impactFees(change: change)], .hint)
  }
}
