/// What a session needs next, for lists over many sessions.
package struct NextAction: Equatable, Sendable {
  /// The task to do, the outcome to wait for or the failed outcome to correct; nil while questions are to be answered, and
  /// at the end of a flow.
  package let item: String?
  /// The failed outcome, such as `late`.
  package let failure: String?
  /// The person who has to act; nil at the end of a flow.
  package let role: Role?
  /// Whether a fee that is not refunded has to wait for documents, which the applicant gets ready.
  package let lacksDocuments: Bool
  /// The day since which the platform's decision is pending; nil if none is.
  package let waitingSince: CivilDate?
  /// The open item that is due first, which may be another one than `item`; nil if none has a due day.
  package fileprivate(set) var due: DueItem?
  /// At the end of a flow, the unfinished flow that the person came from and goes back to, such as `register` after
  /// `certify`; nil if there is none.
  package let returnsTo: FlowID?

  package init(
    item: String?, failure: String? = nil, role: Role?, lacksDocuments: Bool = false,
    waitingSince: CivilDate? = nil, due: DueItem? = nil, returnsTo: FlowID? = nil
  ) {
    self.item = item
    self.failure = failure
    self.role = role
    self.lacksDocuments = lacksDocuments
    self.waitingSince = waitingSince
    self.due = due
    self.returnsTo = returnsTo
  }
}

/// An item with its last day and the person who has to do it.
package struct DueItem: Equatable, Sendable {
  package let item: String
  package let role: Role
  package let day: CivilDate

  package init(item: String, role: Role, day: CivilDate) {
    self.item = item
    self.role = role
    self.day = day
  }
}

extension Wizard {
  /// What the session needs next, with the open item that is due first.
  package var nextAction: NextAction {
    var next = action
    next.due = nextDue
    return next
  }

  private var action: NextAction {
    switch progress.status {
    case .finished:
      let origin = unfinishedOrigin
      return NextAction(item: nil, role: origin.map { _ in .applicant }, returnsTo: origin)
    case .asking: return failedOutcome ?? NextAction(item: nil, role: .applicant)
    case .blocked, .expired: return NextAction(item: nil, role: .applicant)
    case .acting:
      let next = checklist.open.first { progress.path.contains($0.step) }
      let isUnprepared = next?.kind == .task(.payCertificationFee) && !replay.documentsMissing.isEmpty
      return NextAction(
        item: next?.id, role: isUnprepared ? .applicant : next?.responsible ?? .applicant,
        lacksDocuments: isUnprepared)
    case .waiting:
      let pending = checklist.items.filter { $0.status == .waiting }
      let next = pending.first { $0.step == progress.position } ?? pending.first
      return NextAction(item: next?.id, role: .platform, waitingSince: next.flatMap(waitingSince))
    }
  }

  /// The flow that the person came from, unless it is finished, too.
  private var unfinishedOrigin: FlowID? {
    originFlow.flatMap { apply(.switchFlow($0), today: replay.today).progress.status == .finished ? nil : $0 }
  }

  /// The failed outcome at the position, once nothing else there has to be answered.
  private var failedOutcome: NextAction? {
    guard let step = flow.step(progress.position), let field = step.outcomeField,
      case .failed(let value) = replay.fields[field.id],
      !step.fields.contains(where: { $0.id != field.id && isWanted($0.id) })
    else { return nil }
    let item = checklist.items.first { $0.kind == .outcome(field.id) }
    return NextAction(
      item: field.id.rawValue, failure: value.name, role: item?.responsible ?? .applicant)
  }

  private func isWanted(_ field: FieldID) -> Bool {
    switch replay.fields[field] {
    case .missing(let isWanted): isWanted
    case .refused: true
    case .accepted, .failed, .pending, nil: false
    }
  }

  /// The tasks that each person can do next, one a person; none while only the platform has something to do.
  package var nextTasks: [ChecklistItem] {
    let next = action.item
    var tasks = checklist.open.filter { $0.id == next }
    for item in checklist.open
    where progress.path.contains(item.step) && !tasks.contains(where: { $0.responsible == item.responsible })
    {
      tasks.append(item)
    }
    return tasks
  }

  /// The day of the last task that leads to a pending outcome.
  private func waitingSince(_ item: ChecklistItem) -> CivilDate? {
    guard case .outcome(let field) = item.kind, let outcome = flow.field(field)?.field.outcome else {
      return nil
    }
    let days = outcome.awaitedAfter.map(replay.dayDone) + [replay.lastRound(of: outcome)]
    return days.compactMap(\.self).max()
  }

  /// The name of the client, as typed: the legal name, the official account's name, or the individual's.
  ///
  /// Without any of them, uses the mini program's name, or else an inactive legal name.
  package var clientName: String? {
    var fields: [FieldID] = [.legalName, .officialAccountName]
    if replay.knownValues[.subject] == .subject(.individual) { fields.append(.adminName) }
    for field in fields + [.miniProgramName] {
      if case .text(let name) = replay.values[field], !name.isEmpty { return name }
    }
    if case .text(let name) = session.answers[.legalName], !name.isEmpty { return name }
    return nil
  }

  /// The open item that is due first, including reminders; nil if none has a due day.
  package var nextDue: DueItem? {
    checklist.items.filter(\.status.isOpen).compactMap { item in
      item.due.map { DueItem(item: item.id, role: item.responsible, day: $0) }
    }.min { $0.day < $1.day }
  }

  /// The day the certification ends; nil if that is not known.
  package var certificationEnds: CivilDate? {
    checklist.items.first { $0.kind == .reminder && $0.status != .done }?.due
  }
}

extension ItemStatus {
  /// Whether it still has to be done or decided.
  package var isOpen: Bool { self == .todo || self == .overdue || self == .waiting }
}
