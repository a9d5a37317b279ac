/// A price by use: so much a call once a trial is used up, and nothing where it is free.
package struct Pricing: Equatable, Sendable {
  /// The field with the calls of a month.
  package let calls: FieldID
  /// The field with the calls of the trial that are gone.
  package let trialUsed: FieldID
  /// Money for one call.
  package let price: FactID
  /// The calls of the trial.
  package let trial: FactID
  package let free: Guard
}
