/// Problems of names.
extension FieldValidator {
  func nameProblems(_ name: String) -> [Problem] {
    if NameCheck.isIdentityNumber(name) {
      return problem(.nameNoLetter, variant: "idNumber", .refuses)
    }
    guard NameCheck.hasLetter(name) else { return problem(.nameNoLetter, .refuses) }
    var found: [Problem] = []
    if let radical = NameCheck.radical(in: name) {
      found += problem(.nameRadical, .warns, details: ["character": .text(String(radical))])
    }
    if let dot = NameCheck.wrongMiddleDot(in: name) {
      found += problem(.nameMiddleDot, .warns, details: ["character": .text(String(dot))])
    }
    return found
  }

  /// Warnings about the name of a person; a name without letters or an identity number is refused as any name.
  func personNameProblems(_ name: String) -> [Problem] {
    guard NameCheck.hasLetter(name), !NameCheck.isIdentityNumber(name) else { return [] }
    if NameCheck.hasDigit(name) { return problem(.namePerson, variant: "digit", .warns) }
    return NameCheck.hasChinese(name) ? [] : problem(.namePerson, variant: "latin", .warns)
  }

  /// A warning about the name of an organisation; a name without letters or an identity number is refused as any name.
  func organisationNameProblems(_ name: String) -> [Problem] {
    guard !NameCheck.hasChinese(name), NameCheck.hasLetter(name), !NameCheck.isIdentityNumber(name) else {
      return []
    }
    return problem(.nameOrganisation, .warns)
  }
}
