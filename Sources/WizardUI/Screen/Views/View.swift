import WizardCore
import WizardText

/// Draws the screen: what views may read, without a way to change it.
struct View {
  let model: ScreenModel
  let canvas: Canvas
  let localizer: Localizer
  /// Whether empty rows separate the fields.
  var isAiry = true

  /// The page, without the empty rows between fields if it only fits then.
  func page(columns: Int, rows: Int) -> Document {
    let airy = document(columns: columns) { fill(&$0) }
    // The session list has no such rows, and may be long.
    guard airy.lines.count > rows, model.screen != .sessionList || model.isHelpOpen else { return airy }
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

  /// The help page, a question too long for the footer, or the page of the current screen.
  private func fill(_ page: inout Document) {
    if model.isHelpOpen { return fillHelp(&page) }
    if let confirmation = model.confirmation, isLong(confirmation) {
      return fillConfirmation(confirmation, &page)
    }
    if model.isChoosingCategory { return fillCategories(&page) }
    switch model.screen {
    case .languageChoice: fillLanguageChoice(&page)
    case .introduction: fillIntroduction(&page)
    case .sessionList: fillSessionList(&page)
    case .flows: fillFlows(&page)
    case .overview: fillOverview(&page)
    case .checklist: fillChecklist(&page)
    case .summary: fillSummary(&page)
    case .routes: fillRoutes(&page)
    case .step(let step): fillStep(step, &page)
    case .values(let step): fillValues(step, &page)
    }
  }

  // MARK: - Marks

  /// A check box and a radio button, always ASCII, since fonts differ.
  func box(_ isOn: Bool) -> String { isOn ? "[x]" : "[ ]" }
  func circle(_ isOn: Bool) -> String { isOn ? "(*)" : "( )" }
  var dash: String { canvas.isASCII ? " - " : " · " }

  /// The start of a text that fits into columns, with an ellipsis if it is cut.
  func clip(_ text: String, _ columns: Int) -> String {
    canvas.measure.clip(text, columns: columns, ellipsis: canvas.isASCII ? "~" : "…")
  }

  /// The style of a row: focused or plain.
  func style(_ target: FocusTarget, _ plain: Style = .plain) -> Style {
    model.focus == target ? .focus : plain
  }

  /// A button.
  func fillButton(_ label: String, _ target: FocusTarget, _ page: inout Document) {
    page.add("[ \(label) ]", style(target, .button), indent: 2, hanging: 2, target: target)
  }

  // MARK: - Header

  /// The names of program and session at the left, progress and language at the right.
  func drawHeader(on grid: inout Grid) {
    grid.fill(row: 0, column: 0, columns: grid.columns, style: .frame)
    let measure = canvas.measure
    let right = " " + progress + " "
    let room = max(0, grid.columns - measure.columns(right) - 1)
    let left = " " + clip(title, room - 1)
    grid.put(left, row: 0, column: 0, maxColumns: room, style: .frame, measure: measure.columns)
    grid.put(right, row: 0, column: room, style: .frame, measure: measure.columns)
  }

  /// A line below the header, filled as far as the person has come.
  func drawProgress(row: Int, on grid: inout Grid) {
    guard let share = progressShare else { return }
    let sign = canvas.isASCII ? "-" : "─"
    let count = (grid.columns - 2) / max(canvas.measure.columns(sign), 1)
    let done = Int((share * Double(count)).rounded())
    let filled = canvas.isASCII ? "=" : "━"
    let column = grid.put(
      String(repeating: filled, count: done), row: row, column: 1, style: .title,
      measure: canvas.measure.columns)
    grid.put(
      String(repeating: sign, count: max(count - done, 0)), row: row, column: column, style: .rule,
      measure: canvas.measure.columns)
  }

  /// How much of the session's flow is behind the person; nil without a session.
  ///
  /// While missing answers decide which steps follow, the highest possible number of steps counts.
  private var progressShare: Double? {
    guard let wizard = model.wizard, wizard.flow.id != .start else { return nil }
    if wizard.progress.status == .finished { return 1 }
    let index = wizard.replay.knownPath.firstIndex(of: wizard.progress.position) ?? 0
    return Double(index) / Double(max(wizard.replay.stepCount.upperBound, 1))
  }

  private var title: String {
    guard let name = model.name else { return "wxwizard" }
    let warning: LocalizedText? =
      model.isReadOnly
      ? .headReadOnly
      : model.isUnsaved ? .headUnsaved : model.shared.saveState.isDraftLost ? .headDraftLost : nil
    if canvas.isSmall { return warning.map { localizer[$0] + dash + name } ?? name }
    return "wxwizard" + dash + name + (warning.map { dash + localizer[$0] } ?? "")
  }

  private var progress: String {
    let language = localizer[.languageName]
    guard let wizard = model.wizard else { return language }
    if model.screen == .routes { return localizer.flow(.start) + dash + language }
    // The summary belongs to the step that follows it, which asks for confirmation.
    let step: StepID? =
      switch model.screen {
      case .step(let step): step
      case .summary: wizard.progress.position
      default: nil
      }
    guard let step, let index = wizard.replay.knownPath.firstIndex(of: step) else {
      return localizer.state(wizard.progress.status) + dash + language
    }
    let number = String(index + 1)
    let counts = wizard.replay.stepCount
    if canvas.isSmall {
      let most = (counts.count > 1 ? "\(counts.lowerBound)-" : "") + String(counts.upperBound)
      return number + "/" + most + dash + language
    }
    return localizer[.progress(step: number, count: localizer.text(counts))] + dash + language
  }

  func list(_ names: [String]) -> String { localizer.list(names) }
}
