import TestSupport

@testable import WizardCore

/// Walks a way through the real wizard: answers each step, ticks its tasks, tries failures again.
struct Walker {
  let paths: Paths
  private var rulebook: Rulebook { paths.rulebook }
  /// Answers given instead of the sample's, for what only shapes the checklist.
  var shaping: CriterionValues = []

  /// The wizard at the end of a way, and what is wrong with it.
  func walk(_ segments: [PathSegment]) -> (wizard: Wizard, findings: [Finding]) {
    var session = Session(flow: paths.flow.id)
    var today = Paths.today
    var knownValues = rulebook.criterionValues
    var findings: [Finding] = []
    for (index, segment) in segments.enumerated() {
      guard let step = paths.flow.step(segment.step) else { continue }
      let isAgain = index > 0 && segments[index - 1].step == segment.step
      if isAgain {
        if segments[index - 1].end == .supplement { session.done[.handInSupplement] = today }
        let failed = wizard(session, on: today)
        if failed.retry == nil { findings.append(finding("cannot be tried again", segments)) }
        session = failed.apply(.tryAgain, today: today).session
        // What trying again cleared may lie before this step.
        for earlier in paths.flow.steps.filter({ segments.prefix(index).map(\.step).contains($0.id) })
        where earlier.id != segment.step {
          tick(earlier, &session, in: knownValues, on: today) { _ in true }
        }
      }
      answer(step, segment, &knownValues, &session, today)
      if segment.end == .expired {
        session.done[.payTransfer] = nil
        today = today.adding(days: 11)
      }
    }
    let end = wizard(session, on: today)
    return (end, findings + check(end, segments))
  }

  private func wizard(_ session: Session, on today: CivilDate) -> Wizard {
    Wizard(session, flow: paths.flow, rulebook: rulebook, today: today)
  }

  private func answer(
    _ step: Step, _ segment: PathSegment, _ knownValues: inout CriterionValues, _ session: inout Session,
    _ today: CivilDate
  ) {
    let chosen = CriterionValues(segment.values)
    for field in step.fields where field.outcome == nil && !readsVerdict(field, of: step) {
      answer(field, chosen, &knownValues, &session)
    }
    tick(step, &session, in: knownValues, on: today) { !needsVerdict($0, of: step) }
    for field in step.fields where field.outcome != nil || readsVerdict(field, of: step) {
      answer(field, chosen, &knownValues, &session)
    }
    if segment.end == .passes || segment.end == .finished {
      tick(step, &session, in: knownValues, on: today) { _ in true }
    }
  }

  private func answer(
    _ field: Field, _ chosen: CriterionValues, _ knownValues: inout CriterionValues, _ session: inout Session
  ) {
    guard field.asked.evaluate(knownValues) == .yes else { return }
    if let value = field.criterion.flatMap({ chosen[$0] ?? shaping[$0] }) {
      session.answers[field.id] = SampleAnswers.answer(value, in: knownValues, on: Paths.today)
      knownValues.set(value)
      return
    }
    let isCertified = paths.flow.certified.evaluate(knownValues) == .yes
    let good = SampleAnswers.answer(
      to: field, in: knownValues, isCertified: isCertified, on: Paths.today)
    session.answers[field.id] = good
    if case .value(let value) = field.read(good), let criterionValue = field.criterionValue(of: value) {
      knownValues.set(criterionValue)
    }
  }

  private func tick(
    _ step: Step, _ session: inout Session, in knownValues: CriterionValues, on today: CivilDate,
    _ isTicked: (TaskRule) -> Bool
  ) {
    for task in step.tasks where task.when.evaluate(knownValues) == .yes && isTicked(task) {
      if session.done[task.id] == nil { session.done[task.id] = today }
    }
  }

  private func readsVerdict(_ field: Field, of step: Step) -> Bool {
    step.outcomeField?.outcome.map { field.asked.criteria.contains($0.good.criterion) } ?? false
  }

  private func needsVerdict(_ task: TaskRule, of step: Step) -> Bool {
    paths.flow.prerequisites(of: task).contains {
      if case .outcome(let criterion) = $0 { criterion == step.outcomeField?.criterion } else { false }
    } || step.outcomeField?.criterion.map { task.when.criteria.contains($0) } ?? false
  }
}

extension Walker {
  private func finding(_ what: String, _ segments: [PathSegment]) -> Finding {
    Finding(paths.flow, "\(what) with \(segments.header)", by: segments.steps)
  }

  /// The real wizard stands where the way ends, in the state it ends in, and has lost and refused nothing.
  private func check(_ wizard: Wizard, _ segments: [PathSegment]) -> [Finding] {
    guard let last = segments.last else { return [] }
    var found: [Finding] = []
    let progress = wizard.progress
    if progress.path != segments.steps {
      found.append(finding("goes \(progress.path.map(\.rawValue).joined(separator: " > "))", segments))
    }
    if progress.position != last.step { found.append(finding("is at \(progress.position)", segments)) }
    if progress.status != last.end.status {
      found.append(finding("is \(progress.status), should be \(last.end.status)", segments))
    }
    if !wizard.replay.inactive.isEmpty {
      found.append(finding("has inactive answers \(wizard.replay.inactive)", segments))
    }
    for value in segments.flatMap(\.values) {
      let latest = segments.flatMap(\.values).last { $0.criterion == value.criterion }
      if latest == value, wizard.replay.knownValues[value.criterion] != value {
        found.append(finding("\(value.assignment) is read otherwise", segments))
      }
    }
    let wrong = wizard.replay.problems.filter { problem in
      switch problem.severity {
      case .blocks: last.end != .blocked
      case .refuses: last.end != .refused
      case .expires: last.end != .expired
      case .reports: true
      case .warns: false
      }
    }
    found += wrong.map { finding("\($0.code.rawValue) is found", segments) }
    return found
  }
}

extension PathSegment.End {
  var status: Status {
    switch self {
    case .passes, .finished: .finished
    case .blocked: .blocked
    case .refused, .failed: .asking
    case .pending: .waiting
    case .supplement: .acting
    case .expired: .expired
    }
  }
}
