extension Flow {
  /// Linking of an official account and a mini program.
  package static let link = Flow(
    .link, steps: [.accounts, .invitation],
    edges: [
      .forward(.accounts, .invitation), .retry(.invitation, when: .is(.link(.declined))),
    ])
}

extension Step {
  /// No limit leads to another flow: the person has to remove a link or wait for the next month.
  static let accounts = Step(
    .accounts,
    [
      Field(.appID, .text(.halfWidth), checks: [.appID]),
      .flag(.sameSubject),
      .flag(.released, checks: [.expectsYes(.linkUnreleased, .warns)]),
      .count(
        .linkedSameSubject, within: .linkSameSubject,
        checks: [
          .blocks(
            .linkSameSubjectLimit,
            when: .all([.yes(.sameSubject), .is(.quota(.linkedSameSubject, .used))]))
        ]),
      .count(
        .linkedOtherSubject, within: .linkOtherSubject,
        checks: [
          .blocks(
            .linkOtherSubjectLimit,
            when: .all([.no(.sameSubject), .is(.quota(.linkedOtherSubject, .used))]))
        ]),
      .count(
        .newLinksThisMonth, within: .linkMonthlyAccount,
        checks: [.blocks(.linkAccountMonthlyLimit, when: .is(.quota(.newLinksThisMonth, .used)))]),
      .count(
        .miniProgramLinks, within: .linkPerMiniProgram, .optional,
        checks: [.blocks(.linkMiniProgramLimit, when: .is(.quota(.miniProgramLinks, .used)))]),
      .count(
        .miniProgramNewLinksThisMonth, within: .linkMonthlyMiniProgram, .optional,
        checks: [
          .blocks(
            .linkMiniProgramMonthlyLimit, when: .is(.quota(.miniProgramNewLinksThisMonth, .used)))
        ]),
    ])

  static let invitation = Step(
    .invitation,
    [
      .choice(
        .linkOutcome, .link, asked: .isCurrent, .optional,
        outcome: OutcomeRule(
          good: .link(.accepted), failed: [.link(.declined)], awaitedAfter: [.sendInvitation],
          correctedAt: .invitation))
    ],
    tasks: [
      TaskRule(.requestLink, .linking, by: .role(.applicant), facts: [.linkSteps, .linkAny]),
      .scanAsAdministrator(.linking, after: .requestLink, facts: [.linkSteps]),
      TaskRule(
        .sendInvitation, .linking, by: .role(.applicant), prerequisites: [.task(.scanAsAdministrator)],
        facts: [.linkSteps, .linkUnreleased]),
    ],
    retries: [Retry(outcome: "declined", clears: [.sendInvitation])])
}
