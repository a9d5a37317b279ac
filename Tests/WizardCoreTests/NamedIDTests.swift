import TestSupport
import Testing

@testable import WizardCore

@Suite struct NamedIDTests {
  @Test func `every id is found by its raw value, and nothing else is`() {
    #expect(FieldID.allCases.allSatisfy { FieldID.named($0.rawValue) == $0 })
    #expect(TaskID.allCases.allSatisfy { TaskID.named($0.rawValue) == $0 })
    #expect(StepID.allCases.allSatisfy { StepID.named($0.rawValue) == $0 })
    #expect(FactID.allCases.allSatisfy { FactID.named($0.rawValue) == $0 })
    #expect(FieldID.named("") == nil && FieldID.named("Email") == nil && FactID.named("email") == nil)
  }

  @Test func `every fact id contains a dot, which distinguishes it from a detail in pages`() {
    #expect(FactID.allCases.allSatisfy { $0.rawValue.contains(".") })
  }

  @Test func `a criterion's index is its position in the list of all`() {
    #expect(Criterion.all.map(\.index) == Array(Criterion.all.indices))
    #expect(Set(Criterion.all).count == Criterion.all.count)
  }

  @Test func `criterion values return what was set`() {
    let values: CriterionValues = [.subject(.media), .flag(.filed, false), .subject(.other)]
    #expect(values.subject == .other && values[.flag(.filed)] == .flag(.filed, false))
    #expect(values[.flag(.certified)] == nil && values[.quota(.filed)] == nil)
    #expect(values.values.map(\.name) == ["other", "false"])
    #expect(values.filter { $0 == .subject } == [.subject(.other)])
    #expect(CriterionValues().isEmpty && !values.isEmpty)
  }
}
