import Testing
import WizardCore

@Suite struct BlankTests {
  @Test(arguments: FlowID.allCases) func `a blank text is no answer, whatever the kind of the field`(
    flow: FlowID
  )
    throws
  {
    for (_, field) in Flow.named(flow).fields {
      for blank in ["", " ", "　\n"] { #expect(field.read(.text(blank)) == .missing, "\(field.id)") }
    }
  }
}
