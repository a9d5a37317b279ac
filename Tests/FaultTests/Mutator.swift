import TestSupport

/// Generates almost valid inputs: seeds with changed bits, bytes, ranges and inserted fragments.
struct Mutator {
  var random: SplitMix64
  let seeds: [[UInt8]]
  let fragments: [[UInt8]]

  init(seed: UInt64, _ seeds: [String], _ fragments: [String]) {
    random = SplitMix64(seed: seed)
    self.seeds = seeds.map { Array($0.utf8) }
    self.fragments =
      fragments.map { Array($0.utf8) } + [[0], [0x80], [0xFF], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF]]
  }

  mutating func next() -> [UInt8] {
    if Int.random(in: 0..<10, using: &random) == 0 {
      let count = Int.random(in: 0...64, using: &random)
      return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
    var bytes = pick(seeds)
    for _ in 0..<Int.random(in: 1...4, using: &random) { change(&bytes) }
    return bytes
  }

  private mutating func pick(_ list: [[UInt8]]) -> [UInt8] { list.randomElement(using: &random) ?? [] }

  private mutating func range(_ bytes: [UInt8]) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &random)
    return start..<Int.random(in: start...min(start + 40, bytes.count), using: &random)
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let range = range(bytes)
    switch Int.random(in: 0..<7, using: &random) {
    case 0 where !range.isEmpty: bytes[range.lowerBound] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1 where !range.isEmpty: bytes[range.lowerBound] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeSubrange(range)
    case 3: bytes.insert(contentsOf: bytes[range], at: range.lowerBound)
    case 4: bytes.replaceSubrange(range, with: pick(fragments))
    case 5: bytes.removeSubrange(range.lowerBound...)
    default: bytes.insert(contentsOf: pick(fragments), at: range.lowerBound)
    }
  }
}
