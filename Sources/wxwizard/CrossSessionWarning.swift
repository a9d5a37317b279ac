import WizardCore
import WizardJSON
import WizardText

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
    /// One identity card registers a limited number of mini programs.
    case idCard = "limits.idCard"
    /// One phone number registers a limited number of mini programs.
    case phone = "limits.phone"
    /// One subject registers a limited number of mini programs.
    case subject = "limits.subject"
    /// One registration code belongs to one subject.
    case twoNames = "code.twoNames"

    /// The fields whose answers cause it.
    var fields: [FieldID] {
      switch self {
      case .sharedEmail: [.email]
      case .busyAccount: [.officialAccountName]
      case .usedQuota: [.officialAccountName, .usedThisMonth]
      case .idCard: [.adminIDNumber]
      case .phone: [.adminPhone]
      case .subject: [.code]
      case .twoNames: [.code, .legalName]
      }
    }
  }

  let code: Code
  /// The value that the sessions share, as typed in one of them.
  let about: String
  /// The names of the sessions.
  let names: [String]
  /// The limit that is reached, or nil.
  let limit: Int?

  init(_ code: Code, _ about: String, _ sessions: [CrossSessionMatch], limit: Int? = nil) {
    self.code = code
    self.about = about
    names = sessions.map(\.name).sorted()
    self.limit = limit
  }

  func text(_ localizer: Localizer) -> String {
    let names = shownNames(localizer)
    let string: LocalizedText =
      switch code {
      case .sharedEmail: .otherSessionsEmail(about: makeVisible(about), names: names)
      case .busyAccount: .otherSessionsBusy(about: makeVisible(about), names: names)
      case .usedQuota: .otherSessionsQuota(limit: limit ?? 0, about: makeVisible(about), names: names)
      case .idCard: .otherSessionsIDCard(limit: limit ?? 0, about: masked, names: names)
      case .phone: .otherSessionsPhone(limit: limit ?? 0, about: masked, names: names)
      case .subject: .otherSessionsSubject(limit: limit ?? 0, about: makeVisible(about), names: names)
      case .twoNames: .otherSessionsNames(about: makeVisible(about), names: names)
      }
    return localizer[string]
  }

  /// The last four characters of a personal number.
  private var masked: String { makeVisible("****" + about.suffix(4)) }

  /// The number of names in a message or an object; thousands of sessions may share an address.
  private static let namesShown = 8

  private func shownNames(_ localizer: Localizer) -> String {
    let list = localizer.list(names.prefix(Self.namesShown).map { makeVisible($0) })
    let more = names.count - Self.namesShown
    return more > 0 ? localizer[.otherSessionsMore(names: list, count: more)] : list
  }

  var value: JSONValue {
    [
      "code": .string(code.rawValue), "sessions": .array(of: Array(names.prefix(Self.namesShown))),
      "count": .integer(names.count),
    ]
  }
}
