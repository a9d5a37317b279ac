import Testing
import WizardText

@Suite struct WidthFoldingTests {
  @Test(arguments: [
    ("（有限）公司", "(有限)公司"), ("ＯＰＳ＠ｅｘａｍｐｌｅ．ｃｎ", "OPS@example.cn"), ("１３８　００００", "138 0000"),
    ("！～", "!~"), ("", ""), ("plain 中文", "plain 中文"), ("Ａ\u{301}", "A\u{301}"),
  ])
  func `full-width letters, digits and signs become half-width`(text: String, folded: String) {
    #expect(foldWidth(text) == folded)
  }

  @Test(arguments: ["。", "、", "￥", "｟", "「」", "“”", "・", "ｱ", "①"])
  func `what lies outside the full-width block of ASCII stays`(text: String) {
    #expect(foldWidth(text) == text)
  }

  @Test func `the whole block maps onto ASCII in order`() {
    let block = String(String.UnicodeScalarView((0xFF01...0xFF5E).compactMap { Unicode.Scalar(UInt32($0)) }))
    let ascii = String(String.UnicodeScalarView((0x21...0x7E).compactMap { Unicode.Scalar(UInt32($0)) }))
    #expect(foldWidth(block) == ascii)
  }

  @Test(arguments: [("ops@example。cn", "ops@example.cn"), ("a｡b", "a.b"), ("a．b", "a．b"), ("a，b", "a，b")])
  func `ideographic full stops become dots in a domain, and nothing else does`(text: String, folded: String) {
    #expect(foldDomainStops(text) == folded)
  }
}
