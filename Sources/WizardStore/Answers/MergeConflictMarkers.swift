/// Two texts as one, with git's marks around the lines in which they differ.
///
/// Whatever the lines, either text is had back byte for byte by keeping its side of every mark. Lines count as the
/// same only when their bytes are. The work grows with the length of the texts, not with its square: lines that
/// stand once in each text are found first, and what lies between two of them is looked at the same way, a few
/// levels deep; what is left then stands whole on both sides.
struct MergeConflictMarkers {
  let text: String

  init(ours: String, theirs: String) {
    let (left, right) = (Self.lines(ours), Self.lines(theirs))
    var lines: [ArraySlice<UInt8>] = []
    var (row, other) = (0, 0)
    func add(_ mark: String) { lines.append(Array(mark.utf8)[...]) }
    let pairs = LineMatch(left, right).pairs + [LineMatch.Pair(left: left.count, right: right.count)]
    for pair in pairs {
      if row < pair.left || other < pair.right {
        add("<<<<<<< ours")
        lines += left[row..<pair.left]
        add("=======")
        lines += right[other..<pair.right]
        add(">>>>>>> theirs")
      }
      if pair.left < left.count { lines.append(left[pair.left]) }
      (row, other) = (pair.left + 1, pair.right + 1)
    }
    text = String(decoding: Array(lines.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
  }

  private static func lines(_ text: String) -> [ArraySlice<UInt8>] {
    Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }
}

/// The lines that two texts have in common, in one order.
private struct LineMatch {
  /// The places of one line in both texts.
  struct Pair {
    let left: Int
    let right: Int
  }

  private(set) var pairs: [Pair] = []
  /// A number for each line, the same for the same bytes.
  private let left: [Int]
  private let right: [Int]

  init(_ left: [ArraySlice<UInt8>], _ right: [ArraySlice<UInt8>]) {
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int {
      if let number = numbers[line] { return number }
      numbers[line] = numbers.count
      return numbers.count - 1
    }
    self.left = left.map(number)
    self.right = right.map(number)
    match(0..<left.count, 0..<right.count, levels: 8)
  }

  /// Pairs the lines of two parts: those at both ends, then those around lines that stand once in each.
  private mutating func match(_ rows: Range<Int>, _ others: Range<Int>, levels: Int) {
    var (row, other, end, otherEnd) = (rows.lowerBound, others.lowerBound, rows.upperBound, others.upperBound)
    while row < end, other < otherEnd, left[row] == right[other] {
      pairs.append(Pair(left: row, right: other))
      (row, other) = (row + 1, other + 1)
    }
    while row < end, other < otherEnd, left[end - 1] == right[otherEnd - 1] {
      (end, otherEnd) = (end - 1, otherEnd - 1)
    }
    if levels > 0, row < end, other < otherEnd {
      let anchors = anchors(row..<end, other..<otherEnd)
      for anchor in anchors {
        match(row..<anchor.left, other..<anchor.right, levels: levels - 1)
        pairs.append(anchor)
        (row, other) = (anchor.left + 1, anchor.right + 1)
      }
      if !anchors.isEmpty { match(row..<end, other..<otherEnd, levels: levels - 1) }
    }
    for place in 0..<(rows.upperBound - end) {
      pairs.append(Pair(left: end + place, right: otherEnd + place))
    }
  }

  /// The most lines that stand once in each part and in the same order in both.
  private func anchors(_ rows: Range<Int>, _ others: Range<Int>) -> [Pair] {
    let onceThere = Self.single(right, others)
    let both = Self.single(left, rows).compactMap { line, row in
      onceThere[line].map { Pair(left: row, right: $0) }
    }
    return Self.rising(both.sorted { $0.left < $1.left })
  }

  /// The places of the lines that stand once in a part.
  private static func single(_ lines: [Int], _ part: Range<Int>) -> [Int: Int] {
    var places: [Int: Int] = [:]
    var repeated: Set<Int> = []
    for place in part where places.updateValue(place, forKey: lines[place]) != nil {
      repeated.insert(lines[place])
    }
    return places.filter { !repeated.contains($0.key) }
  }

  /// The longest part of the pairs whose places on the right rise as well: the piles of patience, gone back through.
  private static func rising(_ pairs: [Pair]) -> [Pair] {
    var tops: [Int] = []
    var before: [Int?] = []
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].right < pair.right { low = middle + 1 } else { high = middle }
      }
      before.append(low > 0 ? tops[low - 1] : nil)
      if low < tops.count { tops[low] = index } else { tops.append(index) }
    }
    var found: [Pair] = []
    var next = tops.last
    while let index = next {
      found.append(pairs[index])
      next = before[index]
    }
    return found.reversed()
  }
}
