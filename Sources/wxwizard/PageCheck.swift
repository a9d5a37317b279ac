import WizardCore
import WizardText

extension Localizer {
  /// Ends the command with the first error in the pages, which `--screens` reads from a folder.
  func checkPages() throws(CommandExit) {
    let names = StepID.allCases.map(\.rawValue) + Vocabulary.allCases.map(\.rawValue)
    for name in names {
      do throws(PageError) {
        _ = try load(name)
      } catch {
        let reason = makeVisible(self[.pageFault(error.fault)])
        throw .usage(.pageUnusable(file: makeVisible(error.file), line: error.line, reason: reason))
      }
    }
  }
}
