@testable import WizardCore

/// The expected conditions of the flows, compared with the actual ones for every combination of answers.
extension FlowSpec {
  private static func given(_ values: CriterionValue...) -> Guard { .all(values.map(Guard.is)) }
  private static func either(_ values: CriterionValue...) -> Guard { .any(values.map(Guard.is)) }
  private static func no(_ field: FieldID) -> CriterionValue { .flag(field, false) }
  private static func yes(_ field: FieldID) -> CriterionValue { .flag(field, true) }

  private static let organisation = either(
    .subject(.enterprise), .subject(.soleTrader), .subject(.government), .subject(.media), .subject(.other))
  private static let choosing = either(.subject(.enterprise), .subject(.soleTrader))
  private static let forced = either(.subject(.government), .subject(.media), .subject(.other))
  private static let reused = Guard.any([forced, given(yes(.reuseCertification))])
  private static func on(_ policy: Policy) -> CriterionValue { .policy(policy, true) }
  private static let current = given(.edition(.current))
  private static let individual = given(.subject(.individual))
  private static let certifiable = Guard.any([organisation, given(on(.certificationIndividual))])
  private static let certifiedLaunch = Guard.all([certifiable, given(yes(.certified))])
  /// The condition for offering certification where no other answer decides it.
  private static let choice = Guard.all([
    given(on(.searchNeedsCertification)),
    .any([choosing, .all([individual, given(on(.certificationIndividual))])]),
  ])
  private static let wanted = Guard.all([
    given(on(.searchNeedsCertification)), .any([forced, .all([choice, given(yes(.wantsCertification))])]),
  ])
  private static let unfiled = given(no(.alreadyFiled))
  private static let uncertifiedPay = Guard.all([
    given(yes(.wantsPay)), .not(certifiedLaunch),
  ])
  private static let forbiddenPay = Guard.all([individual, current])
  private static let certifiedForPay = Guard.all([uncertifiedPay, .not(forbiddenPay), .not(wanted)])
  private static let unsearched = Guard.all([
    given(no(.shownAsCertified)), .not(given(on(.searchNeedsCertification))),
  ])
  private static let vouching = given(
    yes(.hasOfficialAccount), yes(.officialAccountCertified), yes(.sameSubject))
  private static let free = Guard.any([
    either(.certifiedSubject(.government), .certifiedSubject(.nonprofit)),
    given(.certifiedSubject(.publicInstitution), .categoryGroup(.governmentServices)),
    either(.categoryGroup(.publicHospital), .categoryGroup(.schooling)),
  ])

  /// The conditions by location; those of a single flow start with its name.
  static let conditions: [String: Guard] = [
    "verificationMethod asked": choosing,
    "adminIDNumber required": given(.subject(.individual)),
    "adminIDNumber adult": given(.subject(.individual)),
    "accountHolder person": given(.subject(.soleTrader), .account(.personal)),
    "payTransfer role": given(.subject(.soleTrader), .account(.personal)),
    "fillProfile needs submitRegistration": given(.subject(.individual)),
    "declarePrivacy needs submitRegistration": individual,
    "register certifySeparately needs submitRegistration": individual,
    "quick-register certifySeparately needs bindAdministrator": given(on(.searchNeedsCertification)),
    "verificationMethod offers faceScan": given(on(.faceScan)),
    "rejectionReason offers noAnswer": current,
    "platformReview retry supplement": current,
    "supplementAskedOn asked": .all([current, given(.certification(.supplement))]),
    "filed asked": .not(given(on(.filingRequired))),
    "wantsCertification asked": choice,
    "certifySeparately@capabilities when": wanted,
    "filingOutcome asked": unfiled,
    "filingRejectedBy asked": .all([unfiled, given(.filing(.rejected))]),
    "prepareFiling when": unfiled, "submitFiling when": unfiled, "confirmFilingSMS when": unfiled,
    "declarePrivacy when": given(on(.privacyRequired)),
    "submitReview needs certifySeparately": .all([forced, given(on(.searchNeedsCertification))]),
    "linkOutcome asked": current,
    "bindTeam needs submitRegistration": given(.subject(.individual)),
    "copyAppID needs submitRegistration": given(.subject(.individual)),
    "setMainCategory needs submitRegistration": given(.subject(.individual)),
    "uploadCode needs submitRegistration": given(.subject(.individual)),
    "rejectionReason asked": given(.certification(.rejected)),
    "certificationApprovedOn asked": given(.certification(.approved)),
    "handInSupplement when": given(.certification(.supplement)),
    "resubmitReview when": given(yes(.needsTestAccount)),
    "register certified": .any([
      .all([forced, given(.certification(.approved))]),
      .all([choosing, given(.verification(.certification), .certification(.approved))]),
    ]),
    "officialAccountCertifiedUntil asked": given(yes(.officialAccountCertified)),
    "quick-register certified": .all([reused, given(yes(.shownAsCertified))]),
    "renewCertification@certificationStatus when": given(yes(.shownAsCertified)),
    "renewCertification@capabilities after certifySeparately when": wanted,
    "quick-certify certifySeparately@certificationStatus when": given(no(.shownAsCertified)),
    "quick-certify renewCertification@certificationStatus after certifySeparately when": given(
      no(.shownAsCertified)),
    "quick-register certifySeparately@certificationStatus when": unsearched,
    "quick-register renewCertification@certificationStatus after certifySeparately when": unsearched,
    "reuseCertification reuse.mustReuse": .all([forced, given(no(.reuseCertification))]),
    "officialAccountType reuse.individual": given(.subject(.individual)),
    "sameSubject reuse.subjectDiffers": given(no(.sameSubject)),
    "officialAccountCertified reuse.notCertified": given(no(.officialAccountCertified)),
    "officialAccountCertifiedUntil reuse.notCertified.lapsed": given(
      .term(.officialAccountCertifiedUntil, .lapsed)),
    "pendingRegistration reuse.pending": given(yes(.pendingRegistration)),
    "usedThisMonth reuse.quota": given(.quota(.usedThisMonth, .used)),
    "miniProgramType quick.individual": given(.subject(.individual)),
    "miniProgramCertified quick.alreadyCertified": given(yes(.miniProgramCertified)),
    "officialAccountCertified quick.notCertified": given(no(.officialAccountCertified)),
    "officialAccountCertified quick.notCertified exit": organisation,
    "officialAccountCertifiedUntil quick.notCertified.lapsed": given(
      .term(.officialAccountCertifiedUntil, .lapsed)),
    "officialAccountCertifiedUntil quick.notCertified.lapsed exit": organisation,
    "accountsLinked quick.notLinked": given(no(.accountsLinked)),
    "sameSubject quick.subjectDiffers": given(no(.sameSubject)),
    "sameSubject quick.subjectDiffers exit": organisation,
    "certify subjectType certification.individual": .all([
      individual, .not(given(on(.certificationIndividual))),
    ]),
    "certify subjectType certification.individual.allowed": .all([
      individual, given(on(.certificationIndividual)),
    ]),
    "start subjectType certification.individual.allowed": given(
      .goal(.certifyExisting), .subject(.individual), on(.certificationIndividual)),
    "start subjectType certification.individual": .all([
      given(.goal(.certifyExisting), .subject(.individual)), .not(given(on(.certificationIndividual))),
    ]),
    "linkedSameSubject link.sameSubjectLimit": given(
      yes(.sameSubject), .quota(.linkedSameSubject, .used)),
    "linkedOtherSubject link.otherSubjectLimit": given(
      no(.sameSubject), .quota(.linkedOtherSubject, .used)),
    "newLinksThisMonth link.accountMonthlyLimit": given(.quota(.newLinksThisMonth, .used)),
    "miniProgramLinks link.miniProgramLimit": given(.quota(.miniProgramLinks, .used)),
    "miniProgramNewLinksThisMonth link.miniProgramMonthlyLimit": given(
      .quota(.miniProgramNewLinksThisMonth, .used)),
    "launch certified asked": certifiable,
    "launch certified": certifiedLaunch,
    "wantsPay pay.notCertified": .all([uncertifiedPay, organisation]),
    "wantsPay pay.notCertified.individual": .all([uncertifiedPay, individual, .not(current)]),
    "wantsPay pay.notIndividual": .all([given(yes(.wantsPay)), forbiddenPay]),
    "launch certifySeparately@pay when": certifiedForPay,
    "renewCertification@pay after certifySeparately when": certifiedForPay,
    "applyForPay when": .all([given(yes(.wantsPay)), .not(forbiddenPay)]),
    "openPlatformCertified asked": given(yes(.wantsOpenPlatform)),
    "certifyOpenPlatform when": given(yes(.wantsOpenPlatform), no(.openPlatformCertified)),
    "bindOpenPlatform when": given(yes(.wantsOpenPlatform)),
    "subjectType phone.individual": given(.subject(.individual)),
    "certified phone.notCertified": given(no(.certified)),
    "certified phone.notCertified exit": organisation,
    "pricing free": free,
    "buyPackage when": .not(free),
    "start officialAccountCertified asked": given(yes(.hasOfficialAccount)),
    "start sameSubject asked": given(yes(.hasOfficialAccount)),
    "start accountsLinked asked": given(yes(.hasOfficialAccount), .goal(.certifyExisting)),
    "start wantsCertification asked": .all([
      choice, either(.goal(.newMiniProgram), .goal(.launchExisting)),
    ]),
    "option 0 quick-register recommended": .all([organisation, vouching]),
    "option 2 quick-certify recommended": .all([organisation, vouching, given(yes(.accountsLinked))]),
    "option 3 link offered": .all([vouching, given(no(.accountsLinked))]),
    "option 3 link recommended": organisation,
    "option 4 certify recommended": certifiable,
  ]

  /// Reports conditions that are not in the table or differ from it.
  ///
  /// Edges are checked by their truth table instead.
  static func conditions(_ flow: Flow) -> [Finding] {
    flow.guards.filter { !$0.place.hasPrefix("edge ") }.compactMap { place, condition in
      guard let promised = conditions["\(flow.id.rawValue) \(place)"] ?? conditions[place] else {
        return Finding(flow, "\(place) is not promised")
      }
      guard let knownValues = difference(condition, promised) else { return nil }
      return Finding(flow, "\(place) is otherwise with \(knownValues.text)")
    }
  }

  /// Answers for which two conditions differ, or nil.
  static func difference(_ left: Guard, _ right: Guard) -> CriterionValues? {
    let criteria = left.criteria.union(right.criteria).sorted { $0.id < $1.id }
    let combinations = criteria.reduce([CriterionValues()]) { combinations, criterion in
      combinations.flatMap { values in criterion.values.map(values.setting) }
    }
    return combinations.first { left.evaluate($0) != right.evaluate($0) }
  }
}
