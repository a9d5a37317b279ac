import WizardCore

// Strings of lost files and unsaved input, Chinese first.

extension LocalizedText {
  package static func draftNotKept(reason: String) -> Self {
    Self(
      "正在输入的内容未能暂存：\(reason)程序意外结束时会丢失；按回车确认后保存。",
      "What you type is not kept: \(reason) It is lost if the program is killed. Press Enter to save it.")
  }
  package static var entryOnlyPrevious: Self {
    Self("文件已不在，只剩上次保存的版本；打开即可恢复", "its file is gone; open it to restore the previous version")
  }
  package static var headDraftLost: Self { Self("输入未暂存", "INPUT NOT KEPT") }
  package static func listOnlyPrevious(name: String) -> Self {
    Self(
      "文件已不在，只剩 \(name).prev.json：恢复 wxwizard \(name)，删除 wxwizard delete \(name)",
      "its file is gone, \(name).prev.json is left. Restore: wxwizard \(name). Delete: wxwizard delete \(name)"
    )
  }
  package static func restoreAsk(name: String) -> Self {
    Self(
      "\(name) 的文件已不在，只剩上次保存的版本 \(name).prev.json。恢复并打开？不再需要的，退出后运行 wxwizard delete \(name)。",
      "The file of \(name) is gone; only its previous version \(name).prev.json is left. Restore and open it? If it is no longer needed, quit and run: wxwizard delete \(name)"
    )
  }
}
