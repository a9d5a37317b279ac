import WizardCore
import WizardText

/// The session list.
///
/// Every session has the same number of rows, so that only those in view are measured.
extension View {
  func fillSessionList(_ page: inout Document) {
    page.add(localizer[.sessionListTitle], .title)
    page.add(localizer[model.sessionList.entries.isEmpty ? .sessionListEmpty : .sessionListIntro], .hint)
    fillFinding(&page)
    page.gap()
    let height = canvas.isSmall ? 2 : 1
    let seen = shownIndices(above: page.lines.count, rows: height)
    let rows = Dictionary(uniqueKeysWithValues: seen.map { ($0, row(model.sessionList[$0])) })
    let columns = SessionColumns(
      rows.values.compactMap(\.self), measure: canvas.measure, fitting: page.columns - 2)
    if !canvas.isSmall, !columns.shown.isEmpty, !rows.isEmpty { fillColumnTitles(columns, &page) }
    for index in 0..<model.sessionList.count {
      let entry = model.sessionList[index]
      let target = FocusTarget.session(entry.name)
      if seen.contains(index) {
        fill(entry, rows[index] ?? nil, columns, target, &page)
      } else {
        for _ in 0..<height { page.row([Run("")], target: target) }
      }
    }
    page.gap()
    fillButton(localizer[.newSession], .newSession, &page)
    page.gap()
    page.add(localizer[.independence], .hint)
  }

  /// The filter, the number of matches and the order; nothing for a short, unfiltered list.
  private func fillFinding(_ page: inout Document) {
    let sessionList = model.sessionList
    guard sessionList.isFinding || sessionList.order != .name || sessionList.entries.count > 20 else {
      return
    }
    let (shown, count) = (sessionList.count, sessionList.entries.count)
    let found = localizer[
      sessionList.isFinding ? .sessionListFound(shown: shown, count: count) : .sessionListCount(count: count)]
    var runs = [Run(found, .hint), Run(dash + localizer[sessionList.order.string], .hint)]
    let unread = sessionList.unread.count
    if unread > 0 {
      runs.append(Run(dash + localizer[.sessionListReading(read: count - unread, count: count)], .notice))
    }
    if sessionList.isFinding {
      runs = [Run(localizer[.sessionListFind(text: sessionList.filter)], .label), Run("  ")] + runs
    }
    page.add(runs, hanging: 2)
  }

  /// The indices of the sessions that may be in view, with some to spare on both sides.
  private func shownIndices(above head: Int, rows: Int) -> Range<Int> {
    let count = model.sessionList.count
    let spare = canvas.rows / rows + 4
    let focused = model.focus.flatMap { focus in
      if case .session(let name) = focus { model.sessionList.index(of: name) } else { nil }
    }
    var first = focused ?? (model.focus == .newSession ? count : 0)
    if let scroll = model.scroll { first = (scroll - head) / rows }
    first = min(max(first, 0), count)
    return max(first - spare, 0)..<min(first + spare, count)
  }

  /// The cells of a session; nil if its file can't be read.
  private func row(_ entry: SessionListEntry) -> SessionRow? {
    guard let progress = entry.progress, let next = entry.next, let flow = entry.flow else { return nil }
    let text = localizer.text(of: next, at: progress)
    // A small screen shows it in front of everything else.
    let isMarked = entry.isArchived && !canvas.isSmall
    return SessionRow(
      name: entry.name, client: entry.client, flow: flow,
      next: isMarked ? localizer[.entryArchived] + dash + text : text, action: next,
      dueItem: localizer.dueItem(of: next, at: progress), problems: entry.problems, today: model.today,
      localizer: localizer)
  }

  private func fill(
    _ entry: SessionListEntry, _ row: SessionRow?, _ columns: SessionColumns, _ target: FocusTarget,
    _ page: inout Document
  ) {
    guard let row else {
      page.row(
        [
          Run(entry.name + "  ", style(target, .label)),
          Run(entry.isRead ? localizer[entry.unreadableText] : "", .error),
        ],
        indent: 2, target: target)
      if canvas.isSmall { page.row([Run("")], target: target) }
      return
    }
    if canvas.isSmall { return fillSmall(row, entry, target, &page) }
    let isFocused = model.focus == target
    var runs: [Run] = []
    for column in columns.shown {
      let text = clip(row.text(column, in: columns), columns.width(column))
      let plain: Style = runs.isEmpty ? .label : style(of: column, entry)
      let space = column == columns.shown.last ? "" : "  "
      runs.append(
        Run(
          canvas.measure.pad(text, columns: columns.width(column)) + space, isFocused ? .focus : plain))
    }
    page.row(runs, indent: 2, target: target)
  }

  /// The titles of the columns.
  private func fillColumnTitles(_ columns: SessionColumns, _ page: inout Document) {
    let titles = columns.shown.map { column in
      canvas.measure.pad(
        clip(localizer[column.title], columns.width(column)), columns: columns.width(column))
    }
    page.row([Run(titles.joined(separator: "  "), .hint)], indent: 2)
  }

  /// Two rows: the client, then the days left and the next action.
  private func fillSmall(
    _ row: SessionRow, _ entry: SessionListEntry, _ target: FocusTarget, _ page: inout Document
  ) {
    let client = entry.client.map { makeVisible($0) + dash + entry.name } ?? entry.name
    page.row([Run(clip(client, page.columns - 2), style(target, .label))], indent: 2, target: target)
    let all = SessionColumns([row], measure: canvas.measure, fitting: nil)
    var runs = entry.isArchived ? [Run(localizer[.entryArchived], .notice)] : []
    for column in [SessionRow.Column.problems, .left, .dueItem, .next, .role] {
      let text = row.text(column, in: all)
      if !text.isEmpty { runs.append(Run((runs.isEmpty ? "" : dash) + text, style(of: column, entry))) }
    }
    page.row(runs, indent: 4, target: target)
  }

  private func style(of column: SessionRow.Column, _ entry: SessionListEntry) -> Style {
    switch column {
    case .problems: .warning
    case .left, .due: (entry.due.map { $0 < model.today } ?? false) ? .error : .notice
    case .next: entry.progress?.status == .expired ? .error : .plain
    case .name, .client, .flow, .role, .dueItem, .waiting: .hint
    }
  }
}
