import TestSupport
import Testing
import WizardJSON

/// A typical file with every kind of damage.
@Suite struct DamageTests {
  static let sample = Array(
    #"""
    {
      "answers": {
        "accountHolder": "上海示例（集团）有限公司",
        "documentsReady": ["licence", "legalPersonIDCard"],
        "email": "ops@example.cn",
        "emailUnused": true,
        "note": "\ud83d\ude00 \"x\" \u001b \\",
        "transferAmountFen": -17,
        "more": [1.5e-3, 12345678901234567890, null, false, {}, [[]]]
      },
      "done": {"activateEmail": "2026-11-20"},
      "flow": "register",
      "schema": 1
    }
    """#.utf8)

  @Test func `the undamaged sample is read`() throws {
    #expect(try JSONReader.read(Self.sample)["answers"]?.members?.count == 7)
  }

  @Test func `every truncated file is refused with the offset of its end`() {
    for count in 1..<Self.sample.count {
      #expect(throws: JSONError(.truncated, at: count)) {
        try JSONReader.read(Array(Self.sample.prefix(count)))
      }
    }
  }

  @Test func `every flipped bit is refused or changes the value`() throws {
    let whole = try JSONReader.read(Self.sample)
    for index in Self.sample.indices {
      for bit in 0..<8 {
        var bytes = Self.sample
        bytes[index] ^= 1 << UInt8(bit)
        do throws(JSONError) {
          let node = try JSONReader.read(bytes)
          let isLayout = Self.isWhiteSpace(Self.sample[index]) && Self.isWhiteSpace(bytes[index])
          #expect(node != whole || isLayout || Self.isHexLetter(bytes[index]), "byte \(index), bit \(bit)")
        } catch {
          #expect((0...bytes.count).contains(error.offset))
        }
      }
    }
  }

  @Test func `replacing any byte by any other does not trap`() {
    let short = Array(#"{"a":[1.5e3,"\u00e9中",null]}"#.utf8)
    var accepted = 0
    for index in short.indices {
      for byte in UInt8.min...UInt8.max {
        var bytes = short
        bytes[index] = byte
        do throws(JSONError) {
          _ = try JSONReader.read(bytes)
          accepted += 1
        } catch {
          #expect((0...bytes.count).contains(error.offset))
        }
      }
    }
    #expect(accepted > short.count)
  }

  @Test func `random bytes and shuffled fragments do not trap`() {
    var random = SplitMix64(seed: 7)
    let fragments = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "d83d", "1", "0", "-", ".", "e", "true", " ", "\u{E9}",
    ]
    var accepted = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        fragments[Int.random(in: fragments.indices, using: &random)]
      }
      if (try? JSONReader.read(Array(text.joined().utf8))) != nil { accepted += 1 }
    }
    #expect(accepted > 100)
  }

  private static func isWhiteSpace(_ byte: UInt8) -> Bool { [0x09, 0x0A, 0x0D, 0x20].contains(byte) }

  /// `\ud83d` and `\uD83D` differ in one bit and have the same value.
  private static func isHexLetter(_ byte: UInt8) -> Bool { (0x41...0x46).contains(byte) }
}
