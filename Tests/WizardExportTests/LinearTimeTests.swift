import ExportTestSupport
import TestSupport
import Testing
import WizardCore
import WizardExport
import WizardJSON
import WizardText

/// Reports and exports of long and awkward texts take linear time.
@Suite(.serialized) struct LinearTimeTests {
  private static func wizard(_ text: String) -> Wizard {
    var session = Sample.transferUnpaid.session
    session.answers[.legalName] = .text("示" + text)
    session.answers[.accountHolder] = .text("示" + text + "例")
    session.answers[.bankName] = .text(text)
    session.unknownAnswers["x" + text] = .text(text)
    return Wizard(session, today: date("2026-11-21"))
  }

  @Test(arguments: LinearTime.awkwardPieces)
  func `a text of one awkward piece is checked and exported in linear time`(piece: String) {
    for format in ExportFormat.allCases {
      let time = LinearTime({ String(repeating: piece, count: $0) }, size: 100) { text in
        let request = ExportRequest(
          wizard: Self.wizard(text), localizer: Localizer(.en), name: "acme", reveal: true)
        _ = format.render(request)
      }
      #expect(time.isLinear, "\(format): \(time)")
    }
    let time = LinearTime({ String(repeating: piece, count: $0) }, size: 100) { text in
      _ = JSONWriter.compact(WizardReport(Localizer(.en)).value(Self.wizard(text), file: "acme"))
    }
    #expect(time.isLinear, "check: \(time)")
  }

  @Test(arguments: ["a", "\"", ",", "\n", "\"\"", "晨", "e\u{301}", "\r"])
  func `a client table is read in linear time`(piece: String) {
    let time = LinearTime({ String(repeating: piece, count: $0) }, size: 1000) { text in
      _ = try? CSVReader.read(text)
      _ = try? CSVReader.read("name\n\"" + text + "\"\n")
    }
    #expect(time.isLinear, "\(time)")
  }
}
