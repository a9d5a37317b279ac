import TestSupport
import Testing

@testable import WizardCore

/// A changed session, its expected problem codes, and the position and status afterwards.
struct Change: CustomTestStringConvertible, Sendable {
  let session: Session
  let answers: Answers
  let codes: [String]
  var leadsTo: FlowID?

  init(
    _ session: Session, _ answers: Answers, _ codes: String..., leadsTo: FlowID? = nil
  ) {
    self.session = session
    self.answers = answers
    self.codes = codes
    self.leadsTo = leadsTo
  }

  var wizard: Wizard { SampleSession.wizard(SampleSession.finished(session).with(answers)) }

  var testDescription: String {
    "\(session.flow.rawValue) \(answers.map { "\($0)=\($1.brief)" }.sorted().joined(separator: " "))"
  }
}
