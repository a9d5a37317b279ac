import WizardCore
import WizardScreens
import WizardText

/// The bottom of the screen.
extension View {
  /// A question or message, a line being typed, and the keys that work now.
  func footer(columns: Int) -> [Line] {
    var lines = document(columns: columns) { page in
      if face.isHelpOpen { return }
      if let question = face.question {
        if !isLong(question) { fillQuestion(question, &page) }
        return
      }
      if let message = face.message { fillMessage(message, &page) }
      if let asking = face.asking { fillAsking(asking, &page) }
      if face.isChoosingCategory { fillFilter(&page) }
    }.lines
    if lines.isEmpty, !canvas.isTiny { lines.append(Line(runs: [], indent: 0, stop: nil, caret: nil)) }
    // However much there is to tell, half of the page stays, and so does the line to type in.
    if lines.count > canvas.rows / 2, let last = lines.last {
      lines = Array(lines.prefix(canvas.rows / 2 - 1)) + [last]
    }
    let isAsked = face.question != nil && !face.isHelpOpen
    return lines + [isAsked ? choiceLine : keysLine(columns: columns)]
  }

  /// Whether a question needs the page, since half of the screen does not hold it.
  func isLong(_ question: Question) -> Bool {
    document(columns: canvas.columns - 2) { fillQuestion(question, &$0) }.lines.count > canvas.rows / 2 - 1
  }

  private var choiceLine: Line {
    let keys = [("y", Phrase.yes), ("n", .no), ("Esc", .keyBack)]
    let runs = keys.flatMap { key, phrase in [Run(key, .key), Run(" " + words[phrase] + "   ")] }
    return Line(runs: runs, indent: 0, stop: nil, caret: nil)
  }

  private func keysLine(columns: Int) -> Line {
    var runs: [Run] = []
    var used = 0
    var bindings = KeyTable.bindings(in: face.context, hasSession: face.wizard != nil)
    // The key that the page speaks of comes first, so that there is room for it.
    if face.doubtsOwner, let index = bindings.firstIndex(where: { $0.command == .summary }) {
      bindings.insert(bindings.remove(at: index), at: 0)
    }
    for binding in bindings where binding.isInFooter {
      // The arrows go without saying where room is scarce.
      if canvas.columns < 60, binding.command == .next { continue }
      if !face.works(binding) { continue }
      let key = caption(binding.caption.split(separator: " ").first.map(String.init) ?? binding.caption)
      let leadsBack = binding.command == .accept && face.returnsToSummary && binding.phrase == .keyAccept
      let text = " " + words[leadsBack ? .keyAcceptSummary : binding.phrase] + "  "
      let width = canvas.measure.columns(key) + canvas.measure.columns(text)
      guard used + width - 2 <= columns else { continue }
      runs += [Run(key, .key), Run(text, .hint)]
      used += width
    }
    return Line(runs: runs, indent: 0, stop: nil, caret: nil)
  }

  /// The name of a key in signs that the terminal has.
  func caption(_ text: String) -> String {
    guard canvas.isASCII else { return text }
    switch text {
    case "↑↓": return "Up/Down"
    case "← →": return "Left Right"
    case "Ctrl-← Ctrl-→": return "Ctrl-Left/Right"
    default: return text
    }
  }

  // MARK: - A line to type

  private func fillAsking(_ asking: Asking, _ page: inout Document) {
    let label: String
    switch asking {
    case .date(let task): label = words.phrase(.askDate, ["task": words.item(task.rawValue).label])
    case .sessionName: label = words[.askSessionName]
    case .sheetFile: label = words[.askSheetFile]
    }
    page.add(label, .label)
    guard let editor = face.editor else { return }
    addEditor(editor, stop: nil, to: &page)
  }

  /// What the list is narrowed down by, with how to do so until something is typed.
  private func fillFilter(_ page: inout Document) {
    page.add(words[canvas.isTiny ? .filterAskShort : .filterAsk], .label)
    addEditor(face.filter, stop: nil, to: &page)
  }

  /// Adds one line of text being edited, with the caret in it.
  func addEditor(_ editor: TextEditor, stop: Stop?, to page: inout Document) {
    let indent = 2
    let width = max(4, min(page.columns - indent - 3, 60))
    let slice = editor.visibleSlice(columns: width, measure: canvas.measure.columns)
    let text = canvas.measure.pad(slice.text, columns: width)
    let left = slice.moreLeft ? (canvas.isASCII ? "<" : "‹") : " "
    let right = slice.moreRight ? (canvas.isASCII ? ">" : "›") : " "
    page.row(
      [Run(left, .hint), Run(text, .focus), Run(right, .hint)], indent: indent, stop: stop,
      caret: slice.caretColumn + 1,
      text: TextPlace(
        columns: 1..<width + 1, first: slice.first, widths: slice.text.map(canvas.measure.columns)))
  }

  // MARK: - Questions

  /// What is asked, and what yes would change.
  func fillQuestion(_ question: Question, _ page: inout Document) {
    switch question {
    case .quit:
      if let file = face.otherFile, !face.isUnsaved {
        page.add(words.phrase(.quitConflict, ["file": file]), .warning)
        return
      }
      let phrase: Phrase =
        face.wizard == nil || face.isReadOnly ? .quitPicker : face.isUnsaved ? .quitUnsaved : .quitSession
      page.add(words[phrase], face.isUnsaved ? .error : .notice)
    case .untick(let task, let day):
      let details = ["task": words.item(task.rawValue).label, "date": day.iso]
      page.add(words.phrase(.untickAsk, details), .notice)
    case .paidInTime:
      let due = face.wizard?.checklist.items.first { $0.id == TaskID.payTransfer.rawValue }?.due
      page.add(words.phrase(.paidInTimeAsk, ["date": due?.iso ?? ""]), .notice)
    case .tryAgain(let plan):
      fillTryAgain(plan, &page)
    case .impact(let field, let answer, let impact):
      fillImpact(field, answer, impact, &page)
    }
  }

  private func fillTryAgain(_ plan: RetryPlan, _ page: inout Document) {
    page.add(words[.tryAgainAsk], .notice)
    if plan.feeFen > 0 {
      let spent = face.wizard?.checklist.fees.totalFen ?? 0
      page.add(
        words.phrase(
          .tryAgainFee, ["fee": words.money(fen: plan.feeFen), "spent": words.money(fen: spent)]), .warning)
    }
    let cleared = plan.clearsTasks.filter { face.wizard?.session.done[$0] != nil }
    guard !cleared.isEmpty else { return }
    let tasks = list(cleared.map { words.item($0.rawValue).label })
    page.add(words.phrase(.tryAgainClears, ["tasks": tasks]), .hint, hanging: 2)
  }

  private func fillImpact(_ field: FieldID, _ answer: Answer, _ impact: Impact, _ page: inout Document) {
    page.add(words.phrase(.impactAsk, ["field": label(field), "answer": answerText(answer, field)]), .notice)
    if let day = impact.finalSince {
      page.add(words.phrase(.impactFinal, ["date": day.iso]), .warning)
    }
    func tell(_ phrase: Phrase, _ names: [String]) {
      guard !names.isEmpty else { return }
      page.add(words.phrase(phrase, ["names": list(names)]), .hint, hanging: 2)
    }
    tell(.impactParked, impact.parked.map(nameOfEither))
    tell(.impactRestored, impact.restored.map(nameOfEither))
    tell(.impactStepsGone, impact.stepsRemoved.map { words.title($0) })
    tell(.impactStepsNew, impact.stepsAdded.map { words.title($0) })
    guard impact.feeChangeFen != 0 else { return }
    let change = (impact.feeChangeFen > 0 ? "+" : "-") + words.money(fen: abs(impact.feeChangeFen))
    page.add(words.phrase(.impactFees, ["change": change]), .hint)
  }
}
