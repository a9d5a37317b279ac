/// The candidate a mistyped word most likely meant, for "did you mean"; nil when none is near.
///
/// Near means: by inserting, leaving out, replacing or swapping neighbouring letters, case aside, one change
/// in a word of two to four letters, two in five to seven, three in a longer one. The nearest wins, of equals
/// the first.
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

/// The candidate that a name made up of several words most likely meant, where one of the words is right, such as
/// `submitReview` for `submitCode`; nil where no candidate has a word in common with it.
///
/// A word begins with a capital. Of those with a word in common the nearest wins, of equals the first.
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

/// The words of a name such as `submitCode`, in small letters; those of one or two letters say too little.
private func wordsIn(_ name: String) -> [String] {
  var words: [String] = []
  for character in name {
    if character.isUppercase || words.isEmpty { words.append("") }
    words[words.count - 1] += character.lowercased()
  }
  return words.filter { $0.count > 2 }
}

/// The Damerau-Levenshtein distance in its restricted form: no letter is changed twice.
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
