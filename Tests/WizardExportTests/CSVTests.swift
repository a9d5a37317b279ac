import ExportTestSupport
import Foundation
import Testing
import WizardCore
import WizardExport
import WizardText

@Suite struct CSVTests {
  @Test(arguments: [
    "=1+1", "+86 138", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠a",
    "=HYPERLINK(\"x\",\"y\")",
  ])
  func `a cell that could be a formula gets a leading apostrophe`(text: String) {
    let document = CSVWriter.document([[text]], byteOrderMark: false)
    let cell = document.hasPrefix("\"") ? document.dropFirst() : document[...]
    #expect(cell.hasPrefix("'"))
  }

  @Test func `commas, quotation marks and line breaks are quoted`() {
    let document = CSVWriter.document(
      [["a,b", "say \"hi\"", "one\ntwo"], ["", "张三", "1-2"]], byteOrderMark: false)
    #expect(document == "\"a,b\",\"say \"\"hi\"\"\",\"one\ntwo\"\r\n,张三,1-2\r\n")
  }

  @Test func `the byte order mark is written unless it is left out`() {
    #expect(Array(CSVWriter.document([["a"]]).utf8) == [0xEF, 0xBB, 0xBF, 0x61, 13, 10])
    #expect(Array(CSVWriter.document([["a"]], byteOrderMark: false).utf8) == [0x61, 13, 10])
  }

  @Test func `an export has a header and one record per item`() {
    let request = Sample.transferUnpaid.request(.zh)
    let records = ExportFormat.csv.render(request).components(separatedBy: "\r\n").dropLast()
    #expect(records.count == request.wizard.checklist.items.count + 1)
    #expect(records.first?.hasPrefix("\u{FEFF}name,client,flow,id,title,") == true)
    let transfer = records.first { $0.contains(",payTransfer,") } ?? ""
    #expect(transfer.hasPrefix("shili-shop,示例（上海）有限公司,register,payTransfer,"))
    #expect(transfer.contains(",todo,finance,2026-11-29,false,,0,"))
  }
}
