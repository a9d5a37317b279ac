/// Applies the checks of a field to its value.
struct FieldValidator {
  let flow: Flow
  let step: StepID
  let field: Field
  let value: FieldValue
  /// Values read so far on the path, including this field's.
  let values: SmallDictionary<FieldID, FieldValue>
  let knownValues: CriterionValues
  let rulebook: Rulebook
  let today: CivilDate

  /// Problems found by all checks of the field, or only by those of the format.
  ///
  /// A text that is too long or has invisible characters is refused without other checks.
  func problems(formatOnly: Bool = false) -> [Problem] {
    let invalid = textProblems
    guard invalid.isEmpty else { return invalid }
    var found: [Problem] = []
    for check in flow.checks(of: field) where !formatOnly || check.isFormatCheck {
      found += problems(of: check)
    }
    return found
  }

  /// One problem of the field as an array; the facts are those of the flow or the code unless given.
  func problem(
    _ code: ProblemCode, variant: String? = nil, _ severity: Severity, facts: [FactID]? = nil,
    details: [String: Detail] = [:], leadsTo: FlowID? = nil
  ) -> [Problem] {
    [
      Problem(
        code, variant: variant, at: step, field: field.id.rawValue, severity,
        facts: facts ?? flow.citations[code], details: details, leadsTo: leadsTo)
    ]
  }

  private func problems(of check: Check) -> [Problem] {
    switch (check, value) {
    case (.emailAddress, .text(let text)):
      do {
        try EmailAddress.check(text)
        return []
      } catch {
        return problem(.emailMalformed, variant: error.rawValue, .refuses)
      }
    case (.expectsYes(let code, let severity), .yesNo(let isYes)):
      return isYes ? [] : problem(code, severity)
    case (.organisationCode, .text(let text)):
      return organisationCodeProblems(text)
    case (.accountKind, .choice(let kind)):
      return accountKindProblems(kind)
    case (.accountHolder, .text(let holder)):
      return accountHolderProblems(holder)
    case (.identityCard, .text(let text)):
      return identityCardProblems(text)
    case (.adult(let condition), .text(let text)):
      return condition.evaluate(knownValues) == .yes ? ageProblems(text) : []
    case (.mobileNumber, .text(let text)):
      return ShortFormats.isMobileNumber(text) ? [] : problem(.phoneMalformed, .refuses)
    case (.appID, .text(let text)):
      return ShortFormats.isAppID(text) ? [] : problem(.appIDMalformed, .refuses)
    case (.originalID, .text(let text)):
      return ShortFormats.isOriginalID(text) ? [] : problem(.originalIDMalformed, .refuses)
    case (.individualCategory, .text(let text)):
      guard knownValues[.subject] == .subject(.individual), !IndividualCategories.contains(text) else {
        return []
      }
      return problem(.categoryNotForIndividuals, .warns)
    case (.categoryLevels, .text(let text)):
      let levels = text.foldedWidth.unicodeScalars.split(separator: ">").filter { level in
        level.contains(where: \.isPlain) || !String(level).trimmed.isEmpty
      }
      return levels.count > 1 ? [] : problem(.categoryUnknown, .warns)
    case (.name, .text(let text)):
      return nameProblems(text)
    case (.personName(let condition), .text(let text)):
      return condition.evaluate(knownValues) == .yes ? personNameProblems(text) : []
    case (.organisationName, .text(let text)):
      return organisationNameProblems(text)
    case (.length(let fact, let code), .text(let text)):
      return lengthProblems(text, fact, code)
    case (.excludes(let word, let fact, let code), .text(let text)):
      // Few names have even the first character, and searching for a word takes longest.
      guard rulebook[fact] != nil, let first = word.unicodeScalars.first,
        text.unicodeScalars.contains(first), text.contains(word)
      else { return [] }
      return problem(code, .warns, facts: [fact])
    case (.bankAccount, .text(let text)):
      return AccountNumber.doubt(text, digits: AccountNumber.payerDigits)
        .map { problem(.accountNumber, variant: $0.rawValue, .warns) } ?? []
    case (.payeeAccount, .text(let text)):
      return AccountNumber.doubt(text, digits: AccountNumber.payeeDigits)
        .map { problem(.payeeDoubtful, variant: $0 == .length ? nil : $0.rawValue, .warns) } ?? []
    case (.usualAmount(let fact), .count(let fen)):
      let isUsual = fen >= rulebook.least(fact) && fen <= rulebook.number(fact)
      return isUsual ? [] : problem(.transferAmountUnusual, .warns)
    case (.notInFuture, .date(let day)):
      return day > today ? problem(.answerOutOfRange, .refuses, details: ["given": .date(day)]) : []
    case (.developers, .count(let count)):
      guard let limit = flow.teamLimit(in: knownValues) else { return [] }
      return over(count, rulebook.team(limit).developers, .teamTooManyDevelopers, limit)
    case (.testers, .count(let count)):
      guard let limit = flow.teamLimit(in: knownValues) else { return [] }
      return over(count, rulebook.team(limit).testers, .teamTooManyTesters, limit)
    case (.atMost(let fact, let code), .count(let count)):
      return over(count, rulebook.number(fact), code, fact)
    case (.rule(let rule), _):
      return problems(of: rule)
    default:
      return []
    }
  }

  private func over(_ count: Int, _ limit: Int, _ code: ProblemCode, _ fact: FactID) -> [Problem] {
    guard count > limit else { return [] }
    // Exceeding a limit that newer reports contradict is only a warning.
    return problem(
      code, rulebook.hasNewerReport(fact) ? .warns : .refuses, facts: [fact],
      details: ["limit": .number(limit), "given": .number(count)])
  }
}

extension FieldValidator {
  private func problems(of rule: ProblemRule) -> [Problem] {
    guard rule.when.evaluate(knownValues) == .yes else { return [] }
    let alternative = rule.alternative.flatMap { $0.open.evaluate(knownValues) == .no ? nil : $0.flow }
    return problem(
      rule.code, variant: rule.variant, rule.severity, details: boundDetails, leadsTo: alternative)
  }

  /// The limit of a count, or the date of a last day.
  private var boundDetails: [String: Detail] {
    switch value {
    case .count(let count):
      guard let limit = field.limit.flatMap({ rulebook.limit($0, in: knownValues) }) else { return [:] }
      return ["limit": .number(limit), "given": .number(count)]
    case .date(let last): return ["date": .date(last)]
    default: return [:]
    }
  }

  private func lengthProblems(_ text: String, _ fact: FactID, _ code: ProblemCode) -> [Problem] {
    let length = text.platformLength
    guard let allowed = rulebook.lengthRange(fact), !allowed.contains(length) else { return [] }
    return problem(code, .warns, facts: [fact], details: ["given": .number(length)])
  }

  private func organisationCodeProblems(_ text: String) -> [Problem] {
    if text.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) }) {
      return problem(.codeMalformed, variant: "name", .refuses)
    }
    do {
      let code = try OrganisationCode(text)
      var found: [Problem] = []
      if let failed = code.failedCheckDigit {
        found += problem(.codeCheckDigit, variant: failed.rawValue, .warns)
      }
      if case .creditCode(let text) = code { found += kindMismatch(String(text.prefix(2))) }
      return found
    } catch {
      switch error {
      case .length(let count):
        return problem(.codeMalformed, variant: "length", .refuses, details: ["count": .number(count)])
      case .character(let misplaced):
        return problem(.codeMalformed, variant: "character", .refuses, details: details(misplaced))
      case .region(let misplaced):
        return problem(.codeMalformed, variant: "region", .refuses, details: details(misplaced))
      }
    }
  }

  private func details(_ misplaced: MisplacedCharacter) -> [String: Detail] {
    ["place": .number(misplaced.place), "character": .text(String(misplaced.character))]
  }

  /// The first two characters of a credit code are the registering body and the kind of organisation.
  private func kindMismatch(_ start: String) -> [Problem] {
    guard let subject = knownValues.subject else { return [] }
    let expected: String
    switch subject {
    case .enterprise:
      if ["91", "93"].contains(start) { return [] }
      expected = "91, 93"
    case .soleTrader:
      if start == "92" { return [] }
      expected = "92"
    case .government:
      if start.hasPrefix("1") || start == "A1" { return [] }
      expected = "1x, A1"
    case .other:
      if !["91", "92", "11"].contains(start) { return [] }
      return problem(.codeKindMismatch, variant: "other", .warns, details: ["given": .text(start)])
    case .media, .individual:
      return []
    }
    return problem(
      .codeKindMismatch, .warns, details: ["given": .text(start), "expected": .text(expected)])
  }

  private func accountKindProblems(_ kind: String) -> [Problem] {
    switch AccountKind(rawValue: kind) {
    case .virtual: problem(.accountVirtual, .warns)
    case .general: problem(.accountNotBasic, .warns)
    case .personal:
      knownValues[.subject] == .subject(.soleTrader)
        ? problem(.accountPersonal, variant: "warning", .warns)
        : problem(.accountPersonal, variant: "error", .refuses)
    case .basic, nil: []
    }
  }

  /// A sole trader's personal account has the operator's name, so it is not compared.
  private func accountHolderProblems(_ holder: String) -> [Problem] {
    guard case .text(let name) = values[.legalName] else { return [] }
    if knownValues[.subject] == .subject(.soleTrader) {
      guard let account = knownValues[.account], account != .account(.personal) else { return [] }
    }
    guard let mismatch = NameMismatch(holder: holder, name: name) else { return [] }
    return problem(.holderMismatch, variant: mismatch.variant, .refuses, details: mismatch.details)
  }

  private func identityCardProblems(_ text: String) -> [Problem] {
    guard let card = IdentityCard(text) else { return problem(.idNumberMalformed, .refuses) }
    var found: [Problem] = []
    if !card.hasValidCheckDigit { found += problem(.idNumberCheckDigit, .refuses) }
    if card.birthDate.map({ $0 > today }) ?? true { found += problem(.idNumberDate, .refuses) }
    return found
  }

  private func ageProblems(_ text: String) -> [Problem] {
    guard let birth = IdentityCard(text)?.birthDate, birth <= today else { return [] }
    let needed = rulebook.number(.subjectIndividual)
    guard birth.age(on: today) < needed else { return [] }
    return problem(.adminUnderage, .refuses, details: ["date": .date(birth.adding(years: needed))])
  }
}
