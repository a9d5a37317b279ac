/// A checklist line that reminds of a date and doesn't affect the status.
package struct Reminder: Equatable, Sendable {
  package let id: String
  /// The reminder is listed when this step is on the known path.
  package let step: StepID
  /// The reminder is dropped once this is known not to be satisfied.
  package private(set) var when = Guard.always
  package let due: ReminderDate
  /// Alarms, in days before the due date.
  package let alarmDays: [Int]
  package let facts: [FactID]
}

/// The date of a reminder.
package enum ReminderDate: Equatable, Sendable {
  /// The date answered in a field.
  case on(FieldID)
  /// The years of a fact after the date answered in a field.
  case yearsAfter(FieldID, FactID)
  /// The years of a fact after the day of a task.
  case yearsAfterTask(TaskID, FactID)
}

extension Replay {
  /// Whether a reminder is on the checklist.
  ///
  /// It is not if its condition is known not to be satisfied even if pending outcomes are good, or if the task that it
  /// counts from is not on the checklist.
  package func isListed(_ reminder: Reminder) -> Bool {
    if case .yearsAfterTask(let task, _) = reminder.due, tasks[task] == nil { return false }
    return knownPath.contains(reminder.step) && reminder.when.evaluate(optimisticValues) != .no
  }

  /// The date of a reminder; nil until the answer or task that it counts from is there.
  func date(of reminder: Reminder) -> CivilDate? {
    func answer(_ field: FieldID) -> CivilDate? {
      if case .date(let date) = values[field] { date } else { nil }
    }
    return switch reminder.due {
    case .on(let field): answer(field)
    case .yearsAfter(let field, let fact): answer(field)?.adding(years: rulebook.number(fact))
    case .yearsAfterTask(let task, let fact): dayDone(task)?.adding(years: rulebook.number(fact))
    }
  }
}

extension Reminder {
  /// Renewal of the mini program's own certification.
  static let renewAfterApproval = Reminder(
    id: "renewCertification", step: .platformReview,
    due: .yearsAfter(.certificationApprovedOn, .certificationValidity), alarmDays: renewalAlarms,
    facts: [.certificationValidity])

  /// Renewal of a certification taken over from an official account, which ends with the account's.
  static func renewWithOfficialAccount(facts: [FactID]) -> Reminder {
    Reminder(
      id: "renewCertification", step: .certificationStatus, when: .yes(.shownAsCertified),
      due: .on(.officialAccountCertifiedUntil), alarmDays: renewalAlarms, facts: facts)
  }

  /// Renewal of a certification that the task `certifySeparately` stands for.
  ///
  /// The answers of that certification are asked in `certify` only, so the day of the task counts as the day of approval.
  static func renewAfterCertifyingSeparately(at step: StepID, when condition: Guard) -> Reminder {
    Reminder(
      id: "renewCertification", step: step, when: condition,
      due: .yearsAfterTask(.certifySeparately, .certificationValidity), alarmDays: renewalAlarms,
      facts: [.certificationValidity])
  }

  private static let renewalAlarms = [90, 30, 7]
}
