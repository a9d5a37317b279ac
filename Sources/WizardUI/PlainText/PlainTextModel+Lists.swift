import WizardCore
import WizardText

/// Choosing in lists by number.
extension PlainTextModel {
  mutating func pick(_ line: String) {
    let text = line.trimmed.foldedWidth
    if text.isEmpty { return tellMoreSessions() }
    if text.hasPrefix("/") {
      listSessions { $0.setFilter(text.dropFirst().lowercased()) }
    } else if text == "+" {
      listSessions { $0.turnOrder() }
    } else if let number = Int(text), number >= 1, number <= picker.count {
      effects.append(.open(picker[number - 1].name))
    } else if picker.entry(text) != nil {
      effects.append(.open(text))
    } else if picker.reserved.contains(text) {
      note(.nameIsCommand(name: text))
    } else if (1...64).contains(text.utf8.count), text.utf8.allSatisfy(isNameByte), !text.hasPrefix("-") {
      effects.append(.create(text))
    } else {
      note(.badName)
    }
  }

  /// How many sessions are told of at once.
  static let sessionsTold = 20

  /// The places of the sessions that are told of.
  var toldSessions: Range<Int> { pickerTop..<min(pickerTop + Self.sessionsTold, picker.count) }

  private mutating func tellMoreSessions() {
    guard toldSessions.upperBound < picker.count else { return }
    pickerTop += Self.sessionsTold
    introduction = .full
  }

  private mutating func listSessions(_ change: (inout Picker) -> Void) {
    change(&picker)
    pickerTop = 0
    introduction = .full
  }

  /// The sessions whose files must be read before the list can be told.
  package var unread: [String] {
    guard screen == .picker else { return [] }
    let wanted = picker.unread
    return wanted.isEmpty ? toldSessions.map { picker[$0] }.filter { !$0.isRead }.map(\.name) : wanted
  }

  /// Keeps names from being given to new sessions, since they would call something else.
  package mutating func reserve(_ names: [String]) { picker.reserve(names) }

  /// Learns what sessions hold that were only known by name.
  package mutating func learn(_ entries: [PickerEntry]) { picker.learn(entries) }

  func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }

  mutating func choose(_ line: String) {
    guard let wizard else { return }
    let text = line.trimmed.normalised(.number)
    if text.isEmpty { return acceptList() }
    if screen == .checklist, text.lowercased() == "p" { return prompt = .sheet }
    let count =
      switch screen {
      case .overview: Overview(wizard).items.count + wizard.turns.count
      case .checklist: wizard.checklist.items.count
      case .summary: wizard.questions.count
      case .routes: wizard.routes.count
      case .picker, .step: 0
      }
    guard let number = Int(text), number >= 1, number <= count else {
      if count == 0 { return refuse(.lineNothingToChoose) }
      return refuse(.lineBadNumber(text: line.trimmed, count: String(count)))
    }
    switch screen {
    case .overview:
      let items = Overview(wizard).items
      if number <= items.count {
        prompt = .item(items[number - 1].id)
      } else {
        turn(to: wizard.turns[number - items.count - 1])
      }
    case .checklist: prompt = .item(wizard.checklist.items[number - 1].id)
    case .summary: change(wizard.questions[number - 1])
    case .routes: take(wizard.routes[number - 1])
    case .picker, .step: break
    }
  }

  mutating func acceptList() {
    switch screen {
    case .checklist: if !returnToTrail() { showPosition() }
    case .overview: showPosition()
    case .summary:
      history = []
      showPosition()
    case .routes, .picker, .step: break
    }
  }

  mutating func change(_ field: FieldID) {
    guard let step = wizard?.flow.field(field)?.step else { return }
    show(.step(step), prompt: .field(field))
    introduction = .none
    returnsToSummary = true
  }

  /// Back to the summary, of which only the line in question is said again.
  mutating func returnToSummary() {
    returnsToSummary = false
    let field: FieldID? = if case .field(let field) = prompt { field } else { nil }
    show(.summary)
    introduction = .none
    guard let wizard, let index = field.flatMap(wizard.questions.firstIndex) else { return }
    let voice = PlainTextRenderer(model: self, localizer: localizer)
    notes.append(localizer[.lineBackAtSummary])
    notes.append(voice.summaryRow(index, wizard))
  }

  mutating func take(_ route: Route) {
    guard let next = wizard?.taking(route) else { return }
    guard !isReadOnly else {
      hasRefusedChange = true
      return note(.readOnlyPlain)
    }
    let changed = wizard?.answersChanged(by: route) ?? []
    wizard = next
    enter()
    save(next.session)
    if !changed.isEmpty { tell(.takenOver(changed)) }
  }

  /// One of the flows that are open instead, or on as before.
  mutating func chooseTurn(_ line: String) {
    let flows = wizard?.detours ?? []
    let text = line.trimmed.normalised(.number)
    if text.isEmpty { return goOn() }
    guard let number = Int(text), flows.indices.contains(number - 1) else {
      return refuse(.lineBadNumber(text: line.trimmed, count: String(flows.count)))
    }
    turn(to: flows[number - 1])
  }

  /// Goes on in another flow; every answer stays, and one can turn back.
  mutating func turn(to flow: FlowID) {
    guard commit(.turn(flow)), let wizard else { return }
    note(.lineTurned(flow: localizer.flow(flow)))
    if wizard.routes.isEmpty { return showPosition() }
    history = []
    returnsToSummary = false
    show(.routes)
  }

  /// A line of the overview or checklist: ticks it, goes to its step, or goes back to the list.
  mutating func act(on id: String, _ line: String) {
    let text = line.trimmed.foldedWidth.lowercased()
    guard let item = wizard?.checklist.items.first(where: { $0.id == id }) else { return prompt = .list }
    if text == "g" {
      history = []
      let prompt: Prompt? =
        switch item.kind {
        case .task(let task): .task(task)
        case .verdict(let field): .field(field)
        case .reminder: nil
        }
      return show(.step(item.step), prompt: prompt)
    }
    if text.isEmpty { return prompt = .list }
    guard case .task(let task) = item.kind else { return refuse(.lineBadTick(text: line.trimmed)) }
    if tick(task, line) { prompt = .list }
  }
}
