/// The candidate closest to a mistyped word, for "did you mean"; nil if none is close.
///
/// Counts inserted, deleted, replaced and transposed letters, ignoring case: up to one in a word of two to four
/// letters, two in five to seven, three in a longer one. Of equally close candidates the first is returned.
package func nearest(to word: String, among candidates: [String]) -> String? {
  closest(to: word, among: candidates, within: min((word.lowercased().count + 1) / 3, 3))
}

/// The closest candidate that shares a word with a camel-case name, such as `submitReview` for `submitCode`.
///
/// - Returns: nil if no candidate shares a word; of equally close candidates the first.
package func nearestOfParts(to name: String, among candidates: [String]) -> String? {
  let words = Set(wordsIn(name))
  return closest(to: name, among: candidates.filter { !words.isDisjoint(with: wordsIn($0)) }, within: .max)
}

private func closest(to word: String, among candidates: [String], within limit: Int) -> String? {
  let typed = Array(word.lowercased())
  let distances = candidates.compactMap { candidate -> (candidate: String, distance: Int)? in
    let letters = Array(candidate.lowercased())
    // Words of different lengths are at least that far apart.
    guard abs(letters.count - typed.count) <= limit else { return nil }
    return (candidate, editDistance(typed, letters))
  }
  return distances.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.candidate
}

/// The words of a camel-case name in lower case, without those of one or two letters.
private func wordsIn(_ name: String) -> [String] {
  var words: [String] = []
  for character in name {
    if character.isUppercase || words.isEmpty { words.append("") }
    words[words.count - 1] += character.lowercased()
  }
  return words.filter { $0.count > 2 }
}

/// The restricted Damerau-Levenshtein distance (optimal string alignment).
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...b.count)
  for i in a.indices {
    var current = [i + 1]
    for j in b.indices {
      var best = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        best = min(best, beforePrevious[j - 1] + 1)
      }
      current.append(best)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[b.count]
}
