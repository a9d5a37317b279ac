@testable import WizardCore

/// The steps, fields, tasks and edges of the eight flows, typed from their description instead of recorded from the code.
enum FlowSpec {
  /// `step: fields | tasks` by flow; the ids are those of session files and exports.
  static let journeys: [FlowID: String] = [
    .register: """
    email: email emailUnused | openRegistration fillEmailAndPassword
    activation: | activateEmail
    subject: subjectType |
    organisation: legalName code |
    verification: verificationMethod |
    transferAccount: accountKind accountHolder bankName bankAccount |
    certificationDocuments: specialTrade documentsReady invoiceKind |
    administrator: adminName adminIDNumber adminPhone adminWeChatReady | bindAdministrator
    confirmation: subjectConfirmed | submitRegistration
    legalPersonScan: faceOutcome | scanFace
    transfer: receivingHolder receivingBank receivingAccount transferAmountFen transferRemark transferOutcome | noteTransferDetails payTransfer
    platformReview: certificationOutcome supplementAskedOn rejectionReason certificationApprovedOn | payCertificationFee submitCertification handInSupplement
    profile: miniProgramName introduction category filed | fillProfile
    capabilities: wantsCertification | certifySeparately
    team: developers testers | bindTeam
    appID: appID originalID | copyAppID
    filing: alreadyFiled filingOutcome filingRejectedBy | prepareFiling submitFiling confirmFilingSMS
    release: pageGroups needsTestAccount codeReviewOutcome | setMainCategory uploadCode declarePrivacy submitReview resubmitReview publish
    """,
    .quickRegister: """
    reuseEligibility: officialAccountName officialAccountType sameSubject officialAccountCertified officialAccountCertifiedUntil pendingRegistration usedThisMonth |
    agreement: | openQuickRegistration agreeToTerms
    administratorScan: | scanAsAdministrator
    reuse: reuseCertification reuseOperator |
    email: email emailUnused | fillEmailAndPassword
    activation: | activateEmail
    administrator: adminName adminIDNumber adminPhone adminWeChatReady | bindAdministrator
    certificationStatus: shownAsCertified | certifySeparately
    profile: miniProgramName introduction category filed | fillProfile
    capabilities: wantsCertification | certifySeparately
    team: developers testers | bindTeam
    appID: appID originalID | copyAppID
    filing: alreadyFiled filingOutcome filingRejectedBy | prepareFiling submitFiling confirmFilingSMS
    release: pageGroups needsTestAccount codeReviewOutcome | setMainCategory uploadCode declarePrivacy submitReview resubmitReview publish
    """,
    .certify: """
    subject: subjectType |
    organisation: legalName code |
    certificationDocuments: specialTrade documentsReady invoiceKind |
    platformReview: certificationOutcome supplementAskedOn rejectionReason certificationApprovedOn | payCertificationFee submitCertification handInSupplement
    """,
    .quickCertify: """
    quickEligibility: miniProgramType miniProgramCertified officialAccountCertified officialAccountCertifiedUntil accountsLinked sameSubject |
    agreement: | openQuickCertification agreeToTerms
    administratorScan: | scanAsAdministrator
    materials: materialsCorrect | confirmMaterials
    certificationStatus: shownAsCertified | certifySeparately
    """,
    .link: """
    accounts: appID sameSubject released linkedSameSubject linkedOtherSubject newLinksThisMonth miniProgramLinks miniProgramNewLinksThisMonth |
    invitation: linkOutcome | requestLink scanAsAdministrator sendInvitation
    """,
    .launch: """
    standing: subjectType certified |
    profile: miniProgramName introduction category filed | fillProfile
    capabilities: wantsCertification | certifySeparately
    team: developers testers | bindTeam
    appID: appID originalID | copyAppID
    filing: alreadyFiled filingOutcome filingRejectedBy | prepareFiling submitFiling confirmFilingSMS
    release: pageGroups needsTestAccount codeReviewOutcome | setMainCategory uploadCode declarePrivacy submitReview resubmitReview publish
    pay: wantsPay | certifySeparately applyForPay
    openPlatform: wantsOpenPlatform openPlatformCertified | certifyOpenPlatform bindOpenPlatform
    """,
    .phoneNumber: """
    phoneEligibility: subjectType certified |
    pricing: certifiedSubject categoryGroup callsPerMonth trialUsed |
    integration: | addButton exchangeCode handleNoQuota buyPackage
    """,
    .start: """
    goal: goal |
    situation: subjectType hasOfficialAccount officialAccountCertified sameSubject accountsLinked wantsCertification |
    """,
  ]

  /// The only step at which paths finish.
  static let ends: [FlowID: StepID] = [
    .register: .release, .quickRegister: .release, .certify: .platformReview,
    .quickCertify: .certificationStatus, .link: .invitation, .launch: .openPlatform,
    .phoneNumber: .integration, .start: .situation,
  ]

  /// The prerequisites of each task that are part of the flow.
  static let prerequisites: [TaskID: String] = [
    .activateEmail: "fillEmailAndPassword", .bindAdministrator: "activateEmail",
    .submitRegistration: "bindAdministrator", .noteTransferDetails: "submitRegistration",
    .payTransfer: "submitRegistration", .payCertificationFee: "submitRegistration",
    .submitCertification: "payCertificationFee",
    .scanFace: "submitRegistration", .submitFiling: "prepareFiling fillProfile",
    .confirmFilingSMS: "submitFiling",
    .submitReview: "uploadCode fillProfile setMainCategory declarePrivacy certifySeparately",
    .resubmitReview: "submitReview",
    .publish: "submitReview codeReviewOutcome filingOutcome",
    .agreeToTerms: "openQuickRegistration openQuickCertification",
    .scanAsAdministrator: "agreeToTerms requestLink", .sendInvitation: "scanAsAdministrator",
    .confirmMaterials: "scanAsAdministrator", .applyForPay: "certifySeparately",
    .bindOpenPlatform: "certifyOpenPlatform",
  ]

  static let needsByFlow: [FlowID: [TaskID: String]] = [
    .register: beyondRegistration("submitRegistration transferOutcome certificationOutcome faceOutcome"),
    .quickRegister: beyondRegistration("bindAdministrator"),
  ]

  /// The prerequisites of tasks that need a registered mini program.
  private static func beyondRegistration(_ prerequisites: String) -> [TaskID: String] {
    [
      .fillProfile: prerequisites, .bindTeam: prerequisites, .copyAppID: prerequisites,
      .setMainCategory: prerequisites, .uploadCode: prerequisites,
      .declarePrivacy: prerequisites, .certifySeparately: prerequisites,
    ]
  }

  static let reminders: [FlowID: [String]] = [
    .register: [
      "renewCertification@platformReview", "renewCertification@capabilities after certifySeparately",
    ],
    .quickRegister: [
      "renewCertification@certificationStatus",
      "renewCertification@certificationStatus after certifySeparately",
      "renewCertification@capabilities after certifySeparately",
    ],
    .certify: ["renewCertification@platformReview"],
    .quickCertify: [
      "renewCertification@certificationStatus",
      "renewCertification@certificationStatus after certifySeparately",
    ],
    .launch: [
      "renewCertification@capabilities after certifySeparately",
      "renewCertification@pay after certifySeparately",
    ],
  ]

  static let options: [FlowID] = [
    .quickRegister, .register, .quickCertify, .link, .certify, .link, .launch, .phoneNumber,
  ]

  /// The differences between a flow and its description.
  static func check(_ flow: Flow) -> [Finding] {
    journey(flow) + needs(flow) + rest(flow) + conditions(flow)
  }

  private static func journey(_ flow: Flow) -> [Finding] {
    let promised = (journeys[flow.id] ?? "").split(separator: "\n").map(String.init)
    let built = flow.steps.map { step in
      let fields = step.fields.map { " " + $0.id.rawValue }.joined()
      return "\(step.id):\(fields) |\(step.tasks.map { " " + $0.id.rawValue }.joined())"
    }
    let missing = promised.filter { !built.contains($0) }.map { Finding(flow, "is not so: \($0)") }
    let extra = built.filter { !promised.contains($0) }.map { Finding(flow, "is not promised: \($0)") }
    if missing.isEmpty, extra.isEmpty, promised != built { return [Finding(flow, "steps are out of order")] }
    return missing + extra
  }

  private static func needs(_ flow: Flow) -> [Finding] {
    let here = Set(flow.steps.flatMap(\.tasks).map(\.id.rawValue) + flow.fields.map(\.field.id.rawValue))
    return flow.steps.flatMap(\.tasks).compactMap { task in
      let named = [prerequisites[task.id], needsByFlow[flow.id]?[task.id]].compactMap(\.self).joined(
        separator: " ")
      let promised = Set(named.split(separator: " ").map(String.init)).intersection(here)
      let built = Set(flow.prerequisites(of: task).map { flow.name(of: $0) }).intersection(here)
      guard promised != built else { return nil }
      return Finding(flow, "\(task.id) needs \(built.sorted()), should \(promised.sorted())")
    }
  }

  private static func rest(_ flow: Flow) -> [Finding] {
    var found: [Finding] = []
    let built = flow.reminders.map(\.place)
    if built != reminders[flow.id] ?? [] {
      found.append(Finding(flow, "reminds of \(built), should of \(reminders[flow.id] ?? [])"))
    }
    let ends = Set(flow.steps.map(\.id)).subtracting(flow.edges.filter(\.isForward).map(\.from))
    if ends != Set([FlowSpec.ends[flow.id]].compactMap(\.self)) {
      found.append(Finding(flow, "ends at \(ends.map(\.rawValue).sorted().joined(separator: " and "))"))
    }
    if flow.choices.map(\.flow) != (flow.id == .start ? options : []) {
      found.append(Finding(flow, "offers \(flow.choices.map(\.flow))"))
    }
    return found
  }
}

extension Flow {
  fileprivate func name(of need: Prerequisite) -> String {
    switch need {
    case .task(let task), .taskWhen(let task, _): task.rawValue
    case .outcome(let criterion):
      fields.first { $0.field.outcome?.good.criterion == criterion }?.field.id.rawValue ?? criterion.id
    }
  }
}
