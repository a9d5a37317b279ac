/// The steps from a verified subject to a published mini program; shared by several flows.
extension Step {
  static let profile = Step(
    .profile,
    [
      Field(.miniProgramName, .text(.plain)),
      Field(.introduction, .text(.plain)),
      Field(.category, .text(.plain), checks: [.individualCategory]),
      Field(.filed, .yesNo, checks: [.expectsYes(.releaseNotFiled, .warns)]),
    ],
    tasks: [
      TaskRule(
        .fillProfile, .profile, by: .role(.applicant), facts: [.profileFields, .profileSpecial])
    ])

  static let team = Step(
    .team,
    [
      Field(.developers, .count, checks: [.developers]),
      Field(.testers, .count, checks: [.testers]),
    ],
    tasks: [
      TaskRule(.bindTeam, .profile, by: .role(.administrator), facts: [.teamUncertified])
    ])

  static let appID = Step(
    .appID,
    [
      Field(.appID, .text(.halfWidth), .optional, checks: [.appID]),
      Field(.originalID, .text(.halfWidth), .optional, checks: [.originalID]),
    ],
    tasks: [
      TaskRule(.copyAppID, .profile, by: .role(.applicant), facts: [.appidWhere])
    ])

  static let release = Step(
    .release,
    [
      Field(.pageGroups, .count, checks: [.atMost(.releasePageGroups, .releaseTooManyGroups)]),
      Field(.needsTestAccount, .yesNo, criterion: .flag(.needsTestAccount)),
      .choice(
        .codeReviewOutcome, .codeReview, .optional,
        outcome: OutcomeRule(
          good: .codeReview(.approved), failed: [.codeReview(.rejected)], countsAfter: .submitReview,
          awaitedAfter: [.submitReview, .resubmitReview], due: nil, wait: nil, mendedAt: .release)),
    ],
    tasks: [
      TaskRule(.setMainCategory, .release, by: .role(.administrator), facts: [.mainCategoryNeeded]),
      TaskRule(.uploadCode, .release, by: .role(.applicant), facts: [.releasePageGroups]),
      TaskRule(
        .submitReview, .release, by: .role(.administrator),
        needs: [.task(.uploadCode), .task(.fillProfile), .task(.setMainCategory)],
        facts: [.releasePageGroups, .filingNeeded]),
      TaskRule(
        .resubmitReview, .release, by: .role(.administrator), when: .is(.flag(.needsTestAccount, true)),
        needs: [.task(.submitReview)], facts: [.releaseTestAccount]),
      TaskRule(
        .publish, .release, by: .role(.administrator),
        needs: [.task(.submitReview), .task(.resubmitReview), .verdict(.codeReview)],
        facts: [.releaseManual]),
    ],
    retries: [Retry(outcome: "rejected", clears: [.submitReview, .resubmitReview])])
}
