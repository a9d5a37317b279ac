/// Where a fact comes from; the raw value is used in output.
package enum Source: String, CaseIterable, Sendable {
  /// A developer's note on certification.
  case developerNote = "S0"
  /// An aggregator's article.
  case aggregator = "S1"
  /// The official page of the phone number component.
  case phoneComponent = "S2"
  /// Rules of quick registration by a certified official account.
  case quickRegistration = "S3"
  /// The official onboarding guide.
  case onboardingGuide = "S4"
  /// Other public pages, described in the fact's text.
  case reported = "R"
  /// The official certification guide of 2018-07-30.
  case certificationGuide = "G18"
  /// Official documentation of the platform and of WeChat Pay, read in 2026.
  case platformDocumentation = "OP"
  /// A national rule.
  case nationalRule = "LAW"
  /// Pages of third parties.
  case thirdParty = "3P"
  /// A convention of this program.
  case convention = "OWN"

  /// The year of its rules, or nil if it differs by fact.
  package var year: Int? {
    switch self {
    case .developerNote, .phoneComponent, .nationalRule: 2023
    case .aggregator: 2025
    case .quickRegistration: 2021
    case .onboardingGuide, .certificationGuide: 2018
    case .platformDocumentation, .convention: 2026
    case .reported, .thirdParty: nil
    }
  }

  /// How reliable it is.
  package var trust: Trust {
    switch self {
    case .aggregator, .thirdParty: .low
    case .developerNote, .reported, .convention: .medium
    case .phoneComponent, .quickRegistration, .onboardingGuide, .certificationGuide, .platformDocumentation,
      .nationalRule:
      .high
    }
  }

  /// The grade of its documented facts.
  package var grade: Grade {
    switch self {
    case .platformDocumentation, .nationalRule, .convention: .a
    case .phoneComponent, .quickRegistration, .onboardingGuide, .certificationGuide: .b
    case .developerNote, .aggregator, .reported, .thirdParty: .c
    }
  }
}

/// How reliable a source or report is.
package enum Trust: String, Sendable { case low, medium, high }

/// How a version of a fact is known; the best grade is the least one.
package enum Grade: String, CaseIterable, Comparable, Sendable {
  /// Official, current text.
  case a = "A"
  /// Official, dated.
  case b = "B"
  /// Third party.
  case c = "C"
  /// Report of one developer.
  case d = "D"

  /// Whether a version of this grade can replace a documented one.
  package var isOfficial: Bool { self == .a || self == .b }

  package static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
}

/// Kind of days that a rule counts.
package enum DayKind: String, Sendable { case calendar, working }

/// The value of a fact with its unit.
package enum FactValue: Equatable, Sendable {
  /// A rule without a value.
  case rule
  /// A value that no source gives, so not a rule.
  case unknown
  /// Whether a policy is on.
  case yesNo(Bool)
  /// An amount in fen.
  case money(Int)
  /// The smallest and largest amount in fen.
  case moneyRange(Int, Int)
  case days(Int, DayKind)
  case dayRange(Int, Int, DayKind)
  case years(Int)
  case minutes(Int)
  /// A number of things, named in the fact's text.
  case count(Int)
  /// The smallest and largest number of characters, where a non-ASCII character counts 2.
  case length(Int, Int)
  /// The largest numbers of developers and testers of a mini program.
  case team(developers: Int, testers: Int)
  /// A limit for organisations and one for sole traders.
  case monthlyQuota(organisation: Int, soleTrader: Int)
  /// A first day.
  case since(CivilDate)
  /// Age in years.
  case age(Int)
  /// The platform's own words, or a number used as a name.
  case words(String)
  /// Menu labels of the platform, in the order of selection.
  case menu([String])
}

/// A contradiction of a fact by another source, which the fact's text describes.
package struct Dispute: Equatable, Sendable {
  /// The sources that contradict the fact.
  package let by: [Source]
  package let trust: Trust
}

/// A value of a fact as published on some day.
package struct FactVersion: Equatable, Sendable {
  package let value: FactValue
  /// The subjects it applies to; nil for all.
  package let appliesTo: [SubjectType]?
  /// The day on which it takes effect; nil if unknown and already in effect.
  package let since: CivilDate?
  package let source: Source
  /// The date of the source.
  package let dated: CivilDate
  package let grade: Grade
}

extension [FactVersion] {
  /// The versions with the newest source first; of the same day, the best grade first.
  var newestFirst: [FactVersion] { count < 2 ? self : sorted { ($1.dated, $0.grade) < ($0.dated, $1.grade) } }
}

/// A rule with its value in force and its sources.
///
/// A class, since the rulebook is made of many facts and copying one would copy all its parts.
package final class Fact: Sendable {
  package let id: FactID
  package let value: FactValue
  /// The subjects it applies to; nil for all.
  package let appliesTo: [SubjectType]?
  /// Sources of the value in force; never empty.
  package let sources: [Source]
  /// The year of a source whose ``Source/year`` differs by fact, or nil.
  package let reportedYear: Int?
  package let dispute: Dispute?
  /// Versions published after the documents, newest source first.
  package let versions: [FactVersion]
  /// The version in force, or nil if the documented value is.
  package let versionInForce: FactVersion?

  package init(
    _ id: FactID, is value: FactValue = .rule, for appliesTo: [SubjectType]? = nil, from sources: [Source],
    reportedYear: Int? = nil, dispute: Dispute? = nil, versions: [FactVersion] = [],
    versionInForce: FactVersion? = nil
  ) {
    self.id = id
    self.value = value
    self.appliesTo = appliesTo
    self.sources = sources
    self.reportedYear = reportedYear
    self.dispute = dispute
    self.versions = versions
    self.versionInForce = versionInForce
  }

  /// A copy with another value.
  func with(_ value: FactValue) -> Fact {
    Fact(
      id, is: value, for: appliesTo, from: sources, reportedYear: reportedYear, dispute: dispute,
      versions: versions, versionInForce: versionInForce)
  }

  /// The year of the newest of its sources.
  package var year: Int { (sources.compactMap(\.year) + [reportedYear].compactMap(\.self)).max() ?? 0 }

  /// Whether no official source gives the value and none was documented.
  package var isUnconfirmed: Bool { versionInForce.map { !$0.grade.isOfficial } ?? false }

  /// Versions that are not in force.
  package var alsoReported: [FactVersion] { versions.filter { $0 != versionInForce } }
}

extension Fact {
  /// The fact in the current edition on a day, or nil if no version has taken effect and none was documented.
  ///
  /// In force is the official version with the newest source date. Without one it is the documented value, and without that
  /// the best unofficial version, which is then unconfirmed.
  static func current(_ id: FactID, documented: Fact?, versions: [FactVersion], on day: CivilDate) -> Fact? {
    let begun = versions.filter { $0.since.map { $0 <= day } ?? true }.newestFirst
    let official = begun.first { $0.grade.isOfficial }
    guard let chosen = official ?? (documented == nil ? begun.min { $0.grade < $1.grade } : nil) else {
      return documented.map { fact in
        Fact(
          id, is: fact.value, for: fact.appliesTo, from: fact.sources, reportedYear: fact.reportedYear,
          dispute: fact.dispute, versions: begun)
      }
    }
    return Fact(
      id, is: chosen.value, for: chosen.appliesTo ?? documented?.appliesTo, from: [chosen.source],
      reportedYear: chosen.dated.year,
      dispute: begun.count > 1 || documented.map { $0.value != chosen.value } ?? false
        || !chosen.grade.isOfficial
        ? Dispute(by: [chosen.source], trust: chosen.source.trust) : nil,
      versions: begun, versionInForce: chosen)
  }
}
