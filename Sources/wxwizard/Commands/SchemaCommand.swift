import WizardCore
import WizardJSON
import WizardStore
import WizardText

/// `schema`: the JSON Schema (2020-12) of a flow's answers files.
///
/// It covers types, values, ranges, names and formats, also of inactive answers. What depends on the day or on other
/// answers is left to `check`.
struct SchemaCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "schema FLOW", summary: .commandSchema,
    example: "schema register > register.schema.json", isForSetup: true,
    operandNote: { .helpFlows(flows: OptionDefinition.ids(FlowID.self)) })

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    let flow = try context.flow()
    Output.printRaw(JSONWriter.lines(FlowSchema(flow: flow, localizer: localizer).value, keys: .asGiven))
    return .success
  }
}

/// Builds the schema of a flow.
struct FlowSchema {
  let flow: Flow
  let localizer: Localizer

  /// A day in `done` and `attempts`, in ASCII without spaces.
  private static let plainDay: JSONValue = [
    "type": "string", "pattern": .string("^\(isoDay)(?![\\s\\S])"),
  ]

  var value: JSONValue {
    let properties: [(String, JSONValue)] = [
      ("schema", ["const": .integer(AnswersFile.schema)]),
      ("flow", ["const": .string(flow.id.rawValue)]),
      ("answers", answers), ("done", done), ("attempts", ["type": "array", "items": attempt]),
      ("id", ["type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,63}(?![\\s\\S])"]),
      ("calendarID", ["type": "string", "pattern": "^[A-Za-z0-9-]{1,64}(?![\\s\\S])"]),
      ("edition", ["type": "string"]), ("archived", ["type": "boolean"]),
      ("revision", ["type": "integer", "minimum": 0, "maximum": 1_000_000_000_000]),
      ("created", Self.plainDay), ("updated", Self.plainDay),
      ("lastStep", ["enum": .array(of: StepID.allCases.map(\.rawValue))]),
      ("facts", ["type": "object", "additionalProperties": ["type": "string"]]),
      ("checksum", ["type": "string"]),
    ]
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": .string(localizer.flow(flow.id)),
      "type": "object", "properties": .object(of: properties),
      "required": .array(of: ["schema", "flow", "answers"]), "additionalProperties": .bool(false),
    ]
  }

  private var answers: JSONValue {
    let asked = flow.fields.map { ($0.field.id.rawValue, value(of: $0.field, at: $0.step)) }
    // Fields of other flows are accepted, but not checked.
    return [
      "type": "object", "properties": .object(of: asked),
      "propertyNames": ["enum": .array(of: FieldID.allCases.map(\.rawValue))],
    ]
  }

  private var done: JSONValue {
    [
      "type": "object", "propertyNames": ["enum": .array(of: TaskID.allCases.map(\.rawValue))],
      "additionalProperties": Self.plainDay,
    ]
  }

  private func value(of field: Field, at step: StepID) -> JSONValue {
    let page = localizer.text(of: field.id, at: step)
    var members: [(String, JSONValue)] = [("title", .string(page?.label ?? field.id.rawValue))]
    if let hint = page?.hint { members.append(("description", .string(hint))) }
    return .object(of: members + form(of: field))
  }

  private func form(of field: Field) -> [(String, JSONValue)] {
    let blank: JSONValue = ["type": "string", "pattern": .string(FormPattern.blanks)]
    func orBlank(_ value: JSONValue) -> [(String, JSONValue)] { [("anyOf", .array(of: [value, blank]))] }
    func text(_ pattern: String) -> [(String, JSONValue)] {
      [("type", "string"), ("pattern", .string(pattern))]
    }
    switch field.kind {
    case .text(let form):
      let patterns = flow.checks(of: field).compactMap { FormPattern.pattern(of: $0, in: form) }
      return text(patterns.first ?? FormPattern(form: form).line)
    case .choice(let all):
      let values = all.filter { field.offers($0, in: localizer.rulebook.criterionValues) }
      return text(FormPattern(form: .plain).whole("(?:\(values.joined(separator: "|")))"))
    case .yesNo: return orBlank(["type": "boolean"])
    case .count, .money:
      return orBlank(["type": "integer", "minimum": 0, "maximum": .integer(Field.countLimit)])
    case .date:
      let pattern = FormPattern(form: .number)
      return text(pattern.whole(pattern.day))
    case .set(let values): return orBlank(["type": "array", "items": ["enum": .array(of: values)]])
    }
  }

  private var attempt: JSONValue {
    let forms = flow.steps.flatMap { step in
      step.retries.map { retry -> JSONValue in
        let takesReason =
          retry.outcome == CertificationOutcome.rejected.rawValue
          && step.fields.contains { $0.criterion == .rejection }
        let reasons = takesReason ? RejectionReason.allCases.map { JSONValue.string($0.rawValue) } : []
        return [
          "type": "object",
          "properties": [
            "step": ["const": .string(step.id.rawValue)], "outcome": ["const": .string(retry.outcome)],
            "on": Self.plainDay, "reason": ["enum": .array(of: reasons + [.null])],
          ],
          "required": .array(of: ["step", "outcome", "on"]), "additionalProperties": .bool(false),
        ]
      }
    }
    return forms.isEmpty ? .bool(false) : ["anyOf": .array(of: forms)]
  }

  private static var isoDay: String {
    let short = "(?:0[1-9]|1[0-9]|2[0-8])"
    let months =
      "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-\(short)"
    let leap = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29"
    return "(?!0000)(?:[0-9]{4}-(?:\(months))|\(leap))"
  }
}
