/// An answer as it was given, before anything is made of it.
package enum Answer: Hashable, Sendable {
  case text(String)
  case yesNo(Bool)
  case count(Int)
  case set([String])
  /// A value of no kind an answer can have, kept as its JSON text so that a file is written back as it came.
  case foreign(String)
}
