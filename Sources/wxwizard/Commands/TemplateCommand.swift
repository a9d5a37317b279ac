import WizardCore
import WizardJSON
import WizardStore
import WizardText

/// `template`: prints an answers file with every field empty, and explains the fields on standard error.
///
/// JSON has no comments, and unknown members are refused. So `wxwizard template register > acme.json` writes a valid
/// file and shows the explanation on the terminal.
struct TemplateCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "template FLOW", summary: .commandTemplate,
    example: "template register > acme.json", isForSetup: true,
    operandNote: { .helpFlows(flows: OptionDefinition.ids(FlowID.self)) })

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    let flow = try context.flow()
    Output.report(explanation(of: flow))
    Output.printRaw(JSONWriter.lines(file(flow), keys: .asGiven))
    return .success
  }

  private func file(_ flow: Flow) -> JSONValue {
    let blanks = flow.fields.map { ($0.field.id.rawValue, JSONValue.string("")) }
    return [
      "schema": .integer(AnswersFile.schema), "flow": .string(flow.id.rawValue),
      "answers": .object(of: blanks), "done": [:],
    ]
  }

  private func explanation(of flow: Flow) -> String {
    let guards = GuardText(localizer: localizer, flow: flow)
    var lines = [localizer[.templateHead(flow: localizer.flow(flow.id))]]
    for step in flow.steps {
      lines += ["", localizer.title(step.id)]
      for field in step.fields {
        let page = localizer.text(of: field.id, at: step.id)
        lines.append("  \(field.id.rawValue)  " + sentence(page?.label ?? "", page?.hint))
        lines.append("    " + localizer.allowedValues(of: field, at: step.id))
        if let clause = guards.text(field.asked) {
          lines.append("    " + localizer[.templateAsked(clause: clause)])
        }
      }
      for task in step.tasks {
        let item = localizer.item(task.id.rawValue)
        lines.append("  done.\(task.id.rawValue)  " + sentence(item.label, item.hint))
      }
    }
    return lines.joined(separator: "\n")
  }

  private func sentence(_ label: String, _ hint: String?) -> String {
    hint.map { "\(label) — \($0)" } ?? label
  }
}
