import Foundation
import Testing
import WizardCore
import WizardText
import WizardUI

/// Compares a whole registration in plain text with a golden transcript.
///
/// `WXWIZARD_RECORD=1 swift test --filter TranscriptTests` records it; read it aloud before committing it.
@Suite struct TranscriptTests {
  @Test(arguments: Language.allCases)
  func `the transcript of a registration by transfer matches the golden`(language: Language) throws {
    var conversation = PlainTextConversation(language)
    // Finds and takes a route.
    conversation.type("acme", "1", "2", "n", "1")
    // The address: a typing error, then help, then correct.
    conversation.type("ops＠kaiyuan", "?", "ops@kaiyuan.example.cn", "y", "y", "y", "y")
    // The code: a wrong digit, corrected by going back.
    conversation.type("", "开元文具(上海)有限公司", "91310104MA1FR2X568", "<", "91310104MA1FR2X567", "")
    // The account holder lacks a bracket at first.
    conversation.type("1", "开元文具（上海有限公司", "开元文具（上海）有限公司", "招商银行上海徐汇支行", "1219 0888 6610 502")
    conversation.type("陈志强", "310104198506120035", "13912345678", "n", "y")
    // In the summary a change of the subject is declined, then WeChat is ready.
    conversation.type("3", "7", "1", "n", "14", "y", "")
    conversation.type("y", "y")
    // The transfer: not paid yet.
    conversation.type("", "", "", "0.07", "", "", "y", "", "#", "7", "", "")
    conversation.comeBack(on: PlainTextConversation.day.adding(days: 3))
    conversation.type("1", "2026-11-21", "", "2", "开元文具", "上海开元文具的网上门店", "商家自营 > 办公/文具", "y", "y")
    conversation.type("8", "15", "y", "wx00112233445566aa", "gh_00112233aabb", "y")
    conversation.type("5", "n", "", "y", "y", "y", "", "2", "y", "q")

    let transcript = conversation.transcript.joined(separator: "\n") + "\n"
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Transcripts/registration.\(language.rawValue).txt")
    if ProcessInfo.processInfo.environment["WXWIZARD_RECORD"] != nil {
      try Data(transcript.utf8).write(to: file)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    let differing = zip(transcript.split(separator: "\n"), golden.split(separator: "\n")).first { $0 != $1 }
    #expect(transcript == golden, "is: \(differing?.0 ?? "")\nshould be: \(differing?.1 ?? "")")
    #expect(conversation.model.wizard?.flow.id == .register)
    #expect(conversation.model.wizard?.progress.status == .finished)
    #expect(conversation.effects == [.quit])
  }
}
