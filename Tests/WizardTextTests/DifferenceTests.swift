import Testing
import WizardText

@Suite struct DifferenceTests {
  @Test(
    arguments: [
      ("某某（北京）公司", "某某(北京)公司", 2, "（", "("), ("abc", "abd", 2, "c", "d"), ("abc", "ab", 2, "c", nil),
      ("", "a", 0, nil, "a"), ("👍🏽a", "👍🏽b", 1, "a", "b"),
    ] as [(String, String, Int, Character?, Character?)])
  func `the first differing character is named with its place`(
    left: String, right: String, index: Int, leftCharacter: Character?, rightCharacter: Character?
  ) throws {
    let difference = try #require(firstDifference(left, right))
    #expect(difference == (index, leftCharacter, rightCharacter))
  }

  @Test(arguments: [("", ""), ("公司", "公司"), ("é", "e\u{301}")])
  func `equal texts have no difference`(left: String, right: String) {
    #expect(firstDifference(left, right) == nil)
  }
}
