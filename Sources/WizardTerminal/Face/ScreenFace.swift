import WizardCore
import WizardScreens
import WizardText

/// The screen as a value: what is shown, where the focus is, what is half typed.
///
/// Keys change it, views draw it.
package struct ScreenFace: Sendable {
  package private(set) var language: Language
  package private(set) var today: CivilDate
  /// The sessions of the picker, as last listed.
  package var entries: [PickerEntry]
  /// The open session, or nil in the picker.
  package internal(set) var wizard: Wizard?
  package internal(set) var name: String?
  /// Nothing can be saved: another program holds the session.
  package internal(set) var isReadOnly = false
  package internal(set) var place = Place.picker
  /// Where Esc leads from the overview, the checklist and the summary.
  var trail: [Place] = []
  /// Set while an answer is being changed from the summary, to return there.
  var returnsToSummary = false
  var focus: Stop?
  /// What is being typed, with the field or the asking it is for.
  package internal(set) var editor: TextEditor?
  package internal(set) var asking: Asking?
  package internal(set) var question: Question?
  /// The help page, scrolled by so many lines.
  package internal(set) var help: Int?
  /// How far a page without a focus of its own is scrolled.
  package internal(set) var message: Message?
  var errands: [Errand] = []

  package init(entries: [PickerEntry], language: Language, today: CivilDate) {
    self.entries = entries
    self.language = language
    self.today = today
    focus = stops.first
  }

  /// Takes a key and says what the program has to do now.
  package mutating func handle(_ key: Key) -> [Errand] {
    errands = []
    message = nil
    if question != nil {
      settleQuestion(key)
    } else if let scroll = help {
      scrollHelp(key, from: scroll)
    } else if asking != nil {
      type(intoAsking: key)
    } else {
      take(key)
    }
    defer { errands = [] }
    return errands
  }

  /// Moves to another day, on which other things are due.
  package mutating func turn(to today: CivilDate) {
    guard today != self.today else { return }
    self.today = today
    wizard = wizard?.on(today)
  }

  /// Shows a message until the next key.
  package mutating func tell(_ message: Message) { self.message = message }
}

extension ScreenFace {
  /// Shows a session: the overview for one who returns, else the step where the person was.
  package mutating func open(
    _ wizard: Wizard, name: String, isReturning: Bool, draft: (field: FieldID, text: String)? = nil,
    isReadOnly: Bool = false
  ) {
    self.wizard = wizard
    self.name = name
    self.isReadOnly = isReadOnly
    trail = []
    let wantsOverview = wizard.checklist.items.contains {
      $0.kind != .reminder
        && ($0.status == .overdue || $0.status == .waiting || ($0.status == .todo && $0.due != nil))
    }
    if draft == nil, isReturning || wantsOverview {
      show(.overview)
    } else {
      show(.step(wizard.standing.position))
    }
    if let draft, let step = wizard.flow.field(draft.field)?.step, wizard.replay.fields[draft.field] != nil {
      show(.step(step))
      setFocus(.field(draft.field))
      editor = makeEditor(for: draft.field, text: draft.text)
    }
  }

  /// Back to the picker with a fresh list.
  package mutating func showPicker(_ entries: [PickerEntry]) {
    self.entries = entries
    wizard = nil
    name = nil
    isReadOnly = false
    trail = []
    show(.picker)
  }

  mutating func show(_ place: Place, focus stop: Stop? = nil) {
    self.place = place
    editor = nil
    let stops = stops
    setFocus(stop.flatMap { stops.contains($0) ? $0 : nil } ?? firstFocus(among: stops))
  }

  /// The first thing that wants an answer, else the first thing to do, else the top.
  private func firstFocus(among stops: [Stop]) -> Stop? {
    guard case .step(let id) = place, let wizard, let step = wizard.flow.step(id) else { return stops.first }
    for field in step.fields {
      switch wizard.replay.fields[field.id] {
      case .missing(isWanted: true), .refused, .failed: return stops.first { $0.fieldID == field.id }
      default: continue
      }
    }
    let open = step.tasks.first { wizard.replay.tasks[$0.id] == .todo }
    return open.map { .line($0.id.rawValue) } ?? stops.first
  }

  mutating func setFocus(_ stop: Stop?) {
    focus = stop
    editor = nil
    guard case .field(let field) = stop else { return }
    editor = makeEditor(for: field, text: typedText(of: field))
  }

  /// What the focus is on, as the key table sees it.
  package var context: Context {
    if question != nil { return .question }
    if help != nil { return .reading }
    if editor != nil { return .text }
    switch focus {
    case .option(let field, _):
      if case .set = fieldRule(field)?.kind { return .set }
      return .choice
    case .line(let id):
      if case .task = wizard?.checklist.items.first(where: { $0.id == id })?.kind { return .task }
      return .button
    default: return .button
    }
  }
}

extension ScreenFace {
  private mutating func take(_ key: Key) {
    if let field = focus?.fieldID, var typing = editor {
      if case .paste(let text) = key {
        let notice = typing.paste(text)
        if !notice.isClean { message = .pasted(notice) }
        keepTyping(typing, in: field)
        return
      }
      let before = typing
      if typing.take(key) {
        if typing != before { keepTyping(typing, in: field) }
        return
      }
    }
    if case .character(let character) = key, pick(character) { return }
    if case .mouse(let mouse) = key { return scroll(with: mouse) }
    guard let command = KeyTable.command(for: key, in: context) else { return }
    run(command)
  }

  private mutating func keepTyping(_ typing: TextEditor, in field: FieldID) {
    let isChange = typing.text != editor?.text
    editor = typing
    if isChange { errands.append(.draft(field, typing.text)) }
  }

  private mutating func run(_ command: Command) {
    switch command {
    case .accept: accept()
    case .toggle: toggle()
    case .next: move(by: 1)
    case .previous: move(by: -1)
    case .nextField: moveField(by: 1)
    case .previousField: moveField(by: -1)
    case .first: commitTyping(); setFocus(stops.first)
    case .last: commitTyping(); setFocus(stops.last)
    case .pageDown: move(by: 5)
    case .pageUp: move(by: -5)
    case .back: goBack()
    case .summary: openAside(.summary)
    case .checklist: openAside(.checklist)
    case .overview: openAside(.overview)
    case .date: askDate()
    case .help: help = 0
    case .language: switchLanguage()
    case .saved: commitTyping(); message = isReadOnly ? .readOnly("") : (message ?? .saved)
    case .repaint: errands.append(.repaint)
    case .suspend: commitTyping(); errands.append(.suspend)
    case .quit: commitTyping(); question = .quit
    }
  }

  mutating func switchLanguage() { language = language == .zh ? .en : .zh }

  /// Moves the focus over all stops; what was typed is accepted on leaving.
  mutating func move(by count: Int) {
    commitTyping()
    let stops = stops
    guard !stops.isEmpty else { return }
    let here = focus.flatMap(stops.firstIndex) ?? 0
    setFocus(stops[min(max(here + count, 0), stops.count - 1)])
  }

  /// Moves the focus to the next question, passing over the answers of this one.
  mutating func moveField(by direction: Int) {
    commitTyping()
    let stops = stops
    guard let here = focus.flatMap(stops.firstIndex) else { return setFocus(stops.first) }
    let field = focus?.fieldID
    var index = here
    repeat {
      index += direction
    } while stops.indices.contains(index) && field != nil && stops[index].fieldID == field
    guard stops.indices.contains(index) else { return setFocus(direction > 0 ? stops.last : stops.first) }
    setFocus(entry(to: stops[index], among: stops))
  }

  /// Where the focus lands in a question: on its answer, or on its first one.
  func entry(to stop: Stop, among stops: [Stop]) -> Stop {
    guard case .option(let field, _) = stop else { return stop }
    let chosen = chosenValue(of: field).map { Stop.option(field, $0) }
    return chosen.flatMap { stops.contains($0) ? $0 : nil } ?? stops.first { $0.fieldID == field } ?? stop
  }

  private mutating func openAside(_ aside: Place) {
    commitTyping()
    guard wizard != nil, place != aside else { return }
    if case .step = place { trail = [place] } else if trail.isEmpty { trail = [place] }
    show(aside)
  }

  private mutating func goBack() {
    commitTyping()
    switch place {
    case .picker: question = .quit
    case .ways: show(.step(wizard?.standing.position ?? .situation))
    case .overview, .checklist, .summary:
      let stop = place == .summary && returnsToSummary ? nil : focus
      returnsToSummary = false
      if let last = trail.popLast() { show(last, focus: stop) } else { errands.append(.close) }
    case .step(let step):
      if returnsToSummary {
        returnsToSummary = false
        return show(.summary, focus: focus?.fieldID.map(Stop.answer))
      }
      guard let path = wizard?.replay.knownPath, let index = path.firstIndex(of: step), index > 0 else {
        errands.append(.close)
        return
      }
      show(.step(path[index - 1]))
    }
  }

  private mutating func scrollHelp(_ key: Key, from scroll: Int) {
    switch KeyTable.command(for: key, in: .reading) {
    case .next: help = scroll + 1
    case .previous: help = max(0, scroll - 1)
    case .pageDown: help = scroll + 10
    case .pageUp: help = max(0, scroll - 10)
    case .first: help = 0
    case .last: help = 1000
    case .language: switchLanguage()
    case .repaint: errands.append(.repaint)
    case .suspend: errands.append(.suspend)
    case .quit: question = .quit
    case .back, .help: help = nil
    default:
      if key == .enter || key == .character("q") { help = nil }
    }
  }
}
