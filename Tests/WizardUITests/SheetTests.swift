import Testing
import WizardCore

@testable import WizardUI

@Suite struct SheetTests {
  private func checklist() -> ScreenModel { Journey.model(at: .transfer).pressing(.control("t")) }

  @Test func `p on the checklist goes to the sheets, and again prompts for a file`() {
    var model = checklist()
    #expect(model.press(.alt("p")) == [])
    #expect(model.focus == .sheet(nil) && model.inputPrompt == nil)
    #expect(model.press(.alt("p")) == [])
    #expect(model.inputPrompt == .sheetFile(nil))
    #expect(model.editor?.text == "acme-shop.html")
    #expect(model.press(.enter) == [.sheet(nil, file: "acme-shop.html")])
    model.show(.sheetWritten("/home/lin/acme-shop.html", lacksContact: false))
    #expect(model.inputPrompt == nil)
    #expect(model.screen == .checklist)
    #expect(model.message == .sheetWritten("/home/lin/acme-shop.html", lacksContact: false))
  }

  @Test func `p does nothing outside the checklist`() {
    var model = Journey.model(at: .activation)
    #expect(model.press(.alt("p")) == [])
    #expect(model.inputPrompt == nil)
  }

  @Test func `each role with open items has a button`() {
    let model = checklist()
    let people = Set((model.wizard?.checklist.items ?? []).map(\.responsible)).subtracting([.platform])
    let roles = model.focusTargets.compactMap { target -> Role?? in
      if case .sheet(let role) = target { role } else { nil }
    }
    #expect(roles.first == .some(nil))
    #expect(Set(roles.compactMap(\.self)) == people)
    #expect(people.contains(.finance))
    var asked = model.focusing(.sheet(.finance))
    asked.press(.enter, .control("u"))
    asked.type("纸.txt")
    #expect(asked.press(.enter) == [.sheet(.finance, file: "纸.txt")])
  }

  @Test func `an existing file is kept and a free name is suggested`() {
    var model = checklist().pressing(.alt("p"), .enter, .enter)
    model.show(.sheetTaken("/home/lin/acme-shop.html", other: "/home/lin/acme-shop-2.html"))
    #expect(model.inputPrompt == .sheetFile(nil))
    #expect(model.editor?.text == "/home/lin/acme-shop-2.html")
    #expect(model.press(.enter) == [.sheet(nil, file: "/home/lin/acme-shop-2.html")])
  }

  @Test func `a failed export keeps the prompt until Esc`() {
    var model = checklist().pressing(.alt("p"), .enter, .enter)
    model.show(.sheetNotWritten("/srv/acme-shop.html", "EACCES"))
    #expect(model.inputPrompt == .sheetFile(nil))
    #expect(model.editor?.text == "acme-shop.html")
    #expect(model.press(.escape) == [])
    #expect(model.inputPrompt == nil)
    #expect(model.screen == .checklist)
  }

  @Test func `a read-only session can be exported`() {
    var model = ScreenModel(entries: [], language: .zh, today: today)
    model.open(
      Journey.wizard(Journey.session(upTo: .transfer)), name: "acme-shop", isReturning: false,
      isReadOnly: true)
    #expect(
      model.press(.control("t"), .alt("p"), .enter, .enter) == [.sheet(nil, file: "acme-shop.html")])
  }

  @Test func `plain text asks for sheet and file, and Enter accepts the suggested name`() {
    var conversation = PlainTextConversation(.en, about: Journey.session(upTo: .transfer))
    conversation.type("#")
    #expect(conversation.shows("To save a sheet to print, type p."))
    conversation.type("p")
    #expect(conversation.shows("1. The whole checklist, to print"))
    let number =
      (conversation.printed.firstIndex { $0.hasSuffix("The sheet for finance, to print") } ?? 0) + 1
    conversation.type("99")
    #expect(conversation.shows("99"))
    conversation.type(String(number), "")
    #expect(conversation.effects == [.sheet(.finance, file: "acme-finance.html")])
    conversation.type("paper.txt")
    #expect(conversation.effects == [.sheet(.finance, file: "paper.txt")])
    conversation.type("<")
    #expect(conversation.shows("To save a sheet to print, type p."))
  }

  @Test func `plain text suggests a free name if the file exists`() {
    var conversation = PlainTextConversation(.zh, about: Journey.session(upTo: .transfer))
    conversation.type("#", "p", "1")
    conversation.show(.sheetTaken("/home/lin/acme.html", other: "/home/lin/acme-2.html"))
    #expect(conversation.shows("未覆盖") && conversation.shows("/home/lin/acme-2.html"))
    conversation.type("")
    #expect(conversation.effects == [.sheet(nil, file: "/home/lin/acme-2.html")])
    conversation.show(.sheetWritten("/home/lin/acme-2.html", lacksContact: true))
    #expect(conversation.shows("已保存到 /home/lin/acme-2.html") && conversation.shows("清单上没有联系人"))
    #expect(conversation.shows("保存清单用于打印，输入 p"))
  }
}
