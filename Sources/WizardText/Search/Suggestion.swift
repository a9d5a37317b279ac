/// The candidate closest to a mistyped word, for "did you mean"; nil if none is close.
///
/// Counts inserted, deleted, replaced and transposed letters, ignoring case: up to one in a word of two to four
/// letters, two in five to seven, three in a longer one. Of equally close candidates the first is returned.
package func nearest(to word: String, among candidates: [String]) -> String? {
  let typed = Array(word.lowercased())
  let limit = min((typed.count + 1) / 3, 3)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let wanted = Array(candidate.lowercased())
    guard abs(wanted.count - typed.count) <= limit else { continue }
    let distance = editDistance(typed, wanted)
    if distance <= limit, distance < best?.distance ?? .max {
      best = (candidate, distance)
    }
  }
  return best?.candidate
}

/// The closest candidate that shares a word with a camel-case name, such as `submitReview` for `submitCode`.
///
/// - Returns: nil if no candidate shares a word; of equally close candidates the first.
package func nearestOfParts(to name: String, among candidates: [String]) -> String? {
  let typed = Array(name.lowercased())
  let words = Set(wordsIn(name))
  var best: (candidate: String, distance: Int)?
  for candidate in candidates where !words.isDisjoint(with: wordsIn(candidate)) {
    let distance = editDistance(typed, Array(candidate.lowercased()))
    if distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.candidate
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
