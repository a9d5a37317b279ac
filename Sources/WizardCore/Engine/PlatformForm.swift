/// The answers to type into a page of the platform or of the bank, in the order of its form.
package struct PlatformForm: Equatable, Sendable {
  /// The task in which the form is filled in.
  package let task: TaskID
  package let fields: [FieldID]

  private static let fieldsByTask: [TaskID: [FieldID]] = [
    .fillEmailAndPassword: [.email],
    .bindAdministrator: [.adminName, .adminIDNumber, .adminPhone],
    .submitRegistration: [
      .subjectType, .legalName, .code, .verificationMethod, .accountHolder, .bankAccount, .bankName,
      .adminName, .adminIDNumber, .adminPhone,
    ],
    .payTransfer: [
      .receivingHolder, .receivingAccount, .receivingBank, .transferAmountFen, .transferRemark,
    ],
    .submitCertification: [.legalName, .code, .adminName, .adminIDNumber, .adminPhone, .invoiceKind],
    .fillProfile: [.miniProgramName, .introduction, .category],
    .uploadCode: [.appID],
    .sendInvitation: [.appID],
  ]

  /// The form of a task with the fields of the known path; nil if there is none to fill in.
  fileprivate init?(_ task: TaskID, in replay: Replay) {
    guard replay.tasks[task] != nil, let fields = Self.fieldsByTask[task] else { return nil }
    self.task = task
    self.fields = fields.filter { replay.fields[$0] != nil }
    if self.fields.isEmpty { return nil }
  }
}

extension Wizard {
  /// The forms to fill in at a step, with the fields that this session needs.
  package func forms(at step: StepID) -> [PlatformForm] {
    flow.step(step)?.tasks.compactMap { PlatformForm($0.id, in: replay) } ?? []
  }

  /// The step whose forms to show: the step itself if it has any, otherwise the first with a task that is not done.
  package func stepWithForm(near step: StepID) -> StepID? {
    if !forms(at: step).isEmpty { return step }
    let steps = replay.knownPath.filter { !forms(at: $0).isEmpty }
    return steps.first { forms(at: $0).contains { replay.dayDone($0.task) == nil } } ?? steps.last
  }

  /// The accepted or failed value of a field; nil if it is missing or refused.
  package func acceptedValue(of field: FieldID) -> FieldValue? {
    switch replay.fields[field] {
    case .accepted(let value), .failed(let value): value
    case .missing, .pending, .refused, nil: nil
    }
  }
}
