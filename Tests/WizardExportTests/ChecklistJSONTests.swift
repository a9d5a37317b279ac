import ExportTestSupport
import TestSupport
import Testing
import WizardCore
import WizardExport
import WizardJSON
import WizardText

@Suite struct ChecklistJSONTests {
  private func read(_ request: ExportRequest) throws -> JSONNode {
    try JSONReader.read(Array(ExportFormat.json.render(request).utf8))
  }

  @Test(arguments: [Language.zh, .en])
  func `whatever was typed, the document can be read and has every line`(language: Language) throws {
    let localizer = Localizer(language)
    for seed in UInt64(1720)..<1780 {
      let request = randomRequest(seed, width: 80, localizer: localizer)
      let root = try read(request)
      #expect(root["schema"]?.integer == 2)
      #expect(root["name"]?.string == request.name)
      let items = try #require(root["checklist"]?.elements)
      let wanted = request.wizard.checklist.items
      #expect(items.compactMap { $0["id"]?.string } == wanted.map(\.id), "seed \(seed)")
      #expect(items.compactMap { $0["status"]?.string } == wanted.map(\.status.rawValue), "seed \(seed)")
      #expect(items.compactMap { $0["feeFen"]?.integer } == wanted.map(\.feeFen), "seed \(seed)")
      #expect(items.map { $0["due"]?.string } == wanted.map { $0.due?.iso }, "seed \(seed)")
    }
  }

  @Test func `its fees are those of the checklist`() throws {
    let request = Sample.secondCertification.request(.zh)
    let fees = try #require(try read(request)["fees"])
    #expect(fees["totalFen"]?.integer == request.wizard.checklist.fees.totalFen)
    #expect(fees["attemptsFen"]?.integer == 30000)
    #expect(fees["openFen"]?.integer == 30000)
    #expect(fees["transferFen"]?.integer == 0)
  }

  @Test func `a value is what an answers file has, and null where it is refused or missing`() throws {
    var session = Sample.transferUnpaid.session
    session.answers[.accountHolder] = .text("另一家公司")
    let wizard = Wizard(session, today: date("2026-11-21"))
    let root = try read(ExportRequest(wizard: wizard, localizer: Localizer(.en), name: "a", reveal: true))
    let values = try #require(root["values"]?.elements)
    func value(_ field: String) -> JSONNode? { values.first { $0["field"]?.string == field }?["value"] }
    #expect(value("transferAmountFen")?.integer == 7)
    #expect(value("bankAccount")?.string == "6222000011112345")
    #expect(value("accountHolder").map { if case .null = $0.value { true } else { false } } == true)
    #expect(value("appID").map { if case .null = $0.value { true } else { false } } == true)
    #expect(root["masked"]?.bool == false)
  }
}
