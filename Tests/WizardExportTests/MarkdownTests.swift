import ExportTestSupport
import TestSupport
import Testing
import WizardCore
import WizardExport
import WizardText

@Suite struct MarkdownTests {
  /// What of a line could still be markup once its own structure, code spans and escapes are taken out.
  private func live(_ line: Substring) -> String {
    var rest = line[...]
    for prefix in ["# ", "## ", "> ", "- [ ] **", "- [ ] ", "- [x] ~~", "- [x] ", "- "] {
      let trimmed = rest.drop { $0 == " " }
      if trimmed.hasPrefix(prefix) {
        rest = trimmed.dropFirst(prefix.count)
        break
      }
    }
    var live = ""
    while let character = rest.first {
      if character == "\\" {
        rest = rest.dropFirst(2)
      } else if character == "`" {
        let fence = rest.prefix { $0 == "`" }
        var body = rest.dropFirst(fence.count)
        // A code span ends at the next run of just as many backticks.
        var isClosed = false
        while !body.isEmpty, !isClosed {
          body = body.drop { $0 != "`" }
          let run = body.prefix { $0 == "`" }
          isClosed = run.count == fence.count
          body = body.dropFirst(run.count)
        }
        if !isClosed { live += fence }
        rest = isClosed ? body : rest.dropFirst(fence.count)
      } else {
        live.append(character)
        rest = rest.dropFirst()
      }
    }
    // The structure's own closing signs.
    for own in ["** — ", "~~ — "] { live = live.replacing(own, with: " — ") }
    return live
  }

  private let signs: Set<Character> = ["`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "@", "#", "$"]

  @Test(arguments: 0..<8)
  func `nothing that was typed becomes markup`(share: Int) throws {
    let localizer = Localizer(share.isMultiple(of: 2) ? .zh : .en)
    for seed in UInt64(1000 + share * 45)..<UInt64(1045 + share * 45) {
      let request = randomRequest(seed, width: 80, localizer: localizer)
      let document = ExportFormat.markdown.render(request)
      for line in document.split(separator: "\n") {
        let live = live(line)
        if live.contains(where: signs.contains) || live.contains("://") || live.contains("www.") {
          Issue.record("seed \(seed): \(line)")
        }
      }
      let controls = document.unicodeScalars.filter {
        $0.mayNotBeShown && $0 != "\n"
      }
      #expect(controls.isEmpty, "seed \(seed)")
      let labels = request.wizard.checklist.items.map { localizer.item($0.id).label }
      #expect(labels.allSatisfy(document.contains), "seed \(seed)")
    }
  }

  @Test(arguments: hostileNames)
  func `a hostile name stays within its line and its code span`(text: String) throws {
    var session = Sample.published.session
    // A name needs a letter; without one the sheet has a problem more.
    session.answers[.miniProgramName] = .text(text + "晴雨")
    let wizard = Wizard(session, today: date("2026-11-21"))
    let plain = ExportFormat.markdown.render(Sample.published.request(.en))
    let document = ExportFormat.markdown.render(
      ExportRequest(
        wizard: wizard, localizer: Localizer(.en), name: "my-weather"))
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
    let plainLines = plain.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == plainLines.count)
    let changed = zip(lines, plainLines).filter { $0 != $1 }.map(\.0)
    #expect(changed.count == 2, "the head and the value")
    for line in changed {
      let live = live(line)
      #expect(!live.contains { signs.contains($0) }, "\(line)")
    }
  }

  @Test func `every line of the checklist is a task list item`() {
    for sample in Sample.allCases {
      let request = sample.request(.zh)
      let document = ExportFormat.markdown.render(request)
      let items = document.split(separator: "\n").filter { $0.hasPrefix("- [ ] ") || $0.hasPrefix("- [x] ") }
      let wanted = request.wizard.checklist.items.filter {
        request.role == nil || $0.responsible == request.role
      }
      #expect(items.count == wanted.count)
    }
  }
}
