/// The 64-bit FNV-1a hash, stable across runs and platforms.
package struct FNV1a: Equatable, Sendable {
  package private(set) var state: UInt64

  /// Starts at the offset basis of the algorithm.
  package init(state: UInt64 = 0xCBF2_9CE4_8422_2325) { self.state = state }

  /// Hashes the UTF-8 bytes of a text.
  package init(of text: String) {
    self.init()
    for byte in text.utf8 { add(UInt64(byte)) }
  }

  /// Adds one byte, or a larger word as one unit.
  package mutating func add(_ word: UInt64) { state = (state ^ word) &* 0x0000_0100_0000_01B3 }

  /// Adds bytes one after the other.
  package mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { add(UInt64(byte)) }
  }

  /// The state as 16 lower-case hexadecimal digits.
  package var digits: String { state.padded(to: 16, radix: 16) }
}
