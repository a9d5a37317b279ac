import TestSupport
import Testing
import WizardCore

@testable import WizardText

@Suite struct LocalizerTests {
  @Test func `a value has its unit`() {
    let (zh, en) = (Localizer(.zh), Localizer(.en))
    let values: [(FactValue, String, String)] = [
      (.money(30000), "300 元", "CNY 300"), (.moneyRange(1, 99), "0.01–0.99 元", "CNY 0.01 to 0.99"),
      (.days(10, .calendar), "10 天", "10 days"), (.days(1, .working), "1 个工作日", "1 working day"),
      (.dayRange(1, 7, .working), "1–7 个工作日", "1 to 7 working days"), (.years(1), "1 年", "1 year"),
      (.age(18), "18 岁", "18 years"), (.minutes(5), "5 分钟", "5 minutes"), (.count(5), "5", "5"),
      (.team(developers: 10, testers: 15), "10 个开发者、15 个体验者", "10 developers and 15 testers"),
      (.monthlyQuota(organisation: 5, soleTrader: 1), "5 个（个体工商户 1 个）", "5 (sole traders 1)"),
      (.since(date("2023-09-01")), "2023-09-01", "2023-09-01"),
      (.menu(["设置", "基本设置"]), "设置 - 基本设置", "设置 - 基本设置"), (.words("原话"), "原话", "原话"),
      (.unknown, "不明", "unknown"), (.rule, "", ""),
    ]
    for (value, chinese, english) in values {
      #expect(zh.value(value) == chinese)
      #expect(en.value(value) == english)
    }
  }

  @Test func `a missing detail keeps its braces and a filled one is not expanded again`() {
    let localizer = Localizer(.en)
    #expect(localizer.fill("{a} and {b}", ["a": "{b}"]) == "{b} and {b}")
    #expect(localizer.fill("{a", ["a": "x"]) == "{a")
  }

  @Test func `an answer shows its label, and control characters are replaced`() throws {
    let localizer = Localizer(.zh)
    let flow = Flow.named(.register)
    func shown(_ answer: Answer, _ id: FieldID) throws -> String {
      let (step, field) = try #require(flow.field(id))
      return localizer.answer(answer, of: field, at: step)
    }
    #expect(try shown(.text("soleTrader"), .subjectType) == "个体工商户")
    #expect(try shown(.yesNo(true), .adminWeChatReady) == "已实名")
    #expect(localizer.label(value: "false", of: .email, at: .email) == localizer[.no])
    #expect(try shown(.count(7), .transferAmountFen) == "0.07 元")
    #expect(try shown(.count(7), .developers) == "7")
    #expect(try shown(.set(["licence", "handlerDocuments"]), .documentsReady) == "营业执照、经办人两份证件")
    let hostile = "a\u{1B}[2J\u{202E}"
    for (answer, id) in [
      (Answer.text(hostile), FieldID.legalName), (.text(hostile), .subjectType), (.foreign(hostile), .email),
      (.set([hostile]), .documentsReady),
    ] {
      #expect(try shown(answer, id) == "a<U+001B>[2J<U+202E>")
    }
  }
}
