import WizardCore
import WizardScreens
import WizardText

/// The wizard in lines, as a value: one question at a time, for screen readers, pipes and plain terminals.
///
/// A line comes in with `take`, which says what the program has to do; then `say` gives the lines to put out, the
/// last of which is the question. It offers what the screen offers: the same actions, words and errands.
package struct LineFace {
  package private(set) var language: Language
  package private(set) var today: CivilDate
  /// The sessions of the picker, as last listed.
  package private(set) var entries: [PickerEntry] = []
  /// The open session, or nil in the picker.
  package private(set) var wizard: Wizard?
  package private(set) var name: String?
  /// Nothing can be saved: another program holds the session.
  package private(set) var isReadOnly = false
  package private(set) var place = Place.picker
  private(set) var spot = LineSpot.list
  private(set) var question: LineQuestion?
  /// What was half typed before, and the field it is for.
  private(set) var draft: (field: FieldID, text: String)?
  /// The field whose problems were told just now, and need not be told again.
  private(set) var toldField: FieldID?
  /// Where `<` leads from the overview, the checklist and the summary.
  private var trail: [(place: Place, spot: LineSpot)] = []
  /// Whether Enter in the checklist leads back to a question.
  var returns: Bool { !trail.isEmpty }
  /// What was accepted is not all on the disk.
  package private(set) var isUnsaved = false
  /// Set while an answer is being changed from the summary, to return there.
  private var returnsToSummary = false
  /// What is to be said before anything else.
  private var notes: [String] = []
  /// How much is still to be said of the place.
  private var introduction = LineIntroduction.full
  /// Whether a line was not understood, so that the question is asked again without what was heard already.
  private(set) var isAgain = false
  /// The situations whose sections were told in this place.
  private var toldSituations: Set<String> = []
  /// Whether leaving was asked for while something was not saved.
  private var isLeaving = false
  private var errands: [Errand] = []
  private let dictionaries: [Language: Words]

  /// A face in the picker; `dictionaries` holds the words of every language.
  package init(_ dictionaries: [Language: Words], language: Language, today: CivilDate) {
    self.dictionaries = dictionaries
    self.language = language
    self.today = today
  }

  var words: Words { dictionaries[language] ?? Words(language) }

  // MARK: - In and out

  /// Takes a line as it was typed, without its end, and says what the program has to do now.
  package mutating func take(_ line: String) -> [Errand] {
    errands = []
    if let sign = LineSign(line: line) {
      run(sign)
    } else if let question {
      settle(question, with: line)
    } else {
      switch place {
      case .picker: pick(line)
      case .overview, .checklist, .summary, .ways:
        if case .item(let id) = spot { act(on: id, line) } else { choose(line) }
      case .step: answer(line)
      }
    }
    defer { errands = [] }
    return errands
  }

  /// What to put out now: notes, the place when one has just come there, and the question last.
  package mutating func say() -> [String] {
    let voice = LineVoice(face: self, words: words)
    var lines = notes
    if let question {
      lines += voice.question(question)
    } else {
      lines += introduce(voice)
      lines += voice.spot
    }
    notes = []
    toldField = nil
    isAgain = false
    return lines.map { makeVisible($0) }
  }

  /// What is left to say on leaving.
  package mutating func farewell() -> [String] {
    defer { notes = [] }
    return notes.map { makeVisible($0) }
  }

  private mutating func introduce(_ voice: LineVoice) -> [String] {
    defer { introduction = .none }
    switch introduction {
    case .none: return []
    case .title: return voice.title
    case .full: break
    }
    guard case .step(let step) = place, let wizard else { return voice.introduction }
    toldSituations = words.situations(for: step, in: wizard)
    return voice.introduction + voice.sections(of: step, for: toldSituations)
  }

  /// Moves to another day, on which other things are due.
  package mutating func turn(to today: CivilDate) {
    guard today != self.today else { return }
    self.today = today
    wizard = wizard?.on(today)
  }

  /// Tells what the program around has to say, before anything else.
  package mutating func tell(_ message: Message) {
    switch message {
    case .notSaved(let reason):
      isUnsaved = true
      note(.lineNotSaved, ["reason": reason])
    case .conflict(let file): note(.conflict, ["file": file])
    case .readOnly(let holder): note(.readOnly, ["holder": holder])
    case .recovered(let reason): note(.recovered, ["file": reason])
    case .nameTaken(let name): note(.nameTaken, ["name": name])
    case .unreadable(let reason): note(.unreadable, ["reason": reason])
    default: break
    }
  }

  /// Tells that a line could not be read and was not taken.
  package mutating func tellUnreadableLine() { note(.lineUnreadable) }

  /// Says why a line was not taken; what was asked is then asked again in short.
  private mutating func refuse(_ phrase: Phrase, _ details: [String: String] = [:]) {
    note(phrase, details)
    isAgain = true
  }

  private mutating func note(_ phrase: Phrase, _ details: [String: String] = [:]) {
    notes.append(words.phrase(phrase, details))
  }
}

// MARK: - Places

extension LineFace {
  /// Opens a session: on the overview for one who returns, else at the question where the person was.
  package mutating func open(
    _ wizard: Wizard, name: String, isReturning: Bool, draft: (field: FieldID, text: String)? = nil,
    isReadOnly: Bool = false
  ) {
    self.wizard = wizard
    self.name = name
    self.isReadOnly = isReadOnly
    trail = []
    returnsToSummary = false
    let isPressing = wizard.checklist.items.contains {
      $0.kind != .reminder
        && ($0.status == .overdue || $0.status == .waiting || ($0.status == .todo && $0.due != nil))
    }
    if let draft, let step = wizard.flow.field(draft.field)?.step, wizard.replay.fields[draft.field] != nil {
      self.draft = draft
      show(.step(step), spot: .field(draft.field))
    } else if isReturning || isPressing {
      show(.overview)
    } else {
      showPosition()
    }
  }

  /// Back to the picker with a fresh list.
  package mutating func showPicker(_ entries: [PickerEntry]) {
    self.entries = entries
    wizard = nil
    name = nil
    isReadOnly = false
    draft = nil
    trail = []
    show(.picker)
  }

  private mutating func show(_ place: Place, spot: LineSpot? = nil) {
    self.place = place
    introduction = .full
    question = nil
    if case .step(let id) = place {
      self.spot = spot ?? wizard?.spots(of: id).first ?? .goOn
    } else {
      self.spot = .list
    }
  }

  /// To the step where the person stands, and there to what is wanted first.
  private mutating func showPosition() {
    guard let wizard else { return }
    let position = wizard.standing.position
    trail = []
    returnsToSummary = false
    show(.step(position), spot: wanted(at: position).map(LineSpot.field) ?? pressing(at: position))
  }

  /// The first field that keeps a step from being left.
  private func wanted(at id: StepID) -> FieldID? {
    wizard?.flow.step(id)?.fields.map(\.id).first { field in
      switch wizard?.replay.fields[field] {
      case .missing(isWanted: true), .refused: true
      default: false
      }
    }
  }

  /// Where nothing is wanted: trying again, the first task that can be done, or the verdict that is waited for.
  private func pressing(at id: StepID) -> LineSpot? {
    guard let wizard, let step = wizard.flow.step(id) else { return nil }
    if wizard.retry != nil { return .tryAgain }
    if let task = step.tasks.first(where: { wizard.replay.tasks[$0.id] == .todo }) { return .task(task.id) }
    guard let field = step.outcomeField, wizard.replay.fields[field.id] == .pending else { return nil }
    return .field(field.id)
  }

  // MARK: Signs

  private mutating func run(_ sign: LineSign) {
    switch sign {
    case .help: notes += LineVoice(face: self, words: words).help
    case .language:
      language = language == .zh ? .en : .zh
      introduction = .full
    case .quit: leave()
    case .back: goBack()
    case .clear: clear()
    case .summary: openAside(.summary)
    case .checklist: openAside(.checklist)
    case .overview: openAside(.overview)
    }
  }

  private mutating func leave() {
    if isUnsaved, !isLeaving, let wizard {
      // Once more, and who then says q again leaves all the same.
      isLeaving = true
      save(wizard.session)
      return note(.lineLeaveUnsaved)
    }
    if let name { note(isReadOnly ? .lineByePicker : .lineBye, ["name": name]) } else { note(.lineByePicker) }
    errands.append(.quit)
  }

  private mutating func save(_ session: Session) {
    isUnsaved = false
    errands.append(.save(session))
  }

  private mutating func openAside(_ aside: Place) {
    question = nil
    guard wizard != nil else { return note(.lineNoSession) }
    if place == aside {
      spot = .list
      introduction = .full
      return
    }
    if case .step = place { trail = [(place, spot)] } else if trail.isEmpty { trail = [(place, .list)] }
    show(aside)
  }

  private mutating func goBack() {
    if question != nil {
      question = nil
    } else if case .item = spot {
      spot = .list
    } else {
      leavePlace()
    }
  }

  /// To where one came from, of which the title is enough; false where there is none.
  private mutating func returnToTrail() -> Bool {
    guard let last = trail.popLast() else { return false }
    show(last.place, spot: last.spot)
    introduction = .title
    return true
  }

  private mutating func leavePlace() {
    switch place {
    case .picker: note(.lineAtStart)
    case .ways: showPosition()
    case .overview, .checklist, .summary:
      returnsToSummary = false
      if !returnToTrail() { errands.append(.close) }
    case .step(let id): goBack(in: id)
    }
  }

  /// To the question before; from the first of a step to the last of the step before.
  private mutating func goBack(in id: StepID) {
    guard let wizard else { return }
    if returnsToSummary { return returnToSummary() }
    let spots = wizard.spots(of: id)
    if let index = spots.firstIndex(of: spot), index > 0 {
      spot = spots[index - 1]
      return
    }
    let path = wizard.replay.knownPath
    guard let index = path.firstIndex(of: id), index > 0 else { return errands.append(.close) }
    let before = wizard.spots(of: path[index - 1]).filter { $0 != .goOn }
    show(.step(path[index - 1]), spot: before.last)
    introduction = .title
  }

  private mutating func clear() {
    guard question == nil, case .field(let field) = spot, let wizard else { return note(.lineNothingToClear) }
    if draft?.field == field {
      draft = nil
      errands.append(.dropDraft)
    } else if wizard.session.answers[field] == nil {
      return note(.lineNothingToClear)
    }
    guard wizard.session.answers[field] != nil, commit(.answer(field, nil)) else { return }
    note(.lineCleared, ["field": label(field)])
  }
}

// MARK: - Choosing in lists

extension LineFace {
  private mutating func pick(_ line: String) {
    let text = line.trimmed.foldedWidth
    if text.isEmpty { return }
    if let number = Int(text), number >= 1, number <= entries.count {
      errands.append(.open(entries[number - 1].name))
    } else if entries.contains(where: { $0.name == text }) {
      errands.append(.open(text))
    } else if (1...64).contains(text.utf8.count), text.utf8.allSatisfy(isNameByte) {
      errands.append(.create(text))
    } else {
      note(.badName)
    }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }

  private mutating func choose(_ line: String) {
    guard let wizard else { return }
    let text = line.trimmed.normalised(.number)
    if text.isEmpty { return acceptList() }
    let count =
      switch place {
      case .overview: Overview(wizard).items.count
      case .checklist: wizard.checklist.items.count
      case .summary: wizard.questions.count
      case .ways: wizard.ways.count
      case .picker, .step: 0
      }
    guard let number = Int(text), number >= 1, number <= count else {
      return refuse(.lineBadNumber, ["text": line.trimmed, "count": String(count)])
    }
    switch place {
    case .overview: spot = .item(Overview(wizard).items[number - 1].id)
    case .checklist: spot = .item(wizard.checklist.items[number - 1].id)
    case .summary: change(wizard.questions[number - 1])
    case .ways: take(wizard.ways[number - 1])
    case .picker, .step: break
    }
  }

  private mutating func acceptList() {
    switch place {
    case .checklist: if !returnToTrail() { showPosition() }
    case .overview: showPosition()
    case .summary:
      trail = []
      showPosition()
    case .ways, .picker, .step: break
    }
  }

  private mutating func change(_ field: FieldID) {
    guard let step = wizard?.flow.field(field)?.step else { return }
    show(.step(step), spot: .field(field))
    introduction = .none
    returnsToSummary = true
  }

  /// Back to the summary, of which only the line in question is said again.
  private mutating func returnToSummary() {
    returnsToSummary = false
    let field: FieldID? = if case .field(let field) = spot { field } else { nil }
    show(.summary)
    introduction = .none
    guard let wizard, let index = field.flatMap(wizard.questions.firstIndex) else { return }
    let voice = LineVoice(face: self, words: words)
    notes.append(words[.lineBackAtSummary])
    notes.append(voice.summaryRow(index, wizard))
  }

  private mutating func take(_ way: Way) {
    guard let name, let next = wizard?.taking(way) else { return }
    open(next, name: name, isReturning: false, isReadOnly: isReadOnly)
    save(next.session)
  }

  /// A line of the overview or checklist: ticks it, goes to its step, or goes back to the list.
  private mutating func act(on id: String, _ line: String) {
    let text = line.trimmed.foldedWidth.lowercased()
    guard let item = wizard?.checklist.items.first(where: { $0.id == id }) else { return spot = .list }
    if text == "g" {
      trail = []
      let spot: LineSpot? =
        switch item.kind {
        case .task(let task): .task(task)
        case .verdict(let field): .field(field)
        case .reminder: nil
        }
      return show(.step(item.step), spot: spot)
    }
    if text.isEmpty { return spot = .list }
    guard case .task(let task) = item.kind else { return refuse(.lineBadTick, ["text": line.trimmed]) }
    if tick(task, line) { spot = .list }
  }
}

// MARK: - Steps

extension LineFace {
  private mutating func answer(_ line: String) {
    switch spot {
    case .field(let field): answer(field, line)
    case .task(let task): if line.trimmed.isEmpty || tick(task, line) { advance() }
    case .tryAgain: askTryAgain(line)
    case .goOn, .list, .item: goOn()
    }
  }

  private mutating func answer(_ id: FieldID, _ line: String) {
    guard let wizard, let (step, field) = wizard.flow.field(id) else { return }
    var text = line
    if line.trimmed.isEmpty {
      guard let draft, draft.field == id else { return pass(over: id) }
      text = draft.text
    }
    let reading = LineReading(words: words, step: step, field: field, options: wizard.options(of: field))
    switch reading.read(cleaned(text, for: field)) {
    case .unknown(let text):
      let count = String(wizard.options(of: field).count)
      field.kind == .yesNo ? refuse(.lineBadYesNo) : refuse(.lineBadNumber, ["text": text, "count": count])
    case .answer(let answer): give(answer, to: field)
    }
  }

  /// A text as the editor of the screen would hold it; what was left out is told.
  private mutating func cleaned(_ text: String, for field: Field) -> String {
    var editor = TextEditor(folding: field.kind == .text(.plain) ? .asTyped : .halfWidth)
    let notice = editor.paste(text)
    let counts: [(Phrase, Int)] = [
      (.pasteControls, notice.controls), (.pasteInvisible, notice.invisible),
      (.pasteTruncated, notice.truncated),
    ]
    let parts = counts.filter { $0.1 > 0 }.map { words.phrase($0.0, ["count": String($0.1)]) }
    if !parts.isEmpty { note(.pasted, ["what": parts.joined(separator: words.listSeparator)]) }
    return editor.text
  }

  private mutating func pass(over field: FieldID) {
    if case .missing(isWanted: true) = wizard?.replay.fields[field] { note(.lineLeftOpen) }
    advance()
  }

  /// Gives an answer; where it would change the way, it is asked first.
  private mutating func give(_ answer: Answer, to field: Field) {
    guard let wizard else { return }
    guard answer != wizard.session.answers[field.id] else {
      dropDraft(of: field.id)
      return advance()
    }
    let impact = wizard.impact(of: .answer(field.id, answer), today: today)
    if wizard.session.answers[field.id] != nil, field.outcome == nil, !impact.isNothing {
      question = .impact(field.id, answer, impact)
    } else {
      commit(answer, to: field)
    }
  }

  private mutating func commit(_ answer: Answer, to field: Field) {
    guard commit(.answer(field.id, answer)), let step = wizard?.flow.field(field.id)?.step else { return }
    dropDraft(of: field.id)
    if case .text = field.kind {
    } else {
      notes.insert(LineVoice(face: self, words: words).heard(answer, field, at: step), at: 0)
    }
    // A refused answer is asked again, with its reason, and kept as it was typed.
    if wizard?.replay.fields[field.id] == .refused { return }
    advance()
  }

  private mutating func dropDraft(of field: FieldID) {
    guard draft?.field == field else { return }
    draft = nil
    errands.append(.dropDraft)
  }

  /// Carries out an action, has it saved, and tells what came of it; false where nothing may be changed.
  @discardableResult
  private mutating func commit(_ action: Action) -> Bool {
    guard let before = wizard else { return false }
    guard !isReadOnly else {
      note(.readOnly, ["holder": ""])
      return false
    }
    let after = before.apply(action, today: today)
    wizard = after
    isLeaving = false
    save(after.session)
    let voice = LineVoice(face: self, words: words)
    if case .answer(let field, _) = action {
      notes += voice.problems(
        after.replay.problems.filter {
          $0.field == field.rawValue || !before.replay.problems.contains($0)
        })
      toldField = field
    }
    if case .step(let step) = place {
      let situations = words.situations(for: step, in: after)
      notes += voice.sections(of: step, for: situations.subtracting(toldSituations))
      toldSituations = situations
    }
    return true
  }

  /// Ticks, takes a tick back or changes its day; false where the line is to be asked again.
  private mutating func tick(_ task: TaskID, _ line: String) -> Bool {
    guard let wizard, let rule = wizard.flow.task(task)?.task else { return true }
    let done = wizard.session.done[task]
    let label = words.item(task.rawValue).label
    switch LineReading.yesNo(line) {
    case true where done != nil: return true
    case false?:
      guard done != nil else { return true }
      if commit(.untick(task)) { note(.unticked, ["task": label]) }
      return true
    default: break
    }
    let isYes = LineReading.yesNo(line) == true
    guard let day = isYes ? today : CivilDate(loose: line) else {
      refuse(.lineBadTick, ["text": line.trimmed])
      return false
    }
    guard day <= today else {
      refuse(.futureDate)
      return false
    }
    let needs = wizard.replay.openNeeds(of: rule, by: day)
    guard needs.isEmpty else {
      let first = needs.map { words.item($0).label }.joined(separator: words.listSeparator)
      note(.cannotStart, ["task": label, "needs": first])
      return true
    }
    if commit(.tick(task, on: day)) { note(.ticked, ["task": label, "date": day.iso]) }
    return true
  }

  /// To what the step asks next, and from its last to the next step.
  private mutating func advance() {
    guard case .step(let id) = place, let wizard else { return }
    if returnsToSummary { return returnToSummary() }
    let rest = wizard.spots(of: id).drop { $0 != spot }.dropFirst()
    // What was ticked before is passed by; `<` leads to it.
    let next = rest.first { next in
      if case .task(let task) = next { wizard.replay.dayDone(task) == nil } else { true }
    }
    guard let next, next != .goOn else { return goOn() }
    spot = next
  }

  /// On to the next step; what this one still wants is asked again instead.
  private mutating func goOn() {
    guard case .step(let id) = place, let wizard, let step = wizard.flow.step(id) else { return }
    if let field = wanted(at: id) {
      note(.wanted, ["field": label(field)])
      spot = .field(field)
      return
    }
    if wizard.replay.holds(step), let field = step.outcomeField {
      trail = [(place, spot)]
      show(.overview)
      return note(.outcomePending, ["outcome": words.item(field.id.rawValue).label])
    }
    let path = wizard.replay.knownPath
    guard let index = path.firstIndex(of: id), index + 1 < path.count else {
      trail = [(place, spot)]
      return show(wizard.ways.isEmpty ? .overview : .ways)
    }
    // Before the subject is confirmed for good, everything is read once more.
    if path[index + 1] == .confirmation, wizard.replay.fields[.subjectConfirmed] != nil,
      wizard.session.answers[.subjectConfirmed] == nil
    {
      trail = [(place, spot)]
      return show(.summary)
    }
    show(.step(path[index + 1]))
  }

  func label(_ field: FieldID) -> String {
    wizard?.flow.field(field).map { words.label(field, at: $0.step) } ?? field.rawValue
  }
}

// MARK: - Questions

extension LineFace {
  private mutating func askTryAgain(_ line: String) {
    guard let wizard, let plan = wizard.retry else { return goOn() }
    switch LineReading.yesNo(line) {
    case true?:
      // The reason decides what mends it.
      if let field = wanted(at: wizard.standing.position) {
        note(.wanted, ["field": label(field)])
        spot = .field(field)
      } else {
        question = wizard.standing.status == .expired ? .paidInTime(plan) : .tryAgain(plan)
      }
    case false?: declineTryAgain()
    case nil: line.trimmed.isEmpty ? declineTryAgain() : refuse(.lineBadYesNo)
    }
  }

  private mutating func declineTryAgain() {
    trail = [(place, spot)]
    show(.overview)
  }

  private mutating func settle(_ question: LineQuestion, with line: String) {
    let text = line.trimmed
    guard let agrees = text.isEmpty ? false : LineReading.yesNo(text) else { return refuse(.lineBadYesNo) }
    self.question = nil
    switch question {
    case .impact(let field, let answer, _):
      guard agrees, let rule = wizard?.flow.field(field)?.field else {
        note(.lineUnchanged)
        return advance()
      }
      commit(answer, to: rule)
    case .paidInTime(let plan):
      if agrees { spot = .task(.payTransfer) } else { self.question = .tryAgain(plan) }
    case .tryAgain(let plan):
      guard agrees else { return declineTryAgain() }
      guard commit(.tryAgain) else { return }
      trail = []
      note(.triedAgain)
      show(.step(plan.mendedAt))
    }
  }
}
