/// The possible states of a disk after a power failure at any step of a log.
struct CrashStates {
  /// The files by name and the last revision reported as saved.
  struct State: Hashable {
    let files: [String: [UInt8]]
    let acknowledged: Int
    /// The number of completed steps.
    let steps: Int
  }

  let start: [String: [UInt8]]
  let log: [SimulatedDisk.Step]

  /// All distinct states.
  func all() -> Set<State> {
    var states: Set<State> = []
    for count in 0...log.count { add(after: count, to: &states) }
    return states
  }

  private func add(after count: Int, to states: inout Set<State>) {
    var names: [String: Int] = [:]
    var synced: [Int: [UInt8]] = [:]
    for (index, (name, bytes)) in start.sorted(by: { $0.key < $1.key }).enumerated() {
      names[name] = index + 1
      synced[index + 1] = bytes
    }
    var pendingNames: [[SimulatedDisk.Change]] = []
    var pendingContents: [Int: [[UInt8]]] = [:]
    var acknowledged = 0
    for step in log[..<count] {
      switch step {
      case .names(let changes): pendingNames.append(changes)
      case .content(let file, let bytes): pendingContents[file, default: []].append(bytes)
      case .syncedFile(let file):
        if let last = pendingContents[file]?.last { synced[file] = last }
        pendingContents[file] = nil
      case .syncedFolder:
        for changes in pendingNames { Self.apply(changes, to: &names) }
        pendingNames = []
      case .acknowledged(let revision): acknowledged = revision
      }
    }
    for subset in 0..<(1 << pendingNames.count) {
      var names = names
      for (index, changes) in pendingNames.enumerated() where subset >> index & 1 == 1 {
        Self.apply(changes, to: &names)
      }
      for contents in Self.contents(of: Set(names.values), synced, pendingContents) {
        states.insert(
          State(files: names.mapValues { contents[$0] ?? [] }, acknowledged: acknowledged, steps: count))
      }
    }
  }

  private static func apply(_ changes: [SimulatedDisk.Change], to names: inout [String: Int]) {
    for change in changes { names[change.name] = change.file }
  }

  /// Every combination of file contents: the synced bytes, any later bytes, a part of those, or zeros.
  private static func contents(
    of files: Set<Int>, _ synced: [Int: [UInt8]], _ pending: [Int: [[UInt8]]]
  ) -> [[Int: [UInt8]]] {
    var combinations = [synced]
    for file in files.sorted() {
      guard let later = pending[file] else { continue }
      let incomplete = later.flatMap {
        [Array($0[..<($0.count / 2)]), [UInt8](repeating: 0, count: $0.count)]
      }
      combinations = combinations.flatMap { combination in
        [combination]
          + (later + incomplete).map { bytes in
            var other = combination
            other[file] = bytes
            return other
          }
      }
    }
    return combinations
  }
}
