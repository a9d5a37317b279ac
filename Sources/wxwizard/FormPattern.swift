import WizardCore

/// Makes regular expressions for texts that a field accepts: of half or full width, and with spaces where they are
/// ignored.
///
/// Uses the syntax that ECMA 262 and Python have in common.
struct FormPattern {
  let form: TextForm

  /// A white space character as defined by Swift.
  private static let blank =
    #"[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"#

  /// Matches a blank text.
  static let blanks = "^\(blank)*$"

  /// Matches a blank text, or the content with white space around it.
  func whole(_ content: String) -> String { "^\(Self.blank)*(?:\(content)\(Self.blank)*)?$" }

  /// Matches one of the ASCII characters, of either width, and of either case if the form makes capitals.
  func one(of characters: some Sequence<Character>) -> String {
    var members = ""
    for character in characters {
      guard let ascii = character.asciiValue else { continue }
      members += Self.escaped(character) + String(Unicode.Scalar(UInt32(ascii) + 0xFEE0) ?? " ")
      if form == .code, character.isLetter {
        members += character.lowercased() + String(Unicode.Scalar(UInt32(ascii) + 0xFEE0 + 32) ?? " ")
      }
    }
    return "[\(members)]" + gap
  }

  /// Characters that a text cannot have between its first and last visible one: controls, format characters except
  /// joiners, and noncharacters.
  private static let invisible =
    #"\u0000-\u001f\u007f-\u009f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b\u200e\u200f\u2028-\u202e"#
    + #"\u2060-\u2064\u2066-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff"#

  /// Matches any line of visible characters that is not too long.
  var line: String {
    switch form {
    case .plain, .halfWidth: whole("[^\(Self.invisible)]{0,1000}")
    case .number, .code: "^(?:\(Self.blank)|[^\(Self.invisible)])*$"
    }
  }

  /// Matches the characters in order.
  func literal(_ text: String) -> String { text.map { one(of: [$0]) }.joined() }

  /// Matches a number of the ASCII characters.
  func many(_ characters: some Sequence<Character>, _ count: String) -> String {
    "(?:\(one(of: characters))){\(count)}"
  }

  /// Matches what is ignored between two characters.
  private var gap: String {
    switch form {
    case .number, .code: Self.blank + "*"
    case .plain, .halfWidth: ""
    }
  }

  private static func escaped(_ character: Character) -> String {
    "\\]^-[".contains(character) ? "\\\(character)" : String(character)
  }
}

extension FormPattern {
  private static let digits = "0123456789"
  private static let capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

  /// The pattern of a format check, or nil if the check accepts any text.
  static func pattern(of check: Check, in form: TextForm) -> String? {
    let pattern = FormPattern(form: form)
    switch check {
    case .emailAddress: return pattern.whole(pattern.email)
    case .organisationCode: return pattern.whole(pattern.organisationCode)
    case .identityCard: return pattern.whole(pattern.many(digits, "17") + pattern.one(of: digits + "X"))
    case .mobileNumber:
      return pattern.whole(pattern.literal("1") + pattern.one(of: "3456789") + pattern.many(digits, "9"))
    case .appID: return pattern.whole(pattern.literal("wx") + pattern.many(digits + "abcdef", "16"))
    case .originalID: return pattern.whole(pattern.literal("gh_") + pattern.many(digits + "abcdef", "12"))
    case .categoryLevels, .name, .personName, .organisationName, .length, .excludes, .bankAccount,
      .payeeAccount, .usualAmount, .notInFuture, .expectsYes,
      .accountKind, .accountHolder, .adult, .individualCategory, .developers, .testers, .atMost, .rule:
      return nil
    }
  }

  /// Matches an existing day from the year 2000 on as `YYYY-MM-DD`.
  var day: String {
    func both(_ texts: [String]) -> String { "(?:" + texts.map(sets).joined(separator: "|") + ")" }
    func sets(_ text: String) -> String {
      text.split(separator: " ").map { one(of: $0) }.joined()
    }
    let (any, dash, start) = (Self.digits, "- ", "(?!\(one(of: "01")))")
    let day31 = both(["0 123456789", "12 \(any)", "3 01"])
    let day30 = both(["0 123456789", "12 \(any)", "3 0"])
    let day28 = both(["0 123456789", "1 \(any)", "2 012345678"])
    let months =
      both(["0 13578", "1 02"]) + sets(dash) + day31 + "|" + both(["0 469", "1 1"]) + sets(dash) + day30 + "|"
      + sets("0 2 \(dash)") + day28
    let leapEnd = ["0 48", "2468 048", "13579 26"]
    let leap = both(leapEnd.map { "\(any) \(any) \($0)" } + leapEnd.map { "\($0) 0 0" })
    return
      "\(start)(?:\(many(any, "4"))\(sets(dash))(?:\(months))|\(leap)\(sets("\(dash)0 2 \(dash)2 9")))"
  }

  private var email: String {
    let label = Self.digits + Self.capitals + Self.capitals.lowercased()
    let atom = "(?:\(one(of: label + "!#$%&'*+-/=?^_`{|}~")))+"
    let name = "\(one(of: label))(?:\(many(label + "-", "0,61"))\(one(of: label)))?"
    let dot = literal(".")
    // At most 254 characters in all and 64 before the @.
    let lengths = "(?=[^@＠]{1,64}[@＠])(?=\\S{1,254}(?:\\s|$))"
    return "\(lengths)\(atom)(?:\(dot)\(atom))*\(literal("@"))\(name)(?:\(dot)\(name))+"
  }

  private var organisationCode: String {
    let credit = Self.digits + "ABCDEFGHJKLMNPQRTUWXY"
    let all = Self.digits + Self.capitals
    return "(?:\(many(credit, "2"))\(many(Self.digits, "6"))\(many(credit, "10"))"
      + "|\(many(all, "8"))(?:\(literal("-")))?\(one(of: Self.digits + "X"))|\(many(Self.digits, "15")))"
  }
}
