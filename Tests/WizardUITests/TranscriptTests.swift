import Foundation
import Testing
import WizardCore
import WizardText
import WizardUI

/// A whole registration as one hears it, line for line, as it was last read aloud and found clear.
///
/// `WXWIZARD_RECORD=1 swift test --filter TranscriptTests` writes it anew; read it aloud before it is committed.
@Suite struct TranscriptTests {
  @Test(arguments: Language.allCases)
  func `the transcript of a registration by transfer matches the golden`(language: Language) throws {
    var talk = PlainTextConversation(language)
    // The way is found, and taken.
    talk.type("acme", "1", "2", "n", "1")
    // The address: a slip, then help, then right.
    talk.type("ops＠kaiyuan", "?", "ops@kaiyuan.example.cn", "y", "y", "y", "y")
    // The code: one digit wrong, doubted, and mended by going back.
    talk.type("", "开元文具(上海)有限公司", "91310104MA1FR2X568", "<", "91310104MA1FR2X567", "")
    // The holder lacks a bracket at first.
    talk.type("1", "开元文具（上海有限公司", "开元文具（上海）有限公司", "招商银行上海徐汇支行", "1219 0888 6610 502")
    talk.type("陈志强", "310104198506120035", "13912345678", "n", "y")
    // From the summary the subject is nearly changed, then the WeChat is ready.
    talk.type("3", "7", "1", "n", "14", "y", "")
    talk.type("y", "y")
    // The transfer: nothing paid yet.
    talk.type("", "0.07", "", "y", "", "#", "7", "", "")
    talk.comeBack(on: PlainTextConversation.day.adding(days: 3))
    talk.type("1", "2026-11-21", "", "2", "开元文具", "上海开元文具的网上门店", "商家自营 > 办公/文具", "y", "y")
    talk.type("8", "15", "y", "wx00112233445566aa", "gh_00112233aabb", "y")
    talk.type("5", "n", "", "y", "y", "y", "", "", "2", "y", "q")

    let transcript = talk.transcript.joined(separator: "\n") + "\n"
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Transcripts/registration.\(language.rawValue).txt")
    if ProcessInfo.processInfo.environment["WXWIZARD_RECORD"] != nil {
      try Data(transcript.utf8).write(to: file)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    let differing = zip(transcript.split(separator: "\n"), golden.split(separator: "\n")).first { $0 != $1 }
    #expect(transcript == golden, "is: \(differing?.0 ?? "")\nshould be: \(differing?.1 ?? "")")
    #expect(talk.model.wizard?.progress.status == .finished)
    #expect(talk.effects == [.quit])
  }
}
