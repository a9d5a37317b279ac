/// A generator that starts from a seed, so that a failing walk can be walked again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Columns enough for these tests: Chinese and emoji are wide, marks and zero-width characters take none.
func columns(_ character: Character) -> Int {
  switch character.unicodeScalars.first?.value ?? 0 {
  case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0...0x1F: 0
  case 0x2E80...0xA4CF, 0xFF01...0xFF60, 0x1F1E6...0x1FAFF: 2
  default: 1
  }
}
