import WizardCore
import WizardJSON
import WizardScreens
import WizardStore

/// `template`: an answers file with every field left blank, in the order of the journey, and what each means.
///
/// JSON has no comments, and an answers file refuses members it does not know, so that no slip is lost. Therefore
/// the file goes to standard output, good as it is since a blank is no answer, and what the fields and tasks mean
/// to standard error: `wxwizard template register > acme.json` leaves the explanation on the screen.
struct TemplateCommand {
  private let call: Call
  private var words: Words { call.words }

  init(_ call: Call) { self.call = call }

  func run() -> ExitCode {
    do throws(Stop) {
      let flow = try call.flow()
      Output.complain(explanation(of: flow))
      Output.printRaw(JSONWriter.lines(file(flow), keys: .asGiven))
      return .well
    } catch {
      return error.code
    }
  }

  private func file(_ flow: Flow) -> JSONValue {
    let blanks = flow.fields.map { ($0.field.id.rawValue, JSONValue.string("")) }
    return [
      "schema": .integer(AnswersFile.schema), "flow": .string(flow.id.rawValue),
      "answers": .object(of: blanks), "done": [:],
    ]
  }

  private func explanation(of flow: Flow) -> String {
    let allowed = Allowed(words: words)
    let guards = GuardWords(words: words, flow: flow)
    var lines = [words.phrase(.templateHead, ["flow": words.flow(flow.id)])]
    for step in flow.steps {
      lines += ["", words.title(step.id)]
      for field in step.fields {
        let page = words.page(step.id).fields.first { $0.id == field.id.rawValue }
        lines.append("  \(field.id.rawValue)  " + sentence(page?.label ?? "", page?.hint))
        lines.append("    " + allowed.text(field, at: step.id))
        if let clause = guards.text(field.asked) {
          lines.append("    " + words.phrase(.templateAsked, ["clause": clause]))
        }
      }
      for task in step.tasks {
        let item = words.item(task.id.rawValue)
        lines.append("  done.\(task.id.rawValue)  " + sentence(item.label, item.hint))
      }
    }
    return lines.joined(separator: "\n")
  }

  private func sentence(_ label: String, _ hint: String?) -> String {
    guard let hint else { return label }
    return "\(label) — \(hint)"
  }
}
