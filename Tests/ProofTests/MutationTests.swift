import Foundation
import Testing

@testable import WizardCore

/// Whether every check judges every mutant, for the score of each check.
///
/// That takes some minutes more. By default a check judges only what those before it have not detected.
private let isThorough = ProcessInfo.processInfo.environment["WXWIZARD_THOROUGH"] != nil

/// Which checks detect a mutant.
private struct Verdict: Sendable {
  let name: String
  /// The lints, which know nothing of what a flow should be.
  let byStructure: Bool
  /// The journeys' contract, the walks through the validators, and the figures.
  let byMeaning: Bool
  let byGoldens: Bool
  /// Whether a message names what was changed.
  let isNamed: Bool

  var isOff: Bool { byStructure || byMeaning }
}

/// No mutant survives.
///
/// Not made are mutants that change nothing: a guard that always holds, and a shared step's need of a task that
/// is not in the flow (`payCertificationFee` in `certify` needs no registration).
@Suite struct MutationTests {
  @Test(arguments: Edition.allCases)
  func `every value matches its source`(edition: Edition) {
    #expect(ExpectedValue.wrong(by: .edition(edition, on: Paths.today)) == [])
  }

  @Test(.enabled(if: !GoldenFile.isRecording))
  func `every mutant is detected`() async {
    let verdicts = await withTaskGroup(of: [Verdict].self) { group in
      for flow in allFlows { group.addTask { judge(flow) } }
      group.addTask { Mutant.ofRulebook.map(judge) }
      return await group.reduce(into: []) { $0 += $1 }
    }
    let off = verdicts.count(where: \.isOff)
    let all = verdicts.count { $0.isOff || $0.byGoldens }
    if isThorough {
      let structure = verdicts.count { $0.byStructure }
      let goldens = verdicts.count { $0.byGoldens }
      print("Detected by structure alone: \(structure), by goldens alone: \(goldens).")
    }
    print("Mutants: \(verdicts.count). Detected without goldens: \(off), with goldens: \(all).")
    #expect(verdicts.filter { !$0.isOff && !$0.byGoldens }.map(\.name).sorted() == [], "survive everything")
    #expect(verdicts.filter { !$0.isOff }.map(\.name).sorted() == [], "survive with goldens off")
    #expect(
      verdicts.filter { !$0.isNamed }.map(\.name).sorted() == [], "are noticed by no message that names them")
  }
}

/// Judges all mutants of a flow by the recorded goldens of its name.
private func judge(_ flow: Flow) -> [Verdict] {
  let routes = Block.read(GoldenFile.read(flow.id.rawValue))
  let shapes =
    Paths.shaped.contains(flow.id) ? Block.read(GoldenFile.read(flow.id.rawValue + ".shapes")) : nil
  return Mutant.all(of: flow).map { mutant in
    guard case .flow(let changed) = mutant.change else { return Verdict(unnoticed: mutant.name) }
    var meaning = FlowSpec.check(changed)
    let isFound = !meaning.isEmpty && mutant.isNamed(in: meaning.lines)
    let structure = isFound && !isThorough ? [] : Lints.all(changed)
    if structure.isEmpty, meaning.isEmpty { meaning = firstWrongWalk(changed) }
    let isAsked = isThorough || (structure.isEmpty && meaning.isEmpty)
    return Verdict(
      name: mutant.name, byStructure: !structure.isEmpty, byMeaning: !meaning.isEmpty,
      byGoldens: isAsked && differs(changed, from: routes, shapes),
      isNamed: mutant.isNamed(in: (structure + meaning).lines))
  }
}

/// Judges a mutant of the rulebook, of which no golden tells.
private func judge(_ mutant: Mutant) -> Verdict {
  guard case .rulebook(let rulebook) = mutant.change else { return Verdict(unnoticed: mutant.name) }
  let missing = FactLint.check(rulebook)
  let wrong = missing.isEmpty ? ExpectedValue.wrong(by: rulebook) : []
  return Verdict(
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

extension Verdict {
  fileprivate init(unnoticed name: String) {
    self.init(name: name, byStructure: false, byMeaning: false, byGoldens: false, isNamed: false)
  }
}

extension Mutant {
  fileprivate func isNamed(in messages: [String]) -> Bool {
    messages.contains { message in parts.contains { message.contains($0) } }
  }
}

/// Whether a flow's ways, or what shapes its lists, are other than recorded; it stops at the first difference.
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
