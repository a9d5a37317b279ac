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

  /// The field that the date depends on.
  package var field: FieldID {
    switch self {
    case .on(let field), .yearsAfter(let field, _): field
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

  private static let renewalAlarms = [90, 30, 7]
}
