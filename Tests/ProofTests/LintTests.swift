import TestSupport
import Testing
import WizardText

@testable import WizardCore

@Suite struct LintTests {
  @Test(arguments: FlowID.allCases)
  func `a flow is sound`(id: FlowID) throws {
    let flow = Flow.named(id)
    #expect(Lints.all(flow).lines == [])
  }

  @Test func `the small flow to be broken is sound`() {
    #expect(Lints.all(Fixture.sound).lines == [])
  }

  @Test(arguments: Fixture.broken.indices)
  func `the lints report each broken flow`(index: Int) {
    let (name, flow, finding) = Fixture.broken[index]
    let found = Lints.all(flow).lines
    #expect(found.contains { $0.contains(finding) }, "\(name): \(found)")
  }

  @Test(arguments: Language.allCases)
  func `every step has a page and every page a step`(language: Language) {
    let localizer = Localizer(language)
    let steps = allFlows.flatMap(\.steps)
    for step in steps {
      let labelledFields = Set(localizer.page(step.id).fields.map(\.id))
      let missing = step.fields.map(\.id.rawValue).filter { !labelledFields.contains($0) }
      #expect(missing.isEmpty, "\(step.id).\(language.rawValue).md misses \(missing)")
    }
    #expect(localizer.errors.isEmpty, "\(localizer.errors)")
    let names = steps.map(\.id.rawValue) + Localizer.Vocabulary.allCases.map(\.rawValue)
    let pages = PageSource.embeddedNames.filter { $0.hasSuffix(".\(language.rawValue).md") }
      .map { String($0.dropLast(".\(language.rawValue).md".count)) }
    #expect(Set(pages).symmetricDifference(names).sorted() == [])
  }

  @Test(arguments: Policy.allCases, Edition.allCases)
  func `every flow stays sound when one policy is flipped`(policy: Policy, edition: Edition) {
    let rulebook = Rulebook.edition(edition, on: Paths.today)
    let flipped = rulebook.setting(policy, !rulebook.isOn(policy))
    #expect(flipped.isOn(policy) != rulebook.isOn(policy))
    for flow in allFlows {
      #expect(Lints.rules(flow, Situations(flow, by: flipped)).lines == [])
      #expect(Paths(flow, by: flipped).count > 0)
    }
  }

  @Test(arguments: Edition.allCases)
  func `every fact of an edition is used, and has a source and a year`(edition: Edition) {
    #expect(FactLint.check(.edition(edition, on: Paths.today)) == [])
  }
}

@Suite struct ContractTests {
  @Test(arguments: FlowID.allCases)
  func `a flow has the steps, fields, tasks and edges that its journey lists`(id: FlowID) throws {
    let flow = Flow.named(id)
    #expect(FlowSpec.check(flow).lines == [])
  }

  @Test func `every expected condition is used`() {
    let places = allFlows.flatMap { flow in
      flow.guards.flatMap { [$0.place, "\(flow.id.rawValue) \($0.place)"] }
    }
    #expect(Set(FlowSpec.conditions.keys).subtracting(places).sorted() == [])
  }
}
