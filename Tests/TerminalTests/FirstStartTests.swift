import Foundation
import Testing

/// The first start without a session.
@Suite struct FirstStartTests {
  private let noLanguage = ["WXWIZARD_LANG": "", "LANG": "C.UTF-8"]

  @Test func `the chosen language is remembered`() throws {
    let home = try Home()
    let first = try RawTerminal([], home: home, variables: noLanguage)
    try first.take(upTo: "Choose a language")
    first.type("1")
    try first.take(upTo: "欢迎使用 wxwizard")
    first.vanish()
    #expect(first.ends())
    let settings = try String(contentsOfFile: home.path + "/.config/wxwizard/settings.json", encoding: .utf8)
    #expect(settings.contains("\"zh\""))
    let second = try RawTerminal([], home: home, variables: noLanguage)
    try second.take(upTo: "欢迎使用 wxwizard")
  }

  @Test func `the language is not asked for if the locale names one`() throws {
    let terminal = try RawTerminal(
      [], home: Home(), variables: ["WXWIZARD_LANG": "", "LANG": "zh_CN.UTF-8"])
    try terminal.take(upTo: "欢迎使用 wxwizard")
  }

  @Test func `a script is not asked for the language`() throws {
    let home = try Home()
    let ran = try Program.run(
      ["--plain"], home: home.path, typing: "acme-shop\nq\n", variables: ["WXWIZARD_LANG": nil, "LANG": nil])
    #expect(ran.status == 0 && ran.output.contains("It works offline"))
    #expect(FileManager.default.fileExists(atPath: home.session("acme-shop")))
  }
}
