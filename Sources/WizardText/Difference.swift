/// The first place where two texts differ, counted in characters from 0; nil when they are equal.
///
/// A side is nil where its text has ended. Characters compare as Swift compares them: `é` equals `e` with an
/// accent, `（` does not equal `(`.
package func firstDifference(
  _ left: String, _ right: String
) -> (index: Int, left: Character?, right: Character?)? {
  var rest = (left[...], right[...])
  var index = 0
  while rest.0.first == rest.1.first {
    if rest.0.isEmpty { return nil }
    rest = (rest.0.dropFirst(), rest.1.dropFirst())
    index += 1
  }
  return (index, rest.0.first, rest.1.first)
}
