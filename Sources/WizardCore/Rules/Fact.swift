/// Where a fact comes from; R stands for other public pages, named in the words of the fact.
package enum Source: String, CaseIterable, Sendable {
  /// A developer's note on certifying.
  case developerNote = "S0"
  /// An aggregator's article.
  case aggregator = "S1"
  /// The official page of the phone-number component.
  case phoneComponent = "S2"
  /// Quick registration by a certified official account.
  case quickRegistration = "S3"
  /// The official onboarding guide.
  case onboardingGuide = "S4"
  /// Reported since, on other public pages; never overrides silently.
  case reported = "R"

  /// The year whose rules it tells, or nil where each report has its own.
  package var year: Int? {
    switch self {
    case .developerNote, .phoneComponent: 2023
    case .aggregator: 2025
    case .quickRegistration: 2021
    case .onboardingGuide: 2018
    case .reported: nil
    }
  }

  /// How far to trust it.
  package var trust: Trust {
    switch self {
    case .aggregator: .low
    case .developerNote, .reported: .medium
    case .phoneComponent, .quickRegistration, .onboardingGuide: .high
    }
  }
}

/// How far a source or a report is to be trusted.
package enum Trust: String, Sendable { case low, medium, high }

/// Calendar days, or the days on which people work.
package enum DayKind: String, Sendable { case calendar, working }

/// The value of a fact with its unit.
package enum FactValue: Equatable, Sendable {
  /// A rule without a number.
  case rule
  /// Not known, and therefore no rule.
  case unknown
  /// Money in fen.
  case money(Int)
  /// Money from one amount to another, in fen.
  case moneyRange(Int, Int)
  case days(Int, DayKind)
  case dayRange(Int, Int, DayKind)
  case years(Int)
  case minutes(Int)
  /// A number of things; what they are, the fact's words say.
  case count(Int)
  /// The most developers and testers a mini program may have.
  case team(developers: Int, testers: Int)
  /// How many a month for organisations, and for a sole trader.
  case monthlyQuota(organisation: Int, soleTrader: Int)
  /// A first day.
  case since(CivilDate)
  /// Years of age.
  case age(Int)
  /// The platform's own words, or a number that is a name.
  case words(String)
  /// Labels to press one after the other, in the platform's own words.
  case menu([String])
}

/// Another source's contradiction of a fact, or a doubt about it; the story itself stands in the pages.
package struct Dispute: Equatable, Sendable {
  package let by: [Source]
  package let trust: Trust
}

/// One rule with where it comes from.
package struct Fact: Equatable, Sendable {
  package let id: FactID
  package var value: FactValue
  /// Whom it applies to; nil is everybody.
  package let appliesTo: Set<SubjectType>?
  /// Never empty.
  package let sources: [Source]
  /// The year of a report that is no S source, or nil.
  package let reportedYear: Int?
  package let dispute: Dispute?

  package init(
    _ id: FactID, is value: FactValue = .rule, for appliesTo: Set<SubjectType>? = nil, from sources: [Source],
    reportedYear: Int? = nil, dispute: Dispute? = nil
  ) {
    self.id = id
    self.value = value
    self.appliesTo = appliesTo
    self.sources = sources
    self.reportedYear = reportedYear
    self.dispute = dispute
  }

  /// The newest year its sources speak of.
  package var year: Int { (sources.compactMap(\.year) + [reportedYear].compactMap(\.self)).max() ?? 0 }
}
