/// How a line of the checklist stands.
package enum ItemStatus: String, CaseIterable, Sendable {
  case cannotStart, todo, waiting, done, overdue, notNeeded
}

/// What a line of the checklist is.
package enum ItemKind: Hashable, Sendable {
  /// Something to do and tick.
  case task(TaskID)
  /// A verdict of the platform to wait for.
  case verdict(FieldID)
  /// A date to remember; it counts for no status.
  case reminder
}

/// One line of the checklist, without words: who does what, where, by when and at what price, and why it is there.
package struct ChecklistItem: Equatable, Sendable {
  /// The task's or outcome's own id; a contract.
  package let id: String
  package let kind: ItemKind
  package let step: StepID
  package let group: ItemGroup
  package let status: ItemStatus
  /// The last day for it, or nil.
  package let due: CivilDate?
  /// Whether the due date was counted through a year whose holidays are not known.
  package let dueIsEstimate: Bool
  /// The day it was ticked, or nil.
  package let doneOn: CivilDate?
  /// The fee in fen, 0 for none.
  package let feeFen: Int
  package let responsible: Role
  /// Ids of the documents to bring, values of `documentsReady`.
  package let documents: [String]
  /// What must come first and has not: ids of tasks and outcomes.
  package let needs: [String]
  /// The answers that put the line here.
  package let why: [Reason]
  package let facts: [FactID]
  package let sources: [Source]
  /// The facts among them that sources dispute, to be confirmed on the platform's page.
  package let confirm: [FactID]
  /// The facts among them that a person has given a value of their own.
  package let overridden: [FactID]
  /// Days before the due date on which to be told; only for reminders.
  package let alarmDays: [Int]
}

/// An answer that decides something.
package struct Reason: Hashable, Sendable {
  package let field: FieldID
  package let value: String
}
