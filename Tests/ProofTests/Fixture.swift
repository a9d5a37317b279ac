@testable import WizardCore

/// A small valid flow: the subject, a transfer for organisations, the profile.
///
/// `subject` > (`organisation` > `transfer` >) `profile`; only organisations have the steps in brackets. Each broken flow
/// differs from it in one thing.
enum Fixture {
  static let steps = [
    Step(.subject, [.choice(.subjectType, .subject)]),
    Step(.organisation, [Field(.legalName, .text(.plain))]),
    Step(
      .transfer, [.choice(.transferOutcome, .transfer, .optional, outcome: outcome)],
      tasks: [TaskRule(.payTransfer, .verification, by: .role(.finance), facts: [.transferDays])],
      retries: [Retry(outcome: "mismatched", clears: [.payTransfer]), Retry(outcome: "late", clears: [])]),
    Step(
      .profile, [Field(.miniProgramName, .text(.plain))],
      tasks: [TaskRule(.fillProfile, .profile, by: .role(.applicant), facts: [.profileFields])]),
  ]

  private static let outcome = OutcomeRule(
    good: .transfer(.matched), failed: [.transfer(.mismatched), .transfer(.late)], countsAfter: nil,
    awaitedAfter: [.payTransfer], due: nil, wait: .transferDays, correctedAt: .subject)

  static let edges: [Edge] = [
    .forward(.subject, .profile, when: .isIndividual),
    .forward(.subject, .organisation, when: .isOrganisation),
    .forward(.organisation, .transfer),
    .forward(.transfer, .profile, when: .is(.transfer(.matched))),
    .retry(.transfer, when: .isOne(of: [.transfer(.mismatched), .transfer(.late)])),
  ]

  static let sound = Flow(.register, steps: steps, edges: edges)

  static func replacing(_ index: Int, by edge: Edge?) -> Flow {
    var edges = edges
    edges.remove(at: index)
    if let edge { edges.insert(edge, at: index) }
    return Flow(.register, steps: steps, edges: edges)
  }

  static func with(_ step: Step) -> Flow {
    Flow(.register, steps: steps.map { $0.id == step.id ? step : $0 }, edges: edges)
  }

  /// The broken flows, each with a part of the message that must be reported.
  static let broken: [(name: String, flow: Flow, finding: String)] = [
    ("an edge to nowhere", replacing(2, by: .forward(.organisation, .team)), "has no step team"),
    ("a step twice", Flow(.register, steps: steps + [steps[0]], edges: edges), "step subject is duplicated"),
    ("a missing edge", replacing(2, by: nil), "transfer is unreachable"),
    (
      "a gap between guards",
      replacing(1, by: .forward(.subject, .organisation, when: .is(.subject(.enterprise)))),
      "no edge leaves subject"
    ),
    ("two guards at once", replacing(0, by: .forward(.subject, .profile)), "both hold"),
    (
      "a gate that asks itself",
      replacing(2, by: .forward(.organisation, .transfer, when: .is(.transfer(.matched)))),
      "organisation-transfer reads what is not answered yet"
    ),
    ("a circle", Flow(.register, steps: steps, edges: edges + [.forward(.profile, .subject)]), "has a cycle"),
    ("a failure without a way out", replacing(4, by: nil), "transfer cannot be tried again"),
    (
      "an outcome that cannot be good", replacing(3, by: .forward(.transfer, .profile, when: .never)),
      "no edge leaves transfer"
    ),
    (
      "a task for nobody",
      with(
        Step(
          .profile, [],
          tasks: [
            TaskRule(
              .fillProfile, .profile, by: .role(.applicant), when: .never, facts: [.profileFields])
          ])),
      "task fillProfile is never listed"
    ),
    (
      "a task that reads too early",
      with(
        Step(
          .organisation, [],
          tasks: [
            TaskRule(
              .copyAppID, .profile, by: .role(.applicant), when: .is(.transfer(.matched)),
              facts: [.appidWhere])
          ])),
      "task copyAppID reads what is not answered yet"
    ),
    (
      "a question that waits for itself",
      with(Step(.subject, [.choice(.subjectType, .subject, asked: .isIndividual)])),
      "subjectType is asked by what is not answered yet"
    ),
  ]
}
