/// What has changed in the rules since a session was saved.
package struct RuleChanges: Equatable, Sendable {
  /// The edition of the last save if the session is evaluated under another one now, otherwise nil.
  package let earlierEdition: Edition?
  /// The edition that the session is evaluated under.
  package let edition: Edition
  /// The facts whose values differ.
  package let facts: [FactID]
  /// Whether the session was finished under the earlier edition and is not finished now.
  package let isReopened: Bool

  package var isEmpty: Bool { earlierEdition == nil && facts.isEmpty }
}

extension Wizard {
  /// The values of all policies and of the facts behind the checklist, by id, as ``FactValue/plain``.
  ///
  /// A session is saved with them.
  package var factValues: [String: String] {
    var values: [String: String] = [:]
    for fact in Policy.allCases.map(\.fact) + checklist.items.flatMap(\.facts) {
      values[fact.rawValue] = rulebook[fact]?.value.plain
    }
    return values
  }

  /// Compares the rules with those of the last save.
  ///
  /// - Parameters:
  ///   - saved: The ``factValues`` of the last save.
  ///   - edition: The id of the edition of the last save. Nil, in files of earlier versions, means `documented`.
  /// - Returns: The changes, which are empty under the same rules.
  package func ruleChanges(since saved: [String: String], edition: String?) -> RuleChanges {
    let earlier = edition.map(Edition.init(rawValue:)) ?? .documented
    let isOtherEdition = earlier.map { $0 != rulebook.edition } ?? false
    // Under the same edition, a fact that was not saved was not used.
    let base = isOtherEdition ? earlier.map { Rulebook.edition($0, on: today) } : nil
    let used = isOtherEdition ? factValues : [:]
    let facts = FactID.allCases.filter { fact in
      let before = saved[fact.rawValue]
      guard before != nil || used[fact.rawValue] != nil, let now = rulebook[fact]?.value.plain else {
        return false
      }
      return now != before ?? base?[fact]?.value.plain
    }
    let before = base.map { Wizard(session, rulebook: $0, today: today) }
    return RuleChanges(
      earlierEdition: isOtherEdition ? earlier : nil, edition: rulebook.edition, facts: facts,
      isReopened: before?.progress.status == .finished && progress.status != .finished)
  }
}
