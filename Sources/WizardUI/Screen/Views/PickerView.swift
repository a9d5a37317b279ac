import WizardCore
import WizardText

/// The session list.
///
/// Every session has the same number of rows, so that only those in view are measured.
extension View {
  func fillPicker(_ page: inout Document) {
    page.add(localizer[.pickerTitle], .title)
    page.add(localizer[model.entries.isEmpty ? .pickerEmpty : .pickerIntro], .hint)
    fillFinding(&page)
    page.gap()
    let rows = canvas.isSmall ? 2 : 1
    let seen = shownIndices(above: page.lines.count, rows: rows)
    let columns = PickerColumns(model.picker, seen, self)
    let blank = [Run("")]
    for index in 0..<model.picker.count {
      let entry = model.picker[index]
      let target = FocusTarget.session(entry.name)
      if seen.contains(index) {
        fill(entry, columns, target, &page)
      } else {
        for _ in 0..<rows { page.row(blank, target: target) }
      }
    }
    page.gap()
    fillButton(localizer[.newSession], .newSession, &page)
    page.gap()
    page.add(localizer[.independence], .hint)
  }

  /// The filter, the number of matches and the order; nothing for a short, unfiltered list.
  private func fillFinding(_ page: inout Document) {
    let picker = model.picker
    guard picker.isFinding || picker.order != .name || picker.entries.count > 20 else { return }
    let order: LocalizedText =
      switch picker.order {
      case .name: .pickerByName
      case .due: .pickerByDue
      case .updated: .pickerByUpdated
      }
    let (shown, count) = (picker.count, picker.entries.count)
    let found = localizer[
      picker.isFinding ? .pickerFound(shown: shown, count: count) : .pickerCount(count: count)]
    var runs = [Run(found, .hint), Run(dash + localizer[order], .hint)]
    let unread = picker.unread.count
    if unread > 0 {
      runs.append(
        Run(dash + localizer[.pickerReading(read: picker.count - unread, count: picker.count)], .notice))
    }
    if picker.isFinding {
      runs = [Run(localizer[.pickerFind(text: picker.filter)], .label), Run("  ")] + runs
    }
    page.add(runs, hanging: 2)
  }

  /// The indices of the sessions that may be in view, with some to spare on both sides.
  private func shownIndices(above head: Int, rows: Int) -> Range<Int> {
    let count = model.picker.count
    let spare = canvas.rows / rows + 4
    let focused = model.focus.flatMap { focus in
      if case .session(let name) = focus { model.picker.index(of: name) } else { nil }
    }
    var first = focused ?? (model.focus == .newSession ? count : 0)
    if let scroll = model.scroll { first = (scroll - head) / rows }
    first = min(max(first, 0), count)
    return max(first - spare, 0)..<min(first + spare, count)
  }

  private func fill(
    _ entry: PickerEntry, _ columns: PickerColumns, _ target: FocusTarget, _ page: inout Document
  ) {
    var runs = [Run(pad(entry.name, columns.name), style(target, .label))]
    var title = ""
    if let progress = entry.progress {
      let state = localizer.state(progress.status)
      runs.append(Run(pad(state, columns.state), progress.status == .expired ? .error : .notice))
      title = localizer.title(progress.position)
    } else if entry.isRead {
      title = localizer[.entryUnreadable]
    }
    let titleStyle: Style = entry.progress == nil ? .error : .plain
    let note = note(for: entry)
    let noteStyle: Style = entry.problems > 0 ? .warning : .hint
    if canvas.isSmall {
      page.row(runs, indent: 2, target: target)
      let space = note.isEmpty || title.isEmpty ? "" : dash
      page.row([Run(note + space, noteStyle), Run(title, titleStyle)], indent: 4, target: target)
      return
    }
    let used = runs.reduce(2) { $0 + canvas.measure.columns($1.text) }
    let noteColumns = canvas.measure.columns(note)
    let room = max(page.columns - used - (noteColumns > 0 ? noteColumns + 2 : 0), 0)
    let clipped = canvas.measure.clip(title, columns: room, ellipsis: canvas.isASCII ? "~" : "…")
    runs.append(Run(clipped, titleStyle))
    if noteColumns > 0 {
      let gap = page.columns - used - canvas.measure.columns(clipped) - noteColumns
      runs += [Run(String(repeating: " ", count: max(gap, 2))), Run(note, noteStyle)]
    }
    page.row(runs, indent: 2, target: target)
  }

  private func pad(_ text: String, _ columns: Int) -> String {
    canvas.measure.pad(text, columns: max(columns, canvas.measure.columns(text))) + "  "
  }

  private func note(for entry: PickerEntry) -> String {
    var parts: [String] = []
    if entry.problems > 0 { parts.append(localizer[.entryProblems(count: entry.problems)]) }
    if let due = entry.due { parts.append(localizer[.dueOn(date: due)]) }
    return parts.joined(separator: dash)
  }
}

/// The column widths for the sessions in view; a small screen has no columns.
private struct PickerColumns {
  /// A longer name shifts the rest of its row.
  private static let longestName = 26

  let name: Int
  let state: Int

  init(_ picker: Picker, _ seen: Range<Int>, _ view: View) {
    guard !view.canvas.isSmall else {
      (name, state) = (0, 0)
      return
    }
    let entries = seen.map { picker[$0] }
    let columns: (String) -> Int = view.canvas.measure.columns
    name = min(entries.map { columns($0.name) }.max() ?? 0, Self.longestName)
    state = entries.compactMap(\.progress).map { columns(view.localizer.state($0.status)) }.max() ?? 0
  }
}
