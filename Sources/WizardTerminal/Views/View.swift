import WizardCore
import WizardScreens
import WizardText

/// Draws a face: everything a view may read, and nothing it could change.
struct View {
  let face: ScreenFace
  let canvas: Canvas
  let words: Words
  /// Whether empty rows part the questions, where there is room for them.
  var isAiry = true

  /// The page, with empty rows between its questions if it then still fits.
  func page(columns: Int, rows: Int) -> Document {
    var page = Document(columns: columns, measure: canvas.measure, focus: face.focus)
    fill(&page)
    guard page.lines.count > rows else { return page }
    var dense = self
    dense.isAiry = false
    page = Document(columns: columns, measure: canvas.measure, focus: face.focus)
    dense.fill(&page)
    return page
  }

  /// The page of the present place, under a help page or question if there is one.
  func fill(_ page: inout Document) {
    if face.help != nil { return fillHelp(&page) }
    switch face.place {
    case .picker: fillPicker(&page)
    case .overview: fillOverview(&page)
    case .checklist: fillChecklist(&page)
    case .summary: fillSummary(&page)
    case .ways: fillWays(&page)
    case .step(let step): fillStep(step, &page)
    }
  }

  // MARK: - Signs

  /// A box to tick, a round one for a choice; ASCII in every mode, so that nothing depends on a font.
  func box(_ isOn: Bool) -> String { isOn ? "[x]" : "[ ]" }
  func circle(_ isOn: Bool) -> String { isOn ? "(*)" : "( )" }
  var pointer: String { canvas.isASCII ? "> " : "▶ " }
  var dash: String { canvas.isASCII ? " - " : " · " }

  /// The style of a row that can have the focus.
  func style(_ stop: Stop, _ plain: Style = .plain) -> Style { face.focus == stop ? .focus : plain }

  // MARK: - Header and footer

  /// The name of the program and session at the left, how far one is at the right.
  func drawHeader(on grid: inout Grid) {
    grid.fill(row: 0, column: 0, columns: grid.columns, style: .frame)
    let measure = canvas.measure
    let right = " " + progress + " "
    let width = measure.columns(right)
    let left = " wxwizard" + (face.name.map { dash + $0 } ?? "")
    grid.put(
      left, row: 0, column: 0, maxColumns: max(0, grid.columns - width - 1), style: .frame,
      measure: measure.columns)
    grid.put(right, row: 0, column: max(0, grid.columns - width - 1), style: .frame, measure: measure.columns)
  }

  private var progress: String {
    let language = words[.languageName]
    guard let wizard = face.wizard else { return language }
    if case .step(let step) = face.place, let index = wizard.replay.knownPath.firstIndex(of: step) {
      let count = String(wizard.replay.knownPath.count) + (wizard.replay.reachesEnd ? "" : "+")
      return words.phrase(.progress, ["step": String(index + 1), "count": count]) + dash + language
    }
    return words.state(wizard.standing.status) + dash + language
  }

  /// The bottom lines: a question or message, a line being typed, and the keys that work now.
  func footer(columns: Int) -> [Line] {
    var page = Document(columns: columns, measure: canvas.measure, focus: nil)
    if let question = face.question {
      fillQuestion(question, &page)
    } else if let asking = face.asking {
      if let message = face.message { fillMessage(message, &page) }
      fillAsking(asking, &page)
    } else if let message = face.message {
      fillMessage(message, &page)
    }
    if page.lines.isEmpty { page.row([]) }
    // However much there is to tell, half of the page stays.
    var lines = Array(page.lines.suffix(max(1, canvas.rows / 2)))
    if face.question == nil { lines.append(keysLine(columns: columns)) }
    return lines
  }

  private func keysLine(columns: Int) -> Line {
    var runs: [Run] = []
    var used = 0
    for binding in KeyTable.bindings
    where binding.isInFooter && binding.contexts.contains(face.context)
      && (face.wizard != nil || !binding.needsSession)
    {
      let key = binding.caption.split(separator: " ").first.map(String.init) ?? binding.caption
      let text = " " + words[binding.phrase] + "  "
      let width = canvas.measure.columns(key) + canvas.measure.columns(text)
      guard used + width <= columns + 2 else { continue }
      runs += [Run(key, .key), Run(text, .hint)]
      used += width
    }
    return Line(runs: runs, indent: 0, stop: nil, caret: nil)
  }

  private func fillAsking(_ asking: Asking, _ page: inout Document) {
    let label: String
    switch asking {
    case .date(let task): label = words.phrase(.askDate, ["task": words.item(task.rawValue).label])
    case .sessionName: label = words[.askSessionName]
    }
    page.add(label, .label)
    guard let editor = face.editor else { return }
    page.append(editorLine(editor, stop: nil, indent: 2, columns: page.columns))
  }

  /// One line of text being edited, with the caret in it.
  func editorLine(_ editor: TextEditor, stop: Stop?, indent: Int, columns: Int) -> Document {
    var line = Document(columns: columns, measure: canvas.measure, focus: stop)
    let width = max(4, min(columns - indent - 3, 60))
    let slice = editor.visibleSlice(columns: width, measure: canvas.measure.columns)
    let text = canvas.measure.pad(slice.text, columns: width)
    let left = slice.moreLeft ? (canvas.isASCII ? "<" : "‹") : " "
    let right = slice.moreRight ? (canvas.isASCII ? ">" : "›") : " "
    line.row(
      [Run(left, .hint), Run(text, .focus), Run(right, .hint)], indent: indent, stop: stop,
      caret: slice.caretColumn + 1)
    return line
  }

  private func fillQuestion(_ question: Question, _ page: inout Document) {
    switch question {
    case .quit:
      page.add(words[face.wizard == nil ? .quitPicker : .quitSession], .notice)
    case .tryAgain(let plan):
      page.add(words[.tryAgainAsk], .notice)
      if plan.feeFen > 0 {
        let spent = face.wizard?.checklist.fees.totalFen ?? 0
        page.add(
          words.phrase(
            .tryAgainFee, ["fee": words.money(fen: plan.feeFen), "spent": words.money(fen: spent)]), .warning)
      }
      let cleared = plan.clearsTasks.map { words.item($0.rawValue).label }
      if !cleared.isEmpty {
        page.add(
          words.phrase(.tryAgainClears, ["tasks": cleared.joined(separator: words.listSeparator)]), .hint)
      }
    case .impact(let field, let answer, let impact):
      fillImpact(field, answer, impact, &page)
    }
    page.add([Run("y", .key), Run(" " + words[.yes] + "   "), Run("n", .key), Run(" " + words[.no])])
  }

  private func fillImpact(_ field: FieldID, _ answer: Answer, _ impact: Impact, _ page: inout Document) {
    let comma = words.listSeparator
    page.add(words.phrase(.impactAsk, ["field": label(field), "answer": answerText(answer, field)]), .notice)
    func list(_ phrase: Phrase, _ names: [String]) {
      guard !names.isEmpty else { return }
      page.add(words.phrase(phrase, ["names": names.joined(separator: comma)]), .hint, hanging: 2)
    }
    list(.impactParked, impact.parked.map(nameOfEither))
    list(.impactRestored, impact.restored.map(nameOfEither))
    list(.impactStepsGone, impact.stepsRemoved.map { words.page($0).title })
    list(.impactStepsNew, impact.stepsAdded.map { words.page($0).title })
    if impact.feeChangeFen != 0 {
      let sign = impact.feeChangeFen > 0 ? "+" : "-"
      page.add(
        words.phrase(.impactFees, ["change": sign + words.money(fen: abs(impact.feeChangeFen))]), .hint)
    }
  }

  // MARK: - Names

  func label(_ field: FieldID) -> String {
    guard let step = face.wizard?.flow.field(field)?.step else { return field.rawValue }
    return words.label(field, at: step)
  }

  /// The label of an answer or a task by its bare name.
  func nameOfEither(_ name: String) -> String {
    if let field = FieldID(rawValue: name), face.wizard?.flow.field(field) != nil { return label(field) }
    return words.item(name).label
  }

  func answerText(_ answer: Answer, _ id: FieldID) -> String {
    guard let (step, field) = face.wizard?.flow.field(id) else { return "" }
    return words.answer(answer, of: field, at: step)
  }
}
