import WizardCore
import WizardText

/// Draws a face: everything a view may read, and nothing it could change.
struct View {
  let model: ScreenModel
  let canvas: Canvas
  let localizer: Localizer
  /// Whether empty rows part the questions.
  var isAiry = true

  /// The page; without the empty rows between its questions where it fits only so.
  func page(columns: Int, rows: Int) -> Document {
    let airy = document(columns: columns) { fill(&$0) }
    // The list of sessions has no such rows, and may be long.
    guard airy.lines.count > rows, model.screen != .picker || model.isHelpOpen else { return airy }
    var view = self
    view.isAiry = false
    let dense = document(columns: columns) { view.fill(&$0) }
    return dense.lines.count > rows && !canvas.isSmall ? airy : dense
  }

  func document(columns: Int, filledBy fill: (inout Document) -> Void) -> Document {
    var page = Document(columns: columns, measure: canvas.measure)
    fill(&page)
    return page
  }

  /// The help page, a question too long for the bottom, or the page of the present place.
  private func fill(_ page: inout Document) {
    if model.isHelpOpen { return fillHelp(&page) }
    if let confirmation = model.confirmation, isLong(confirmation) {
      return fillQuestion(confirmation, &page)
    }
    if model.isChoosingCategory { return fillCategories(&page) }
    switch model.screen {
    case .picker: fillPicker(&page)
    case .overview: fillOverview(&page)
    case .checklist: fillChecklist(&page)
    case .summary: fillSummary(&page)
    case .routes: fillWays(&page)
    case .step(let step): fillStep(step, &page)
    }
  }

  // MARK: - Signs

  /// A box to tick, a round one for a choice; ASCII in every mode, so that nothing depends on a font.
  func box(_ isOn: Bool) -> String { isOn ? "[x]" : "[ ]" }
  func circle(_ isOn: Bool) -> String { isOn ? "(*)" : "( )" }
  var dash: String { canvas.isASCII ? " - " : " · " }

  /// The style of a row that can have the focus.
  func style(_ target: FocusTarget, _ plain: Style = .plain) -> Style {
    model.focus == target ? .focus : plain
  }

  /// A row that Enter carries out.
  func fillButton(_ label: String, _ target: FocusTarget, _ page: inout Document) {
    page.add("[ \(label) ]", style(target, .label), indent: 2, hanging: 2, target: target)
  }

  // MARK: - Header

  /// The name of the program and session at the left, how far one is at the right.
  func drawHeader(on grid: inout Grid) {
    grid.fill(row: 0, column: 0, columns: grid.columns, style: .frame)
    let measure = canvas.measure
    let right = " " + progress + " "
    let room = max(0, grid.columns - measure.columns(right) - 1)
    let left = " " + measure.clip(title, columns: room - 1, ellipsis: canvas.isASCII ? "~" : "…")
    grid.put(left, row: 0, column: 0, maxColumns: room, style: .frame, measure: measure.columns)
    grid.put(right, row: 0, column: room, style: .frame, measure: measure.columns)
  }

  private var title: String {
    guard let name = model.name else { return "wxwizard" }
    let trouble =
      model.isReadOnly ? localizer[.headReadOnly] : model.isUnsaved ? localizer[.headUnsaved] : nil
    if canvas.isSmall { return trouble.map { $0 + dash + name } ?? name }
    return "wxwizard" + dash + name + (trouble.map { dash + $0 } ?? "")
  }

  private var progress: String {
    let language = localizer[.languageName]
    guard let wizard = model.wizard else { return language }
    if model.screen == .routes { return localizer.flow(.start) + dash + language }
    guard case .step(let step) = model.screen, let index = wizard.replay.knownPath.firstIndex(of: step) else {
      return localizer.state(wizard.progress.status) + dash + language
    }
    let screen = String(index + 1)
    let count = String(wizard.replay.knownPath.count) + (wizard.replay.reachesEnd ? "" : "+")
    if canvas.isSmall { return screen + "/" + count + dash + language }
    return localizer[.progress(step: screen, count: count)] + dash + language
  }

  // MARK: - Names

  func label(_ field: FieldID) -> String {
    guard let step = model.wizard?.flow.field(field)?.step else { return field.rawValue }
    return localizer.label(field, at: step)
  }

  /// The label of an answer or a task by its bare name.
  func nameOfEither(_ name: String) -> String {
    if let field = FieldID(rawValue: name), model.wizard?.flow.field(field) != nil { return label(field) }
    return localizer.item(name).label
  }

  func answerText(_ answer: Answer, _ id: FieldID) -> String {
    guard let (step, field) = model.wizard?.flow.field(id) else { return "" }
    return localizer.answer(answer, of: field, at: step)
  }

  /// Names one after the other, parted by more than a comma where they hold commas themselves.
  func list(_ names: [String]) -> String {
    let comma = localizer.language.listSeparator
    let holdsComma = names.contains { $0.contains { ",，、".contains($0) } }
    return names.joined(separator: !holdsComma ? comma : comma == "、" ? "；" : "; ")
  }
}
