import WizardCore
import WizardText

/// Choosing from lists by number.
extension PlainTextModel {
  // MARK: - Sessions

  /// The number of sessions on a page.
  static let sessionsPerPage = 20

  /// The indices of the sessions on the current page.
  var shownSessions: Range<Int> {
    firstSession..<min(firstSession + Self.sessionsPerPage, sessionList.count)
  }

  mutating func chooseLanguage(_ line: String) {
    guard let index = index(line, count: Language.allCases.count) else { return }
    update { $0.chooseLanguage(Language.allCases[index]) }
  }

  /// Handles a line in the session list: a number or name opens a session, a new name creates one.
  mutating func chooseSession(_ line: String) {
    let text = line.trimmed.foldedWidth
    if text.isEmpty { return showNextSessions() }
    if text.first?.foldedKey == "/" {
      listSessions { $0.find(text.dropFirst().lowercased()) }
    } else if text.first?.foldedKey == "~" {
      archive(String(text.dropFirst()).trimmed)
    } else if text == "+" {
      listSessions { $0.changeOrder() }
    } else if let number = Int(text), number >= 1, number <= sessionList.count {
      update { [name = sessionList[number - 1].name] in $0.openSession(name) }
    } else if sessionList.entry(text) != nil {
      update { $0.openSession(text) }
    } else {
      update { $0.createSession(text) }
    }
  }

  /// Puts the session with a number or a name away, or takes it out again.
  private mutating func archive(_ text: String) {
    var name = text
    if sessionList.entry(text) == nil {
      guard let index = index(text, count: sessionList.count) else { return }
      name = sessionList[index].name
    }
    update { $0.archive(name) }
    unprinted = .full
  }

  private mutating func showNextSessions() {
    guard shownSessions.upperBound < sessionList.count else { return }
    firstSession += Self.sessionsPerPage
    unprinted = .full
  }

  private mutating func listSessions(_ change: (inout SessionListModel) -> Void) {
    change(&shared.sessionList)
    firstSession = 0
    unprinted = .full
  }

  /// The sessions whose files must be read before the list can be printed.
  package var unread: [String] {
    guard screen == .sessionList else { return [] }
    let unread = sessionList.unread
    return unread.isEmpty ? shownSessions.map { sessionList[$0] }.filter { !$0.isRead }.map(\.name) : unread
  }

  /// Fills in entries of which only the name was known.
  package mutating func learn(_ entries: [SessionListEntry]) { shared.learn(entries) }

  // MARK: - Rows of a list

  /// Handles a line in a list: the number of a row, or nothing to leave the list.
  mutating func choose(_ line: String) {
    guard let wizard else { return }
    let text = line.trimmed.normalised(.number)
    if text.isEmpty { return leaveList() }
    switch screen {
    case .overview:
      let items = Overview(wizard).items
      guard let index = index(line, count: items.count + wizard.otherFlows.count) else { return }
      if index < items.count {
        prompt = .item(items[index].id)
      } else {
        update { $0.askToSwitchFlow(to: wizard.otherFlows[index - items.count]) }
      }
    case .checklist where text.lowercased() == "p": prompt = .sheet
    case .checklist:
      let items = wizard.checklist.items
      if let index = index(line, count: items.count) { prompt = .item(items[index].id) }
    case .summary where text == "+" && !wizard.inactiveAnswersToShow.isEmpty:
      notes += renderer.inactiveAnswers
    case .summary:
      guard let index = index(line, count: wizard.questions.count) else { return }
      update { $0.openField(wizard.questions[index]) }
      unprinted = .none
    case .routes:
      guard let index = index(line, count: wizard.routes.count) else { return }
      update { $0.takeRoute(index) }
      promptAtPosition()
    case .values(let step):
      let fields = wizard.formFields(at: step)
      if let index = index(line, count: fields.count) { update { $0.copy(fields[index]) } }
    case .languageChoice, .introduction, .sessionList, .flows, .step: break
    }
  }

  /// The index that a typed number means; refuses any other line.
  private mutating func index(_ line: String, count: Int) -> Int? {
    let text = line.trimmed
    if let number = Int(text.normalised(.number)), number >= 1, number <= count { return number - 1 }
    refuse(count == 0 ? .plainNothingToChoose : .plainBadNumber(text: text, count: String(count)))
    return nil
  }

  private mutating func leaveList() {
    switch screen {
    case .checklist, .overview: resume()
    case .summary:
      continueTo()
      promptAtPosition()
    case .values: goBack()
    case .languageChoice, .introduction, .routes, .sessionList, .flows, .step: break
    }
  }

  /// Handles a line about an item of the overview or checklist: ticks it, opens its step, or returns to the list.
  mutating func act(on id: String, _ line: String) {
    let text = line.trimmed.foldedWidth.lowercased()
    guard let item = wizard?.checklist.item(id) else { return prompt = .list }
    if text == "g" { return update { $0.openItem(id) } }
    if text.isEmpty { return prompt = .list }
    guard case .task(let task) = item.kind else { return refuse(.plainBadTick(text: line.trimmed)) }
    if tick(task, line) { prompt = .list }
  }

  mutating func chooseSheet(_ line: String) {
    guard let sheets = wizard?.sheets else { return }
    if line.trimmed.isEmpty { return prompt = .list }
    guard let index = index(line, count: sheets.count) else { return }
    prompt = .list
    shared.focus = .sheet(sheets[index])
    update { $0.promptForSheetFile(for: sheets[index]) }
  }

  // MARK: - Other flows

  /// Turns to one of the flows offered on the step; an empty line goes on in this one.
  mutating func chooseOtherFlow(_ line: String) {
    let flows = otherFlowsHere
    if line.trimmed.isEmpty { return continueTo() }
    if let index = index(line, count: flows.count) { update { $0.askToSwitchFlow(to: flows[index]) } }
  }
}
