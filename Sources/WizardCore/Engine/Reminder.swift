/// A line of the checklist that reminds and counts for no status.
package struct Reminder: Equatable, Sendable {
  package let id: String
  /// The step that puts it on the list.
  package let step: StepID
  /// Absent once this is known not to hold.
  package let when: Guard
  package let due: ReminderDate
  /// Days before the due date on which to be told.
  package let alarmDays: [Int]
  package let facts: [FactID]

  init(
    id: String, step: StepID, when condition: Guard = .always, due: ReminderDate, alarmDays: [Int],
    facts: [FactID]
  ) {
    self.id = id
    self.step = step
    when = condition
    self.due = due
    self.alarmDays = alarmDays
    self.facts = facts
  }
}

/// The day of a reminder.
package enum ReminderDate: Equatable, Sendable {
  /// The date answered in a field.
  case on(FieldID)
  /// So many years of a fact after the date answered in a field.
  case yearsAfter(FieldID, FactID)

  /// The field it counts from.
  package var field: FieldID {
    switch self {
    case .on(let field), .yearsAfter(let field, _): field
    }
  }
}

extension Reminder {
  /// A certification of one's own ends some years after it was approved.
  static let renewAfterApproval = Reminder(
    id: "renewCertification", step: .platformReview,
    due: .yearsAfter(.certificationApprovedOn, .certificationValidity), alarmDays: renewalAlarms,
    facts: [.certificationValidity])

  /// A certification taken over ends with the official account's, unless the platform shows that there is none.
  static func renewWithOfficialAccount(facts: [FactID]) -> Reminder {
    Reminder(
      id: "renewCertification", step: .certificationStatus, when: .yes(.shownAsCertified),
      due: .on(.officialAccountCertifiedUntil), alarmDays: renewalAlarms, facts: facts)
  }

  private static let renewalAlarms = [90, 30, 7]
}
