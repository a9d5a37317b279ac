/// Column widths for these tests: Chinese and emoji are wide, marks and zero-width characters have no width.
func columns(_ character: Character) -> Int {
  switch character.unicodeScalars.first?.value ?? 0 {
  case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0...0x1F: 0
  case 0x2E80...0xA4CF, 0xFF01...0xFF60, 0x1F1E6...0x1FAFF: 2
  default: 1
  }
}
