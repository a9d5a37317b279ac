import WizardCore

/// Leaving for the face in lines, and coming from there.
extension ScreenFace {
  /// Where the person is, for the other face to go on from.
  package var standpoint: Standpoint {
    var trail = trail.map { (place: $0.place, spot: spot(of: $0.focus, in: $0.place)) }
    if returnsToSummary { trail.removeLast() }
    let typed = asking != nil ? editor?.text : nil
    return Standpoint(
      language: language, today: today, picker: picker, wizard: wizard, name: name, isReadOnly: isReadOnly,
      isUnsaved: isUnsaved, otherFile: otherFile, place: place, spot: askedSpot ?? spot(of: focus, in: place),
      question: pendingQuestion, drafts: drafts, typed: typed.flatMap { $0.isEmpty ? nil : $0 }, trail: trail,
      returnsToSummary: returnsToSummary)
  }

  /// A face that goes on where the other one was.
  package init(_ standpoint: Standpoint) {
    self.init(entries: [], language: standpoint.language, today: standpoint.today)
    picker = standpoint.picker
    wizard = standpoint.wizard
    name = standpoint.name
    isReadOnly = standpoint.isReadOnly
    isUnsaved = standpoint.isUnsaved
    otherFile = standpoint.otherFile
    drafts = standpoint.drafts
    trail = standpoint.trail.map { Visit(place: $0.place, focus: stop(for: $0.spot, in: $0.place)) }
    if standpoint.returnsToSummary {
      let field: FieldID? = if case .field(let field) = standpoint.spot { field } else { nil }
      trail.append(Visit(place: .summary, focus: field.map(Stop.answer)))
    }
    place = standpoint.place
    show(place, focus: stop(for: standpoint.spot, in: place))
    resumeTyping(standpoint)
    switch standpoint.question {
    case .impact(let field, let answer, let impact): question = .impact(field, answer, impact)
    case .paidInTime(let plan): question = .paidInTime(plan)
    case .tryAgain(let plan): question = .tryAgain(plan)
    case nil: break
    }
  }

  private mutating func resumeTyping(_ standpoint: Standpoint) {
    switch standpoint.spot {
    case .sheetFile(let role, let file):
      asking = .sheetFile(role)
      editor = TextEditor(file)
    case .item(let id): if let task = TaskID(rawValue: id) { resumeDate(of: task, standpoint.typed) }
    case .task(let task): resumeDate(of: task, standpoint.typed)
    case .list where place == .picker:
      guard let typed = standpoint.typed else { return }
      askSessionName()
      editor?.insert(typed)
    case .field, .tryAgain, .turns, .goOn, .list, .sheet: break
    }
  }

  private mutating func resumeDate(of task: TaskID, _ typed: String?) {
    guard let typed else { return }
    asking = .date(task)
    editor = TextEditor(typed, folding: .halfWidth)
  }

  // MARK: - Stops and spots

  private var pendingQuestion: LineQuestion? {
    switch question {
    case .impact(let field, let answer, let impact): .impact(field, answer, impact)
    case .paidInTime(let plan): .paidInTime(plan)
    case .tryAgain(let plan): .tryAgain(plan)
    case .untick, .quit, nil: nil
    }
  }

  /// What a line that is being typed answers, other than a field.
  private var askedSpot: LineSpot? {
    switch asking {
    case .date(let task): if case .step = place { .task(task) } else { .item(task.rawValue) }
    case .sheetFile(let role): .sheetFile(role, editor?.text ?? "")
    case .sessionName, nil: nil
    }
  }

  private func spot(of stop: Stop?, in place: Place) -> LineSpot {
    guard case .step = place else { return .list }
    switch stop {
    case .field(let field), .option(let field, _), .answer(let field), .find(let field):
      return .field(field)
    case .line(let id):
      if let task = TaskID(rawValue: id) { return .task(task) }
      return FieldID(rawValue: id).map(LineSpot.field) ?? .goOn
    case .tryAgain: return .tryAgain
    case .turn(let flow) where flow != .start: return .turns
    default: return .goOn
    }
  }

  private func stop(for spot: LineSpot, in place: Place) -> Stop? {
    guard case .step(let id) = place else {
      switch spot {
      case .item(let id): return .line(id)
      case .sheet: return .sheet(nil)
      case .sheetFile(let role, _): return .sheet(role)
      default: return nil
      }
    }
    switch spot {
    case .field(let field):
      var face = self
      face.place = place
      let stops = face.stops
      return stops.first { $0.fieldID == field }.map { face.entry(to: $0, among: stops) }
    case .task(let task): return .line(task.rawValue)
    case .tryAgain: return .tryAgain
    case .turns: return wizard?.standing.position == id ? wizard?.detours.first.map(Stop.turn) : nil
    case .goOn: return .goOn
    case .item, .list, .sheet, .sheetFile: return nil
    }
  }
}
