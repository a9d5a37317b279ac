import Testing
import WizardText

@Suite struct ListFilterTests {
  @Test(arguments: [
    ("", true), ("  ", true), ("天气", true), ("天", true), ("气天", false), ("tq", true), ("TQ", true),
    ("ｔｑ", true),
    ("gjtq", true), ("gtq", false), ("工具 tq", true), ("tq　工具", true), ("工具 rl", false), ("x", false),
  ])
  func `a line matches by its text or its pinyin initials`(typed: String, isFound: Bool) {
    #expect(ListFilter(typed).accepts("工具 > 天气", initials: "gj > tq") == isFound)
  }

  @Test func `matching ignores case and width of letters`() {
    #expect(ListFilter("wifi").accepts("出境ＷｉＦｉ"))
    #expect(ListFilter("ACME").accepts("acme-shop"))
    #expect(ListFilter("").isEmpty && !ListFilter("a").isEmpty)
  }
}
