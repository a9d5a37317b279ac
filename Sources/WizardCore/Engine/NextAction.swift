/// What a session needs next, for lists over many sessions.
package struct NextAction: Equatable, Sendable {
  /// The task to do or the outcome to wait for; nil while questions are to be answered, and at the end of a flow.
  package let item: String?
  /// The person who has to act; nil at the end of a flow.
  package let role: Role?
  /// The day since which the platform's decision is pending; nil if none is.
  package let waitingSince: CivilDate?

  package init(item: String?, role: Role?, waitingSince: CivilDate? = nil) {
    self.item = item
    self.role = role
    self.waitingSince = waitingSince
  }
}

extension Wizard {
  package var nextAction: NextAction {
    switch progress.status {
    case .finished: return NextAction(item: nil, role: nil)
    case .asking, .blocked, .expired: return NextAction(item: nil, role: .applicant)
    case .acting:
      let next = checklist.open.first { progress.path.contains($0.step) }
      return NextAction(item: next?.id, role: next?.responsible ?? .applicant)
    case .waiting:
      let pending = checklist.items.filter { $0.status == .waiting }
      let next = pending.first { $0.step == progress.position } ?? pending.first
      return NextAction(item: next?.id, role: .platform, waitingSince: next.flatMap(waitingSince))
    }
  }

  /// The day of the last task that leads to a pending outcome.
  private func waitingSince(_ item: ChecklistItem) -> CivilDate? {
    guard case .outcome(let field) = item.kind, let outcome = flow.field(field)?.field.outcome else {
      return nil
    }
    return outcome.awaitedAfter.compactMap(replay.dayDone).max()
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

  /// The earliest due day of the open items, including reminders.
  package var nextDue: CivilDate? {
    checklist.items.filter(\.status.isOpen).compactMap(\.due).min()
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
