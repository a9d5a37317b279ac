import Foundation
import Testing

@testable import WizardUI

@Suite struct ClipboardTests {
  private func clipboard(
    _ term: String, hasCapability: Bool = false, isInTmux: Bool = false, isInScreen: Bool = false
  ) -> Clipboard {
    Clipboard(term: term, hasCapability: hasCapability, isInTmux: isInTmux, isInScreen: isInScreen)
  }

  @Test(arguments: ["", "a", "ab", "abc", "开元文具（上海）有限公司", "0.07"])
  func `a text is encoded as Foundation encodes it`(text: String) {
    #expect(Clipboard.base64(Array(text.utf8)) == Data(text.utf8).base64EncodedString())
  }

  @Test func `a terminal with the capability or a known name gets the plain sequence`() {
    let plain = "\u{1B}]52;c;YWI=\u{07}"
    #expect(clipboard("xterm-256color").sequence(for: "ab") == plain)
    #expect(clipboard("st-256color", hasCapability: true).sequence(for: "ab") == plain)
  }

  @Test func `tmux and GNU screen get the sequence wrapped for the terminal`() {
    let tmux = clipboard("tmux-256color", isInTmux: true)
    #expect(tmux.support == .tmux)
    #expect(tmux.sequence(for: "ab")?.hasSuffix("\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YWI=\u{07}\u{1B}\\") == true)
    #expect(
      clipboard("screen", isInScreen: true).sequence(for: "ab") == "\u{1B}P\u{1B}]52;c;YWI=\u{07}\u{1B}\\")
  }

  @Test(arguments: ["linux", "vt220", "dumb", ""]) func `other terminals have no clipboard`(term: String) {
    #expect(clipboard(term).support == .none && clipboard(term).sequence(for: "ab") == nil)
  }
}
