/// A price per call after a free trial.
package struct Pricing: Equatable, Sendable {
  /// The field with the calls per month.
  package let calls: FieldID
  /// The field with the trial calls used so far.
  package let trialUsed: FieldID
  /// The fact with the price of one call.
  package let price: FactID
  /// The fact with the number of trial calls.
  package let trial: FactID
  package let free: Guard
}
