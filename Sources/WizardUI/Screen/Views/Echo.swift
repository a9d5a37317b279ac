import WizardCore
import WizardText

/// Drawing only the row being typed in, so that typing is fast on long pages.
extension ScreenModel {
  /// Draws what was typed since `before` into its frame; false if more than that may have changed.
  ///
  /// The result equals `frame(on:localizer:)`, without laying out the page.
  package func echo(
    into frame: inout Frame, of before: ScreenModel, on canvas: Canvas, localizer: Localizer
  ) -> Bool {
    guard differsOnlyInTyping(from: before), case .field(let field) = focus, let editor,
      let row = frame.grid.cursor?.row
    else { return false }
    let view = View(model: self, canvas: canvas, localizer: localizer)
    guard !view.hasNotes(on: field), view.lengthCount(of: field) == nil else { return false }
    let page = view.document(columns: pageColumns(on: canvas)) { page in
      view.addEditor(editor, target: focus, to: &page)
    }
    guard let line = page.lines.first, let caret = line.caret else { return false }
    put(line, row: row, column: 1, on: &frame.grid, canvas)
    frame.text = line.text?.at(row: row, column: 1 + line.indent)
    frame.grid.cursor = point(row, 1 + line.indent + caret, canvas)
    return true
  }

  private func differsOnlyInTyping(from before: ScreenModel) -> Bool {
    func isOnlyTyping(_ model: ScreenModel) -> Bool {
      model.editor != nil && model.message == nil && model.shared.mode == .normal && model.scroll == nil
    }
    return isOnlyTyping(self) && isOnlyTyping(before) && focus == before.focus && screen == before.screen
      && language == before.language && today == before.today && name == before.name
      && shared.saveState == before.shared.saveState
      && wizard?.session == before.wizard?.session
  }
}
