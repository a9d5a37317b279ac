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

  /// The option as the platform's page shows it, which is in Chinese whatever the language of the program.
  private func platformValue(_ value: String, of field: FieldID) -> String? {
    switch (field, value) {
    case (.subjectType, "individual"): "个人"
    case (.subjectType, "enterprise"): "企业"
    case (.subjectType, "soleTrader"): "企业（个体工商户）"
    case (.subjectType, "government"): "政府"
    case (.subjectType, "media"): "媒体"
    case (.subjectType, "other"): "其他组织"
    case (.verificationMethod, "bankTransfer"): "对公打款"
    case (.verificationMethod, "certification"): "微信认证"
    case (.verificationMethod, "faceScan"): "法定代表人人脸核验"
    case (.invoiceKind, "none"): "不需要"
    case (.invoiceKind, "electronic"): "电子普通发票"
    default: nil
    }
  }

  /// The exact text to type for a field; nil if its answer is missing or refused.
  package func copiedText(of field: FieldID, in wizard: Wizard) -> String? {
    guard let value = wizard.acceptedValue(of: field), let (step, rule) = wizard.flow.field(field) else {
      return nil
    }
    switch value {
    case .text(let text): return text
    case .choice(let name):
      return platformValue(name, of: field) ?? label(value: name, of: field, at: step)
    case .count(let number): return rule.kind == .money ? Yuan.text(fen: number) : String(number)
    case .yesNo(let isYes): return label(value: isYes ? "true" : "false", of: field, at: step)
    case .date(let day): return day.iso
    case .set(let values):
      return list(values.map { label(value: $0, of: field, at: step) })
    }
  }
}
