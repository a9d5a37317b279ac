extension Flow {
  /// Register a mini program from its e-mail address to its release.
  package static let register = Flow(
    .register,
    steps: [
      .email, .activation, .subject, .organisation, .verification, .transferAccount,
      .certificationDocuments, .administrator, .confirmation, .transfer, .platformReview, .profile, .team,
      .appID, .release,
    ],
    edges: [
      .forward(.email, .activation),
      .forward(.activation, .subject),
      .forward(.subject, .administrator, when: .isIndividual),
      .forward(.subject, .organisation, when: .isOrganisation),
      .forward(.organisation, .verification),
      .forward(.verification, .transferAccount, when: .byTransfer),
      .forward(.verification, .certificationDocuments, when: .byCertification),
      .forward(.transferAccount, .administrator),
      .forward(.certificationDocuments, .administrator),
      .forward(.administrator, .confirmation),
      .forward(.confirmation, .profile, when: .isIndividual),
      .forward(.confirmation, .transfer, when: .byTransfer),
      .forward(.confirmation, .platformReview, when: .byCertification),
      .forward(.transfer, .profile, when: .is(.transfer(.matched))),
      // A pending one may be tried again only once its deadline has passed.
      .retry(
        .transfer,
        when: .isOne(of: [.transfer(.mismatched), .transfer(.late), .transfer(.pending)])),
      .forward(.platformReview, .profile, when: .is(.certification(.approved))),
      .retry(.platformReview, when: .is(.certification(.rejected))),
      .forward(.profile, .team),
      .forward(.team, .appID),
      .forward(.appID, .release),
      .retry(.release, when: .is(.codeReview(.rejected))),
    ],
    needs: .beyondRegistration(
      [.taskWhen(.submitRegistration, .isIndividual), .verdict(.transfer), .verdict(.certification)]),
    reminders: [.renewAfterApproval],
    certified: .all([.byCertification, .is(.certification(.approved))]))
}

extension [TaskID: [Prerequisite]] {
  /// What all that can only be done in a registered mini program waits for.
  static func beyondRegistration(_ needs: [Prerequisite]) -> Self {
    [
      .fillProfile: needs, .bindTeam: needs, .copyAppID: needs, .setMainCategory: needs, .uploadCode: needs,
    ]
  }
}
