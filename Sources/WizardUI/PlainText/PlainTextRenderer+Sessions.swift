import WizardCore
import WizardText

/// The session list and the values to type, each row with the number that opens or copies it.
extension PlainTextRenderer {
  /// The languages to choose from at the first start.
  var languages: [String] {
    [localizer[.firstLanguage]]
      + Language.allCases.enumerated().map { "\($0 + 1). \(LocalizedText.languageName[$1])" }
  }

  /// What the program does and what it keeps, before the first session.
  var firstStart: [String] {
    [
      localizer[.firstWhat], localizer[.firstWhere(folder: model.shared.sessionFolder)],
      localizer[.firstOffline],
    ]
  }

  var sessionList: [String] {
    var lines = [localizer[.sessionListTitle]]
    if model.sessionList.entries.isEmpty { lines.append(localizer[.independence]) }
    for index in model.shownSessions {
      let entry = model.sessionList[index]
      lines.append("\(index + 1). " + row(entry).joined(separator: comma))
    }
    return lines + moreSessions
  }

  /// Client, name, next action, person, due day and problems of a session.
  private func row(_ entry: SessionListEntry) -> [String] {
    var parts = [entry.client, entry.name].compactMap(\.self)
    guard let progress = entry.progress, let next = entry.next else {
      return parts + [localizer[entry.unreadableText]]
    }
    if entry.isArchived { parts.append(localizer[.entryArchived]) }
    if let flow = entry.flow { parts.append(localizer.flow(flow)) }
    parts.append(localizer.text(of: next, at: progress))
    if let role = next.role { parts.append(localizer.role(role)) }
    if let due = entry.due {
      if let item = localizer.dueItem(of: next, at: progress) { parts.append(item) }
      parts += [localizer[.dueOn(date: due)], localizer.daysLeft(until: due, from: model.today)]
    }
    if let since = next.waitingSince { parts.append(localizer[.waitingSince(date: since)]) }
    if entry.problems > 0 { parts.append(localizer[.entryProblems(count: entry.problems)]) }
    return parts
  }

  /// How to reach the other sessions, if the list has several pages.
  private var moreSessions: [String] {
    let sessionList = model.sessionList
    guard sessionList.entries.count > PlainTextModel.sessionsPerPage else { return [] }
    let more = String(sessionList.count - model.shownSessions.upperBound)
    return [
      localizer[
        .plainSessionListMore(
          shown: sessionList.count, text: "/" + sessionList.filter,
          order: localizer[sessionList.order.string], more: more)]
    ]
  }

  /// The values to type at a step, by number.
  func values(_ step: StepID) -> [String] {
    guard let wizard = model.wizard else { return [] }
    return [localizer[.valuesTitle]]
      + wizard.formFields(at: step).enumerated().map { index, field in
        let value = localizer.copiedText(of: field, in: wizard) ?? localizer[.valuesMissing]
        return "\(index + 1). " + joined(localizer.platformName(of: field, in: wizard), colon, value)
      }
  }
}
