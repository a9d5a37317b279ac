import Testing

@testable import WizardCore

@Suite struct NameTableTests {
  private func expectPlaces<Key: PlacedKey>(_ type: Key.Type) {
    #expect(Key.list.map(\.place) == Array(Key.list.indices), "\(type)")
  }

  @Test func `every name has its place in the list of all`() {
    expectPlaces(FieldID.self)
    expectPlaces(TaskID.self)
    expectPlaces(StepID.self)
    expectPlaces(FactID.self)
    expectPlaces(Criterion.self)
  }

  @Test func `every name is found by its raw value, and nothing else is`() {
    #expect(FieldID.allCases.allSatisfy { FieldID.named($0.rawValue) == $0 })
    #expect(TaskID.allCases.allSatisfy { TaskID.named($0.rawValue) == $0 })
    #expect(StepID.allCases.allSatisfy { StepID.named($0.rawValue) == $0 })
    #expect(FactID.allCases.allSatisfy { FactID.named($0.rawValue) == $0 })
    #expect(FieldID.named("") == nil && FieldID.named("Email") == nil && FactID.named("email") == nil)
  }

  @Test func `every fact has a point in its id, by which pages tell it from a detail`() {
    #expect(FactID.allCases.allSatisfy { $0.rawValue.contains(".") })
  }

  @Test func `a table gives back what was set, and goes through it in the order of the list`() {
    var table: NameTable<FieldID, Int> = [.goal: 3, .email: 1, .email: 2]
    #expect(table[.email] == 2 && table[.goal] == 3 && table[.code] == nil)
    #expect(table.keys == [.email, .goal] && table.values == [2, 3] && !table.isEmpty)
    #expect(table.filter { $0 == .goal } == [.goal: 3])
    #expect(table.setting(.code, 7).values == [2, 7, 3])
    table[.email] = nil
    table[.goal, default: 0] += 1
    #expect(table == [.goal: 4] && table.hashValue == NameTable<FieldID, Int>([4]) { _ in .goal }.hashValue)
    table[.goal] = nil
    #expect(table.isEmpty && table == NameTable())
  }

  @Test func `of two values with one key the first counts, and one without a key is left out`() {
    let table = NameTable<FieldID, String>(["email", "goal", "goal", "nothing"]) { FieldID.named($0) }
    #expect(table.values == ["email", "goal"])
  }
}
