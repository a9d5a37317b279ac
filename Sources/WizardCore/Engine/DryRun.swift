/// A flow run with known and assumed answers to find its costs.
struct DryRun {
  private let wizard: Wizard
  private let known: [FieldID: Answer]

  private init?(
    _ flow: FlowID, known: [FieldID: Answer], assumed: [FieldID: Answer], rulebook: Rulebook,
    today: CivilDate
  ) {
    let assumed = assumed.filter { Flow.named(flow)?.field($0.key) != nil }
    let session = Session(flow: flow, answers: assumed.merging(known) { $1 })
    guard let wizard = Wizard(session, rulebook: rulebook, today: today) else { return nil }
    self.wizard = wizard
    self.known = known
  }

  /// The runs of a flow: one, or one for each method if the flow asks for the verification method.
  static func all(of id: FlowID, from replay: Replay) -> [DryRun] {
    let known = replay.answersKnown(to: id)
    func run(_ known: [FieldID: Answer]) -> DryRun? {
      DryRun(
        id, known: known, assumed: replay.assumptions, rulebook: replay.rulebook, today: replay.today)
    }
    guard let plain = run(known) else { return [] }
    guard plain.wizard.replay.fields[.verificationMethod] != nil else { return [plain] }
    return VerificationMethod.allCases.compactMap { method in
      run(known.merging([.verificationMethod: .text(method.rawValue)]) { $1 })
    }
  }

  /// The route that the run follows, or nil if the flow is blocked.
  var route: Route? {
    guard !wizard.replay.problems.contains(where: { $0.severity == .blocks }) else { return nil }
    let items = wizard.checklist.items.filter { $0.kind != .reminder }
    var documents: [String] = []
    for document in items.flatMap(\.documents) where !documents.contains(document) {
      documents.append(document)
    }
    let roles = Set(items.map(\.responsible))
    return Route(
      flow: wizard.flow.id, method: method, feesFen: wizard.checklist.fees.totalFen, wait: wait,
      documents: documents, people: Role.allCases.filter { $0 != .platform && roles.contains($0) },
      answers: known)
  }

  private var method: VerificationMethod? {
    guard wizard.replay.knownPath.contains(.verification) else { return nil }
    let values = wizard.replay.optimisticValues
    if Guard.byTransfer.evaluate(values) == .yes { return .bankTransfer }
    return Guard.byCertification.evaluate(values) == .yes ? .certification : nil
  }

  /// The waits of the route, one after the other.
  ///
  /// Transfer and certification exclude each other, so units never mix.
  private var wait: WaitRange {
    let facts = wizard.replay.knownPath.compactMap { wizard.flow.step($0)?.outcomeField?.outcome?.wait }
    return facts.reduce(WaitRange(min: 0, max: 0, unit: .working)) { sum, fact in
      switch wizard.rulebook[fact]?.value {
      case .dayRange(let least, let most, let unit):
        WaitRange(min: sum.min + least, max: sum.max + most, unit: unit)
      // A longest time without a shortest one: assume that there may be no wait.
      case .days(let most, let unit): WaitRange(min: sum.min, max: sum.max + most, unit: unit)
      default: sum
      }
    }
  }
}

extension Replay {
  /// The answers given here that another flow asks for, under its own field names.
  fileprivate func answersKnown(to id: FlowID) -> [FieldID: Answer] {
    var answers = session.answers.filter { fields[$0.key] != nil }
    if knownValues[.flag(.sameSubject)] == .flag(.sameSubject, true) {
      answers[.officialAccountType] = answers[.subjectType]
      answers[.miniProgramType] = answers[.subjectType]
    }
    return answers.filter { Flow.named(id)?.field($0.key) != nil }
  }

  /// Answers assumed for a run but not kept in its session: the best case where the path branches, and that a missing official
  /// account is not certified.
  fileprivate var assumptions: [FieldID: Answer] {
    var answers: [FieldID: Answer] = [.reuseCertification: .yesNo(true), .shownAsCertified: .yesNo(true)]
    if knownValues[.flag(.hasOfficialAccount)] == .flag(.hasOfficialAccount, false) {
      answers[.officialAccountCertified] = .yesNo(false)
    }
    return answers
  }
}
