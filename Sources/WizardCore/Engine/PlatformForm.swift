/// The answers to type into a page of the platform or of the bank, in the order of its form.
package struct PlatformForm: Equatable, Sendable {
  /// The task in which the form is filled in.
  package let task: TaskID
  package let fields: [FieldID]

  /// In the order of the flows.
  private static let all: [PlatformForm] = [
    PlatformForm(task: .fillEmailAndPassword, fields: [.email]),
    PlatformForm(task: .bindAdministrator, fields: [.adminName, .adminIDNumber, .adminPhone]),
    PlatformForm(
      task: .submitRegistration,
      fields: [
        .subjectType, .legalName, .code, .verificationMethod, .accountHolder, .bankAccount, .bankName,
        .adminName,
        .adminIDNumber, .adminPhone,
      ]),
    PlatformForm(
      task: .payTransfer,
      fields: [.receivingHolder, .receivingAccount, .receivingBank, .transferAmountFen, .transferRemark]),
    PlatformForm(
      task: .submitCertification,
      fields: [.legalName, .code, .adminName, .adminIDNumber, .adminPhone, .invoiceKind]),
    PlatformForm(task: .fillProfile, fields: [.miniProgramName, .introduction, .category]),
    PlatformForm(task: .uploadCode, fields: [.appID]),
    PlatformForm(task: .sendInvitation, fields: [.appID]),
  ]

  static func of(_ task: TaskID) -> PlatformForm? { all.first { $0.task == task } }
}

extension Wizard {
  /// The forms to fill in at a step, with the fields that this session needs.
  package func forms(at step: StepID) -> [PlatformForm] {
    let tasks = flow.step(step)?.tasks ?? []
    return tasks.filter { replay.tasks[$0.id] != nil }.compactMap { PlatformForm.of($0.id) }.compactMap {
      form in
      let fields = form.fields.filter { replay.fields[$0] != nil }
      return fields.isEmpty ? nil : PlatformForm(task: form.task, fields: fields)
    }
  }

  /// The step whose values to type come next: the step itself, otherwise the first one that is not done yet.
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
