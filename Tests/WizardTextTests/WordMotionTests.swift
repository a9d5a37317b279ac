import Testing
import WizardText

@Suite struct WordMotionTests {
  @Test(arguments: [
    ("one two", [0, 4], [3, 7]), ("ops@example.cn", [0, 4, 12], [3, 11, 14]),
    ("打开AppID页", [0, 2, 7], [2, 7, 8]),
    ("小程序，认证", [0, 4], [3, 6]), (" a ", [1], [2]), ("ＡＢ中", [0, 2], [2, 3]), ("a_b c", [0, 4], [3, 5]),
    ("カー한 글", [0, 4], [3, 5]), ("e\u{301}a 3", [0, 3], [2, 4]), ("（）", [], []), ("", [], []),
  ])
  func `moving by words stops where words begin and end`(text: String, begins: [Int], ends: [Int]) {
    let characters = Array(text)
    var places: [Int] = []
    var place = characters.count
    while place > 0 {
      place = wordBoundary(before: place, in: characters)
      if place < characters.count, CharacterKind(characters[place]) != .separator { places.append(place) }
    }
    #expect(places.reversed() == begins)
    places = []
    while place < characters.count {
      place = wordBoundary(after: place, in: characters)
      if place > 0, CharacterKind(characters[place - 1]) != .separator { places.append(place) }
    }
    #expect(places == ends)
  }

  @Test func `from within a word the near end is meant`() {
    let text = Array("one two")
    #expect(wordBoundary(before: 6, in: text) == 4)
    #expect(wordBoundary(before: 4, in: text) == 0)
    #expect(wordBoundary(after: 1, in: text) == 3)
    #expect(wordBoundary(after: 3, in: text) == 7)
  }

  @Test(arguments: [-5, 99])
  func `a place outside the text counts as its nearer end`(place: Int) {
    let text = Array("one two")
    #expect(wordBoundary(before: place, in: text) == (place < 0 ? 0 : 4))
    #expect(wordBoundary(after: place, in: text) == (place < 0 ? 3 : 7))
  }
}
