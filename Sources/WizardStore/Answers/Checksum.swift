/// CRC-64/XZ, in 16 lower-case hexadecimal digits: it notices every change of a single bit.
///
/// It guards against rot and slips, not against malice.
struct Checksum: Equatable {
  let text: String

  init(of bytes: some Sequence<UInt8>) {
    var register = UInt64.max
    for byte in bytes {
      register ^= UInt64(byte)
      register = register >> 4 ^ Self.table[Int(register & 15)]
      register = register >> 4 ^ Self.table[Int(register & 15)]
    }
    let digits = String(register ^ .max, radix: 16)
    text = String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// What four bits leave: the multiples of the reflected polynomial of ECMA-182, 0xC96C5795D7870F42.
  private static let table: [UInt64] = [
    0x0000_0000_0000_0000, 0x7D9B_A138_5133_6649, 0xFB37_4270_A266_CC92, 0x86AC_E348_F355_AADB,
    0x64B6_2BCA_EBC3_87A1, 0x192D_8AF2_BAF0_E1E8, 0x9F81_69BA_49A5_4B33, 0xE21A_C882_1896_2D7A,
    0xC96C_5795_D787_0F42, 0xB4F7_F6AD_86B4_690B, 0x325B_15E5_75E1_C3D0, 0x4FC0_B4DD_24D2_A599,
    0xADDA_7C5F_3C44_88E3, 0xD041_DD67_6D77_EEAA, 0x56ED_3E2F_9E22_4471, 0x2B76_9F17_CF11_2238,
  ]
}
