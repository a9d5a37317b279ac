import WizardCore
import WizardStore

/// Finds problems that several sessions cause together.
struct CrossSessionChecks {
  let warnings: [CrossSessionWarning]

  /// The warnings about each session by its name.
  var byName: [String: [CrossSessionWarning]] {
    var warningsByName: [String: [CrossSessionWarning]] = [:]
    for warning in warnings {
      for name in warning.names { warningsByName[name, default: []].append(warning) }
    }
    return warningsByName
  }

  init(_ sessions: [CrossSessionMatch], today: CivilDate) {
    warnings =
      Self.group(sessions) { $0.registration?.email?.key }
      .map { CrossSessionWarning(.sharedEmail, $0[0].registration?.email?.text ?? "", $0) }
      + Self.group(sessions) { $0.account?.name.key }.flatMap { Self.warnings(ofAccount: $0, today: today) }
      + Self.limitWarnings(.idCard, sessions, { $0.registration?.idCard }) { $0.personLimit }
      + Self.limitWarnings(.phone, sessions, { $0.registration?.phone }) { $0.personLimit }
      + Self.limitWarnings(.subject, sessions, { $0.registration == nil ? nil : $0.subject?.code }) {
        $0.subjectLimit
      }
      + Self.group(sessions) { $0.subject?.code.key }.compactMap(Self.warningOfNames)
  }

  /// Finds the warnings about one session.
  init(of name: SessionName, in folder: SessionFolder, context: CommandContext) {
    guard let own = try? folder.read(name) else {
      warnings = []
      return
    }
    var search = CrossSessionSearch(for: own, in: folder, context: context)
    search.read(atMost: .max)
    warnings = search.warnings
  }

  /// Groups of at least two sessions with the same key, ordered by their first name.
  private static func group(_ sessions: [CrossSessionMatch], by key: (CrossSessionMatch) -> String?)
    -> [[CrossSessionMatch]]
  {
    var groups: [String: [CrossSessionMatch]] = [:]
    for session in sessions { if let key = key(session) { groups[key, default: []].append(session) } }
    return groups.values.filter { $0.count > 1 }.sorted { $0[0].name < $1[0].name }
  }

  // MARK: - Official accounts

  private static func warnings(ofAccount sessions: [CrossSessionMatch], today: CivilDate)
    -> [CrossSessionWarning]
  {
    let open = sessions.filter { $0.account?.isUnderWay ?? false }
    let about = sessions[0].account?.name.text ?? ""
    var found: [CrossSessionWarning] = []
    if open.count > 1 { found.append(CrossSessionWarning(.busyAccount, about, open)) }
    let accounts = sessions.compactMap(\.account)
    if let limit = accounts.compactMap(\.limit).min(), !open.isEmpty, used(by: accounts, in: today) >= limit {
      found.append(CrossSessionWarning(.usedQuota, about, open, limit: limit))
    }
    return found
  }

  /// How many were registered this month: those found here, or more if one of this month's answers says so.
  private static func used(by accounts: [CrossSessionMatch.Account], in today: CivilDate) -> Int {
    let known = accounts.filter { $0.hasRegistered(in: today) }.count
    let counts = accounts.filter { $0.updated.isInMonth(of: today) }.map { account -> Int in
      guard let before = account.used else { return 0 }
      return before + (account.hasRegistered(in: today) ? 1 : 0)
    }
    return max(known, counts.max() ?? 0)
  }

  // MARK: - People and subjects

  /// Warnings about values that more registrations share than the platform allows.
  private static func limitWarnings(
    _ code: CrossSessionWarning.Code, _ sessions: [CrossSessionMatch],
    _ value: (CrossSessionMatch) -> CrossSessionMatch.Value?,
    limit: (CrossSessionMatch.Registration) -> Int?
  ) -> [CrossSessionWarning] {
    group(sessions) { value($0)?.key }.compactMap { group in
      guard let limit = group.compactMap({ $0.registration.flatMap(limit) }).min(), group.count > limit else {
        return nil
      }
      return CrossSessionWarning(code, value(group[0])?.text ?? "", group, limit: limit)
    }
  }

  /// The warning about a registration code with several names, or nil.
  private static func warningOfNames(_ sessions: [CrossSessionMatch]) -> CrossSessionWarning? {
    let named = sessions.filter { $0.subject?.name != nil }
    guard Set(named.compactMap { $0.subject?.name }).count > 1 else { return nil }
    return CrossSessionWarning(.twoNames, named[0].subject?.code.text ?? "", named)
  }
}

extension CommandContext {
  /// Reports problems that a session just saved shares with other sessions.
  func reportCrossSessionProblems(of name: SessionName) {
    guard let folder = quietFolder else { return }
    for warning in CrossSessionChecks(of: name, in: folder, context: self).warnings {
      Output.report("! " + warning.text(localizer))
    }
  }
}
