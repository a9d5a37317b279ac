import WizardCore
import WizardJSON
import WizardStore
import WizardText

/// The values of a session that warnings across sessions depend on; no more, since there may be thousands.
struct CrossSessionMatch {
  let name: SessionName
  /// The address in a normal form for comparison.
  let email: String?
  /// The address as typed.
  let emailText: String
  let account: Account?

  /// A registration by an official account.
  struct Account {
    /// The account's name in a normal form for comparison.
    let key: String
    /// The account's name as typed.
    let text: String
    /// The day the mini program was registered; binding the administrator is the last task of that.
    let registered: CivilDate?
    let isBlocked: Bool
    /// How many mini programs the account can register each month, if known.
    let limit: Int?
    /// How many others were registered in the month of `updated`, as answered.
    let used: Int?
    let updated: CivilDate
  }

  /// Returns nil if the session can't cause a warning.
  init?(name: SessionName, wizard: Wizard, updated: CivilDate) {
    self.name = name
    email = CrossSessionChecks.email(wizard.session)
    emailText = email == nil ? "" : CrossSessionChecks.text(wizard.session, .email)
    account = CrossSessionChecks.account(wizard.session).map { key in
      let used: Int? = if case .count(let used) = wizard.replay.values[.usedThisMonth] { used } else { nil }
      return Account(
        key: key, text: CrossSessionChecks.text(wizard.session, .officialAccountName),
        registered: wizard.replay.dayDone(.bindAdministrator),
        isBlocked: wizard.progress.status == .blocked,
        limit: wizard.rulebook.limit(.reuseQuota, in: wizard.replay.knownValues), used: used, updated: updated
      )
    }
    if email == nil, account == nil { return nil }
  }
}

/// A problem that several sessions cause together.
struct CrossSessionWarning {
  /// The id in JSON output.
  enum Code: String {
    /// An address can be used for one account only.
    case sharedEmail = "email.shared"
    /// The platform accepts only one registration by an official account at a time.
    case busyAccount = "officialAccount.busy"
    /// This month's registrations by the account are used up, and others are under way.
    case usedQuota = "officialAccount.quotaUsed"
  }

  let code: Code
  /// The address or the official account's name as typed in one of the sessions.
  let about: String
  /// The names of the sessions.
  let names: [String]
  /// The limit that is reached, or nil.
  let limit: Int?

  func text(_ localizer: Localizer) -> String {
    let about = makeVisible(about)
    let names = shownNames(localizer)
    let string: LocalizedText =
      switch code {
      case .sharedEmail: .neighbourEmail(about: about, names: names)
      case .busyAccount: .neighbourBusy(about: about, names: names)
      case .usedQuota: .neighbourQuota(limit: limit ?? 0, about: about, names: names)
      }
    return localizer[string]
  }

  /// The number of names in a message or an object; thousands of sessions may share an address.
  private static let namesShown = 8

  private func shownNames(_ localizer: Localizer) -> String {
    let list = names.prefix(Self.namesShown).joined(separator: localizer.language.listSeparator)
    let more = names.count - Self.namesShown
    return more > 0 ? localizer[.neighbourMore(names: list, count: more)] : list
  }

  var value: JSONValue {
    [
      "code": .string(code.rawValue), "sessions": .array(of: Array(names.prefix(Self.namesShown))),
      "count": .integer(names.count),
    ]
  }
}

/// Finds problems that several sessions cause together.
struct CrossSessionChecks {
  /// The fields that the warnings depend on.
  static let fields = Set([FieldID.email, .officialAccountName, .usedThisMonth].map(\.rawValue))

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
    let byEmail = Self.group(sessions, by: \.email)
    let byAccount = Self.group(sessions) { $0.account?.key }
    warnings =
      byEmail.map { CrossSessionWarning(.sharedEmail, $0[0].emailText, $0) }
      + byAccount.flatMap { Self.warnings(ofAccount: $0, today: today) }
  }

  /// Finds the warnings about one session, replaying only sessions with the same address or account.
  init(of name: SessionName, in folder: SessionFolder, context: CommandContext) {
    let own = (try? folder.read(name))?.session
    let email = own.flatMap(Self.email)
    let account = own.flatMap(Self.account)
    guard email != nil || account != nil else {
      warnings = []
      return
    }
    var related: [CrossSessionMatch] = []
    for entry in (try? folder.list()) ?? [] {
      guard let other = try? entry.load() else { continue }
      let isRelated =
        other.name == name || (email != nil && Self.email(other.session) == email)
        || (account != nil && Self.account(other.session) == account)
      guard isRelated,
        let wizard = Wizard(other.session, rulebook: context.localizer.rulebook, today: context.today),
        let match = CrossSessionMatch(name: other.name, wizard: wizard, updated: other.updated)
      else { continue }
      related.append(match)
    }
    warnings = CrossSessionChecks(related, today: context.today).warnings.filter {
      $0.names.contains(name.text)
    }
  }

  /// Groups of at least two sessions with the same key, ordered by their first name.
  private static func group(_ sessions: [CrossSessionMatch], by key: (CrossSessionMatch) -> String?)
    -> [[CrossSessionMatch]]
  {
    var groups: [String: [CrossSessionMatch]] = [:]
    for session in sessions { if let key = key(session) { groups[key, default: []].append(session) } }
    return groups.values.filter { $0.count > 1 }.sorted { $0[0].name < $1[0].name }
  }

  private static func warnings(ofAccount sessions: [CrossSessionMatch], today: CivilDate)
    -> [CrossSessionWarning]
  {
    let open = sessions.filter { $0.account?.isUnderWay ?? false }
    let about = sessions[0].account?.text ?? ""
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
    let told = accounts.filter { $0.updated.isInMonth(of: today) }.map { account -> Int in
      guard let before = account.used else { return 0 }
      return before + (account.hasRegistered(in: today) ? 1 : 0)
    }
    return max(known, told.max() ?? 0)
  }

  fileprivate static func email(_ session: Session) -> String? {
    guard case .text(let text) = session.answers[.email], Flow.named(session.flow)?.field(.email) != nil
    else {
      return nil
    }
    let parts = text.normalised(.halfWidth).split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    return "\(parts[0])@\(parts[1].lowercased())"
  }

  fileprivate static func account(_ session: Session) -> String? {
    guard session.flow == .quickRegister, case .text(let text) = session.answers[.officialAccountName] else {
      return nil
    }
    let name = text.normalised(.halfWidth)
    return name.isEmpty ? nil : name
  }

  fileprivate static func text(_ session: Session, _ field: FieldID) -> String {
    if case .text(let text) = session.answers[field] { text.trimmed } else { "" }
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

extension CrossSessionWarning {
  fileprivate init(_ code: Code, _ about: String, _ sessions: [CrossSessionMatch], limit: Int? = nil) {
    self.init(code: code, about: about, names: sessions.map(\.name.text).sorted(), limit: limit)
  }
}

extension CrossSessionMatch.Account {
  fileprivate var isUnderWay: Bool { registered == nil && !isBlocked }

  fileprivate func hasRegistered(in today: CivilDate) -> Bool { registered?.isInMonth(of: today) ?? false }
}

extension CivilDate {
  fileprivate func isInMonth(of other: CivilDate) -> Bool { year == other.year && month == other.month }
}
