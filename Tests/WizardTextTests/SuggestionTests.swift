import Testing
import WizardText

@Suite struct SuggestionTests {
  private let names = [
    "email", "emailUnused", "legalName", "bankName", "bankAccount", "list", "show", "zh", "en",
  ]

  @Test(arguments: [
    ("emial", "email"), ("emai", "email"), ("emaill", "email"), ("Email", "email"),
    ("bankacount", "bankAccount"),
    ("legalNmae", "legalName"), ("bankNaem", "bankName"), ("lst", "list"), ("shwo", "show"), ("cn", "en"),
    ("emailUnusd", "emailUnused"), ("list", "list"),
  ])
  func `a slightly mistyped word finds the intended one`(word: String, meant: String) {
    #expect(nearest(to: word, among: names) == meant)
  }

  @Test(arguments: ["", "x", "abcd", "bank", "lxxt", "accountHolder", "emailUnusedXXXX"])
  func `a word unlike all candidates finds none`(word: String) {
    #expect(nearest(to: word, among: names) == nil)
  }

  @Test(arguments: [
    ("submitCode", "submitReview"), ("CodeSubmit", "uploadCode"), ("payFee", "payTransfer"),
    ("reviewsubmit", nil), ("publishit", nil), ("", nil), ("toDo", nil),
  ])
  func `a name with one correct word finds the closest candidate with that word`(name: String, meant: String?)
  {
    let tasks = ["submitRegistration", "payTransfer", "uploadCode", "submitReview", "publish"]
    #expect(nearestOfParts(to: name, among: tasks) == meant)
  }

  @Test func `the closest candidate wins, then the first`() {
    #expect(nearest(to: "code", among: ["mode", "codes", "cope"]) == "mode")
    #expect(nearest(to: "modes", among: ["node", "mode"]) == "mode")
    #expect(nearest(to: "mode", among: []) == nil)
  }
}
