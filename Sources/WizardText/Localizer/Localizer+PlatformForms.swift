import WizardCore

extension Localizer {
  /// The platform's own name of a field in its form, or the wizard's label where they are the same.
  package func platformName(of field: FieldID, in wizard: Wizard) -> String {
    let subject = wizard.replay.knownValues.subject
    let name: LocalizedText? =
      switch (field, subject) {
      case (.legalName, .enterprise): .formCompanyName
      case (.code, .enterprise), (.code, .soleTrader): .formLicenceNumber
      case (.verificationMethod, _): .formMethod
      case (.accountHolder, _): .formAccountHolder
      case (.bankAccount, _): .formAccount
      case (.adminName, _): .formAdminName
      case (.adminIDNumber, _): .formAdminIDNumber
      case (.adminPhone, _): .formAdminPhone
      case (.miniProgramName, _): .formProgramName
      case (.introduction, _): .formIntroduction
      case (.category, _): .formCategory
      default: nil
      }
    if let name { return self[name] }
    return wizard.flow.field(field).map { label(field, at: $0.step) } ?? field.rawValue
  }

  /// The exact text to type for a field; nil if its answer is missing or refused.
  package func copiedText(of field: FieldID, in wizard: Wizard) -> String? {
    guard let value = wizard.acceptedValue(of: field), let (step, rule) = wizard.flow.field(field) else {
      return nil
    }
    switch value {
    case .text(let text): return text
    case .choice(let name): return label(value: name, of: field, at: step)
    case .count(let number): return rule.kind == .money ? Yuan.text(fen: number) : String(number)
    case .yesNo(let isYes): return label(value: isYes ? "true" : "false", of: field, at: step)
    case .date(let day): return day.iso
    case .set(let values):
      return values.map { label(value: $0, of: field, at: step) }.joined(separator: language.listSeparator)
    }
  }
}
