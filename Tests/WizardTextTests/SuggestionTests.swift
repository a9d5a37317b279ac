import Testing
import WizardText

@Suite struct SuggestionTests {
  private let localizer = [
    "email", "emailUnused", "legalName", "bankName", "bankAccount", "list", "show", "zh", "en",
  ]

  @Test(arguments: [
    ("emial", "email"), ("emai", "email"), ("emaill", "email"), ("Email", "email"),
    ("bankacount", "bankAccount"),
    ("legalNmae", "legalName"), ("bankNaem", "bankName"), ("lst", "list"), ("shwo", "show"), ("cn", "en"),
    ("emailUnusd", "emailUnused"), ("list", "list"),
  ])
  func `a word mistyped a little finds what was meant`(word: String, meant: String) {
    #expect(nearest(to: word, among: localizer) == meant)
  }

  @Test(arguments: ["", "x", "abcd", "bank", "lxxt", "accountHolder", "emailUnusedXXXX"])
  func `a word near nothing finds nothing`(word: String) {
    #expect(nearest(to: word, among: localizer) == nil)
  }

  @Test(arguments: [
    ("submitCode", "submitReview"), ("CodeSubmit", "uploadCode"), ("payFee", "payTransfer"),
    ("reviewsubmit", nil), ("publishit", nil), ("", nil), ("toDo", nil),
  ])
  func `a name with one word right finds the nearest that has it`(name: String, meant: String?) {
    let tasks = ["submitRegistration", "payTransfer", "uploadCode", "submitReview", "publish"]
    #expect(nearestOfParts(to: name, among: tasks) == meant)
  }

  @Test func `the nearest wins, of equals the first`() {
    #expect(nearest(to: "code", among: ["mode", "codes", "cope"]) == "mode")
    #expect(nearest(to: "modes", among: ["node", "mode"]) == "mode")
    #expect(nearest(to: "mode", among: []) == nil)
  }
}
