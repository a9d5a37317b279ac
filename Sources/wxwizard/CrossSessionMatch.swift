import WizardCore
import WizardStore

/// The values of a session that warnings across sessions depend on; no more, since there may be thousands.
struct CrossSessionMatch {
  /// The session's name, or the path of an answers file.
  let name: String
  let registration: Registration?
  let account: Account?
  /// The subject's registration code and name.
  let subject: Subject?

  /// The values of a registration that the platform limits.
  struct Registration {
    /// The address in a normal form for comparison, and as typed.
    let email: Value?
    let idCard: Value?
    let phone: Value?
    /// The largest number of mini programs of one person, or of the subject; nil if there is none.
    let personLimit: Int?
    let subjectLimit: Int?
  }

  /// A typed value with its normal form for comparison.
  struct Value {
    let key: String
    let text: String
  }

  /// A subject by its registration code.
  struct Subject {
    let code: Value
    /// The name in a normal form for comparison, or nil.
    let name: String?
  }

  /// A registration by an official account.
  struct Account {
    /// The account's name in a normal form for comparison, and as typed.
    let name: Value
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
  init?(name: String, replay: Replay, updated: CivilDate) {
    let session = replay.session
    let email = Self.value(.email, of: session)
    let idCard = Self.value(.adminIDNumber, of: session)
    let phone = Self.value(.adminPhone, of: session)
    let code = Self.value(.code, of: session)
    let accountName = Self.value(.officialAccountName, of: session)
    let isEmpty = email == nil && idCard == nil && phone == nil && code == nil && accountName == nil
    if isEmpty { return nil }
    let rulebook = replay.rulebook
    self.name = name
    registration = Registration(
      email: email, idCard: idCard, phone: phone,
      personLimit: rulebook.limit(.limitsPerPerson, in: replay.knownValues),
      subjectLimit: rulebook.limit(.limitsPerSubject, in: replay.knownValues))
    // Only the current rules compare subjects.
    subject =
      rulebook.edition == .current ? code.map { Subject(code: $0, name: Self.subjectName(of: session)) } : nil
    account = accountName.map { value in
      let used: Int? = if case .count(let used) = replay.values[.usedThisMonth] { used } else { nil }
      return Account(
        name: value, registered: replay.dayDone(.bindAdministrator),
        isBlocked: replay.progress.status == .blocked,
        limit: rulebook.limit(.reuseQuota, in: replay.knownValues), used: used, updated: updated)
    }
  }

  /// The legal name without white space, and without invisible characters at its ends, or nil.
  private static func subjectName(of session: Session) -> String? {
    guard case .text(let name) = session.answers[.legalName] else { return nil }
    return nonEmpty(name.normalised(.halfWidth).normalised(.number))
  }
}

extension CrossSessionMatch {
  /// The fields that the warnings depend on.
  static let fields: [FieldID] = [
    .email, .officialAccountName, .usedThisMonth, .adminIDNumber, .adminPhone, .code, .legalName,
  ]

  /// The fields whose equal values relate two sessions.
  private static let keyFields: [FieldID] = [
    .email, .officialAccountName, .adminIDNumber, .adminPhone, .code,
  ]

  /// The values that relate a session to others, each with its field.
  static func keys(of session: Session) -> [String] {
    keyFields.compactMap { field in value(field, of: session).map { field.rawValue + "=" + $0.key } }
  }

  /// The value of a field in a normal form for comparison; nil if the flow doesn't ask for it or it can't be compared.
  private static func value(_ field: FieldID, of session: Session) -> Value? {
    guard case .text(let typed) = session.answers[field], Flow.named(session.flow).field(field) != nil,
      let key = key(typed, field)
    else { return nil }
    return field == .officialAccountName && session.flow != .quickRegister
      ? nil : Value(key: key, text: typed.trimmed)
  }

  private static func key(_ typed: String, _ field: FieldID) -> String? {
    switch field {
    case .email:
      let address = typed.normalised(.halfWidth)
      let sign = UInt8(ascii: "@")
      guard let place = address.utf8.firstIndex(of: sign), place == address.utf8.lastIndex(of: sign) else {
        return nil
      }
      return address[..<place] + address[place...].lowercased()
    case .adminIDNumber, .code: return nonEmpty(typed.normalised(.code))
    case .adminPhone: return nonEmpty(typed.normalised(.number))
    default: return nonEmpty(typed.normalised(.halfWidth))
    }
  }

  private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }
}

extension CrossSessionMatch.Account {
  var isUnderWay: Bool { registered == nil && !isBlocked }

  func hasRegistered(in today: CivilDate) -> Bool { registered?.isInMonth(of: today) ?? false }
}

extension CivilDate {
  func isInMonth(of other: CivilDate) -> Bool { year == other.year && month == other.month }
}
