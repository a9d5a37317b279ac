/// The status of a checklist item.
package enum ItemStatus: String, CaseIterable, Sendable {
  case cannotStart, todo, waiting, done, overdue, notNeeded
}

/// What a checklist item stands for.
package enum ItemKind: Hashable, Sendable {
  /// A task to complete.
  case task(TaskID)
  /// A decision of the platform.
  case outcome(FieldID)
  /// A date to remember, which doesn't affect the session's status.
  case reminder
}

/// One checklist item, without texts: who does it, where, by when, its price, and why it is listed.
package struct ChecklistItem: Equatable, Sendable {
  /// Id of the task, outcome or reminder.
  package let id: String
  package let kind: ItemKind
  package let step: StepID
  package let group: ItemGroup
  package let status: ItemStatus
  /// The last day, or nil.
  package let due: CivilDate?
  /// Whether the due date falls in a year whose holidays are unknown.
  package let dueIsEstimate: Bool
  /// The day on which to ask for a pending outcome, or nil; not a deadline.
  package let askOn: CivilDate?
  /// The day it was completed, or nil.
  package let doneOn: CivilDate?
  /// The fee in fen; 0 if there is none.
  package let feeFen: Int
  package let responsible: Role
  /// Documents to hand in, values of `documentsReady`.
  package let documents: [String]
  /// Ids of open prerequisites.
  package let openPrerequisites: [String]
  /// The answers that decide that the item is listed.
  package let why: [Reason]
  package let facts: [FactID]
  package let sources: [Source]
  /// Disputed facts, to be confirmed on the platform's page.
  package let confirm: [FactID]
  /// Facts overridden by a rules file.
  package let overridden: [FactID]
  /// Alarms of a reminder, in days before the due date.
  package let alarmDays: [Int]
}

/// An answer that decides whether an item is listed.
package struct Reason: Hashable, Sendable {
  package let field: FieldID
  package let value: String
}
