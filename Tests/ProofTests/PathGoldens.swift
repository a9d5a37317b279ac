import TestSupport

@testable import WizardCore

/// The golden text of a path: only ids, so that it changes with the path and not with the wording.
struct Block: Equatable {
  let header: String
  let lines: [String]

  var text: String { ([header] + lines.map { "  " + $0 }).joined(separator: "\n") }

  /// The blocks of a golden, by header.
  static func read(_ text: String) -> [String: Block] {
    var blocks: [String: Block] = [:]
    for part in text.split(separator: "\n\n") {
      var lines = part.split(separator: "\n").map(String.init)
      let header = lines.removeFirst()
      blocks[header] = Block(header: header, lines: lines.map { String($0.dropFirst(2)) })
    }
    return blocks
  }
}

extension Paths {
  /// Every path, walked: `answers -> steps -> end -> checklist`.
  ///
  /// Stops when `visit` returns false.
  func blocks(stepSituation: (Block, [Finding]) -> Bool) {
    let walker = Walker(paths: self)
    for segments in all ?? [] {
      let (wizard, findings) = walker.walk(segments)
      var lines = [
        "steps " + names(segments.steps.map(\.rawValue)),
        "end " + names([wizard.progress.position.rawValue, wizard.progress.status.rawValue]),
        "list " + names(wizard.checklist.items.map(\.id)),
      ]
      if !flow.choices.isEmpty {
        let routes = wizard.routes.map { route in
          route.flow.rawValue + (route.method.map { "/\($0.rawValue)" } ?? "")
        }
        lines += ["ways " + names(routes), "recommended " + (wizard.recommended?.rawValue ?? "-")]
      }
      let header = segments.header.isEmpty ? "(no answer)" : segments.header
      guard stepSituation(Block(header: header, lines: lines), findings) else { return }
    }
  }

  /// The flows with answers that change only the checklist.
  static let shaped: [FlowID] = [.register, .quickRegister, .certify, .link, .launch, .phoneNumber]

  /// The checklists of each finished path for the answers that don't choose the path.
  func shapes(stepSituation: (Block) -> Bool) {
    for segments in all ?? [] where segments.last?.end == .finished {
      let isRetried = segments.contains { $0.end == .failed || $0.end == .expired }
      let isRejected = segments.contains { $0.values.contains(.certification(.rejected)) }
      guard !isRetried || (isRejected && segments.filter { $0.end == .failed }.count == 1) else { continue }
      let assignments = shapings(of: segments, only: isRejected ? [.rejection] : nil)
      guard assignments.count > 1 else { continue }
      var plain: [String] = []
      for knownValues in assignments {
        let walker = Walker(paths: self, shaping: knownValues)
        let wizard = walker.walk(segments).wizard
        let items = wizard.checklist.items.map { "\($0.id):\($0.responsible.rawValue)" }
        let list =
          plain.isEmpty
          ? items
          : plain.filter { !items.contains($0) }.map { "-\($0)" }
            + items.filter { !plain.contains($0) }.map { "+\($0)" }
        if plain.isEmpty { plain = items }
        let block = Block(
          header: names([segments.header, knownValues.isEmpty ? "" : "with " + knownValues.text]),
          lines: [
            "end " + names([wizard.progress.position.rawValue, wizard.progress.status.rawValue]),
            "list " + names(list), "bring " + names(wizard.checklist.items.flatMap(\.documents)),
            "found " + names(wizard.replay.problems.map(\.messageID)),
          ])
        guard stepSituation(block) else { return }
      }
    }
  }

  /// The combinations of answers to criteria that are asked on a path and don't choose it, the simplest first.
  private func shapings(of segments: [PathSegment], only chosen: Set<Criterion>?) -> [CriterionValues] {
    let fixed = segments.flatMap(\.values).reduce(into: rulebook.criterionValues) { $0.set($1) }
    var assignments: [CriterionValues] = [[]]
    for step in segments.steps.compactMap(flow.step) {
      for field in step.fields {
        guard let criterion = field.criterion, !routing.contains(criterion),
          chosen?.contains(criterion) ?? true
        else {
          continue
        }
        let isCompanion = field.asked.criteria.contains { step.outcomeField?.criterion == $0 }
        if isCompanion != (chosen != nil) { continue }
        assignments = assignments.flatMap { knownValues in
          guard
            isCompanion
              || field.asked.evaluate(knownValues.values.reduce(into: fixed) { $0.set($1) })
                == .yes
          else {
            return [knownValues]
          }
          return field.values(of: criterion, in: fixed).map(knownValues.setting)
        }
      }
    }
    return assignments
  }

  private func names(_ names: [String]) -> String {
    let text = names.filter { !$0.isEmpty }.joined(separator: " ")
    return text.isEmpty ? "-" : text
  }
}
