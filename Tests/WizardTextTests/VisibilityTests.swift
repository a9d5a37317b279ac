import Testing
import WizardText

@Suite struct VisibilityTests {
  @Test(arguments: [
    ("\u{1B}[31mred", "<U+001B>[31mred"), ("\u{9B}2J", "<U+009B>2J"), ("a\u{0}b\u{7F}", "a<U+0000>b<U+007F>"),
    ("tab\there", "tab<U+0009>here"), ("a\r\nb\n", "a<U+000D><U+000A>b<U+000A>"), ("\u{85}", "<U+0085>"),
    ("evil\u{202E}txt.exe", "evil<U+202E>txt.exe"), ("\u{2066}x\u{2069}", "<U+2066>x<U+2069>"),
    ("\u{200E}\u{200F}\u{61C}", "<U+200E><U+200F><U+061C>"), ("pay\u{200B}pal", "pay<U+200B>pal"),
    ("\u{FEFF}a\u{AD}b", "<U+FEFF>a<U+00AD>b"), ("\u{2028}\u{2029}", "<U+2028><U+2029>"),
    ("a\u{E0041}", "a<U+E0041>"), ("a\u{FE0F}", "a<U+FE0F>"), ("1\u{FE0F}2", "1<U+FE0F>2"),
    ("中\u{E0100}", "中<U+E0100>"), ("a\u{200D}b", "a<U+200D>b"), ("👍\u{200D}", "👍<U+200D>"),
    ("❤\u{FE0F}\u{FE0F}", "❤\u{FE0F}<U+FE0F>"), ("\u{301}a", "<U+0301>a"), ("\n\u{301}", "<U+000A><U+0301>"),
    ("e\u{200D}\u{301}", "e<U+200D><U+0301>"), ("\u{1161}", "<U+1161>"),
    ("\u{3164}\u{115F}", "<U+3164><U+115F>"),
    ("\u{FFFE}", "<U+FFFE>"),
  ])
  func `invisible and control characters are replaced`(text: String, visible: String) {
    #expect(makeVisible(text) == visible)
  }

  @Test(arguments: [
    "", "plain ~", "小程序，“好”……", "é e\u{301}", "각", "กำ", "कि", "\u{E000}", "\u{A0}\u{3000}", "�",
    "👩‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "🧑🏽‍⚕️", "❤️", "❤︎", "1️⃣", "#️⃣", "🇨🇳", "☁",
  ])
  func `visible characters are unchanged`(text: String) {
    #expect(makeVisible(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func `the result has no control characters and making it visible again changes nothing`() {
    var random = RandomText(seed: 5)
    let measure = TextMeasure()
    for _ in 0..<20_000 {
      let text = random.anything()
      let visible = makeVisible(text)
      let again = makeVisible(visible)
      if !again.unicodeScalars.elementsEqual(visible.unicodeScalars) {
        Issue.record("\(text.debugDescription) changes again")
      }
      for scalar in visible.unicodeScalars where !isClean(scalar) {
        Issue.record("\(text.debugDescription) keeps \(scalar.value)")
      }
      for character in visible where measure.columns(character) == 0 {
        Issue.record("\(text.debugDescription) keeps an invisible \(character.debugDescription)")
      }
    }
  }

  private func isClean(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x200B, 0x200C, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F:
      false
    case 0xFEFF, 0xE0000...0xE0FFF, 0x3164, 0x115F, 0x34F: false
    default: true
    }
  }
}
