/// A run of a flow with known and assumed answers, to find its fees, waiting times and documents.
struct DryRun {
  private let wizard: Wizard
  private let known: Answers

  private init(
    _ flow: FlowID, known: Answers, assumed: Answers, rulebook: Rulebook,
    today: CivilDate
  ) {
    let assumed = assumed.filter { Flow.named(flow).field($0.key) != nil }
    let session = Session(flow: flow, answers: assumed.merging(known) { $1 })
    wizard = Wizard(session, rulebook: rulebook, today: today)
    self.known = known
  }

  /// The runs of a flow: one, or one for each method if the flow asks for the verification method.
  static func all(of id: FlowID, from replay: Replay) -> [DryRun] {
    let known = replay.answersKnown(to: id)
    func run(_ known: Answers) -> DryRun {
      DryRun(
        id, known: known, assumed: replay.assumptions(for: id), rulebook: replay.rulebook, today: replay.today
      )
    }
    let plain = run(known)
    guard plain.wizard.replay.fields[.verificationMethod] != nil,
      let methods = plain.wizard.flow.field(.verificationMethod)?.field
    else { return [plain] }
    return plain.wizard.choices(for: methods).map { method in
      run(known.merging([.verificationMethod: .text(method)]) { $1 })
    }
  }

  /// The route that the run follows, or nil if the flow is blocked.
  var route: Route? {
    guard !wizard.replay.problems.contains(where: { $0.severity == .blocks }) else { return nil }
    let items = wizard.checklist.items.filter { $0.kind != .reminder }
    let roles = Set(items.map(\.responsible))
    return Route(
      flow: wizard.flow.id, method: method, feesFen: wizard.checklist.fees.totalFen, wait: wait,
      waits: waits, isCertified: isCertified, certifiesSeparately: certifiesSeparately,
      documents: items.flatMap(\.documents).uniqued(),
      people: Role.allCases.filter { $0 != .platform && roles.contains($0) },
      answers: known)
  }

  private var method: VerificationMethod? {
    guard wizard.replay.knownPath.contains(.verification) else { return nil }
    let values = wizard.replay.optimisticValues
    if Guard.byTransfer.evaluate(values) == .yes { return .bankTransfer }
    if Guard.byFaceScan.evaluate(values) == .yes { return .faceScan }
    return Guard.byCertification.evaluate(values) == .yes ? .certification : nil
  }

  private var isCertified: Bool {
    switch wizard.flow.id {
    case .certify: return true
    case .quickCertify:
      return wizard.replay.knownValues[.flag(.shownAsCertified)] == .flag(.shownAsCertified, true)
    default:
      return wizard.flow.certified.evaluate(wizard.replay.optimisticValues) == .yes
        || certifiesSeparately
    }
  }

  private var certifiesSeparately: Bool { wizard.replay.tasks[.certifySeparately] != nil }

  /// The outcomes on the path, including the one of a separate certification.
  private var waits: [OutcomeWait] {
    let replay = wizard.replay
    return replay.knownPath.compactMap(wizard.flow.step).flatMap { step -> [OutcomeWait] in
      var waits: [OutcomeWait] = []
      for field in step.fields where replay.fields[field.id] != nil {
        guard let outcome = field.outcome else { continue }
        waits.append(OutcomeWait(outcome: field.id, range: outcome.wait.flatMap(wizard.rulebook.wait)))
      }
      let certifies = step.tasks.contains {
        $0.id == .certifySeparately && $0.when.evaluate(replay.knownValues) == .yes
      }
      if certifies, wizard.rulebook.edition == .current {
        let range = wizard.rulebook.wait(.certificationReviewDays)
        waits.append(OutcomeWait(outcome: .certificationOutcome, range: range))
      }
      return waits
    }
  }

  /// The known waits, one after the other; in calendar days from today if their units differ.
  private var wait: WaitRange {
    let ranges = waits.compactMap(\.range)
    let units = Set(ranges.map(\.unit))
    if units.count <= 1 {
      return WaitRange(
        min: ranges.reduce(0) { $0 + $1.min }, max: ranges.reduce(0) { $0 + $1.max },
        unit: units.first ?? .working)
    }
    let today = wizard.today
    let calendar = wizard.rulebook.calendar
    func end(_ count: (WaitRange) -> Int) -> Int {
      today.days(until: ranges.reduce(today) { calendar.day(count($1), $1.unit, after: $0).date })
    }
    return WaitRange(min: end(\.min), max: end(\.max), unit: .calendar)
  }
}

extension Replay {
  /// The answers given here that another flow asks for, under its own field names.
  fileprivate func answersKnown(to id: FlowID) -> Answers {
    var answers = session.answers.filter { fields[$0.key] != nil }
    if knownValues[.flag(.sameSubject)] == .flag(.sameSubject, true) {
      answers[.officialAccountType] = answers[.subjectType]
      answers[.miniProgramType] = answers[.subjectType]
    }
    return answers.filter { Flow.named(id).field($0.key) != nil }
  }

  /// Answers assumed for a run but not kept in its session: the best case where the path branches, and that a missing official
  /// account is not certified.
  fileprivate func assumptions(for id: FlowID) -> Answers {
    var answers: Answers = [.reuseCertification: .yesNo(true)]
    answers[.shownAsCertified] = .yesNo(id == .quickCertify || rulebook.isOn(.reuseCertifies))
    if rulebook.isOn(.searchNeedsCertification) { answers[.certified] = .yesNo(false) }
    answers[.alreadyFiled] = .yesNo(false)
    if knownValues[.flag(.hasOfficialAccount)] == .flag(.hasOfficialAccount, false) {
      answers[.officialAccountCertified] = .yesNo(false)
    }
    return answers
  }
}
