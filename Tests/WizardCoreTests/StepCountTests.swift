import TestSupport
import Testing
import WizardCore

@Suite struct StepCountTests {
  private func count(_ answers: Answers, flow: FlowID = .register) -> ClosedRange<Int> {
    Replay(Session(flow: flow, answers: answers), rulebook: .current, today: SampleAnswers.today).stepCount
  }

  @Test func `the number of steps is a range while missing answers decide it`() {
    let open = count([:])
    #expect(open.lowerBound < open.upperBound)
    for subject in ["individual", "enterprise", "government"] {
      let known = count([.subjectType: .text(subject), .verificationMethod: .text("bankTransfer")])
      #expect(open.contains(known.lowerBound) && open.contains(known.upperBound), "\(subject)")
    }
  }

  @Test func `the number of steps is exact when the path is known`() {
    let known = count([.subjectType: .text("enterprise"), .verificationMethod: .text("bankTransfer")])
    #expect(known == 15...15)
    #expect(count([:], flow: .link) == 2...2)
  }
}
