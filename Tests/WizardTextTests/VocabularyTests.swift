import Testing
import WizardCore
import WizardText

@Suite struct VocabularyTests {
  /// The ids of all checklist items.
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
  func `every item, group, status, role, state and flow has a text`(language: Language) {
    let known = Set(Localizer(language).ids(of: .checklist))
    #expect(VocabularyTests.items.subtracting(known).sorted() == [])
    #expect(VocabularyTests.others.filter { !known.contains($0) } == [])
  }

  @Test(arguments: Language.allCases)
  func `every text of the checklist page is used`(language: Language) {
    let owners = VocabularyTests.items.union(VocabularyTests.others)
    #expect(Localizer(language).ids(of: .checklist).filter { !owners.contains($0) } == [])
  }

  @Test(arguments: Language.allCases)
  func `every task has a menu path and a hint`(language: Language) {
    let localizer = Localizer(language)
    for task in Corpus.flows.flatMap(\.steps).flatMap(\.tasks) {
      let text = localizer.item(task.id.rawValue)
      #expect(text.menuPath?.isEmpty == false, "\(task.id)")
      #expect(text.hint?.isEmpty == false, "\(task.id)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every fact has a name and a rule, and a note if sources differ`(language: Language) {
    let localizer = Localizer(language)
    let owners = FactID.allCases.map(\.rawValue) + Source.allCases.map { "source.\($0.rawValue)" }
    #expect(Set(localizer.ids(of: .facts)).symmetricDifference(owners).sorted() == [])
    for id in FactID.allCases {
      let text = localizer.fact(id)
      #expect(text.name != id.rawValue && !text.rule.isEmpty, "\(id)")
      #expect((text.dispute != nil) == (Rulebook.documented[id]?.dispute != nil), "\(id)")
      #expect(localizer.value(of: id) != id.rawValue, "\(id)")
    }
  }

  @Test func `the label or hint of a count asks for a number`() {
    for (language, word) in [(Language.en, "Number of"), (.zh, "填数字")] {
      for field in Localizer(language).page(.team).fields {
        #expect((field.label + (field.hint ?? "")).contains(word), "\(field.id)")
      }
    }
  }
}

@Suite struct ProblemTextTests {
  /// One problem for each text and field.
  private static let problems: [Problem] = Array(
    Dictionary(
      Corpus.wizards.flatMap(\.replay.problems).map {
        ("\($0.messageID) \($0.field) \($0.details.keys.sorted())", $0)
      }
    ) { first, _ in first }.values)

  @Test func `the test sessions produce every problem code`() {
    let met = Set(ProblemTextTests.problems.map(\.code))
    #expect(ProblemCode.allCases.filter { !met.contains($0) } == [])
  }

  @Test(arguments: Language.allCases)
  func `every problem and variant has a text`(language: Language) {
    let known = Set(Localizer(language).ids(of: .problems))
    let met = Set(ProblemTextTests.problems.map(\.messageID) + ProblemCode.allCases.map(\.rawValue))
    #expect(met.subtracting(known).sorted() == [])
  }

  @Test(arguments: Language.allCases)
  func `every text of the problems page is used`(language: Language) {
    var owners = Set(ProblemTextTests.problems.map(\.messageID) + ProblemCode.allCases.map(\.rawValue))
    owners.formUnion(["answer.unknownField.nearest", "done.unknownTask.nearest"])
    owners.formUnion(
      ["text", "choice", "yesNo", "count", "money", "date", "set", "money.file"].map { "kind.\($0)" })
    #expect(Localizer(language).ids(of: .problems).filter { !owners.contains($0) } == [])
  }

  @Test(arguments: Language.allCases)
  func `every placeholder of a problem text is filled`(language: Language) {
    let localizer = Localizer(language)
    var failed: Set<String> = []
    for problem in ProblemTextTests.problems {
      let text = localizer.problem(problem)
      if (text.what + text.next).contains(where: { $0 == "{" || $0 == "}" }) || text.what.isEmpty {
        failed.insert("\(problem.messageID): \(text.what) — \(text.next)")
      }
    }
    #expect(failed.sorted() == [])
  }

  @Test(arguments: Language.allCases)
  func `every error says what to do next`(language: Language) {
    let localizer = Localizer(language)
    let silent = ProblemTextTests.problems.filter { $0.isError && localizer.problem($0).next.isEmpty }
    #expect(Set(silent.map(\.messageID)).sorted() == [])
  }

  @Test func `a misspelt field suggests the closest one`() throws {
    let localizer = Localizer(.en)
    let problems = ProblemTextTests.problems
    let near = try #require(problems.first { $0.code == .answerUnknownField && $0.field == "emial" })
    #expect(localizer.problem(near).next.contains("\"email\""))
    let far = try #require(problems.first { $0.code == .answerUnknownField && $0.field == "somethingElse" })
    #expect(!localizer.problem(far).next.contains("mean"))
  }
}
