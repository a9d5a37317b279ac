import WizardCore
import WizardJSON
import WizardText

/// A fact with its value in force, all its versions and its sources, as text and as JSON.
struct FactReport {
  private let id: FactID
  private let localizer: Localizer
  private let history: FactHistory

  init(_ id: FactID, _ localizer: Localizer) {
    self.id = id
    self.localizer = localizer
    history = localizer.rulebook.history(of: id)
  }

  private var fact: Fact? { localizer.rulebook[id] }

  // MARK: - Text

  var text: String {
    let text = localizer.fact(id)
    var lines = ["\(id.rawValue)  \(text.name)", ""]
    func add(_ string: LocalizedText, _ text: String) {
      if !text.isEmpty { lines.append(localizer.labelled(string, text)) }
    }
    add(.rulesRule, text.rule)
    if let fact {
      if fact.value.plain != nil {
        let value = localizer.value(of: id)
        add(.rulesValue, fact.isUnconfirmed ? "\(value) (\(localizer[.rulesUnconfirmed]))" : value)
      }
      if let own = localizer.rulebook.override(of: id) {
        add(.rulesDocumented, localizer.documentedValue(of: id))
        add(.rulesNote, makeVisible(own.note))
      }
      add(.rulesFor, subjects(fact.appliesTo))
      for source in fact.sources {
        let described = localizer.source(source)
        let year = source.year ?? fact.reportedYear
        add(
          .rulesSource,
          "\(source.rawValue) \(described.title)" + (year.map { " (\($0))" } ?? "") + localizer.language.colon
            + described.trust)
      }
      add(.rulesDispute, text.dispute ?? "")
    }
    lines += ["", localizer[.rulesVersions]]
    lines += history.versions.map { ($0.isInForce ? "* " : "  ") + line($0) }
    add(.rulesWhy, localizer[history.reason.text])
    let edition = localizer.edition(localizer.rulebook.edition)
    return (lines + ["", localizer[.rulesEdition(rules: edition)]]).joined(separator: "\n") + "\n"
  }

  private func line(_ version: FactHistory.Version) -> String {
    let value = version.value.plain == nil ? localizer.fact(id).name : localizer.value(version.value)
    let sources = version.sources.map { source in
      let year = source.year.map(String.init)
      return [source.rawValue, version.dated?.iso ?? year].compactMap(\.self).joined(separator: " ")
    }
    let since = version.since.map { localizer[.rulesSince(date: $0.iso)] } ?? localizer[.rulesSinceUnknown]
    let parts = [
      value, subjects(version.appliesTo), since, sources.joined(separator: ", "),
      localizer.grade(version.grade),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: localizer.language.clauseSeparator)
  }

  private func subjects(_ subjects: [SubjectType]?) -> String {
    guard let subjects else { return "" }
    return localizer.list(
      SubjectType.allCases.filter(subjects.contains).map {
        localizer.label(value: $0.rawValue, of: .subjectType, at: .subject)
      })
  }

  // MARK: - JSON

  var value: JSONValue {
    let text = localizer.fact(id)
    let head: [(String, JSONValue)] = [
      ("id", .string(id.rawValue)), ("edition", .string(localizer.rulebook.edition.rawValue)),
      ("name", .string(text.name)), ("rule", .string(text.rule)),
    ]
    let versions: [(String, JSONValue)] = [
      ("reason", .string(history.reason.rawValue)), ("versions", .array(of: history.versions.map(value))),
    ]
    return .object(of: head + valueInForce + versions)
  }

  private var valueInForce: [(String, JSONValue)] {
    let hasValue = fact?.value.plain != nil
    let dispute: JSONValue = fact?.dispute.map { .array(of: $0.by.map(\.rawValue)) } ?? .null
    let own = localizer.rulebook.override(of: id)
    let documented = own == nil ? nil : Rulebook.documented[id]?.value.json
    return [
      ("value", fact?.value.json ?? .null),
      ("display", hasValue ? .string(localizer.value(of: id)) : .null),
      ("appliesTo", names(fact?.appliesTo)),
      ("sources", .array(of: fact?.sources.map(\.rawValue) ?? [])),
      ("year", fact.map { .integer($0.year) } ?? .null),
      ("unconfirmed", .bool(fact?.isUnconfirmed ?? false)), ("disputedBy", dispute),
      ("dispute", .optional(localizer.fact(id).dispute)),
      ("documented", documented ?? .null), ("note", .optional(own?.note)),
    ]
  }

  private func value(_ version: FactHistory.Version) -> JSONValue {
    .object(of: [
      ("inForce", .bool(version.isInForce)), ("value", version.value.json ?? .null),
      ("display", version.value.plain == nil ? .null : .string(localizer.value(version.value))),
      ("appliesTo", names(version.appliesTo)), ("since", .optional(version.since?.iso)),
      ("sources", .array(of: version.sources.map(\.rawValue))),
      ("dated", .optional(version.dated?.iso)), ("grade", .string(version.grade.rawValue)),
    ])
  }

  private func names(_ subjects: [SubjectType]?) -> JSONValue {
    subjects.map { subjects in
      .array(of: SubjectType.allCases.filter(subjects.contains).map(\.rawValue))
    } ?? .null
  }
}

extension FactHistory.Reason {
  fileprivate var text: LocalizedText {
    switch self {
    case .ownValue: .rulesWhyOwn
    case .documentedEdition: .rulesWhyDocumented
    case .notDocumented: .rulesWhyAbsent
    case .newestOfficial: .rulesWhyOfficial
    case .noNewerOfficial: .rulesWhyNoNewer
    case .bestReport: .rulesWhyUnconfirmed
    }
  }
}
