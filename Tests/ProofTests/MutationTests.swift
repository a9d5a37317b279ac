import Foundation
import TestSupport
import Testing

@testable import WizardCore

/// Whether every check runs on every mutant, to count what each check detects.
///
/// This takes some minutes more. By default a check runs only on mutants that the checks before it have not detected.
private let isThorough = ProcessInfo.processInfo.environment["WXWIZARD_THOROUGH"] != nil

/// Which checks detect a mutant.
private struct DetectionResult: Sendable {
  let name: String
  /// The lints, which need no description of the flow.
  let byStructure: Bool
  /// The description of the flows, the walks through the validators, and the expected values.
  let byMeaning: Bool
  let byGoldens: Bool
  /// Whether a message names what was changed.
  let isNamed: Bool

  var isOff: Bool { byStructure || byMeaning }
}

/// Every mutant is detected.
///
/// There are no mutants that change nothing: a guard that is always satisfied, and a shared step's prerequisite that is not
/// in the flow (`payCertificationFee` in `certify` needs no registration).
@Suite struct MutationTests {
  @Test(arguments: Edition.allCases)
  func `every value matches its source`(edition: Edition) {
    #expect(ExpectedValue.wrong(by: .edition(edition, on: Paths.today)) == [])
  }

  @Test(.enabled(if: !Golden.isRecording))
  func `every mutant is detected`() async {
    let results = await withTaskGroup(of: [DetectionResult].self) { group in
      for flow in allFlows { group.addTask { check(flow) } }
      group.addTask { Mutant.ofRulebook.map { check($0) } }
      return await group.reduce(into: []) { $0 += $1 }
    }
    let off = results.count(where: \.isOff)
    let all = results.count { $0.isOff || $0.byGoldens }
    if isThorough {
      let structure = results.count { $0.byStructure }
      let goldens = results.count { $0.byGoldens }
      print("Detected by structure alone: \(structure), by goldens alone: \(goldens).")
    }
    print("Mutants: \(results.count). Detected without goldens: \(off), with goldens: \(all).")
    #expect(
      results.filter { !$0.isOff && !$0.byGoldens }.map(\.name).sorted() == [], "not detected by any check")
    #expect(results.filter { !$0.isOff }.map(\.name).sorted() == [], "detected only by goldens")
    #expect(
      results.filter { !$0.isNamed }.map(\.name).sorted() == [], "not named in any message")
  }
}

/// Checks all mutants of a flow, and compares them with the recorded goldens of its name.
private func check(_ flow: Flow) -> [DetectionResult] {
  let routes = Block.read(GoldenFile.read(flow.id.rawValue))
  let shapes =
    Paths.shaped.contains(flow.id) ? Block.read(GoldenFile.read(flow.id.rawValue + ".shapes")) : nil
  return Mutant.all(of: flow).map { mutant in
    guard case .flow(let changed) = mutant.change else { return DetectionResult(undetected: mutant.name) }
    var meaning = FlowSpec.check(changed)
    let isFound = !meaning.isEmpty && mutant.isNamed(in: meaning.lines)
    let structure = isFound && !isThorough ? [] : Lints.all(changed)
    if structure.isEmpty, meaning.isEmpty { meaning = firstWrongWalk(changed) }
    let isAsked = isThorough || (structure.isEmpty && meaning.isEmpty)
    return DetectionResult(
      name: mutant.name, byStructure: !structure.isEmpty, byMeaning: !meaning.isEmpty,
      byGoldens: isAsked && differs(changed, from: routes, shapes),
      isNamed: mutant.isNamed(in: (structure + meaning).lines))
  }
}

/// Checks a mutant of the rulebook, which no golden shows.
private func check(_ mutant: Mutant) -> DetectionResult {
  guard case .rulebook(let rulebook) = mutant.change else { return DetectionResult(undetected: mutant.name) }
  let missing = FactLint.check(rulebook)
  let wrong = missing.isEmpty ? ExpectedValue.wrong(by: rulebook) : []
  return DetectionResult(
    name: mutant.name, byStructure: !missing.isEmpty, byMeaning: !wrong.isEmpty, byGoldens: false,
    isNamed: mutant.isNamed(in: missing + wrong))
}

private func firstWrongWalk(_ flow: Flow) -> [Finding] {
  var found: [Finding] = []
  Paths(flow).blocks { _, findings in
    found = findings
    return found.isEmpty
  }
  return found
}

extension DetectionResult {
  fileprivate init(undetected name: String) {
    self.init(name: name, byStructure: false, byMeaning: false, byGoldens: false, isNamed: false)
  }
}

extension Mutant {
  fileprivate func isNamed(in messages: [String]) -> Bool {
    messages.contains { message in parts.contains { message.contains($0) } }
  }
}

/// Whether a flow's paths or checklists differ from the recorded ones; stops at the first difference.
private func differs(_ flow: Flow, from routes: [String: Block], _ shapes: [String: Block]?) -> Bool {
  let paths = Paths(flow)
  if paths.count != routes.count { return true }
  var isOther = false
  paths.blocks { block, _ in
    isOther = routes[block.header] != block
    return !isOther
  }
  guard !isOther, let shapes else { return isOther }
  paths.shapes { block in
    isOther = shapes[block.header] != block
    return !isOther
  }
  return isOther
}
