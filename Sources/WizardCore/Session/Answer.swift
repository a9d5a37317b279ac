/// An answer as given, not yet parsed.
package enum Answer: Hashable, Sendable {
  case text(String)
  case yesNo(Bool)
  case count(Int)
  case set([String])
  /// A JSON value that no answer can have, kept as JSON text so that it is written back unchanged.
  case foreign(String)
}
