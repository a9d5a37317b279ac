import Testing
import WizardCore
import WizardText

@Suite struct VocabularyTests {
  /// The ids of all lines a checklist can have.
  private static let items: Set<String> = Set(
    Corpus.flows.flatMap { flow in
      flow.steps.flatMap(\.tasks).map(\.id.rawValue)
        + flow.fields.filter { $0.field.outcome != nil }.map(\.field.id.rawValue)
        + flow.reminders.map(\.id)
    })

  private static let others: [String] =
    ItemGroup.allCases.map(\.rawValue) + ItemStatus.allCases.map(\.rawValue) + Role.allCases.map(\.rawValue)
    + Status.allCases.map { "state.\($0.rawValue)" } + FlowID.allCases.map { "flow.\($0.rawValue)" }

  @Test(arguments: Language.allCases)
  func `every line, group, status, role, state and flow has words`(language: Language) {
    let known = Set(Localizer(language).ids(of: .checklist))
    #expect(VocabularyTests.items.subtracting(known).sorted() == [])
    #expect(VocabularyTests.others.filter { !known.contains($0) } == [])
  }

  @Test(arguments: Language.allCases)
  func `no words of the checklist are without an owner`(language: Language) {
    let owners = VocabularyTests.items.union(VocabularyTests.others)
    #expect(Localizer(language).ids(of: .checklist).filter { !owners.contains($0) } == [])
  }

  @Test(arguments: Language.allCases)
  func `every task says where to click`(language: Language) {
    let localizer = Localizer(language)
    for task in Corpus.flows.flatMap(\.steps).flatMap(\.tasks) {
      let told = localizer.item(task.id.rawValue)
      #expect(told.menuPath?.isEmpty == false, "\(task.id)")
      #expect(told.hint?.isEmpty == false, "\(task.id)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every fact has a name and a rule, and a story where sources differ`(language: Language) {
    let localizer = Localizer(language)
    let owners = FactID.allCases.map(\.rawValue) + Source.allCases.map { "source.\($0.rawValue)" }
    #expect(Set(localizer.ids(of: .facts)).symmetricDifference(owners).sorted() == [])
    for id in FactID.allCases {
      let told = localizer.fact(id)
      #expect(told.name != id.rawValue && !told.rule.isEmpty, "\(id)")
      #expect((told.dispute != nil) == (Rulebook.documented[id]?.dispute != nil), "\(id)")
      #expect(localizer.value(of: id) != id.rawValue, "\(id)")
    }
  }

  @Test func `a question for a number says that it wants one`() {
    for (language, word) in [(Language.en, "Number of"), (.zh, "填数字")] {
      for field in Localizer(language).page(.team).fields {
        #expect((field.label + (field.hint ?? "")).contains(word), "\(field.id)")
      }
    }
  }
}

@Suite struct ProblemWordsTests {
  /// One problem for each wording at each field.
  private static let problems: [Problem] = Array(
    Dictionary(
      Corpus.wizards.flatMap(\.replay.problems).map {
        ("\($0.wordsID) \($0.field) \($0.details.keys.sorted())", $0)
      }
    ) { first, _ in first }.values)

  @Test func `the corpus meets every problem`() {
    let met = Set(ProblemWordsTests.problems.map(\.code))
    #expect(ProblemCode.allCases.filter { !met.contains($0) } == [])
  }

  @Test(arguments: Language.allCases)
  func `every problem and each of its variants has words of its own`(language: Language) {
    let known = Set(Localizer(language).ids(of: .problems))
    let met = Set(ProblemWordsTests.problems.map(\.wordsID) + ProblemCode.allCases.map(\.rawValue))
    // A variant without words is told by those of its code: only where that is the plain case.
    #expect(met.subtracting(known).sorted() == [])
  }

  @Test(arguments: Language.allCases)
  func `no words of problems are without an owner`(language: Language) {
    var owners = Set(ProblemWordsTests.problems.map(\.wordsID) + ProblemCode.allCases.map(\.rawValue))
    owners.formUnion(["answer.unknownField.nearest", "done.unknownTask.nearest"])
    owners.formUnion(["text", "choice", "yesNo", "count", "money", "date", "set"].map { "kind.\($0)" })
    #expect(Localizer(language).ids(of: .problems).filter { !owners.contains($0) } == [])
  }

  @Test(arguments: Language.allCases)
  func `the core supplies every detail that a problem's words quote`(language: Language) {
    let localizer = Localizer(language)
    var failed: Set<String> = []
    for problem in ProblemWordsTests.problems {
      let told = localizer.problem(problem)
      if (told.what + told.next).contains(where: { $0 == "{" || $0 == "}" }) || told.what.isEmpty {
        failed.insert("\(problem.wordsID): \(told.what) — \(told.next)")
      }
    }
    #expect(failed.sorted() == [])
  }

  @Test(arguments: Language.allCases)
  func `a problem that holds the way says what to do next`(language: Language) {
    let localizer = Localizer(language)
    let silent = ProblemWordsTests.problems.filter { $0.isError && localizer.problem($0).next.isEmpty }
    #expect(Set(silent.map(\.wordsID)).sorted() == [])
  }

  @Test func `a misspelt name is answered with the nearest one`() throws {
    let localizer = Localizer(.en)
    let problems = ProblemWordsTests.problems
    let near = try #require(problems.first { $0.code == .answerUnknownField && $0.field == "emial" })
    #expect(localizer.problem(near).next.contains("\"email\""))
    let far = try #require(problems.first { $0.code == .answerUnknownField && $0.field == "somethingElse" })
    #expect(!localizer.problem(far).next.contains("mean"))
  }
}
