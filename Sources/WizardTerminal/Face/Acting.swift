import WizardCore

/// Ticks, going on, trying again, and the questions before what cannot be taken back.
extension ScreenFace {
  mutating func toggleTick(_ id: String) {
    guard let item = wizard?.checklist.items.first(where: { $0.id == id }), case .task(let task) = item.kind
    else {
      return
    }
    if wizard?.session.done[task] != nil {
      commit(.untick(task))
      message = .unticked(id)
    } else {
      tick(task, on: today)
    }
  }

  /// Ticks a task, unless something must come first.
  private mutating func tick(_ task: TaskID, on day: CivilDate) {
    guard let wizard, let rule = wizard.flow.task(task)?.task else { return }
    let needs = wizard.replay.openNeeds(of: rule, by: day)
    guard needs.isEmpty else {
      message = .cannotStart(task.rawValue, needs)
      return
    }
    commit(.tick(task, on: day))
    message = .ticked(task.rawValue, day)
  }

  mutating func askDate() {
    guard case .line(let id) = focus, let task = TaskID(rawValue: id) else { return }
    asking = .date(task)
    editor = TextEditor((wizard?.session.done[task] ?? today).iso, folding: .halfWidth)
  }

  /// Types into the line that a command asked for.
  mutating func type(intoAsking key: Key) {
    guard let asking, var typing = editor else { return }
    if case .paste(let text) = key {
      let notice = typing.paste(text)
      if !notice.isClean { message = .pasted(notice) }
      editor = typing
    } else if typing.take(key) {
      editor = typing
    } else if key == .enter {
      finish(asking, with: typing.text.trimmed)
    } else if key == .escape || key == .control("c") {
      stopAsking()
    }
  }

  private mutating func stopAsking() {
    asking = nil
    setFocus(focus)
  }

  private mutating func finish(_ asking: Asking, with text: String) {
    switch asking {
    case .date(let task):
      guard let day = CivilDate(loose: text) else {
        message = .badDate(text)
        return
      }
      guard day <= today else {
        message = .future
        return
      }
      stopAsking()
      tick(task, on: day)
    case .sessionName:
      guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(\.isSessionNameByte) else {
        message = .badName
        return
      }
      guard !entries.contains(where: { $0.name == text }) else {
        message = .nameTaken(text)
        return
      }
      stopAsking()
      errands.append(.create(text))
    }
  }

  /// On to the next step; what this one still wants is shown instead.
  mutating func goOn() {
    commitTyping()
    guard let wizard else { return }
    if place == .summary {
      trail = []
      if case .step = place {} else { show(.step(wizard.standing.position)) }
      return
    }
    guard case .step(let id) = place, let step = wizard.flow.step(id) else { return }
    for field in step.fields {
      switch wizard.replay.fields[field.id] {
      case .missing(isWanted: true), .refused, .failed:
        message = .wanted(field.id, id)
        let stops = stops
        if let stop = stops.first(where: { $0.fieldID == field.id }) {
          setFocus(entry(to: stop, among: stops))
        }
        return
      default: continue
      }
    }
    if wizard.replay.holds(step), let field = step.outcomeField {
      show(.overview)
      message = .outcomePending(field.id)
      return
    }
    let path = wizard.replay.knownPath
    guard let index = path.firstIndex(of: id), index + 1 < path.count else {
      return show(wizard.ways.isEmpty ? .overview : .ways)
    }
    let next = path[index + 1]
    // Before the subject is confirmed for good, everything is read once more.
    if next == .confirmation, wizard.replay.fields[.subjectConfirmed] != nil,
      wizard.session.answers[.subjectConfirmed] == nil
    {
      trail = [.step(id)]
      return show(.summary, focus: .goOn)
    }
    show(.step(next))
  }

  /// Starts the journey of a way with the answers it takes over.
  mutating func take(way index: Int) {
    guard let ways = wizard?.ways, ways.indices.contains(index), let name,
      let next = wizard?.taking(ways[index])
    else { return }
    open(next, name: name, isReturning: false, isReadOnly: isReadOnly)
    errands.append(.save(next.session))
  }

  /// Goes on in another flow; every answer stays, and one can turn back.
  mutating func turn(to flow: FlowID) {
    commit(.turn(flow))
    trail = []
    if let wizard { show(.step(wizard.standing.position)) }
  }

  mutating func resume() {
    guard let wizard else { return }
    if place == .checklist, let last = trail.popLast() { return show(last) }
    trail = []
    show(.step(wizard.standing.position))
  }

  mutating func askTryAgain() {
    guard let plan = wizard?.retry else {
      message = .nothingToRetry
      return
    }
    question = .tryAgain(plan)
  }

  /// Settles a question by yes or no; other keys leave it standing.
  mutating func settleQuestion(_ key: Key) {
    guard let question else { return }
    switch key {
    case .character("y"), .character("Y"), .character("是"), .enter:
      // What costs or changes something wants a plain yes; Enter alone only ends the program.
      if key == .enter, question != .quit { return }
      self.question = nil
      agree(to: question)
    case .character("n"), .character("N"), .character("否"), .escape:
      self.question = nil
    case .control("c"), .control("q"):
      self.question = nil
      if question == .quit { errands.append(.quit) } else { self.question = .quit }
    case .function(2), .control("g"):
      switchLanguage()
    default: break
    }
  }

  private mutating func agree(to question: Question) {
    switch question {
    case .impact(let field, let answer, _):
      commit(.answer(field, answer))
      goOnFromChoice(of: field)
    case .tryAgain(let plan):
      commit(.tryAgain)
      message = .triedAgain
      show(.step(plan.mendedAt))
    case .quit:
      errands.append(.quit)
    }
  }

  /// Moves over the page with the wheel.
  mutating func scroll(with mouse: Mouse) {
    switch mouse.kind {
    case .scrollUp: move(by: -1)
    case .scrollDown: move(by: 1)
    case .press, .release: break
    }
  }

  /// Puts the focus on a stop that was clicked; an answer is chosen, a button pressed.
  package mutating func click(_ stop: Stop) -> [Errand] {
    guard question == nil, help == nil, asking == nil, stops.contains(stop) else { return [] }
    errands = []
    message = nil
    commitTyping()
    setFocus(stop)
    switch stop {
    case .option: toggle()
    case .session, .newSession, .resume, .goOn, .tryAgain, .answer, .way, .turn: accept()
    case .field, .line: break
    }
    defer { errands = [] }
    return errands
  }
}

extension UInt8 {
  /// Whether a session's name may hold this character.
  fileprivate var isSessionNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
